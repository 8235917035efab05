// SPDX-License-Identifier: MIT
// The program's entrance: hands the arguments to the terminal commands, and the window to those.
#include "ui/cli/cli.h"

int main(int argc, char** argv) {
    const ui::cli::Screens screens;  // this build has no window yet
    return ui::cli::run(argc, argv, screens);
}
