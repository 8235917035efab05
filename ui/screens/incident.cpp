// SPDX-License-Identifier: MIT
// Puts an investigation together: its head, its cards in as many columns as there is room for, and
// the strip that tells what the checks mean.
#include "ui/screens/incident.h"

#include <array>
#include <vector>

#include "ui/screens/incident_parts.h"
#include "ui/screens/learn_help.h"
#include "ui/screens/settings_dialog.h"

namespace ui::screens {

namespace {

using incidents::Sheet;
using kit::Color;
using kit::Icon;
using kit::Rect;

constexpr float sheet_width_max = 1304;
constexpr float sheet_gap = 16;
using DrawCard = float (*)(Sheet&, const Rect&);

class IncidentPageDrawing {
public:
    explicit IncidentPageDrawing(Sheet& sheet)
        : sheet_(sheet), page_(sheet.page), kit_(sheet.page.kit), view_(sheet.view) {}

    void draw() {
        // Another incident begins at its top, and what was refused is told there.
        const std::string told = view_.incident.head.key + "/" + view_.notice;
        if (page_.state.texts["incident.told"] != told) {
            const bool is_news = !view_.notice.empty() ||
                                 page_.state.texts["incident.shown"] != view_.incident.head.key;
            page_.state.texts["incident.told"] = told;
            page_.state.texts["incident.shown"] = view_.incident.head.key;
            if (is_news) {
                kit_.scroll_to_top("incident.scroll");
            }
        }
        learn::frame(page_);
        draw_header();
        kit_.begin_panel("incident.page", view_.incident.head.title, page_.layout.page);
        const Rect content = kit_.begin_scroll("incident.scroll", page_.layout.page);
        const float side = content.width < 700 ? 16.0F : 32.0F;
        const float width = std::min(sheet_width_max, content.width - 2 * side);
        const Rect area{content.x + (content.width - width) / 2, content.y + 20, width, 0};
        float y = draw_title(area);
        y = incidents::notice(page_, {area.x, y, width, 0}, view_.notice);
        y = draw_cards({area.x, y, width, 0}) + sheet_gap;
        y = incidents::insight_strip(sheet_, {area.x, y, width, 0}) + 12;
        y = draw_foot({area.x, y, width, 0});
        kit_.end_scroll(y + 32);
        kit_.end_panel();
        incidents::layers(sheet_);
        learn::help(page_, learn::HelpFor::incident);
        settings_dialog(kit_, page_.preferences, page_.intents);
        shortcuts();
    }

private:
    void draw_header() {
        kit_.begin_panel("incident.header", page_.say("learn.header"), page_.layout.header);
        Rect rest = learn::header(page_);
        const kit::ButtonOptions options{.kind = kit::ButtonKind::quiet, .icon = Icon::idea};
        const std::string& label = page_.say("incident.hint");
        const float width = kit::button_width(kit_, label, options);
        const bool fits = rest.width > width + 180;
        const Rect slot = cut_right(rest, fits ? width : kit::size::icon_button, 12);
        const Rect place{slot.x, slot.center().y - 16, slot.width, 32};
        const kit::Response response =
            fits ? kit::button(kit_, "incident.hint", place, label, options)
                 : kit::icon_button(kit_, "incident.hint", place, Icon::idea, label);
        if (response.clicked) {
            kit_.open_layer("incident.hints");
        }
        incidents::breadcrumb(page_, rest, view_.incident.head.number);
        kit_.end_panel();
    }

    // The chips stand beside the title while there is room, else below it.
    float draw_title(const Rect& area) {
        const kit::ChipLook state = incidents::look_of(views::IncidentState::investigating);
        const kit::ChipLook flag{kit::ChipKind::off, Icon::incidents};
        const std::string& word = page_.say("incident.state.investigating");
        const std::string& severity = view_.incident.head.severity;
        const float chips =
            kit::chip_width(kit_, word, state) + 12 + kit::chip_width(kit_, severity, flag);
        const std::string& title = view_.incident.head.title;
        const float wide = kit_.text_width(title, kit::type::display) + 2;
        const bool beside = wide + 16 + chips <= area.width;
        const float used = kit_.paragraph({area.x, area.y, area.width, 0}, title,
                                          kit::type::display, Color::ink_1, kit::Role::heading);
        float y = area.y + used + 2;
        kit::Point corner{beside ? area.x + wide + 14 : area.x, beside ? area.y + 7 : y + 4};
        corner.x = kit::chip(kit_, corner, word, state).right() + 12;
        kit::chip(kit_, corner, severity, flag);
        y += beside ? 0.0F : 34.0F;
        y += kit_.paragraph({area.x, y, area.width, 0}, view_.subtitle, kit::type::control,
                            Color::ink_2);
        return y + sheet_gap;
    }

