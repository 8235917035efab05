// SPDX-License-Identifier: MIT
// The program's entrance: hands the arguments to the terminal commands, and the window to those.
#include <optional>

#include "ui/app/desktop.h"
#include "ui/app/pictures.h"
#include "ui/cli/cli.h"
#include "ui/cli/content.h"

int main(int argc, char** argv) {
    ui::cli::Screens screens;
    screens.open_window = ui::app::open_window;
    screens.shot = ui::app::shot;
    screens.describe = ui::app::describe;
    // Without arguments the window comes first, because it can show what is wrong with the content.
    if (argc <= 1) {
        const auto data = ui::cli::find_data(argc > 0 ? argv[0] : "");
        if (data) {
            if (const auto code = ui::app::open_window({*data})) {
                return *code;
            }
            // There is no display, which need not be tried again.
            screens.open_window = [](const ui::cli::WindowRequest&) { return std::nullopt; };
        }
    }
    return ui::cli::run(argc, argv, screens);
}
