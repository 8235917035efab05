// SPDX-License-Identifier: MIT
// The live view of a running app: header, connection, and where requests and message stand.
#include <algorithm>
#include <array>

#include "ui/kit/choices.h"
#include "ui/kit/switches.h"
#include "ui/screens/lab_parts.h"
#include "ui/screens/rail.h"

namespace ui::screens::lab_parts {

namespace {

using kit::Color;
using kit::Icon;
using kit::Id;
using kit::Rect;

constexpr float bar_height = 44;
constexpr float strip_least = 48;
constexpr float inspector_over = 360;
constexpr float icon_room = 26;
constexpr float rows_least = 260;

bool is_column(const Lab& lab) { return lab.layout.form == LabForm::column; }

float side_of(const Lab& lab) {
    return lab.layout.form == LabForm::docked ? kit::space::large : kit::space::medium;
}

Rect middle(const Rect& slice, float height) {
    return {slice.x, slice.center().y - height / 2, slice.width, height};
}

void badge(Lab& lab, Rect& rest) {
    const kit::ChipLook look{kit::ChipKind::accent, Icon::eye};
    const float width = kit::chip_width(lab.kit, lab.live->badge, look);
    const Rect place = cut_left(rest, width, kit::space::small);
    kit::chip(lab.kit, {place.x, place.center().y - kit::size::chip / 2}, lab.live->badge, look);
}

void detach_button(Lab& lab, const Rect& area) {
    if (kit::button(lab.kit, "lab.live.detach", area, lab.say("live.detach"),
                    {.icon = Icon::undo, .hint = lab.say("live.detach_hint")})
            .clicked) {
        lab.ask(intent::Live(intent::Detach{}));
    }
}

void live_header(Lab& lab) {
    const Rect area = lab.layout.header;
    lab.kit.begin_panel("lab.header", lab.say("live.attach.title"), area);
    lab.kit.paint().fill(area, Color::bg_surface);
    kit::divider(lab.kit, area.x, area.bottom() - 1, area.width);
    const float side = side_of(lab);
    Rect rest{area.x + side, area.y, area.width - 2 * side, area.height - 1};
    const float gap = is_column(lab) ? kit::space::unit : kit::space::small;
    const Rect help = cut_right(rest, kit::size::icon_button, gap);
    std::optional<Rect> settings;
    std::optional<Rect> inspector;
    const kit::ButtonOptions open{.engaged = lab.state.inspector_open,
                                  .expanded = lab.state.inspector_open};
    if (is_column(lab)) {
        settings = cut_right(rest, kit::size::icon_button, gap);
    } else if (lab.layout.form == LabForm::overlay) {
        inspector =
            cut_right(rest, kit::button_width(lab.kit, lab.say("lab.inspector"), open) + 8, gap);
    }
    const float leave =
        kit::button_width(lab.kit, lab.say("live.detach"), {.icon = Icon::undo}) + 4;
    const Rect detach = cut_right(rest, leave, gap);
    const float wanted = lab.kit.text_width(lab.live->title, kit::type::title) + 2;
    const float chip =
        kit::chip_width(lab.kit, lab.live->badge, {kit::ChipKind::accent, Icon::eye});
    const Rect name = cut_left(rest, std::min(wanted, rest.width - chip - 2 * kit::space::small),
                               kit::space::small);
    lab.kit.text(
        name, lab.live->title, kit::type::title,
        {.overflow = kit::Overflow::shorten, .role = kit::Role::heading, .id = "lab.live.app"});
    badge(lab, rest);
    detach_button(lab, middle(detach, kit::size::control));
    if (inspector &&
        kit::button(lab.kit, "lab.inspector_button", middle(*inspector, kit::size::control),
                    lab.say("lab.inspector"), open)
            .clicked) {
        lab.state.inspector_open = !lab.state.inspector_open;
    }
    if (settings &&
        kit::icon_button(lab.kit, "lab.settings_button", middle(*settings, kit::size::icon_button),
                         Icon::settings, lab.say("lab.rail.settings"))
            .clicked) {
        lab.kit.open_layer("lab.settings");
    }
    help_button(lab, middle(help, kit::size::icon_button), kit::ButtonKind::quiet);
    lab.kit.end_panel();
}

struct Mark {
    Icon icon;
    Color ink;
};

Mark mark_of(views::LiveLink link) {
    switch (link) {
        case views::LiveLink::connecting:
            return {Icon::queued, Color::ink_2};
        case views::LiveLink::connected:
            return {Icon::success, Color::ok_text};
        case views::LiveLink::wrong_token:
        case views::LiveLink::stranger:
            return {Icon::wrong, Color::danger_text};
        case views::LiveLink::absent:
        case views::LiveLink::lost:
            return {Icon::warning, Color::warn_text};
    }
    return {Icon::queued, Color::ink_2};
}

bool is_broken(const Lab& lab) {
    return lab.live->link != views::LiveLink::connected &&
           lab.live->link != views::LiveLink::connecting;
}

const std::string& change_label(const Lab& lab) {
    const bool token = lab.live->link == views::LiveLink::wrong_token;
    return lab.say(token ? "live.change_token" : "live.change_address");
}

float controls_width(Lab& lab) {
    float width = kit::toggle_width(lab.kit, lab.say("live.follow")) + 4;
    if (is_broken(lab)) {
        width += kit::button_width(lab.kit, lab.say("live.try_now"), {}) +
                 kit::button_width(lab.kit, change_label(lab), {}) + 2 * kit::space::small + 8;
    }
    return width;
}

void strip_controls(Lab& lab, Rect rest) {
    const auto cut = [&](float width) {
        return middle(cut_left(rest, width, kit::space::small), kit::size::control);
    };
    if (is_broken(lab)) {
        const std::string& again = lab.say("live.try_now");
        const std::string& change = change_label(lab);
        if (kit::button(lab.kit, "lab.live.try_now", cut(kit::button_width(lab.kit, again) + 4),
                        again)
                .clicked) {
            lab.ask(intent::Live(intent::TryNow{}));
        }
        if (kit::button(lab.kit, "lab.live.change", cut(kit::button_width(lab.kit, change) + 4),
                        change)
                .clicked) {
            lab.kit.open_layer("lab.attach");
        }
    }
    bool follows = lab.live->follows;
    const std::string& follow = lab.say("live.follow");
    const Rect place = cut(kit::toggle_width(lab.kit, follow) + 4);
    if (kit::toggle(lab.kit, "lab.live.follow", place, follow, follows).changed) {
        lab.ask(intent::Live(intent::Follow{follows}));
    }
}

struct StripText {
    std::string words;
    float width = 0;
    float height = 0;
};

StripText strip_text(Lab& lab, float width) {
    StripText text;
    text.words = lab.live->status;
    if (!lab.live->note.empty()) {
        text.words += " " + lab.live->note;
    }
    const float beside = is_column(lab) ? 0 : controls_width(lab) + kit::space::large;
    text.width = width - 2 * side_of(lab) - icon_room - beside;
    text.height = lab.kit.paragraph_height(text.width, text.words, kit::type::control);
    return text;
}

float strip_height(Lab& lab, float width) {
    const float height =
        std::max(strip_least, strip_text(lab, width).height + 2 * kit::space::small);
    return height + (is_column(lab) ? kit::size::control + kit::space::unit : 0);
}

void requests_panel(Lab& lab, const Rect& area) {
    lab.kit.begin_panel("lab.live.requests", lab.say("live.page"), area);
    lab.kit.paint().fill(area, Color::bg_surface);
    Rect rest = area;
    const float side = side_of(lab);
    const Rect top = cut_top(rest, bar_height);
    live_bar(lab, {top.x + side, top.y, top.width - 2 * side, top.height});
    kit::divider(lab.kit, rest.x, rest.y - 1, rest.width);
    live_rows(lab, rest);
    lab.kit.end_panel();
}

void column_pages(Lab& lab, Rect below) {
    // With large text it scrolls with the rows, so that they keep some room.
    const float strip = strip_height(lab, below.width);
    const bool pinned = below.height - kit::size::tab - strip >= rows_least;
    if (pinned) {
        cut_top(below, live_strip(lab, {below.x, below.y}, below.width));
    }
    lab.kit.begin_panel("lab.page", lab.say("lab.page"), below);
    const Rect top = cut_top(below, kit::size::tab);
    lab.kit.paint().fill(top, Color::bg_surface);
    kit::divider(lab.kit, top.x, top.bottom() - 1, top.width);
    const std::array tabs{kit::Choice{"requests", lab.say("live.tab.requests")},
                          kit::Choice{"message", lab.say("lab.tab.message")}};
    bool& message_page = lab.state.live.message_page;
    const kit::Chosen chosen =
        kit::tabs(lab.kit, "lab.live.pages", {top.x + 12, top.y, top.width - 24, top.height}, tabs,
                  message_page ? 1 : 0);
    message_page = chosen.index == 1;
    lab.kit.paint().fill(below, Color::bg_surface);
    if (message_page) {
        column_message(lab, below);
    } else {
        live_column(lab, below, pinned ? Strip::pinned : Strip::scrolls);
    }
    lab.kit.end_panel();
}

// Rows that come tint for a moment, and the list goes to the one that is shown.
void note_arrivals(Lab& lab) {
    LiveState& state = lab.state.live;
    const std::size_t newest = lab.live->newest;
    if (newest > state.seen_newest) {
        if (state.seen_newest > 0) {
            state.fresh_from = state.seen_newest + 1;
            ++state.arrivals;
        }
        state.seen_newest = newest;
    }
    if (lab.live->selected != state.seen_selected) {
        state.seen_selected = lab.live->selected;
        lab.kit.reveal(Id("lab.live.row", state.seen_selected));
        lab.kit.scroll_to_top("lab.inspector.message.scroll");
    }
}

}  // namespace

// How it stands with the app, in words; what can be done about it; and whether the list follows.
float live_strip(Lab& lab, kit::Point corner, float width) {
    const float side = side_of(lab);
    const StripText text = strip_text(lab, width);
    const Rect area{corner.x, corner.y, width, strip_height(lab, width)};
    lab.kit.begin_panel("lab.live.status", lab.say("live.status"), area);
    lab.kit.paint().fill(area, Color::bg_surface);
    kit::divider(lab.kit, area.x, area.bottom() - 1, area.width);
    Rect rest{area.x + side, area.y, width - 2 * side, area.height - 1};
    if (is_column(lab)) {
        const Rect foot = cut_bottom(rest, kit::size::control + kit::space::unit);
        strip_controls(lab, {foot.x, foot.y, foot.width, kit::size::control});
    } else {
        strip_controls(lab, cut_right(rest, controls_width(lab), kit::space::large));
    }
    const Mark mark = mark_of(lab.live->link);
    const float top = rest.center().y - text.height / 2;
    lab.kit.paint().icon({rest.x + 8, top + 10}, mark.icon, kit::size::icon, mark.ink);
    lab.kit.paragraph({rest.x + icon_room, top, text.width, 0}, text.words, kit::type::control,
                      is_broken(lab) ? Color::ink_1 : Color::ink_2);
    lab.kit.end_panel();
    return area.height;
}

void enter_or_leave_live(Lab& lab) {
    LiveState& state = lab.state.live;
    const bool inside = lab.live != nullptr;
    if (inside == state.inside) {
        return;
    }
    state.inside = inside;
    if (inside) {
        state.inspector_was_open = lab.state.inspector_open;
        state.message_page = false;
    } else {
        lab.state.inspector_open = state.inspector_was_open;
        state.seen_newest = 0;
        state.fresh_from = 0;
        state.seen_selected = 0;
        state.filter.clear();
    }
}

void live(Lab& lab) {
    note_arrivals(lab);
    live_keys(lab);
    const Rect header = lab.layout.header;
    const Rect screen = lab.kit.screen();
    Rect below{header.x, header.bottom(), header.width, screen.bottom() - header.bottom()};
    if (is_column(lab)) {
        live_header(lab);
        column_pages(lab, below);
        return;
    }
    rail(lab.kit, lab.layout.rail,
         {lab.layout.rail_names ? RailNames::shown : RailNames::hidden, Place::lab,
          lab.controls.due_cards, lab.controls.open_incidents},
         lab.intents);
    live_header(lab);
    cut_top(below, live_strip(lab, {below.x, below.y}, below.width));
    if (inspector_shown(lab)) {
        const bool docked = lab.layout.form == LabForm::docked;
        lab.layout.inspector =
            cut_right(below, docked ? lab.layout.inspector.width : inspector_over);
    }
    requests_panel(lab, below);
    if (inspector_shown(lab)) {
        inspector(lab);
    }
}

}  // namespace ui::screens::lab_parts
