// SPDX-License-Identifier: MIT
// Draws the pieces that the pages of incidents share.
#include "ui/screens/incident_parts.h"

namespace ui::screens::incidents {

using kit::Color;
using kit::Icon;
using kit::Rect;

void breadcrumb(learn::Page& page, const Rect& area, const std::string& number) {
    const std::string& all = page.say("lab.rail.incidents");
    const float width = page.kit.text_width(all, kit::type::control) + 1;
    if (area.width < width) {
        return;  // the rail leads there as well
    }
    const Rect first{area.x, area.center().y - 12, width, 24};
    const kit::Response response =
        page.kit.item({.id = "incident.all", .role = kit::Role::link, .name = all, .rect = first});
    page.kit.paint().text_in(first, all, kit::type::control,
                             response.hovered ? Color::accent_text : Color::ink_2);
    if (response.clicked) {
        ask(page, intent::OpenIncidents{});
    }
    const float room = area.right() - first.right() - 32;
    if (page.kit.text_width(number, kit::type::code) + 1 > room) {
        return;
    }
    page.kit.paint().icon({first.right() + 16, area.center().y}, Icon::chevron_right, 14,
                          Color::ink_3);
    page.kit.text({first.right() + 32, area.center().y - 12, room, 24}, number, kit::type::code,
                  {.role = kit::Role::heading});
}

Rect card_title(learn::Page& page, const Rect& card, std::string_view key) {
    const std::string& title = page.say(key);
    const float width = page.kit.text_width(title, kit::type::card_title) + 1;
    Rect head{card.x + card_padding, card.y, card.width - 2 * card_padding, card_head};
    const Rect place = cut_left(head, std::min(width, head.width), 12);
    kit::fitted_heading(page.kit, place, title, kit::type::card_title);
    kit::divider(page.kit, card.x, card.y + card_head, card.width);
    return head;
}

PageEnd page_end(learn::Page& page, const Rect& row, const WayOn& way) {
    const kit::ButtonOptions primary{.kind = kit::ButtonKind::primary, .icon = way.icon};
    const std::string& label = page.say(way.label);
    const float width = std::min(row.width, kit::button_width(page.kit, label, primary) + 8);
    const bool is_pressed =
        kit::button(page.kit, way.id, {row.x, row.y, width, 40}, label, primary).clicked;
    const std::string& all = page.say("incident.all");
    const float all_width = kit::button_width(page.kit, all) + 8;
    const bool beside = width + 12 + all_width <= row.width;
    const Rect place{beside ? row.x + width + 12 : row.x, beside ? row.y : row.y + 52, all_width,
                     40};
    if (kit::button(page.kit, way.list_id, place, all).clicked) {
        ask(page, intent::OpenIncidents{});
    }
    return {place.bottom(), is_pressed};
}

void right_status(kit::Kit& kit, const Rect& area, std::string_view word, Icon icon, Color ink) {
    const float width =
        kit::size::icon_small + 4 + kit.text_width(word, kit::type::caption_medium) + 1;
    kit::status_text(kit, {area.right() - width, area.y, width, area.height}, word, icon, ink);
}

kit::ChipLook look_of(views::IncidentState state) {
    switch (state) {
        case views::IncidentState::fresh:
            return {kit::ChipKind::outline, Icon::ring};
        case views::IncidentState::investigating:
            return {kit::ChipKind::accent, Icon::queued};
        case views::IncidentState::solved:
            return {kit::ChipKind::ok, Icon::success};
        case views::IncidentState::unsolved:
            return {kit::ChipKind::danger, Icon::wrong};
    }
    return {};
}

float notice(learn::Page& page, const Rect& area, const std::string& text) {
    if (text.empty()) {
        return area.y;
    }
    const float room = area.width - 96;
    const float height =
        std::max(48.0F, page.kit.paragraph_height(room, text, kit::type::control) + 24);
    const Rect ground{area.x, area.y, area.width, height};
    page.kit.paint().fill(ground, Color::warn_tint, kit::radius::control);
    page.kit.paint().stroke(ground, Color::warn_line, 1, kit::radius::control);
    page.kit.paint().icon({area.x + 22, area.y + 24}, Icon::info, 18, Color::warn_text);
    page.kit.paragraph({area.x + 40, area.y + 14, room, 0}, text, kit::type::control, Color::ink_1,
                       kit::Role::status);
    if (kit::icon_button(page.kit, "incident.notice.close", {area.right() - 40, area.y + 8, 32, 32},
                         Icon::cross, page.say("lab.close"))
            .clicked) {
        ask(page, intent::CloseIncidentNotice{});
    }
    return ground.bottom() + kit::space::medium;
}

}  // namespace ui::screens::incidents
