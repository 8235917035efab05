// SPDX-License-Identifier: MIT
// A game day: the dialog that takes or thinks of a code, and the ticket in front of a class.
#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

#include "ui/kit/choices.h"
#include "ui/kit/field.h"
#include "ui/screens/incident.h"
#include "ui/screens/incident_parts.h"
#include "ui/screens/learn_help.h"
#include "ui/screens/settings_dialog.h"

namespace ui::screens {

namespace {

using kit::Color;
using kit::Icon;
using kit::Rect;

constexpr float ticket_width_max = 1080;
constexpr const char* code_text = "incident.game_day.code";
constexpr const char* level_text = "incident.game_day.level";

// The words beside what is typed, so that a class can read them from the back row.
class GameDayPage {
public:
    GameDayPage(learn::Page& page, const views::GameDayView& view)
        : page_(page), kit_(page.kit), view_(view) {}

    void draw() {
        learn::frame(page_);
        kit_.begin_panel("game_day.header", page_.say("learn.header"), page_.layout.header);
        Rect rest = learn::header(page_);
        draw_clock_button(rest);
        incidents::breadcrumb(page_, rest, view_.code);
        kit_.end_panel();
        kit_.begin_panel("game_day.page", page_.say("incident.game_day"), page_.layout.page);
        const Rect content = kit_.begin_scroll("game_day.scroll", page_.layout.page);
        const float side = content.width < 700 ? 16.0F : 48.0F;
        const float width = std::min(ticket_width_max, content.width - 2 * side);
        const Rect column{content.x + (content.width - width) / 2, content.y + 32, width, 0};
        float y = draw_code(column) + 24;
        y = draw_ticket({column.x, y, width, 0}) + 24;
        y = draw_steps({column.x, y, width, 0}) + 24;
        y = draw_buttons({column.x, y, width, 40});
        kit_.end_scroll(y + 32);
        kit_.end_panel();
        learn::help(page_, learn::HelpFor::incidents);
        settings_dialog(kit_, page_.preferences, page_.intents);
    }

private:
    // Nobody is hurried: the clock is off until somebody wants one, and begins then.
    void draw_clock_button(Rect& rest) {
        const bool is_on = page_.state.game_clock_from.has_value();
        const std::string& label =
            page_.say(is_on ? "incident.game_day.hide_clock" : "incident.game_day.show_clock");
        const kit::ButtonOptions options{.icon = Icon::queued};
        const float width = kit::button_width(kit_, label, options);
        const bool is_wide = rest.width > width + 260;
        const Rect slot = cut_right(rest, is_wide ? width : kit::size::icon_button, 12);
        const Rect place{slot.x, slot.center().y - 16, slot.width, 32};
        const bool pressed =
            is_wide ? kit::button(kit_, "game_day.clock", place, label, options).clicked
                    : kit::icon_button(kit_, "game_day.clock", place, Icon::queued, label,
                                       {.kind = kit::ButtonKind::secondary})
                          .clicked;
        if (pressed) {
            page_.state.game_clock_from = is_on ? std::nullopt : std::optional(kit_.seconds());
        }
    }

    float draw_code(const Rect& area) {
        float y = area.y;
        y += kit_.paragraph({area.x, y, area.width, 0}, page_.say("incident.game_day.your_code"),
                            kit::type::control, Color::ink_2) +
             4;
        const float code = kit_.text_width(view_.code, kit::type::figure) + 1;
        kit_.text({area.x, y, std::min(code, area.width), 52}, view_.code, kit::type::figure,
                  {.role = kit::Role::heading});
        const std::string clock = clock_text();
        const float width = kit_.text_width(clock, kit::type::figure) + 1;
        if (!clock.empty() && code + width + 24 <= area.width) {
            kit_.text({area.right() - width, y, width, 52}, clock, kit::type::figure,
                      {.ink = Color::ink_2});
        }
        return y + 52;
    }

    [[nodiscard]] std::string clock_text() {
        if (!page_.state.game_clock_from) {
            return {};
        }
        const double passed = std::max(0.0, kit_.seconds() - *page_.state.game_clock_from);
        const auto seconds = static_cast<long>(std::floor(passed));
        const auto two = [](long number) {
            return (number < 10 ? "0" : "") + std::to_string(number);
        };
        return kit_.strings().text(
            "incident.game_day.clock",
            {{"minutes", std::to_string(seconds / 60)}, {"seconds", two(seconds % 60)}});
    }

    float draw_ticket(const Rect& area) {
        return incidents::grown_card(page_, area, "game_day.ticket", [&](const Rect& card) {
            const Rect inside{card.x + 32, card.y + 28, card.width - 64, 0};
            float y = inside.y;
            const std::string line =
                view_.head.number + " · " + view_.head.level + " · " + view_.head.severity;
            y += kit_.paragraph({inside.x, y, inside.width, 0}, line, kit::type::control,
                                Color::ink_2) +
                 4;
            y += kit_.paragraph({inside.x, y, inside.width, 0}, view_.head.title,
                                kit::type::display, Color::ink_1, kit::Role::heading) +
                 20;
            const float height = kit_.paragraph({inside.x + 20, y, inside.width - 20, 0},
                                                view_.report, kit::type::title);
            kit_.paint().fill({inside.x, y, 4, height}, Color::line_strong);
            y += height + 16;
            y += kit_.paragraph({inside.x, y, inside.width, 0}, view_.head.reporter,
                                kit::type::body, Color::ink_2);
            return y + 28;
        });
    }

