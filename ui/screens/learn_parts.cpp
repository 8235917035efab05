// SPDX-License-Identifier: MIT
// The frame of the pages of learning, and their texts.
#include "ui/screens/learn_parts.h"

#include <algorithm>
#include <vector>

#include "ui/kit/menu.h"
#include "ui/screens/learn_help.h"
#include "ui/screens/settings_dialog.h"
#include "ui/screens/text_size.h"

namespace ui::screens::learn {

namespace {

using kit::Color;
using kit::Icon;
using kit::Id;
using kit::Rect;

constexpr float wide_from = 1280;
constexpr float narrow_below = 1000;
constexpr float gap = 12;

Rect middle(const Rect& slice, float height) {
    return {slice.x, slice.center().y - height / 2, slice.width, height};
}

std::vector<kit::RichSpan> spans_of(const views::RichText& text) {
    std::vector<kit::RichSpan> spans;
    spans.reserve(text.size());
    for (const lessons::Span& span : text) {
        spans.push_back(
            {span.text, span.is_bold, span.is_code, span.link != lessons::LinkKind::none});
    }
    return spans;
}

void follow(Page& page, const lessons::Span& span) {
    switch (span.link) {
        case lessons::LinkKind::step:
            page.ask(intent::OpenStep{span.target});
            break;
        case lessons::LinkKind::section:
            page.ask(intent::OpenLesson{"", span.target});
            break;
        case lessons::LinkKind::glossary:
            page.state.texts["term"] = span.target;
            page.kit.open_layer("learn.term");
            break;
        case lessons::LinkKind::none:
            break;
    }
}

std::string next_theme(const std::string& theme) { return theme == "paper" ? "night" : "paper"; }

}  // namespace

Layout layout_of(const Rect& screen, Spacing spacing) {
    Layout layout;
    Rect rest = screen;
    const bool narrow = screen.width < narrow_below || spacing == Spacing::wide;
    layout.form = narrow ? Form::narrow : screen.width >= wide_from ? Form::wide : Form::single;
    if (layout.form != Form::narrow) {
        layout.names = rail_names_for(screen);
        layout.rail = cut_left(
            rest, layout.names == RailNames::shown ? kit::size::rail : kit::size::rail_narrow);
    }
    layout.header = cut_top(rest, kit::size::header);
    layout.page = rest;
    return layout;
}

Page page_at(Place place, kit::Kit& kit, LearnState& state, Intents& intents,
             const Preferences& preferences) {
    return {kit, state, intents, preferences, place, layout_of(kit.screen(), preferences.spacing)};
}

void frame(Page& page) {
    text_size_keys(page.kit, page.preferences, page.intents);
    page.kit.paint().fill(page.kit.screen(), Color::bg_canvas);
    if (page.layout.form != Form::narrow) {
        rail(page.kit, page.layout.rail,
             {page.layout.names, page.place, page.state.due_cards, page.state.open_incidents},
             page.intents);
    }
}

Rect header(Page& page) {
    const Rect area = page.layout.header;
    page.kit.paint().fill(area, Color::bg_surface);
    kit::divider(page.kit, area.x, area.bottom() - 1, area.width);
    const float side = page.layout.form == Form::narrow ? kit::space::medium : kit::space::page;
    Rect rest{area.x + side, area.y, area.width - 2 * side, area.height - 1};
    if (page.layout.form == Form::narrow) {
        const Rect place = middle(cut_left(rest, kit::size::icon_button, gap), 32);
        if (kit::icon_button(page.kit, "learn.menu_button", place, Icon::menu, page.say("lab.rail"))
                .clicked) {
            page.kit.open_layer("learn.menu");
        }
        rail_menu(page.kit, "learn.menu", place, page.place, page.intents);
    }
    help_button(page, rest);
    const Rect theme = middle(cut_right(rest, kit::size::icon_button, 8), kit::size::icon_button);
    const bool is_paper = page.preferences.theme == "paper";
    if (kit::icon_button(page.kit, "learn.theme", theme, Icon::moon,
                         page.say(is_paper ? "learn.theme.night" : "learn.theme.paper"),
                         {.kind = kit::ButtonKind::secondary})
            .clicked) {
        Preferences preferences = page.preferences;
        preferences.theme = next_theme(preferences.theme);
        page.intents.emplace_back(intent::SetPreferences{preferences});
    }
    const Rect size = middle(cut_right(rest, kit::size::icon_button, gap), kit::size::icon_button);
    if (kit::icon_button(page.kit, "learn.text_size", size, Icon::text_size,
                         page.say("learn.text_size"), {.kind = kit::ButtonKind::secondary})
            .clicked) {
        page.kit.open_layer("lab.settings");
    }
    return rest;
}

void breadcrumb(Page& page, const Rect& area, std::string_view title) {
    const std::string& home = page.say("learn.lessons");
    const float width = page.kit.text_width(home, kit::type::control) + 1;
    constexpr float title_room_min = 96;
    if (area.width < width) {
        return;  // the rail's menu leads home
    }
    const Rect first = middle({area.x, area.y, width, area.height}, 24);
    const kit::Response response =
        page.kit.item({.id = "learn.home", .role = kit::Role::link, .name = home, .rect = first});
    page.kit.paint().text_in(first, home, kit::type::control,
                             response.hovered ? Color::accent_text : Color::ink_2);
    if (response.clicked) {
        page.ask(intent::OpenHome{});
    }
    if (area.width < width + 32 + title_room_min) {
        return;
    }
    page.kit.paint().icon({first.right() + 16, area.center().y}, Icon::chevron_right, 14,
                          Color::ink_3);
    const float x = first.right() + 32;
    page.kit.text(
        {x, area.center().y - 12, area.right() - x, 24}, title, kit::type::control_strong,
        {.overflow = kit::Overflow::shorten, .role = kit::Role::heading, .id = "learn.title"});
}

float rich(Page& page, const Id& id, const Rect& area, const views::RichText& text,
           const kit::TextStyle& style, Color ink) {
    const auto spans = spans_of(text);
    const kit::RichResult result =
        kit::rich_text(page.kit, id, area, spans,
                       {.style = style, .ink = ink, .selection = &page.state.selection});
    if (result.link) {
        follow(page, text[*result.link]);
    }
    if (std::string selected = kit::selected_text(id, spans, page.state.selection);
        !selected.empty()) {
        page.state.selected = std::move(selected);
    }
    return result.height;
}

float rich_height(Page& page, float width, const views::RichText& text,
                  const kit::TextStyle& style) {
    return kit::rich_text_height(page.kit, width, spans_of(text), style);
}

float step_link(Page& page, const Id& id, kit::Point corner, const std::string& place) {
    if (place.empty()) {
        return 0;
    }
    const kit::ButtonOptions options{.kind = kit::ButtonKind::quiet, .icon = Icon::lab};
    const std::string& label = page.say("learn.show_step");
    const float width = kit::button_width(page.kit, label, options);
    if (kit::button(page.kit, id, {corner.x, corner.y, width, kit::size::control_small}, label,
                    options)
            .clicked) {
        page.ask(intent::OpenStep{place});
    }
    return width;
}

Icon icon_named(std::string_view name) {
    const auto found = std::find(kit::icon_names.begin(), kit::icon_names.end(), name);
    return found == kit::icon_names.end() ? Icon::info
                                          : static_cast<Icon>(found - kit::icon_names.begin());
}

void progress_bar(kit::Kit& kit, const Rect& area, float share, Color fill, std::string_view name,
                  float goal) {
    kit.note_text(area, name, kit::Role::progress);
    kit.paint().fill(area, Color::line_mid, area.height / 2);
    if (share > 0) {
        const float width = std::max(area.height, area.width * std::min(share, 1.0F));
        kit.paint().fill({area.x, area.y, width, area.height}, fill, area.height / 2);
    }
    if (goal > 0) {
        const float x = area.x + area.width * goal;
        kit.paint().fill({x - 1, area.y - 3, 2, area.height + 6}, Color::ink_1);
    }
}

void day_bars(kit::Kit& kit, const Rect& area, const std::vector<views::DayBar>& days) {
    int most = 1;
    for (const views::DayBar& day : days) {
        most = std::max(most, day.cards);
    }
    constexpr float words = 20;
    const float tall = area.height - 2 * words - 4;
    for (std::size_t i = 0; i < days.size(); ++i) {
        const Rect cell = kit::column(area, static_cast<int>(i), static_cast<int>(days.size()), 4);
        const float height = days[i].cards == 0
                                 ? 2.0F
                                 : std::max(4.0F, tall * static_cast<float>(days[i].cards) /
                                                      static_cast<float>(most));
        const float bottom = area.y + words + tall;
        const float width = std::min(32.0F, cell.width - 8);
        kit.paint().fill({cell.center().x - width / 2, bottom - height, width, height},
                         i == 0 ? Color::accent_fill : Color::off_fill, 2, kit::Corners::top);
        const kit::TextStyle style = i == 0 ? kit::type::caption_strong : kit::type::caption;
        kit.text({cell.x, bottom - height - words, cell.width, 18}, std::to_string(days[i].cards),
                 style, {.align = kit::Align::center});
        kit.text({cell.x, bottom + 6, cell.width, 18}, days[i].day, style,
                 {.ink = i == 0 ? Color::ink_1 : Color::ink_2,
                  .align = kit::Align::center,
                  .overflow = kit::Overflow::shorten,
                  .id = kit::Id("learn.day").child(i)});
    }
}

Icon icon_of(views::PartState state) {
    switch (state) {
        case views::PartState::done:
            return Icon::success;
        case views::PartState::begun:
            return Icon::now;
        case views::PartState::open:
            return Icon::ring;
    }
    return Icon::ring;
}

Color ink_of(views::PartState state) {
    switch (state) {
        case views::PartState::done:
            return Color::ok_fill;
        case views::PartState::begun:
            return Color::accent_fill;
        case views::PartState::open:
            return Color::ink_3;
    }
    return Color::ink_3;
}

}  // namespace ui::screens::learn
