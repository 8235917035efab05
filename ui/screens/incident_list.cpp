// SPDX-License-Identifier: MIT
// Draws the list of incidents, a row each.
#include <array>
#include <vector>

#include "ui/kit/choices.h"
#include "ui/screens/incident.h"
#include "ui/screens/incident_parts.h"
#include "ui/screens/learn_help.h"
#include "ui/screens/settings_dialog.h"

namespace ui::screens {

namespace {

using kit::Color;
using kit::Id;
using kit::Rect;

constexpr float list_width_max = 1000;
constexpr float list_row_gap = 12;

class IncidentList {
public:
    IncidentList(learn::Page& page, const views::IncidentListView& view)
        : page_(page), kit_(page.kit), view_(view) {}

    void draw() {
        learn::frame(page_);
        kit_.begin_panel("incidents.header", page_.say("learn.header"), page_.layout.header);
        Rect rest = learn::header(page_);
        draw_game_day_button(rest);
        kit_.text({rest.x, rest.center().y - 18, rest.width, 36}, page_.say("lab.rail.incidents"),
                  kit::type::title, {.role = kit::Role::heading});
        kit_.end_panel();
        kit_.begin_panel("incidents.page", page_.say("lab.rail.incidents"), page_.layout.page);
        const Rect content = kit_.begin_scroll("incidents.scroll", page_.layout.page);
        const float width = std::min(list_width_max, content.width - 32);
        const Rect column{content.x + (content.width - width) / 2, content.y + 24, width, 0};
        float y = incidents::notice(page_, column, view_.notice);
        y += kit_.paragraph({column.x, y, width, 0}, page_.say("incident.list.intro"),
                            kit::type::body, Color::ink_2) +
             16;
        y = draw_filter({column.x, y, width, 32}) + 16;
        for (const views::IncidentCard& card : view_.cards) {
            y = draw_row({column.x, y, width, 0}, card) + list_row_gap;
        }
        kit_.end_scroll(y + 24);
        kit_.end_panel();
        incidents::game_day_dialog(page_, view_);
        learn::help(page_, learn::HelpFor::incidents);
        settings_dialog(kit_, page_.preferences, page_.intents);
    }

private:
    void draw_game_day_button(Rect& rest) {
        const kit::ButtonOptions options{.icon = kit::Icon::users};
        const std::string& label = page_.say("incident.game_day");
        const float width = kit::button_width(kit_, label, options);
        const float title = kit_.text_width(page_.say("lab.rail.incidents"), kit::type::title);
        const bool is_wide = rest.width > width + title + 32;
        const Rect slot = cut_right(rest, is_wide ? width : kit::size::icon_button, 12);
        const Rect place{slot.x, slot.center().y - 16, slot.width, 32};
        const bool pressed =
            is_wide ? kit::button(kit_, "incidents.game_day", place, label, options).clicked
                    : kit::icon_button(kit_, "incidents.game_day", place, kit::Icon::users, label,
                                       {.kind = kit::ButtonKind::secondary})
                          .clicked;
        if (pressed) {
            kit_.open_layer("incident.game_day");
        }
    }

    float draw_filter(const Rect& row) {
        constexpr std::array keys{"all", "l1", "l2", "l3"};
        std::vector<kit::Choice> choices;
        for (std::size_t i = 0; i < view_.levels.size(); ++i) {
            choices.push_back({keys.at(i), view_.levels[i]});
        }
        const float width = std::min(row.width, kit::segments_width(kit_, choices));
        const kit::Chosen chosen = kit::segments(
            kit_, "incidents.level", {row.x, row.y, width, row.height}, choices, view_.level);
        if (chosen.changed) {
            incidents::ask(page_, intent::FilterIncidents{chosen.index});
        }
        const float summary = kit_.text_width(view_.summary, kit::type::control) + 1;
        const bool fits = row.width > width + summary + 16;
        const Rect place = fits ? Rect{row.right() - summary, row.y, summary, row.height}
                                : Rect{row.x, row.bottom() + 8, summary, 20};
        kit_.text(place, view_.summary, kit::type::control, {.ink = Color::ink_2});
        return fits ? row.bottom() : place.bottom();
    }

    // Number, title and who reports it; at the right its state, below where that is too narrow.
    float draw_row(const Rect& area, const views::IncidentCard& card) {
        const kit::ChipLook look = incidents::look_of(card.state);
        const float chip = kit::chip_width(kit_, card.state_text, look);
        const float detail = kit_.text_width(card.detail, kit::type::caption) + 1;
        const float right = std::max(chip, detail);
        const bool is_stacked = area.width < 520;
        const float number = is_stacked ? 0.0F : 84.0F;
        const float left = area.x + incidents::card_padding + number;
        const float room =
            area.width - 2 * incidents::card_padding - number - (is_stacked ? 0.0F : right + 24);
        const std::string head =
            is_stacked ? card.row.number + " · " + card.row.title : card.row.title;
        const std::string below =
            card.row.level + " · " + card.row.severity + " · " + card.row.reporter;
        const float title = kit_.paragraph_height(room, head, kit::type::card_title);
        const float who = kit_.paragraph_height(room, below, kit::type::control);
        const float height = 16 + title + 4 + who + (is_stacked ? 36.0F : 0.0F) + 16;
        const Rect place{area.x, area.y, area.width, height};
        const kit::Response response =
            kit::pressable_card(kit_, Id("incidents.open").child(card.row.key), place,
                                card.row.number + ": " + card.row.title, kit::CardEdge::soft);
        if (!is_stacked) {
            kit_.text({area.x + incidents::card_padding, area.y + 16, number - 8, 24},
                      card.row.number, kit::type::code, {.ink = Color::ink_2});
        }
        kit_.paragraph({left, area.y + 16, room, 0}, head, kit::type::card_title);
        kit_.paragraph({left, area.y + 20 + title, room, 0}, below, kit::type::control,
                       Color::ink_2);
        if (is_stacked) {
            kit::chip(kit_, {left, place.bottom() - 44}, card.state_text, look);
        } else {
            const float end = place.right() - incidents::card_padding;
            kit::chip(kit_, {end - chip, area.y + 16}, card.state_text, look);
            kit_.text({end - detail, area.y + 20 + title, detail, 20}, card.detail,
                      kit::type::caption, {.ink = Color::ink_2});
        }
        if (response.clicked) {
            incidents::ask(page_, intent::OpenIncident{card.row.key, false});
        }
        return place.bottom();
    }

    learn::Page& page_;
    kit::Kit& kit_;
    const views::IncidentListView& view_;
};

}  // namespace

Intents incident_list(kit::Kit& kit, const views::IncidentListView& view,
                      const Preferences& preferences, LearnState& state) {
    Intents intents;
    learn::Page page = learn::page_at(Place::incidents, kit, state, intents, preferences);
    IncidentList(page, view).draw();
    return intents;
}

}  // namespace ui::screens
