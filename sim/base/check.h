// SPDX-License-Identifier: MIT
// Stops the program when a programmer's assumption does not hold; stays on in release builds.
#pragma once

#include <string_view>

namespace sim {

// Prints the condition with its file and line to standard error and aborts.
[[noreturn]] void check_failed(std::string_view condition, std::string_view file, int line,
                               std::string_view why);

}  // namespace sim

// States what must be true here and why; never used for what a learner or a file can cause.
#define SIM_CHECK(condition, why)                                       \
    do {                                                                \
        if (!(condition)) {                                             \
            ::sim::check_failed(#condition, __FILE__, __LINE__, (why)); \
        }                                                               \
    } while (false)
