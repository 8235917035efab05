// SPDX-License-Identifier: MIT
// Puts the Console together: layout, header, pages.
#include "ui/screens/console.h"

#include <algorithm>
#include <array>

#include "ui/kit/button.h"
#include "ui/kit/card.h"
#include "ui/kit/menu.h"
#include "ui/kit/table.h"
#include "ui/screens/console_parts.h"
#include "ui/screens/lab_commands.h"
#include "ui/screens/preview_dialogs.h"
#include "ui/screens/settings_dialog.h"

namespace ui::screens {

namespace console_parts {

namespace {

using kit::Color;
using kit::Icon;
using kit::Id;
using kit::Rect;

constexpr float split_width = 1280;
constexpr float narrow_width = 1000;
constexpr float pages_width = 192;
constexpr float detail_width = 440;
constexpr float page_height = 40;
constexpr float gap = 12;

Rect middle(const Rect& slice, float height) {
    return {slice.x, slice.center().y - height / 2, slice.width, height};
}

struct HeaderButton {
    const char* id;
    Icon icon;
    const char* name;
    const char* why_not;  // the reason, where it is disabled
    bool disabled = false;
};

void header_button(Console& console, Rect& rest, const HeaderButton& button, Intent what) {
    const Rect place = middle(cut_right(rest, kit::size::icon_button, 4), kit::size::icon_button);
    const std::string_view why =
        button.disabled ? std::string_view(console.say(button.why_not)) : std::string_view();
    if (kit::icon_button(console.kit, button.id, place, button.icon, console.say(button.name),
                         {.why_disabled = why})
            .clicked) {
        console.ask(std::move(what));
    }
}

// What follows from what happened, and the way to see it happen at once.
void pending(Console& console, Rect& rest) {
    if (console.view.pending_text.empty()) {
        return;
    }
    const std::string& label = console.say("console.run_to_rest");
    const kit::ButtonOptions options{
        .kind = kit::ButtonKind::primary, .icon = Icon::play, .hint = console.view.pending_text};
    const Rect place = middle(cut_right(rest, kit::button_width(console.kit, label, options), gap),
                              kit::size::control);
    if (kit::button(console.kit, "console.run", place, label, options).clicked) {
        console.ask_console(intent::RunToRest{});
    }
    const float width = console.kit.text_width(console.view.pending_text, kit::type::caption) + 1;
    if (width + 160 < rest.width) {
        console.kit.text(middle(cut_right(rest, width, gap), 16), console.view.pending_text,
                         kit::type::caption, {.ink = Color::ink_2});
    }
}

void pages_menu(Console& console, const Rect& anchor) {
    std::vector<kit::MenuEntry> entries;
    for (const views::ConsolePageLink& link : console.view.pages) {
        entries.push_back({.key = link.key,
                           .label = link.label,
                           .detail = {},
                           .icon = {},
                           .checked = link.page == console.view.page});
    }
    for (const kit::MenuEntry& place : place_entries(console.kit, Place::console)) {
        entries.push_back(place);
    }
    entries.push_back({.key = "settings",
                       .label = console.say("lab.rail.settings"),
                       .detail = {},
                       .icon = Icon::settings});
    const auto chosen = kit::menu(console.kit, "console.pages_menu", anchor, entries,
                                  {.name = console.say("console.pages")});
    if (!chosen) {
        return;
    }
    if (*chosen < console.view.pages.size()) {
        console.state.detail_shown = false;
        console.ask_console(intent::ChoosePage{console.view.pages[*chosen].page});
    } else if (*chosen + 1 < entries.size()) {
        console.ask(
            intent::GoToPlace{place_of_entry(Place::console, *chosen - console.view.pages.size())});
    } else {
        console.kit.open_layer("lab.settings");
    }
}

// Where the list of pages has no room of its own.
void pages_button(Console& console, Rect& rest) {
    const kit::ButtonOptions options{.icon = Icon::menu,
                                     .expanded = console.kit.layer_open("console.pages_menu")};
    const float wanted = kit::button_width(console.kit, console.view.title, options);
    const Rect place =
        middle(cut_left(rest, std::min(wanted, rest.width), gap), kit::size::control);
    if (kit::button(console.kit, "console.pages_button", place, console.view.title, options)
            .clicked) {
        console.kit.open_layer("console.pages_menu");
    }
    pages_menu(console, place);
}

float key_line(Console& console, const Rect& content, float y, const LabCommand& command) {
    constexpr float key_room = 132;
    console.kit.text({content.x, y + 1, key_room, 18}, chord_text(console.kit, command.chord),
                     kit::type::code);
    return y +
           console.kit.paragraph({content.x + key_room, y, content.width - key_room, 0},
                                 console.say(command.name), kit::type::control, Color::ink_2) +
           6;
}

void help(Console& console) {
    Rect inside;
    if (!kit::begin_dialog(console.kit, "console.help",
                           {.title = console.say("console.help.title"),
                            .close_name = console.say("lab.close"),
                            .width = 560,
                            .height = 520},
                           inside)) {
        return;
    }
    Rect content = console.kit.begin_scroll("console.help.scroll", inside);
    content.width -= 16;
    float y = content.y;
    for (int part = 1; part <= 4; ++part) {
        const std::string key = "console.help." + std::to_string(part);
        y += console.kit.paragraph({content.x, y, content.width, 0}, console.say(key),
                                   {kit::TextSize::control, kit::Face::regular, 22}) +
             8;
    }
    for (const LabCommand& command : console_commands()) {
        y = key_line(console, content, y, command);
    }
    console.kit.end_scroll(y);
    kit::end_dialog(console.kit);
}

}  // namespace

Layout layout_of(const Rect& screen, Spacing spacing) {
    Layout layout;
    Rect rest = screen;
    const bool narrow = screen.width < narrow_width || spacing == Spacing::wide;
    layout.form = narrow ? Form::narrow : screen.width >= split_width ? Form::split : Form::stacked;
    if (layout.form != Form::narrow) {
        layout.names = rail_names_for(screen);
        layout.rail = cut_left(
            rest, layout.names == RailNames::shown ? kit::size::rail : kit::size::rail_narrow);
    }
    layout.header = cut_top(rest, kit::size::header);
    if (layout.form == Form::split) {
        layout.pages = cut_left(rest, pages_width);
        layout.detail = cut_right(rest, detail_width);
    } else {
        layout.detail = rest;
    }
    layout.list = rest;
    return layout;
}

void header(Console& console) {
    const Rect area = console.layout.header;
    console.kit.begin_panel("console.header", console.say("console.header"), area);
    console.kit.paint().fill(area, Color::bg_surface);
    kit::divider(console.kit, area.x, area.bottom() - 1, area.width);
    const float side = console.layout.form == Form::split ? kit::space::large : kit::space::medium;
    Rect rest{area.x + side, area.y, area.width - 2 * side, area.height - 1};
    if (console.layout.form != Form::split) {
        pages_button(console, rest);
    }
    const Rect help_place = cut_right(rest, kit::size::icon_button, gap);
    header_button(
        console, rest,
        {"console.step", Icon::step, "lab.command.step", "console.limit", console.view.at_end},
        intent::Step{});
    header_button(
        console, rest,
        {"console.back", Icon::back, "lab.command.back", "console.limit", console.view.at_start},
        intent::Back{});
    header_button(console, rest,
                  {"console.undo", Icon::undo, "console.command.undo", "lab.why.nothing_to_undo",
                   !console.controls.can_undo},
                  intent::Undo{});
    const std::string when = console.view.step_text + ", " + console.view.time_text;
    const float width = console.kit.text_width(when, kit::type::caption) + 1;
    if (width + 40 < rest.width) {
        console.kit.text(middle(cut_right(rest, width, gap), 16), when, kit::type::caption,
                         {.ink = Color::ink_2});
    }
    pending(console, rest);
    if (console.layout.form == Form::split) {
        console.kit.text(middle(rest, kit::size::control), console.say("console.title"),
                         kit::type::title, {.role = kit::Role::heading});
    }
    if (kit::icon_button(console.kit, "console.help_button",
                         middle(help_place, kit::size::icon_button), Icon::help,
                         console.say("lab.help"),
                         {.expanded = console.kit.layer_open("console.help")})
            .clicked) {
        console.kit.open_layer("console.help");
    }
    console.kit.end_panel();
}

void pages(Console& console) {
    const Rect area = console.layout.pages;
    console.kit.begin_panel("console.pages", console.say("console.pages"), area);
    console.kit.paint().fill(area, Color::bg_surface);
    console.kit.paint().fill({area.right() - 1, area.y, 1, area.height}, Color::line_soft);
    console.kit.begin_group("console.pages.items", kit::Axis::vertical);
    float y = area.y + kit::space::small;
    for (const views::ConsolePageLink& link : console.view.pages) {
        const Rect row{area.x, y, area.width - 1, page_height};
        const bool current = link.page == console.view.page;
        const kit::Response response = kit::table_row(
            console.kit, Id("console.page").child(link.key), row,
            {.name = link.label, .state = current ? kit::RowState::selected : kit::RowState::rest});
        Rect inside = row.inset(kit::space::large, 0);
        const float count = console.kit.text_width(link.count, kit::type::caption) + 1;
        if (!link.count.empty()) {
            console.kit.text(cut_right(inside, count, kit::space::unit), link.count,
                             kit::type::caption, {.ink = Color::ink_2});
        }
        console.kit.text(inside, link.label,
                         current ? kit::type::control_strong : kit::type::control_medium,
                         {.ink = current ? Color::accent_text : Color::ink_1});
        if (response.clicked) {
            console.ask_console(intent::ChoosePage{link.page});
        }
        y = row.bottom();
    }
    console.kit.end_group();
    console.kit.end_panel();
}

float notice(Console& console, kit::Point corner, float width) {
    const std::string& text = console.controls.notice;
    if (text.empty()) {
        return 0;
    }
    const float height = kit::callout_height(console.kit, width - 40, text);
    const Rect area{corner.x, corner.y, width, height};
    console.kit.item({.id = "console.notice",
                      .role = kit::Role::status,
                      .name = text,
                      .rect = area,
                      .stop = kit::FocusStop::no});
    console.kit.paint().fill(area, Color::bg_surface, kit::radius::control);
    kit::callout(console.kit, corner, width, kit::CalloutKind::careful, console.say("lab.notice"),
                 text);
    const Rect cross{area.right() - 36, area.y + 4, kit::size::icon_button, kit::size::icon_button};
    if (kit::icon_button(console.kit, "console.notice.close", cross, Icon::cross,
                         console.say("lab.close"))
            .clicked) {
        console.ask(intent::CloseNotice{});
    }
    return height + kit::space::small;
}

void layers(Console& console) {
    form(console);
    provision_dialog(console.kit, console.controls, console.intents);
    help(console);
    settings_dialog(console.kit, console.controls.preferences, console.intents);
}

}  // namespace console_parts

Intents console(kit::Kit& kit, const views::ConsoleView& view, const LabControls& controls,
                ConsoleState& state) {
    using console_parts::Form;
    Intents intents;
    console_parts::Console parts{
        kit,   view,    controls,
        state, intents, console_parts::layout_of(kit.screen(), controls.preferences.spacing)};
    console_parts::keys(parts);
    const bool split = parts.layout.form == Form::split;
    if (parts.layout.form != Form::narrow) {
        rail(kit, parts.layout.rail,
             {parts.layout.names, Place::console, controls.due_cards, controls.open_incidents},
             intents);
    }
    console_parts::header(parts);
    if (split) {
        console_parts::pages(parts);
    }
    const bool in_place = state.detail_shown && view.detail.has_value();
    if (split || !in_place) {
        console_parts::list(parts);
    }
    if (view.detail && (split || in_place)) {
        console_parts::detail(parts);
    } else if (split) {
        kit.paint().fill(parts.layout.detail, kit::Color::bg_surface);
    }
    console_parts::layers(parts);
    return intents;
}

}  // namespace ui::screens
