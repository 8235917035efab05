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
[[nodiscard]] float segments_width(Kit& kit, std::span<const Choice> choices);

}  // namespace ui::kit
