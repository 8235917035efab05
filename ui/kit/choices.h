// SPDX-License-Identifier: MIT
// Tabs and segments: one of a few, moved by arrows, one Tab stop.
#pragma once

#include <cstddef>
#include <span>
#include <string_view>

#include "ui/kit/kit.h"

namespace ui::kit {

// `key` becomes the last part of the id: Id("lab.inspector").child("why").
struct Choice {
    std::string_view key;
    std::string_view label;
};

struct Chosen {
    std::size_t index = 0;
    bool changed = false;
};

// 44 high, with the divider below and the accent underline; labels that do not fit are reported.
Chosen tabs(Kit& kit, const Id& id, const Rect& area, std::span<const Choice> choices,
            std::size_t chosen);

// A joined row of buttons; its width comes from segments_width, or is shared out when wider.
Chosen segments(Kit& kit, const Id& id, const Rect& area, std::span<const Choice> choices,
                std::size_t chosen);
// Segments in rows of at most that many, `row` high with `gap` between: still one of all, and one
// Tab stop. `area` has the width and the corner.
struct Rows {
    std::size_t most = 4;
    float height = size::control;
    float gap = space::half;
};
Chosen segments(Kit& kit, const Id& id, const Rect& area, std::span<const Choice> choices,
                std::size_t chosen, const Rows& rows);
[[nodiscard]] float rows_height(std::size_t choices, const Rows& rows);
[[nodiscard]] float segments_width(Kit& kit, std::span<const Choice> choices);

}  // namespace ui::kit
