// SPDX-License-Identifier: MIT
// Draws what an incident came to: the outcome, the cause, and one's own way beside an expert's.
#include "ui/screens/incident.h"
#include "ui/screens/incident_parts.h"
#include "ui/screens/learn_help.h"
#include "ui/screens/settings_dialog.h"

namespace ui::screens {

namespace {

using kit::Color;
using kit::Icon;
using kit::Rect;

constexpr float debrief_width_max = 1120;
constexpr float debrief_gap = 16;

class IncidentDebriefDrawing {
public:
    IncidentDebriefDrawing(learn::Page& page, const views::IncidentDebriefView& view)
        : page_(page), kit_(page.kit), view_(view) {}

    void draw() {
        // A debrief begins at its top, and so does the next try.
        if (!page_.state.texts["incident.shown"].empty()) {
            page_.state.texts["incident.shown"].clear();
            page_.state.texts["incident.told"].clear();
            kit_.scroll_to_top("debrief.scroll");
        }
        learn::frame(page_);
        kit_.begin_panel("debrief.header", page_.say("learn.header"), page_.layout.header);
        const Rect rest = learn::header(page_);
        incidents::breadcrumb(page_, rest, view_.head.number);
        kit_.end_panel();
        kit_.begin_panel("debrief.page", view_.head.title, page_.layout.page);
        const Rect content = kit_.begin_scroll("debrief.scroll", page_.layout.page);
        const float side = content.width < 700 ? 16.0F : 32.0F;
        const float width = std::min(debrief_width_max, content.width - 2 * side);
        const Rect area{content.x + (content.width - width) / 2, content.y + 24, width, 0};
        float y = draw_outcome(area) + debrief_gap;
        y = draw_routes({area.x, y, width, 0}) + debrief_gap;
        y = draw_buttons({area.x, y, width, 40});
        kit_.end_scroll(y + 32);
        kit_.end_panel();
        learn::help(page_, learn::HelpFor::incident);
        settings_dialog(kit_, page_.preferences, page_.intents);
    }

private:
    float draw_outcome(const Rect& area) {
        return incidents::grown_card(page_, area, "debrief.outcome", [&](const Rect& card) {
            const Rect inside{card.x + 24, card.y + 20, card.width - 48, 0};
            float y = inside.y;
            y += kit_.paragraph({inside.x, y, inside.width, 0}, view_.head.title,
                                kit::type::control, Color::ink_2);
            kit_.paint().icon({inside.x + 14, y + 20},
                              view_.is_passed ? Icon::success : Icon::wrong, 28,
                              view_.is_passed ? Color::ok_fill : Color::danger_fill);
            y +=
                kit_.paragraph({inside.x + 40, y + 2, inside.width - 40, 0}, view_.debrief.headline,
                               kit::type::display, Color::ink_1, kit::Role::heading) +
                14;
            y = lines(inside, y, view_.debrief.facts, kit::type::control);
            y += 12;
            y += kit_.paragraph({inside.x, y, inside.width, 0}, page_.say("incident.cause"),
                                kit::type::card_title, Color::ink_1, kit::Role::heading) +
                 4;
            return lines(inside, y, view_.debrief.causes, kit::type::body) + 16;
        });
    }

    float lines(const Rect& inside, float y, const std::vector<std::string>& rows,
                const kit::TextStyle& style) {
        for (const std::string& row : rows) {
            kit_.paint().fill_circle({inside.x + 6, y + style.line_height() / 2}, 2.5F,
                                     Color::ink_2);
            y += kit_.paragraph({inside.x + 20, y, inside.width - 20, 0}, row, style) + 2;
        }
        return y;
    }

    // Side by side where there is room, else below each other.
    float draw_routes(const Rect& area) {
        const int columns = area.width >= 720 ? 2 : 1;
        Rect own = kit::column(area, 0, columns, debrief_gap);
        Rect expert = kit::column(area, columns - 1, columns, debrief_gap);
        if (columns == 2) {
            const float height =
                std::max(page_.state.heights["debrief.own"], page_.state.heights["debrief.expert"]);
            own.height = height;
            expert.height = height;
        }
        const float bottom = route(own, "debrief.own", "incident.own_route", view_.own_route);
        if (columns == 1) {
            expert.y = bottom + debrief_gap;
        }
        return std::max(
            bottom, route(expert, "debrief.expert", "incident.debrief.route", view_.debrief.route));
    }

    float route(const Rect& area, const std::string& key, const char* title,
                const std::vector<std::string>& steps) {
        return incidents::grown_card(page_, area, key, [&](const Rect& card) {
            static_cast<void>(incidents::card_title(page_, card, title));
            const float x = card.x + incidents::card_padding;
            const float room = card.width - 2 * incidents::card_padding;
            float y = card.y + incidents::card_head + 14;
            if (steps.empty()) {
                y += kit_.paragraph({x, y, room, 0}, page_.say("incident.route.none"),
                                    kit::type::control, Color::ink_2);
            }
            for (std::size_t i = 0; i < steps.size(); ++i) {
                kit_.text({x, y, 28, 20}, std::to_string(i + 1), kit::type::code,
                          {.ink = Color::ink_2});
                y += kit_.paragraph({x + 32, y, room - 32, 0}, steps[i], kit::type::control) + 8;
            }
            return y + 14;
        });
    }

    float draw_buttons(const Rect& row) {
        const incidents::PageEnd end = incidents::page_end(
            page_, row, {"debrief.again", "debrief.all", "incident.try_again", Icon::restart});
        if (end.is_pressed) {
            incidents::ask(page_, intent::OpenIncident{view_.head.key, true});
        }
        return end.bottom;
    }

    learn::Page& page_;
    kit::Kit& kit_;
    const views::IncidentDebriefView& view_;
};

}  // namespace

Intents incident_debrief(kit::Kit& kit, const views::IncidentDebriefView& view,
                         const Preferences& preferences, LearnState& state) {
    Intents intents;
    learn::Page page = learn::page_at(Place::incidents, kit, state, intents, preferences);
    IncidentDebriefDrawing(page, view).draw();
    return intents;
}

}  // namespace ui::screens
