// SPDX-License-Identifier: MIT
// The terminal commands: play, faults, check, shot, describe, --version and --help.
#pragma once

#include "ui/cli/screens.h"

namespace ui::cli {

// What the program says to the shell when it ends.
inline constexpr int exit_holds = 0;
inline constexpr int exit_does_not_hold = 1;
inline constexpr int exit_bad_input = 2;

// Does what the arguments ask for and returns the exit code. Without arguments the window opens;
// where there is no display, the joiner plays as text.
int run(int argc, char** argv, const Screens& screens);

}  // namespace ui::cli
