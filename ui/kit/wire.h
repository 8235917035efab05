// SPDX-License-Identifier: MIT
// What runs between nodes: wires, message tokens and attribute threads.
#pragma once

#include <string_view>

#include "ui/kit/card.h"
#include "ui/kit/kit.h"

namespace ui::kit {

enum class WireState { happened, now, later, missing };

// A straight wire, along an axis, with its head at `to`. For `now`, `progress` is where the token
// is, 0 to 1: thick behind, thin ahead. A missing wire is dashed, has no head and an octagon.
void wire(Kit& kit, Point from, Point to, WireState state, float progress = 0);

// The message token around its centre; its width follows the text.
Rect message_token(Kit& kit, Point center, std::string_view text,
                   float height = token_size::height);
[[nodiscard]] float token_width(Kit& kit, std::string_view text);

// From a source value to the place that reads it, with a port at each end. Bends when the ends are
// not on one line.
void thread(Kit& kit, Point from, Point to, Ink ink = Color::wire_past);

// A label on the canvas, on a plate so that dots never cross its letters; `center` is its middle.
void canvas_label(Kit& kit, Point center, std::string_view text, const TextStyle& style, Ink ink);
// The answer's label: a tick or a cross and the text.
void canvas_answer(Kit& kit, Point center, std::string_view text, Icon icon, Ink ink,
                   Ink ground = Color::bg_canvas);

}  // namespace ui::kit
