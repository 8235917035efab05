// SPDX-License-Identifier: MIT
// Paints answer options and flip cards.
#include "ui/kit/option.h"

#include <algorithm>
#include <cmath>
#include <optional>

namespace ui::kit {

namespace {

constexpr float padding_down = 10;
constexpr float padding = 13;
constexpr float letter_width = 20;
constexpr float mark_width = 28;

struct Look {
    Color edge = Color::line_strong;
    float width = border::thin;
    Color fill = Color::bg_surface;
    Color ink = Color::ink_1;
    std::optional<Icon> mark;
    Color mark_ink = Color::ok_fill;
};

Look look_of(OptionState state) {
    switch (state) {
        case OptionState::rest:
            return {};
        case OptionState::chosen:
            return {Color::accent_fill, border::state, Color::accent_tint, Color::ink_1, {}, {}};
        case OptionState::right:
            return {Color::ok_line, border::state, Color::ok_tint,
                    Color::ink_1,   Icon::success, Color::ok_fill};
        case OptionState::wrong:
            return {Color::danger_line, border::state, Color::danger_tint,
                    Color::ink_1,       Icon::wrong,   Color::danger_fill};
        case OptionState::other:
            return {Color::line_mid, border::thin, Color::bg_surface, Color::ink_2, {}, {}};
    }
    return {};
}

TextStyle style_of(const OptionView& option) { return {option.size, Face::regular}; }

float text_width_of(float width) { return width - 2 * padding - letter_width - mark_width; }

}  // namespace

float option_height(Kit& kit, float width, const OptionView& option) {
    const float room = text_width_of(width);
    float height = 2 * padding_down + kit.paragraph_height(room, option.text, style_of(option));
    if (!option.reason.empty()) {
        height += 2 + kit.paragraph_height(room, option.reason, style_of(option));
    }
    return height;
}

Response answer_option(Kit& kit, const Id& id, const Rect& area, const OptionView& option) {
    const bool disabled = !option.why_disabled.empty();
    Item item{.id = id, .role = Role::option, .name = option.text, .rect = area};
    item.value = option.reason;
    item.note = option.why_disabled;
    item.states.disabled = disabled;
    item.states.selected =
        option.state == OptionState::chosen || option.state == OptionState::wrong;
    const Response response = kit.item(item);
    const float content = option_height(kit, area.width, option);
    if (content > area.height + 0.5F) {
        kit.report_clipped();
    }
    if (!kit.visible(area)) {
        return response;
    }
    Look look = look_of(option.state);
    if (disabled) {
        look = {Color::line_mid, border::thin, Color::bg_hover, Color::ink_disabled, {}, {}};
    } else if (option.state == OptionState::rest && response.hovered) {
        look.fill = response.held ? Color::bg_pressed : Color::bg_hover;
    }
    kit.paint().fill(area, look.fill, radius::control);
    kit.paint().stroke(area, look.edge, look.width, radius::control);
    const float top = area.y + (area.height - content) / 2 + padding_down;
    kit.paint().text({area.x + padding, top}, option.letter, type::control_strong, look.ink);
    const float x = area.x + padding + letter_width;
    const float room = text_width_of(area.width);
    const Run text{option.text, Face::regular, look.ink, Mark::none};
    const Layout& lines = kit.layout({&text, 1}, option.size, room);
    kit.paint().paragraph({x, top}, lines, {&text, 1}, style_of(option));
    if (!option.reason.empty()) {
        const float below = top + kit.paragraph_height(room, option.text, style_of(option)) + 2;
        const Run reason{option.reason, Face::regular, Color::ink_2, Mark::none};
        const Layout& reason_lines = kit.layout({&reason, 1}, option.size, room);
        kit.paint().paragraph({x, below}, reason_lines, {&reason, 1}, style_of(option));
    }
    if (look.mark) {
        kit.paint().icon({area.right() - padding - size::icon_callout / 2 - 3, top + 10},
                         *look.mark, size::icon_callout, look.mark_ink, look.fill);
    }
    return response;
}

Response flip_card(Kit& kit, const Id& id, const Rect& area, const FlipCardView& view,
                   bool& flipped) {
    Item item{.id = id, .role = Role::button, .name = view.term, .rect = area};
    item.value = flipped ? view.meaning : view.hint;
    item.states.checked = flipped;
    item.ring_radius = radius::card;
    Response response = kit.item(item);
    if (response.clicked) {
        flipped = !flipped;
        response.changed = true;
    }
    // The card narrows to nothing and comes back with its other side.
    const float turn = kit.animate(id, flipped ? 1.0F : 0.0F, move::flip);
    const bool back = turn > 0.5F;
    const float share = std::max(0.02F, std::abs(1 - 2 * turn));
    const Rect shown = area.centered(area.width * share, area.height);
    kit.paint().fill(
        shown, back ? Color::accent_tint : (response.hovered ? Color::bg_hover : Color::bg_surface),
        radius::card);
    kit.paint().stroke(shown, back ? Color::accent_line : Color::line_strong, border::thin,
                       radius::card);
    if (share < 1) {
        return response;
    }
    const Rect inside = area.inset(15, 13);
    if (!back) {
        kit.paint().text({inside.x, inside.y + 2}, view.term, type::card_title, Color::ink_1);
        const float y = area.bottom() - 12 - 16;
        kit.paint().icon({inside.x + 7, y + 8}, Icon::restart, size::icon_small, Color::ink_3);
        kit.paint().text({inside.x + 19, y}, view.hint, type::caption, Color::ink_3);
        return response;
    }
    kit.paint().text({inside.x, inside.y}, view.term, type::caption_medium, Color::accent_text);
    const Run run{view.meaning, Face::regular, Color::ink_1, Mark::none};
    const Layout& lines = kit.layout({&run, 1}, TextSize::control, inside.width);
    kit.paint().paragraph({inside.x, inside.y + 18}, lines, {&run, 1}, type::control);
    if (18 + static_cast<float>(lines.lines) * 20 > inside.height + 4) {
        kit.report_clipped();
    }
    return response;
}

}  // namespace ui::kit
