// SPDX-License-Identifier: MIT
// A theme: one opaque colour for each token, read from assets/themes/NAME.json.
#pragma once

#include <array>
#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

#include "sim/base/problem.h"
#include "sim/base/result.h"
#include "ui/kit/color.h"

namespace ui::kit {

struct Rgb {
    std::uint8_t red = 0;
    std::uint8_t green = 0;
    std::uint8_t blue = 0;
    friend bool operator==(const Rgb&, const Rgb&) = default;
};

// The contrast that a theme promises: ratio of text to its ground, and of shapes to theirs.
struct ContrastRule {
    double text = 4.5;
    double shape = 3.0;
};

// High contrast draws edges where the other themes use tints.
enum class Tints { shown, edged };

class Theme {
public:
    // Refuses a missing or unknown token and a value that is not "#RRGGBB"; `file` names the
    // source.
    static sim::Result<Theme, sim::Problem> parse(std::string_view json, std::string_view file);
    static sim::Result<Theme, sim::Problem> read(const std::filesystem::path& path);

    [[nodiscard]] const std::string& name() const { return name_; }
    [[nodiscard]] Rgb color(Color token) const { return colors_[static_cast<std::size_t>(token)]; }
    [[nodiscard]] const ContrastRule& contrast_rule() const { return rule_; }
    [[nodiscard]] Tints tints() const { return tints_; }

private:
    Theme() = default;

    std::string name_;
    ContrastRule rule_;
    Tints tints_ = Tints::shown;
    std::array<Rgb, color_count> colors_{};
};

// The WCAG 2 contrast ratio of two opaque colours, 1 to 21.
[[nodiscard]] double contrast_ratio(Rgb left, Rgb right);

}  // namespace ui::kit
