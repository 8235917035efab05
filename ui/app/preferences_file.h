// SPDX-License-Identifier: MIT
// The settings on disk, in the person's configuration folder, and how they reach the kit.
#pragma once

#include <filesystem>
#include <string>

#include "sim/base/problem.h"
#include "sim/base/result.h"
#include "ui/kit/kit.h"
#include "ui/screens/preferences.h"

namespace ui::app {

// $XDG_CONFIG_HOME or ~/.config, then lifecycle-lab/settings.json; %APPDATA% on Windows. Empty
// where the system names no such folder.
[[nodiscard]] std::filesystem::path preferences_path();

// What a file leaves out, or gives wrongly, stays as it is by default: settings never keep the
// program from starting.
[[nodiscard]] screens::Preferences read_preferences(const std::filesystem::path& path);

// Writes beside the file and renames, so that it is whole or not there.
[[nodiscard]] sim::Result<sim::Done, sim::Problem> write_preferences(
    const std::filesystem::path& path, const screens::Preferences& preferences);

void use_preferences(kit::Kit& kit, const screens::Preferences& preferences);

}  // namespace ui::app