    float draw_steps(const Rect& area) {
        float y = area.y;
        for (std::size_t i = 0; i < view_.steps.size(); ++i) {
            kit_.text({area.x, y, 24, 26}, std::to_string(i + 1), kit::type::body_strong,
                      {.ink = Color::accent_text});
            y += kit_.paragraph({area.x + 32, y, area.width - 32, 0}, view_.steps[i],
                                kit::type::body) +
                 8;
        }
        return y;
    }

    float draw_buttons(const Rect& row) {
        const incidents::PageEnd end = incidents::page_end(
            page_, row, {"game_day.join", "game_day.all", "incident.game_day.join", Icon::play});
        if (end.is_pressed) {
            incidents::ask(page_, intent::JoinGameDay{view_.code});
        }
        return end.bottom;
    }

    learn::Page& page_;
    kit::Kit& kit_;
    const views::GameDayView& view_;
};

// Below each other, because the dialog is as narrow as a large text makes it.
float code_buttons(learn::Page& page, const Rect& area, const std::string& code) {
    kit::Kit& kit = page.kit;
    const bool is_empty = code.find_first_not_of(' ') == std::string::npos;
    kit::ButtonOptions join{.kind = kit::ButtonKind::primary, .icon = Icon::play};
    kit::ButtonOptions show{.icon = Icon::present};
    if (is_empty) {
        join.why_disabled = page.say("incident.game_day.empty");
        show.why_disabled = join.why_disabled;
    }
    const std::string& join_label = page.say("incident.game_day.join");
    const std::string& show_label = page.say("incident.game_day.show");
    const float join_width = kit::button_width(kit, join_label, join);
    const float show_width = kit::button_width(kit, show_label, show);
    const bool beside = join_width + 12 + show_width <= area.width;
    if (kit::button(kit, "incident.game_day.join", {area.x, area.y, join_width, 32}, join_label,
                    join)
            .clicked) {
        incidents::ask(page, intent::JoinGameDay{code});
        kit.close_layer("incident.game_day");
    }
    const Rect place{beside ? area.x + join_width + 12 : area.x, beside ? area.y : area.y + 44,
                     show_width, 32};
    if (kit::button(kit, "incident.game_day.show", place, show_label, show).clicked) {
        incidents::ask(page, intent::ShowGameDay{code});
        kit.close_layer("incident.game_day");
    }
    return place.bottom();
}

// A level, and a code that nobody has used: for who leads the class.
float new_code(learn::Page& page, const Rect& area, const views::IncidentListView& view) {
    kit::Kit& kit = page.kit;
    float y = area.y;
    y += kit.paragraph({area.x, y, area.width, 0}, page.say("incident.game_day.lead"),
                       kit::type::control, Color::ink_2) +
         12;
    constexpr std::array keys{"all", "l1", "l2", "l3"};
    std::vector<kit::Choice> choices;
    for (std::size_t i = 0; i < view.levels.size(); ++i) {
        choices.push_back({keys.at(i), view.levels[i]});
    }
    std::size_t& level = page.state.game_level;
    const float width = std::min(area.width, kit::segments_width(kit, choices));
    const kit::Chosen chosen =
        kit::segments(kit, level_text, {area.x, y, width, 32}, choices, level);
    level = chosen.changed ? chosen.index : level;
    const std::string& label = page.say("incident.game_day.new");
    const kit::ButtonOptions options{.icon = Icon::restart};
    const float button = kit::button_width(kit, label, options);
    const bool beside = width + 12 + button <= area.width;
    const Rect place{beside ? area.x + width + 12 : area.x, beside ? y : y + 44, button, 32};
    if (kit::button(kit, "incident.game_day.new", place, label, options).clicked) {
        incidents::ask(page, intent::NewGameCode{level});
    }
    return place.bottom();
}

}  // namespace

namespace incidents {

void game_day_dialog(learn::Page& page, const views::IncidentListView& view) {
    Rect inside;
    if (!kit::begin_dialog(page.kit, "incident.game_day",
                           {.title = page.say("incident.game_day"),
                            .close_name = page.say("lab.close"),
                            .width = 560,
                            .height = 350},
                           inside)) {
        return;
    }
    kit::Kit& kit = page.kit;
    Rect in = kit.begin_scroll("incident.game_day.scroll", inside);
    in.width -= 16;
    float y = in.y;
    y += kit.paragraph({in.x, y, in.width, 0}, page.say("incident.game_day.about"),
                       kit::type::control, Color::ink_2) +
         16;
    std::string& code = page.state.texts[code_text];
    if (!view.new_code.empty() && view.new_code != page.state.texts["incident.game_day.taken"]) {
        page.state.texts["incident.game_day.taken"] = view.new_code;
        code = view.new_code;
    }
    const kit::Response typed =
        kit::text_field(kit, code_text, {in.x, y, in.width, 32}, page.say("incident.game_day.code"),
                        code, {.placeholder = page.say("incident.game_day.example")});
    if (typed.submitted && code.find_first_not_of(' ') != std::string::npos) {
        ask(page, intent::JoinGameDay{code});
        kit.close_layer("incident.game_day");
    }
    y = code_buttons(page, {in.x, y + 44, in.width, 32}, code) + 24;
    kit::divider(kit, in.x, y, in.width);
    y = new_code(page, {in.x, y + 16, in.width, 0}, view);
    kit.end_scroll(y + 16);
    kit::end_dialog(kit);
}

}  // namespace incidents

Intents game_day(kit::Kit& kit, const views::GameDayView& view, const Preferences& preferences,
                 LearnState& state) {
    Intents intents;
    learn::Page page = learn::page_at(Place::incidents, kit, state, intents, preferences);
    GameDayPage(page, view).draw();
    return intents;
}

}  // namespace ui::screens
