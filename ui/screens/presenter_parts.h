// SPDX-License-Identifier: MIT
// What the presenter's own sources share: its type, its room, and the pieces of a step.
#pragma once

#include "ui/screens/learn_parts.h"
#include "ui/views/presenter_view.h"

namespace ui::screens::presenter_parts {

using kit::Color;
using kit::Icon;
using kit::Id;
using kit::Point;
using kit::Rect;

// Nothing is smaller than the first.
inline constexpr kit::TextStyle small{kit::TextSize::title, kit::Face::regular};
inline constexpr kit::TextStyle small_strong = kit::type::title;
inline constexpr kit::TextStyle middle{kit::TextSize::display, kit::Face::regular};
inline constexpr kit::TextStyle middle_strong = kit::type::display;
inline constexpr kit::TextStyle large = kit::type::figure;

// One frame of the presenter; `width` is what a step may take, without the margins.
struct Room {
    learn::Page& page;
    kit::Kit& kit;
    const views::PresenterView& view;
    float width = 0;
    bool is_narrow = false;
};

// The figure of a step, from this corner on; gives its height.
[[nodiscard]] float stage_height(Room& room);
float stage(Room& room, Point corner);

// How much of a question's step is shown, and how large, so that it fits the room's height.
struct Density {
    bool has_figure = false;
    kit::TextStyle stem = large;
    kit::TextStyle option = middle;
};
[[nodiscard]] Density density_for(Room& room, float height);
// The question with its options, hands and answer; gives the y where it ends.
float question(Room& room, Point corner, const Density& density);

// The keys of the presenter, each a button too; gives the height they take.
[[nodiscard]] float keys_height(Room& room);
void keys(Room& room, Point corner);
// Does what a key stands for.
void shortcuts(Room& room);

}  // namespace ui::screens::presenter_parts
