// SPDX-License-Identifier: MIT
// Paints switches.
#include "ui/kit/switches.h"

namespace ui::kit {

namespace {

constexpr float pill_width = 20;
constexpr float pill_height = 12;
constexpr float toggle_gap = 8;
constexpr float box_gap = 10;

Response note(Kit& kit, const Id& id, Role role, const Rect& area, std::string_view label, bool on,
              const SwitchOptions& options) {
    Item item{.id = id, .role = role, .name = label, .rect = area};
    item.states.checked = on;
    item.states.disabled = !options.why_disabled.empty();
    item.note = item.states.disabled ? options.why_disabled : options.hint;
    return kit.item(item);
}

void paint_label(Kit& kit, const Rect& area, float left, std::string_view label, bool disabled,
                 const TextStyle& style) {
    const Rect place{area.x + left, area.y, area.width - left, area.height};
    const Run run{label, style.face, disabled ? Color::ink_disabled : Color::ink_1, Mark::none};
    const float height = kit.paragraph_height(place.width, {&run, 1}, style);
    const Layout& lines = kit.layout({&run, 1}, style.size, place.width);
    if (height > area.height + 0.5F || lines.width / kit.scale() > place.width + 0.5F) {
        kit.report_clipped();
    }
    TextStyle spaced = style;
    spaced.line = kit.line_height(style);
    kit.paint().paragraph({place.x, place.center().y - height / 2}, lines, {&run, 1}, spaced);
}

}  // namespace

float toggle_width(Kit& kit, std::string_view label, const TextStyle& style) {
    return pill_width + toggle_gap + kit.text_width(label, style);
}

float checkbox_width(Kit& kit, std::string_view label, const TextStyle& style) {
    return size::checkbox + box_gap + kit.text_width(label, style);
}

Response toggle(Kit& kit, const Id& id, const Rect& area, std::string_view label, bool& value,
                const SwitchOptions& options) {
    Response response = note(kit, id, Role::toggle, area, label, value, options);
    if (response.clicked) {
        value = !value;
        response.changed = true;
    }
    const bool disabled = !options.why_disabled.empty();
    const Rect pill{area.x, area.center().y - pill_height / 2, pill_width, pill_height};
    const float on = kit.animate(id, value ? 1.0F : 0.0F, move::hover);
    const float knob = pill.x + 6 + on * (pill_width - 12);
    if (value && !disabled) {
        kit.paint().fill(pill, response.hovered ? Color::accent_hover : Color::accent_fill,
                         pill_height / 2);
        kit.paint().fill_circle({knob, pill.center().y}, 3.6F, Color::accent_on);
    } else {
        const Color ink = disabled ? Color::ink_disabled : Color::off_line;
        kit.paint().fill(pill, response.hovered ? Color::bg_hover : Color::bg_surface,
                         pill_height / 2);
        kit.paint().stroke(pill, ink, 1.5F, pill_height / 2);
        kit.paint().stroke_circle({knob, pill.center().y}, 3.6F, ink, 1.6F);
    }
    paint_label(kit, area, pill_width + toggle_gap, label, disabled, options.style);
    return response;
}

Response checkbox(Kit& kit, const Id& id, const Rect& area, std::string_view label, bool& value,
                  const SwitchOptions& options) {
    Response response = note(kit, id, Role::checkbox, area, label, value, options);
    if (response.clicked) {
        value = !value;
        response.changed = true;
    }
    const bool disabled = !options.why_disabled.empty();
    const Rect box{area.x, area.center().y - size::checkbox / 2, size::checkbox, size::checkbox};
    if (value) {
        const Color fill = disabled           ? Color::ink_disabled
                           : response.hovered ? Color::accent_hover
                                              : Color::accent_fill;
        kit.paint().fill(box, fill, 5);
        kit.paint().icon(box.center(), Icon::tick, 16, Color::accent_on);
    } else {
        kit.paint().fill(box, response.hovered || disabled ? Color::bg_hover : Color::bg_surface,
                         5);
        kit.paint().stroke(box, disabled ? Color::line_mid : Color::line_strong, border::thin, 5);
    }
    paint_label(kit, area, size::checkbox + box_gap, label, disabled, options.style);
    return response;
}

Response radio(Kit& kit, const Id& id, const Rect& area, std::string_view label, bool chosen,
               const SwitchOptions& options) {
    Response response = note(kit, id, Role::radio, area, label, chosen, options);
    const bool moved_here = response.focus_gained && response.ring;
    response.changed =
        !chosen && (response.clicked || (moved_here && options.why_disabled.empty()));
    const bool disabled = !options.why_disabled.empty();
    const Point center{area.x + size::radio / 2, area.center().y};
    const Color edge = disabled ? Color::ink_disabled
                       : chosen ? Color::accent_fill
                                : Color::line_strong;
    kit.paint().fill_circle(center, size::radio / 2,
                            response.hovered ? Color::bg_hover : Color::bg_surface);
    kit.paint().stroke_circle(center, size::radio / 2, edge, chosen ? border::state : border::thin);
    if (chosen) {
        kit.paint().fill_circle(center, 5, edge);
    }
    paint_label(kit, area, size::radio + box_gap, label, disabled, options.style);
    return response;
}

}  // namespace ui::kit
