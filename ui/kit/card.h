// SPDX-License-Identifier: MIT
// Cards, pipeline nodes and the small marks inside them: badges, tiles, avatars, followed values.
#pragma once

#include <string_view>

#include "ui/kit/kit.h"

namespace ui::kit {

enum class CardEdge { soft, strong, accent, accent_thin, danger };

// Surface, edge and radius 10; a place to draw on, not a widget.
void card(Kit& kit, const Rect& area, CardEdge edge = CardEdge::soft);

// A card that can be pressed. Children with ids of their own may lie on it and go first.
Response pressable_card(Kit& kit, const Id& id, const Rect& area, std::string_view name,
                        CardEdge edge = CardEdge::strong);

// Ink has happened, accent is now, hollow is not yet, danger is broken.
enum class Tense { happened, now, later, broken };

// The round badge of 20 px with a number.
void badge(Kit& kit, Point center, std::string_view number, Tense tense);
// The 28 px tile of an app or a letter.
void tile(Kit& kit, const Rect& area, std::string_view letters);
// The round mark of a person.
void avatar(Kit& kit, Point center, std::string_view initials, float diameter = size::avatar);
// The ink plate with a count, as on the rail; `corner` is its left top.
Rect count_badge(Kit& kit, Point corner, std::string_view count);
// A value that is being followed, on its marker plate; `corner` is where its text starts.
Rect followed_value(Kit& kit, Point corner, std::string_view value, const TextStyle& style);

// A line across a card or panel.
void divider(Kit& kit, float x, float y, float width, Ink ink = Color::line_soft);

enum class CalloutKind { tip, mix_up, careful, evidence };

// Tint, 4 px bar, icon with a bold label, and a text below; gives the height it took.
float callout(Kit& kit, Point corner, float width, CalloutKind kind, std::string_view label,
              std::string_view text);
// Only the ground of that size, with icon and label; the text below it starts at y 40.
void callout_ground(Kit& kit, const Rect& area, CalloutKind kind, std::string_view label);
[[nodiscard]] float callout_height(Kit& kit, float width, std::string_view text);

// Wrapped text with every line in the middle; gives its height.
float centered_paragraph(Kit& kit, const Rect& area, std::string_view text, const TextStyle& style,
                         Ink ink = Color::ink_1);

// A heading in the middle of the area's height: on one line where it fits, else smaller and
// wrapped, so that a longer language keeps its place. What is too long even then is reported.
void fitted_heading(Kit& kit, const Rect& area, std::string_view text, const TextStyle& style);

// One place of the rail: icon over name; `count` may be empty.
Response rail_item(Kit& kit, const Id& id, const Rect& area, Icon icon, std::string_view name,
                   std::string_view count, bool current);

}  // namespace ui::kit
