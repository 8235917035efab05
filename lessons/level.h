// SPDX-License-Identifier: MIT
// The three reading levels, and texts that differ between them.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace lessons {

// L1 shows worked examples and guided runs, L2 asks first, L3 leaves the diagnosis to the reader.
enum class Level : std::uint8_t { starter, practitioner, architect };
constexpr int level_count = 3;

// "L1", "L2", "L3".
[[nodiscard]] std::string_view name_of(Level level);
[[nodiscard]] std::optional<Level> level_named(std::string_view name);

// A text with markup, as the content holds it.
class Text {
public:
    Text() = default;
    // The same at every level.
    explicit Text(const std::string& text) : levels_{text, text, text} {}
    explicit Text(std::array<std::string, level_count> levels) : levels_(std::move(levels)) {}

    [[nodiscard]] const std::string& at(Level level) const {
        return levels_[static_cast<std::size_t>(level)];
    }
    [[nodiscard]] bool empty() const { return levels_.front().empty(); }
    [[nodiscard]] const std::array<std::string, level_count>& all() const { return levels_; }

private:
    std::array<std::string, level_count> levels_;
};

// Which levels show a block.
class Levels {
public:
    void add(Level level) { shown_[static_cast<std::size_t>(level)] = true; }
    [[nodiscard]] bool has(Level level) const { return shown_[static_cast<std::size_t>(level)]; }
    static Levels all() {
        Levels levels;
        levels.shown_ = {true, true, true};
        return levels;
    }

private:
    std::array<bool, level_count> shown_ = {};
};

}  // namespace lessons
