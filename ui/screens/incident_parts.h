// SPDX-License-Identifier: MIT
// Pieces that the pages of incidents share: their frame, cards that grow, and rows.
#pragma once

#include <algorithm>
#include <cmath>
#include <string>
#include <utility>

#include "ui/kit/chip.h"
#include "ui/screens/learn_parts.h"
#include "ui/views/incident_page.h"

namespace ui::screens::incidents {

constexpr float card_padding = 20;
constexpr float card_head = 48;

template <class What>
void ask(learn::Page& page, What what) {
    page.intents.emplace_back(intent::Incidents(std::move(what)));
}

// A card as tall as it was in the frame before, and not less than the area. `draw` takes the card
// and gives the y where its content ends, padding included. Gives the card's bottom.
template <class Draw>
float grown_card(learn::Page& page, const kit::Rect& area, const std::string& key, Draw draw) {
    float& height = page.state.heights[key];
    const kit::Rect card{area.x, area.y, area.width, std::max(height, area.height)};
    kit::card(page.kit, card);
    const float grown = draw(card) - area.y;
    if (std::abs(grown - height) > 0.5F) {
        height = grown;
        page.state.has_grown = true;
    }
    return card.bottom();
}

// "Incidents > INC-014"; the first leads to the list.
void breadcrumb(learn::Page& page, const kit::Rect& area, const std::string& number);
// The title of a card, with the line below it; gives the room right of the title.
[[nodiscard]] kit::Rect card_title(learn::Page& page, const kit::Rect& card, std::string_view key);
// A text with its icon that ends at the right of the area.
void right_status(kit::Kit& kit, const kit::Rect& area, std::string_view word, kit::Icon icon,
                  kit::Color ink);
[[nodiscard]] kit::ChipLook look_of(views::IncidentState state);
// The two ways on at the end of a page: what to do, and back to the list. Beside each other, or
// below where that is too narrow; gives the bottom. Back to the list is asked for here.
struct PageEnd {
    float bottom = 0;
    bool is_pressed = false;
};
struct WayOn {
    const char* id;
    const char* list_id;  // of the button that leads back to the list
    const char* label;    // a key of the strings
    kit::Icon icon;
};
[[nodiscard]] PageEnd page_end(learn::Page& page, const kit::Rect& row, const WayOn& way);
// One sentence that something was refused, or could not be opened; gives the y below it.
float notice(learn::Page& page, const kit::Rect& area, const std::string& text);

// --- the cards of an investigation, each from its corner on with its width; each gives its
// bottom. An area with a height is the least that the card takes.
struct Sheet {
    learn::Page& page;
    const views::IncidentPageView& view;
};
float reported_card(Sheet& sheet, const kit::Rect& area);
float hypotheses_card(Sheet& sheet, const kit::Rect& area);
float evidence_card(Sheet& sheet, const kit::Rect& area);
float actions_card(Sheet& sheet, const kit::Rect& area);
float checks_card(Sheet& sheet, const kit::Rect& area);
float insight_strip(Sheet& sheet, const kit::Rect& area);
// Menus and dialogs that the cards open.
void layers(Sheet& sheet);
// The dialog of the list that takes a game day's code, or thinks of one.
void game_day_dialog(learn::Page& page, const views::IncidentListView& view);

}  // namespace ui::screens::incidents
