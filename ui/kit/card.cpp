// SPDX-License-Identifier: MIT
// Paints cards and marks.
#include "ui/kit/card.h"

#include <algorithm>
#include <array>

namespace ui::kit {

namespace {

struct Edge {
    Color color;
    float width;
};

Edge edge_of(CardEdge edge) {
    switch (edge) {
        case CardEdge::soft:
            return {Color::line_soft, border::thin};
        case CardEdge::strong:
            return {Color::line_strong, border::thin};
        case CardEdge::accent:
            return {Color::accent_fill, border::state};
        case CardEdge::accent_thin:
            return {Color::accent_line, border::thin};
        case CardEdge::danger:
            return {Color::danger_line, border::state};
    }
    return {Color::line_soft, border::thin};
}

struct CalloutLook {
    Color tint;
    Color line;
    Color text;
    Icon icon;
};

CalloutLook look_of(CalloutKind kind) {
    switch (kind) {
        case CalloutKind::tip:
            return {Color::accent_tint, Color::accent_fill, Color::accent_text, Icon::idea};
        case CalloutKind::mix_up:
            return {Color::warn_tint, Color::warn_line, Color::warn_text, Icon::warning};
        case CalloutKind::careful:
            return {Color::danger_tint, Color::danger_line, Color::danger_text, Icon::wrong};
        case CalloutKind::evidence:
            return {Color::ok_tint, Color::ok_line, Color::ok_text, Icon::eye};
    }
    return {Color::accent_tint, Color::accent_fill, Color::accent_text, Icon::idea};
}

// Wrapped text with every line in the middle, for names on the rail.
void paint_centered(Kit& kit, const Rect& area, std::string_view text, const TextStyle& style,
                    Ink ink) {
    const Run run{text, style.face, ink.color, Mark::none};
    const Layout& layout = kit.layout({&run, 1}, style.size, area.width);
    float y = area.y;
    for (const Piece& piece : layout.pieces) {
        kit.paint().text_in({area.x, y, area.width, style.line_height()},
                            text.substr(piece.begin, piece.end - piece.begin), style, ink,
                            Align::center);
        y += style.line_height();
    }
}

constexpr float rail_label_gap = 3;
constexpr float callout_padding = 10;
constexpr float callout_left = 18;
constexpr float callout_label = 20;
constexpr TextStyle callout_text{TextSize::control, Face::regular, 22};

}  // namespace

void card(Kit& kit, const Rect& area, CardEdge edge) {
    const Edge look = edge_of(edge);
    kit.paint().fill(area, Color::bg_surface, radius::card);
    kit.paint().stroke(area, look.color, look.width, radius::card);
}

Response pressable_card(Kit& kit, const Id& id, const Rect& area, std::string_view name,
                        CardEdge edge) {
    const Response response = kit.item(
        {.id = id, .role = Role::button, .name = name, .rect = area, .ring_radius = radius::card});
    const float hover = kit.animate(id, response.hovered ? 1.0F : 0.0F, move::hover);
    const Edge look = edge_of(edge);
    const bool pressed = response.held && response.hovered;
    kit.paint().fill(
        area, pressed ? Ink(Color::bg_pressed) : Ink(Color::bg_surface, Color::bg_hover, hover),
        radius::card);
    kit.paint().stroke(area, look.color, look.width, radius::card);
    return response;
}

void badge(Kit& kit, Point center, std::string_view number, Tense tense) {
    constexpr float half = size::badge / 2;
    const Rect area{center.x - half, center.y - half, size::badge, size::badge};
    Color ink = Color::ink_inverse;
    switch (tense) {
        case Tense::happened:
            kit.paint().fill_circle(center, half, Color::wire_past);
            break;
        case Tense::now:
            kit.paint().fill_circle(center, half, Color::accent_fill);
            ink = Color::accent_on;
            break;
        case Tense::later:
            kit.paint().fill_circle(center, half, Color::bg_surface);
            kit.paint().stroke_circle(center, half, Color::line_strong, border::thin);
            ink = Color::ink_2;
            break;
        case Tense::broken:
            kit.paint().fill_circle(center, half, Color::danger_fill);
            ink = Color::danger_on;
            break;
    }
    kit.paint().text_in(area, number, type::caption_strong, ink, Align::center);
}

void tile(Kit& kit, const Rect& area, std::string_view letters) {
    kit.paint().fill(area, Color::bg_sunken, radius::control);
    kit.paint().stroke(area, Color::line_mid, border::thin, radius::control);
    kit.paint().text_in(area, letters, type::caption_strong, Color::ink_1, Align::center);
}

void avatar(Kit& kit, Point center, std::string_view initials, float diameter) {
    kit.paint().fill_circle(center, diameter / 2, Color::accent_tint2);
    const Rect area{center.x - diameter / 2, center.y - diameter / 2, diameter, diameter};
    kit.paint().text_in(area, initials, type::caption_strong, Color::ink_1, Align::center);
}

Rect count_badge(Kit& kit, Point corner, std::string_view count) {
    const float width = std::max(18.0F, kit.text_width(count, type::caption_strong) + 8);
    const Rect area{corner.x, corner.y, width, 16};
    kit.paint().fill(area, Color::ink_1, 5);
    kit.paint().text_in(area, count, type::caption_strong, Color::ink_inverse, Align::center);
    return area;
}

Rect followed_value(Kit& kit, Point corner, std::string_view value, const TextStyle& style) {
    constexpr float reach = 5;
    const float width = kit.text_width(value, style);
    const Rect plate{corner.x - reach, corner.y + 1, width + 2 * reach, style.line_height() - 2};
    kit.paint().fill(plate, Color::accent_tint2, radius::control);
    if (kit.theme().tints() == Tints::edged) {
        kit.paint().stroke(plate, Color::accent_line, border::thin, radius::control);
    }
    kit.text({corner.x, corner.y, width, style.line_height()}, value, style);
    return plate;
}

void divider(Kit& kit, float x, float y, float width, Ink ink) {
    kit.paint().fill({x, y, width, 1}, ink);
}

float callout_height(Kit& kit, float width, std::string_view text) {
    return 2 * callout_padding + callout_label +
           kit.paragraph_height(width - callout_left - space::medium, text, callout_text);
}

void callout_ground(Kit& kit, const Rect& area, CalloutKind kind, std::string_view label) {
    const CalloutLook look = look_of(kind);
    kit.paint().fill(area, look.tint, radius::control);
    if (kit.theme().tints() == Tints::edged) {
        kit.paint().stroke(area, look.line, border::thin, radius::control);
    }
    kit.push_clip({area.x, area.y, border::callout_bar, area.height});
    kit.paint().fill({area.x, area.y, radius::control * 2, area.height}, look.line, radius::control,
                     Corners::left);
    kit.pop_clip();
    const float top = area.y + callout_padding;
    kit.paint().icon({area.x + callout_left + size::icon_callout / 2, top + callout_label / 2},
                     look.icon, size::icon_callout, look.text, look.tint);
    const float label_x = area.x + callout_left + size::icon_callout + space::unit;
    kit.text({label_x, top, area.right() - label_x - space::unit, callout_label}, label,
             type::control_strong, {.ink = look.text, .role = Role::heading});
}

float callout(Kit& kit, Point corner, float width, CalloutKind kind, std::string_view label,
              std::string_view text) {
    const Rect area{corner.x, corner.y, width, callout_height(kit, width, text)};
    callout_ground(kit, area, kind, label);
    const float top = area.y + callout_padding + callout_label;
    kit.paragraph({area.x + callout_left, top, width - callout_left - space::medium, 0}, text,
                  callout_text);
    return area.height;
}

void fitted_heading(Kit& kit, const Rect& area, std::string_view text, const TextStyle& style) {
    if (kit.text_width(text, style) <= area.width) {
        kit.text(area, text, style, {.role = Role::heading});
        return;
    }
    constexpr std::array smaller{type::card_title, type::control_strong, type::caption_strong};
    const auto* fits = std::find_if(smaller.begin(), smaller.end(), [&](const TextStyle& wanted) {
        return wanted.size < style.size &&
               kit.paragraph_height(area.width, text, wanted) <= area.height;
    });
    const TextStyle& chosen = fits == smaller.end() ? smaller.back() : *fits;
    const float height = kit.paragraph_height(area.width, text, chosen);
    const float top = area.y + std::max(0.0F, (area.height - height) / 2);
    kit.paragraph({area.x, top, area.width, area.height}, text, chosen, Color::ink_1,
                  Role::heading);
}

float centered_paragraph(Kit& kit, const Rect& area, std::string_view text, const TextStyle& style,
                         Ink ink) {
    const float height = kit.paragraph_height(area.width, text, style);
    const Rect whole{area.x, area.y, area.width, height};
    kit.note_text(whole, text);
    const Run run{text, style.face, ink.color, Mark::none};
    if (kit.layout({&run, 1}, style.size, area.width).width / kit.scale() > area.width + 0.5F) {
        kit.report_clipped();
    }
    if (kit.visible(whole)) {
        paint_centered(kit, whole, text, style, ink);
    }
    return height;
}

Response rail_item(Kit& kit, const Id& id, const Rect& area, Icon icon, std::string_view name,
                   std::string_view count, bool current) {
    const bool narrow = area.height < size::rail_item_height;
    Item item{.id = id, .role = Role::tab, .name = name, .value = count, .rect = area};
    item.states.selected = current;
    item.note = narrow ? name : std::string_view();
    const Response response = kit.item(item);
    const float hover = kit.animate(id, response.hovered && !current ? 1.0F : 0.0F, move::hover);
    if (current) {
        kit.paint().fill(area, Color::accent_tint, radius::control);
        const Rect bar{area.x - space::half, area.y + space::small, border::select_bar,
                       area.height - 2 * space::small};
        kit.paint().fill(bar, Color::accent_fill);
    } else if (hover > 0) {
        kit.paint().fill(area, Ink(Color::bg_rail, Color::bg_pressed, hover), radius::control);
    }
    const Color ink = current ? Color::accent_text : Color::ink_2;
    const TextStyle style = current ? type::caption_strong : type::caption_medium;
    const float label_height = narrow ? 0 : kit.paragraph_height(area.width, name, style);
    const float gap = narrow ? 0 : rail_label_gap;
    const float top = area.y + (area.height - size::icon_rail - label_height - gap) / 2;
    const Point center{area.center().x, top + size::icon_rail / 2};
    kit.paint().icon(center, icon, size::icon_rail, ink);
    if (!narrow) {
        paint_centered(kit, {area.x, top + size::icon_rail + gap, area.width, label_height}, name,
                       style, ink);
    }
    if (!count.empty()) {
        count_badge(kit, {center.x + 6, center.y - 16}, count);
    }
    return response;
}

}  // namespace ui::kit
