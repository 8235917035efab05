// SPDX-License-Identifier: MIT
// Paints wires, tokens and threads.
#include "ui/kit/wire.h"

#include <algorithm>
#include <cmath>

namespace ui::kit {

namespace {

constexpr float mark_room = 19;  // free on each side of a missing wire's octagon

Direction direction(Point from, Point to) {
    if (std::abs(to.x - from.x) >= std::abs(to.y - from.y)) {
        return to.x >= from.x ? Direction::right : Direction::left;
    }
    return to.y >= from.y ? Direction::down : Direction::up;
}

Point along(Point from, Point to, float length) {
    const float whole = std::hypot(to.x - from.x, to.y - from.y);
    const float share = whole > 0 ? length / whole : 0;
    return {from.x + (to.x - from.x) * share, from.y + (to.y - from.y) * share};
}

void headed(Kit& kit, Point from, Point to, Ink ink, float width, float length, float head_width) {
    const float whole = std::hypot(to.x - from.x, to.y - from.y);
    kit.paint().line(from, along(from, to, std::max(0.0F, whole - length + 1)), ink, width);
    kit.paint().arrow_head(to, direction(from, to), ink, length, head_width);
}

}  // namespace

void wire(Kit& kit, Point from, Point to, WireState state, float progress) {
    Painter& paint = kit.paint();
    const float whole = std::hypot(to.x - from.x, to.y - from.y);
    switch (state) {
        case WireState::happened:
            headed(kit, from, to, Color::wire_past, wire_size::past, wire_size::arrow_length,
                   wire_size::arrow_width);
            break;
        case WireState::now: {
            headed(kit, from, to, Color::accent_line, wire_size::now_ahead, wire_size::arrow_length,
                   wire_size::arrow_width);
            const Point token = along(from, to, whole * progress);
            paint.line(from, token, Color::wire_now, wire_size::now_behind);
            break;
        }
        case WireState::later:
            headed(kit, from, to, Color::wire_later, wire_size::later, 8, 9);
            break;
        case WireState::missing: {
            const Point middle = along(from, to, whole / 2);
            paint.dashed_line(from, along(from, to, whole / 2 - mark_room), Color::wire_missing,
                              wire_size::missing, wire_size::missing_dash, wire_size::missing_gap);
            paint.dashed_line(along(from, to, whole / 2 + mark_room), to, Color::wire_missing,
                              wire_size::missing, wire_size::missing_dash, wire_size::missing_gap);
            paint.icon(middle, Icon::wrong, 20, Color::danger_fill, Color::danger_on);
            break;
        }
    }
}

float token_width(Kit& kit, std::string_view text) {
    return std::max(token_size::width_min, kit.text_width(text, type::code_control) + 18);
}

Rect message_token(Kit& kit, Point center, std::string_view text, float height) {
    const float width = token_width(kit, text);
    const Rect area{center.x - width / 2, center.y - height / 2, width, height};
    kit.note_text(area, text);
    kit.paint().fill(area, Color::accent_fill, radius::control);
    kit.paint().text_in(area, text, type::code_control, Color::accent_on, Align::center);
    return area;
}

void thread(Kit& kit, Point from, Point to, Ink ink) {
    if (from.y == to.y) {
        kit.paint().line(from, to, ink, wire_size::thread);
    } else {
        const float reach = (to.x - from.x) / 2;
        kit.paint().bezier(from, {from.x + reach, from.y}, {to.x - reach, to.y}, to, ink,
                           wire_size::thread);
    }
    kit.paint().fill_circle(from, wire_size::port_radius, ink);
    kit.paint().fill_circle(to, wire_size::port_radius, ink);
}

void canvas_label(Kit& kit, Point center, std::string_view text, const TextStyle& style, Ink ink) {
    const float width = kit.text_width(text, style);
    const Rect area{center.x - width / 2, center.y - style.line_height() / 2, width + 1,
                    style.line_height()};
    kit.paint().fill(area.inset(-4, 0), Color::bg_canvas);
    kit.text(area, text, style, {.ink = ink});
}

void canvas_answer(Kit& kit, Point center, std::string_view text, Icon icon, Ink ink, Ink ground) {
    const TextStyle style = type::caption_medium;
    const float width = size::icon_small + 4 + kit.text_width(text, style);
    const Rect area{center.x - width / 2, center.y - 8, width + 1, 16};
    kit.paint().fill(area.inset(-4, 0), ground);
    kit.paint().icon({area.x + size::icon_small / 2, center.y}, icon, size::icon_small, ink);
    kit.text({area.x + size::icon_small + 4, area.y, area.width - size::icon_small - 4, 16}, text,
             style, {.ink = ink});
}

}  // namespace ui::kit
