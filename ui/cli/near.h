// SPDX-License-Identifier: MIT
// Names that somebody may have meant instead of an unknown one.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace ui::cli {

// At most three of the names, the nearest first: those that differ by a few letters, or that begin
// with or contain what was written. Case does not matter.
[[nodiscard]] std::vector<std::string> near_names(std::string_view written,
                                                  const std::vector<std::string>& names);

}  // namespace ui::cli
