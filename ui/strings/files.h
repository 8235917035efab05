// SPDX-License-Identifier: MIT
// Reads a whole asset file into memory.
#pragma once

#include <filesystem>
#include <string>

#include "sim/base/problem.h"
#include "sim/base/result.h"

namespace ui {

// Refuses a file that is missing or cannot be read.
[[nodiscard]] sim::Result<std::string, sim::Problem> read_file(const std::filesystem::path& path);

}  // namespace ui
