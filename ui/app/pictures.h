// SPDX-License-Identifier: MIT
// `shot` and `describe`: a screen without a display, as a picture or as text.
#pragma once

#include <filesystem>

#include "ui/cli/screens.h"

namespace ui::app {

// Each says what is wrong on standard error and returns the exit code.
int shot(const cli::ScreenRequest& request, const std::filesystem::path& out);
int describe(const cli::ScreenRequest& request);

}  // namespace ui::app
