// SPDX-License-Identifier: MIT
// Reads and writes whole files.
#pragma once

#include <filesystem>
#include <string>

#include "sim/base/problem.h"
#include "sim/base/result.h"

namespace ui {

// Refuses a file that is missing or cannot be read.
[[nodiscard]] sim::Result<std::string, sim::Problem> read_file(const std::filesystem::path& path);

// Writes the file whole or not at all, with the folders that it needs: a reader sees the old one or
// the new one.
[[nodiscard]] sim::Result<sim::Done, sim::Problem> write_file(const std::filesystem::path& path,
                                                              const std::string& text);

}  // namespace ui
