// SPDX-License-Identifier: MIT
// Sizes, places and paints buttons.
#include "ui/kit/button.h"

namespace ui::kit {

namespace {

constexpr float padding = 12;
constexpr float icon_gap = 8;

// What a button is painted with in its present state.
struct Look {
    std::optional<Ink> fill;
    std::optional<Ink> edge;
    float edge_width = border::thin;
    Ink ink = Color::ink_1;
    Face face = Face::medium;
};

Look disabled_look(ButtonKind kind) {
    Look look;
    look.ink = Color::ink_disabled;
    if (kind != ButtonKind::quiet) {
        look.fill = Color::bg_hover;
        look.edge = Color::line_mid;
    }
    return look;
}

// The fill between rest, hover and pressed.
Ink state_fill(const Response& response, float hover, Color rest, Color over, Color pressed) {
    return response.held && response.hovered ? Ink(pressed) : Ink(rest, over, hover);
}

Look look_of(const Response& response, float hover, ButtonKind kind, bool engaged) {
    Look look;
    const bool pressed = response.held && response.hovered;
    switch (kind) {
        case ButtonKind::primary:
            look.fill = state_fill(response, hover, Color::accent_fill, Color::accent_hover,
                                   Color::accent_pressed);
            look.ink = Color::accent_on;
            look.face = Face::semibold;
            break;
        case ButtonKind::secondary:
            look.fill = engaged ? Ink(Color::accent_tint)
                                : state_fill(response, hover, Color::bg_surface, Color::bg_hover,
                                             Color::bg_pressed);
            look.edge = Color::line_strong;
            break;
        case ButtonKind::quiet:
            if (hover > 0 || pressed) {
                look.fill = pressed ? Ink(Color::bg_pressed) : Ink(Color::bg_hover).faded(hover);
            }
            look.ink = Color::ink_2;
            break;
        case ButtonKind::danger:
            look.fill = engaged || pressed ? Ink(Color::danger_tint)
                                           : Ink(Color::bg_surface, Color::danger_tint, hover);
            look.edge = Color::danger_line;
            look.edge_width = pressed ? border::state : border::thin;
            look.ink = Color::danger_text;
            break;
    }
    return look;
}

Look note_and_look(Kit& kit, Response& response, const Item& item, ButtonKind kind, bool engaged) {
    response = kit.item(item);
    if (item.states.disabled) {
        return disabled_look(kind);
    }
    const float hover =
        kit.animate(item.id, response.hovered && !response.held ? 1.0F : 0.0F, move::hover);
    return look_of(response, hover, kind, engaged);
}

void paint_box(Kit& kit, const Rect& area, const Look& look) {
    if (look.fill) {
        kit.paint().fill(area, *look.fill, radius::control);
    }
    if (look.edge) {
        kit.paint().stroke(area, *look.edge, look.edge_width, radius::control);
    }
}

// Icons grow with their label.
float icon_size(const ButtonOptions& options) {
    return options.size == TextSize::control ? size::icon : text_px(options.size) + 2;
}

float content_width(Kit& kit, std::string_view label, const ButtonOptions& options) {
    const Face face = options.kind == ButtonKind::primary ? Face::semibold : Face::medium;
    float width = kit.text_width(label, {options.size, face});
    width += options.icon ? icon_size(options) + icon_gap : 0;
    return width + (options.trailing ? icon_size(options) + icon_gap : 0);
}

}  // namespace

float button_width(Kit& kit, std::string_view label, const ButtonOptions& options) {
    return content_width(kit, label, options) + 2 * padding;
}

Response button(Kit& kit, const Id& id, const Rect& area, std::string_view label,
                const ButtonOptions& options) {
    Item item{.id = id, .role = Role::button, .name = label, .rect = area};
    item.states.disabled = !options.why_disabled.empty();
    item.states.expanded = options.expanded;
    item.states.selected = options.engaged;
    item.note = item.states.disabled ? options.why_disabled : options.hint;
    Response response;
    const Look look = note_and_look(kit, response, item, options.kind, options.engaged);
    const float content = content_width(kit, label, options);
    if (content > area.width + 0.5F) {
        kit.report_clipped();
    }
    if (!kit.visible(area)) {
        return response;
    }
    paint_box(kit, area, look);
    const TextStyle style{options.size, look.face};
    const float icon = icon_size(options);
    float x = area.x + (area.width - content) / 2;
    const float middle = area.y + area.height / 2;
    if (options.icon) {
        kit.paint().icon({x + icon / 2, middle}, *options.icon, icon, look.ink);
        x += icon + icon_gap;
    }
    kit.paint().text_in({x, area.y, area.width, area.height}, label, style, look.ink);
    if (options.trailing) {
        x += kit.text_width(label, style) + icon_gap;
        kit.paint().icon({x + icon / 2, middle}, *options.trailing, icon, look.ink);
    }
    return response;
}

Response icon_button(Kit& kit, const Id& id, const Rect& area, Icon icon, std::string_view name,
                     const IconButtonOptions& options) {
    Item item{.id = id, .role = Role::button, .name = name, .rect = area};
    item.states.disabled = !options.why_disabled.empty();
    item.states.expanded = options.expanded;
    item.note = item.states.disabled ? options.why_disabled : name;
    Response response;
    const Look look = note_and_look(kit, response, item, options.kind, false);
    paint_box(kit, area, look);
    kit.paint().icon(area.center(), icon, options.icon_size, look.ink);
    return response;
}

}  // namespace ui::kit
