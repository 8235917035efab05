// SPDX-License-Identifier: MIT
// Keeps the memory of a server that runs for days near to what its accounts need.
#pragma once

namespace ui::serve {

// Lets all threads share one heap; a heap a thread would keep what each freed. Before the first
// thread.
void keep_one_heap();

// Gives back what only starting up needed: free memory, and the pages of the program and its
// libraries, of which serving reads a few again. Where the system does not know how, nothing.
void give_back_start_up_memory();

}  // namespace ui::serve
