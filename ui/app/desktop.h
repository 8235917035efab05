// SPDX-License-Identifier: MIT
// The program in a window.
#pragma once

#include <optional>

#include "ui/cli/screens.h"

namespace ui::app {

// Opens the window and returns the exit code once it is closed; nothing where there is no display.
// Content that cannot be read is named in the window, which stays open.
[[nodiscard]] std::optional<int> open_window(const cli::WindowRequest& request);

}  // namespace ui::app
