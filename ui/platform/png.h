// SPDX-License-Identifier: MIT
// Reads and writes PNG files.
#pragma once

#include <filesystem>

#include "sim/base/problem.h"
#include "sim/base/result.h"
#include "ui/platform/image.h"

namespace ui::platform {

// Writes beside the target first and renames, so that a file is whole or not there. Refuses a path
// that cannot be written.
[[nodiscard]] sim::Result<sim::Done, sim::Problem> write_png(const std::filesystem::path& path,
                                                             const Image& image);

// Refuses a missing file and one that is not a PNG.
[[nodiscard]] sim::Result<Image, sim::Problem> read_png(const std::filesystem::path& path);

}  // namespace ui::platform