    // A column of cards; the last one reaches down to `bottom`. Gives where it would end by itself.
    float draw_column(const Rect& area, const std::vector<DrawCard>& cards, float bottom) {
        float y = area.y;
        for (std::size_t i = 0; i < cards.size(); ++i) {
            const bool is_last = i + 1 == cards.size();
            const float least = is_last ? std::max(0.0F, bottom - y) : 0.0F;
            const float end = cards[i](sheet_, {area.x, y, area.width, least});
            y = is_last ? y + natural_height(cards[i]) : end + sheet_gap;
        }
        return y;
    }

    // As it was measured in this frame.
    [[nodiscard]] float natural_height(DrawCard card) const {
        const char* key = card == &incidents::checks_card       ? "incident.checks"
                          : card == &incidents::actions_card    ? "incident.actions"
                          : card == &incidents::hypotheses_card ? "incident.hypotheses"
                          : card == &incidents::evidence_card   ? "incident.evidence"
                                                                : "incident.reported";
        return page_.state.heights[key];
    }

    float draw_cards(const Rect& area) {
        using Cards = std::vector<DrawCard>;
        const Cards told{incidents::reported_card, incidents::hypotheses_card};
        const Cards found{incidents::evidence_card, incidents::actions_card};
        const Cards checked{incidents::checks_card};
        std::vector<Cards> columns;
        std::vector<float> shares;
        if (area.width >= 1080) {
            columns = {told, found, checked};
            shares = {424, 512, 336};
        } else if (area.width >= 640) {
            columns = {
                {incidents::reported_card, incidents::hypotheses_card, incidents::checks_card},
                found};
            shares = {1, 1};
        } else {
            columns = {{incidents::reported_card, incidents::evidence_card,
                        incidents::hypotheses_card, incidents::actions_card,
                        incidents::checks_card}};
            shares = {1};
        }
        float all = 0;
        for (const float share : shares) {
            all += share;
        }
        const float room = area.width - sheet_gap * static_cast<float>(columns.size() - 1);
        float& height = page_.state.heights["incident.columns"];
        float bottom = area.y;
        float x = area.x;
        for (std::size_t i = 0; i < columns.size(); ++i) {
            const float width = room * shares[i] / all;
            bottom =
                std::max(bottom, draw_column({x, area.y, width, 0}, columns[i], area.y + height));
            x += width + sheet_gap;
        }
        if (std::abs(bottom - area.y - height) > 0.5F) {
            height = bottom - area.y;
            page_.state.has_grown = true;
        }
        return area.y + height;
    }

    float draw_foot(const Rect& area) {
        const kit::ButtonOptions options{.kind = kit::ButtonKind::quiet};
        const std::string& label = page_.say("incident.give_up");
        const float width = kit::button_width(kit_, label, options);
        const float room = area.width - 28;
        const bool beside = kit_.text_width(view_.note, kit::type::control) + width + 32 < room;
        kit_.paint().icon({area.x + 10, area.y + 16}, Icon::info, 16, Color::ink_2);
        const float note = kit_.paragraph({area.x + 28, area.y + 6, room, 0}, view_.note,
                                          kit::type::control, Color::ink_2);
        const float y = beside ? area.y : area.y + note + 12;
        const float x = beside ? area.right() - width : area.x;
        if (kit::button(kit_, "incident.give_up", {x, y, width, 32}, label, options).clicked) {
            kit_.open_layer("incident.leave");
        }
        return y + 32;
    }

    void shortcuts() {
        struct Deed {
            kit::Key key;
            const char* layer;
        };
        constexpr std::array opened{
            Deed{kit::Key::l, "incident.looks"}, Deed{kit::Key::p, "incident.people"},
            Deed{kit::Key::m, "incident.mends"}, Deed{kit::Key::h, "incident.hints"}};
        for (const Deed& deed : opened) {
            if (kit_.shortcut(deed.key)) {
                kit_.open_layer(deed.layer);
            }
        }
        if (kit_.shortcut(kit::Key::c)) {
            incidents::ask(page_, intent::RunChecks{});
        }
        if (view_.can_undo && kit_.shortcut(kit::ctrl(kit::Key::z))) {
            incidents::ask(page_, intent::TakeBackAction{});
        }
    }

    Sheet& sheet_;
    learn::Page& page_;
    kit::Kit& kit_;
    const views::IncidentPageView& view_;
};

}  // namespace

Intents incident(kit::Kit& kit, const views::IncidentPageView& view, const Preferences& preferences,
                 LearnState& state) {
    Intents intents;
    learn::Page page = learn::page_at(Place::incidents, kit, state, intents, preferences);
    Sheet sheet{page, view};
    IncidentPageDrawing(sheet).draw();
    return intents;
}

}  // namespace ui::screens
