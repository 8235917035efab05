// SPDX-License-Identifier: MIT
// Keeps the GL library in memory for as long as the program runs.
#pragma once

namespace ui::platform {

// ImGui's backend closes the library once it has found its functions, and goes on using them. Where
// nothing else holds the library, a second context would jump into nothing.
void keep_gl_loaded();

}  // namespace ui::platform
