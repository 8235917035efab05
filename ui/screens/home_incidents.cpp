// SPDX-License-Identifier: MIT
// Draws Home's next incidents.
#include "ui/screens/home_incidents.h"

#include <algorithm>

#include "ui/screens/incident_parts.h"

namespace ui::screens {

namespace {

using kit::Color;
using kit::Icon;
using kit::Id;
using kit::Rect;
using learn::Page;

constexpr float incident_gap = 16;

void draw_next_incident(Page& page, const Rect& area, const views::IncidentCard& card) {
    kit::Kit& kit = page.kit;
    const Id id = Id("home.incident").child(card.row.key);
    const kit::Response response = kit::pressable_card(
        kit, id, area, card.action + ": " + card.row.title, kit::CardEdge::soft);
    const kit::ChipLook look = incidents::look_of(card.state);
    const float chip = kit::chip_width(kit, card.state_text, look);
    const float x = area.x + 20;
    const float room = area.width - 40;
    kit.text({x, area.y + 16, room - chip - 8, 24}, card.row.number, kit::type::code,
             {.ink = Color::ink_2});
    kit::chip(kit, {area.right() - 20 - chip, area.y + 16}, card.state_text, look);
    const float title =
        kit.paragraph({x, area.y + 48, room, 0}, card.row.title, kit::type::card_title);
    const float action = kit.text_width(card.action, kit::type::control_medium) + 22;
    const float foot = area.y + 48 + title + 6;
    kit.text({x, foot, room - action - 8, 22}, card.detail, kit::type::control,
             {.ink = Color::ink_2, .overflow = kit::Overflow::shorten, .id = id.child("detail")});
    kit.text({x + room - action, foot, action - 20, 22}, card.action, kit::type::control_medium,
             {.ink = Color::accent_text});
    kit.paint().icon({x + room - 8, foot + 11}, Icon::arrow_right, 16, Color::accent_text);
    if (response.clicked) {
        page.intents.emplace_back(intent::Incidents(intent::OpenIncident{card.row.key, false}));
    }
}

}  // namespace

float next_incidents(Page& page, const Rect& area,
                     const std::vector<views::IncidentCard>& incidents) {
    kit::Kit& kit = page.kit;
    const std::string& all = page.say("incident.all");
    const kit::ButtonOptions options{.kind = kit::ButtonKind::quiet,
                                     .trailing = Icon::chevron_right};
    const float button = kit::button_width(kit, all, options);
    kit.text({area.x, area.y, area.width - button - 12, 28}, page.say("incident.open_ones"),
             kit::type::title, {.role = kit::Role::heading});
    if (kit::button(kit, "home.incidents", {area.right() - button, area.y - 2, button, 32}, all,
                    options)
            .clicked) {
        page.intents.emplace_back(intent::Incidents(intent::OpenIncidents{}));
    }
    const int count = static_cast<int>(incidents.size());
    const int columns = area.width >= 1000 ? 3 : area.width >= 640 ? 2 : 1;
    float height = 0;
    for (const views::IncidentCard& card : incidents) {
        const float room = kit::column(area, 0, columns, incident_gap).width - 40;
        height = std::max(height,
                          104 + kit.paragraph_height(room, card.row.title, kit::type::card_title));
    }
    const float top = area.y + 44;
    for (int i = 0; i < count; ++i) {
        Rect cell =
            kit::column({area.x, top, area.width, height}, i % columns, columns, incident_gap);
        cell.y += learn::row_of(i, columns) * (height + incident_gap);
        draw_next_incident(page, cell, incidents[static_cast<std::size_t>(i)]);
    }
    return top + learn::row_of(count + columns - 1, columns) * (height + incident_gap) -
           incident_gap;
}

}  // namespace ui::screens
