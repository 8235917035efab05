// SPDX-License-Identifier: MIT
// The names of the reading levels.
#include "lessons/level.h"

namespace lessons {

namespace {

constexpr std::array<std::string_view, level_count> names = {"L1", "L2", "L3"};

}  // namespace

std::string_view name_of(Level level) { return names[static_cast<std::size_t>(level)]; }

std::optional<Level> level_named(std::string_view name) {
    for (int i = 0; i < level_count; ++i) {
        if (names[static_cast<std::size_t>(i)] == name) {
            return static_cast<Level>(i);
        }
    }
    return std::nullopt;
}

}  // namespace lessons
