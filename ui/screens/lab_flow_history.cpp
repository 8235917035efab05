// SPDX-License-Identifier: MIT
// The execution history: runs of the flow, apart from the System Log; as a panel, as one bar, or as
// a list in one column.
#include <algorithm>
#include <string>

#include "ui/kit/button.h"
#include "ui/kit/table.h"
#include "ui/screens/lab_flow_parts.h"

namespace ui::screens::lab_parts {

namespace {

using kit::Color;
using kit::Icon;
using kit::Id;
using kit::Rect;
using views::FlowRunRow;

constexpr float bar_height = 48;
constexpr float row_height = 44;
constexpr float column_row = 66;
constexpr float time_width = 192;
constexpr float state_width = 140;
constexpr float person_width = 220;

Icon icon_of(const FlowRunRow& row) {
    return row.running ? Icon::now : row.good ? Icon::success : Icon::wrong;
}
Color ink_of(const FlowRunRow& row) {
    return row.running ? Color::accent_text : row.good ? Color::ok_text : Color::danger_text;
}

// "2 of 5 · The service failed."
std::string end_of(const FlowRunRow& row) {
    return row.error.empty() ? row.progress : row.progress + " · " + row.error;
}

std::string in_words(const FlowRunRow& row) {
    return row.time + " " + row.state + ", " + row.person + ", " + end_of(row);
}

void cells(Lab& lab, const Id& id, Rect area, const FlowRunRow& row) {
    area.height -= 1;
    lab.kit.text(cut_left(area, time_width), row.time, kit::type::code, {.ink = Color::ink_2});
    kit::status_text(lab.kit, cut_left(area, state_width), row.state, icon_of(row), ink_of(row));
    value_in(lab, id.child("person"), cut_left(area, std::min(person_width, area.width / 2), 8),
             row.person, kit::type::control);
    value_in(lab, id.child("end"), area, end_of(row), kit::type::control, Color::ink_2);
}

bool row_item(Lab& lab, std::size_t index, const Rect& area) {
    const FlowRunRow& row = lab.view.flow->history[index];
    const std::string words = in_words(row);
    const auto state = row.current ? kit::RowState::selected : kit::RowState::rest;
    const bool clicked =
        kit::table_row(lab.kit, Id("lab.flow.run", index), area, {.name = words, .state = state})
            .clicked;
    if (clicked) {
        lab.ask(intent::Flows(intent::ChooseFlowRun{row.run}));
    }
    return clicked;
}

void rows(Lab& lab, const Rect& area, float side) {
    const auto& runs = lab.view.flow->history;
    if (runs.empty()) {
        lab.kit.paragraph({area.x + side, area.y + 12, area.width - 2 * side, 0},
                          lab.say("flow.history.empty"), kit::type::control, Color::ink_2);
        return;
    }
    const Rect content = lab.kit.begin_scroll("lab.flow.history.scroll", area);
    const auto place = [&](std::size_t index) {
        return Rect{content.x, content.y + static_cast<float>(index) * row_height, area.width,
                    row_height};
    };
    lab.kit.begin_group("lab.flow.runs", kit::Axis::vertical);
    for (std::size_t index = 0; index < runs.size(); ++index) {
        (void)row_item(lab, index, place(index));
    }
    lab.kit.end_group();
    for (std::size_t index = 0; index < runs.size(); ++index) {
        if (lab.kit.visible(place(index))) {
            cells(lab, Id("lab.flow.run", index), place(index).inset(side, 0), runs[index]);
        }
    }
    lab.kit.end_scroll(content.y + static_cast<float>(runs.size()) * row_height);
}

Rect middle(const Rect& slice, float height) {
    return {slice.x, slice.center().y - height / 2, slice.width, height};
}

void log_button(Lab& lab, Rect& area) {
    const std::string& label = lab.say("flow.history.log");
    const float width = kit::button_width(lab.kit, label) + 4;
    if (kit::button(lab.kit, "lab.flow.show_log",
                    middle(cut_right(area, width, kit::space::unit), 28), label)
            .clicked) {
        lab.state.flow.shows_log = true;
        reveal_log(lab);
    }
}

void toggle_button(Lab& lab, Rect& area) {
    const bool open = lab.state.log_open;
    const std::string label =
        open ? lab.say("lab.log.hide")
             : lab.kit.strings().count("flow.history.show", lab.view.flow->history.size());
    const Icon icon = open ? Icon::chevron_down : Icon::chevron_up;
    const float width = kit::button_width(lab.kit, label, {.icon = icon});
    if (kit::button(lab.kit, "lab.flow.history.toggle",
                    middle(cut_right(area, width, kit::space::unit), 28), label,
                    {.icon = icon, .expanded = open})
            .clicked) {
        lab.state.log_open = !open;
    }
}

void bar(Lab& lab, Rect area) {
    if (!lab.layout.log_docked) {
        toggle_button(lab, area);
    }
    log_button(lab, area);
    const std::string& name = lab.say("flow.history");
    const float title = lab.kit.text_width(name, kit::type::control_strong) + 1;
    lab.kit.text(cut_left(area, title, kit::space::small), name, kit::type::control_strong,
                 {.role = kit::Role::heading});
    const bool closed = !lab.layout.log_docked && !lab.state.log_open;
    const auto& runs = lab.view.flow->history;
    if (closed && !runs.empty()) {
        const FlowRunRow& newest = runs.front();
        kit::status_text(lab.kit, cut_left(area, state_width), newest.state, icon_of(newest),
                         ink_of(newest));
        value_in(lab, "lab.flow.newest", area, newest.person, kit::type::control, Color::ink_2);
        return;
    }
    const std::string& note = lab.view.flow->history_note;
    if (lab.kit.text_width(note, kit::type::caption) <= area.width) {
        lab.kit.text(middle(area, 16), note, kit::type::caption, {.ink = Color::ink_2});
    }
}

}  // namespace

void flow_history(Lab& lab) {
    const Rect area = lab.layout.log;
    lab.kit.begin_panel("lab.log", lab.say("flow.history"), area);
    lab.kit.paint().fill(area, Color::bg_surface);
    kit::divider(lab.kit, area.x, area.y, area.width, Color::line_mid);
    const float side = lab.layout.wide ? kit::space::page : kit::space::medium;
    Rect rest = area;
    cut_top(rest, 1);
    const Rect top = cut_top(rest, bar_height - 1);
    bar(lab, top.inset(side, 0));
    if (lab.layout.log_docked || lab.state.log_open) {
        kit::divider(lab.kit, rest.x, rest.y, rest.width);
        rows(lab, rest, side);
    }
    lab.kit.end_panel();
}

void flow_history_column(Lab& lab, const Rect& area) {
    constexpr float side = kit::space::medium;
    const auto& runs = lab.view.flow->history;
    const Rect content = lab.kit.begin_scroll("lab.flow.history.scroll", area);
    const Rect inside = content.inset(side, 0);
    float y = content.y + kit::space::small;
    y += lab.kit.paragraph({inside.x, y, inside.width, 0}, lab.say("flow.history"),
                           kit::type::control_strong, Color::ink_1, kit::Role::heading);
    y += lab.kit.paragraph(
             {inside.x, y, inside.width, 0},
             runs.empty() ? lab.say("flow.history.empty") : lab.view.flow->history_note,
             kit::type::caption, Color::ink_2) +
         kit::space::unit;
    const float first = y;
    const auto place = [&](std::size_t index) {
        return Rect{content.x, first + static_cast<float>(index) * column_row, content.width,
                    column_row};
    };
    lab.kit.begin_group("lab.flow.runs", kit::Axis::vertical);
    bool chosen = false;
    for (std::size_t index = 0; index < runs.size(); ++index) {
        chosen = row_item(lab, index, place(index)) || chosen;
    }
    lab.kit.end_group();
    for (std::size_t index = 0; index < runs.size(); ++index) {
        if (!lab.kit.visible(place(index))) {
            continue;
        }
        Rect row = place(index).inset(side, 6);
        const Id id("lab.flow.run", index);
        Rect top = cut_top(row, 18);
        kit::status_text(lab.kit, cut_right(top, 110), runs[index].state, icon_of(runs[index]),
                         ink_of(runs[index]));
        value_in(lab, id.child("person"), top, runs[index].person, kit::type::control_medium);
        value_in(lab, id.child("time"), cut_top(row, 18), runs[index].time, kit::type::code,
                 Color::ink_2);
        value_in(lab, id.child("end"), row, end_of(runs[index]), kit::type::caption, Color::ink_2);
    }
    lab.kit.end_scroll(first + static_cast<float>(runs.size()) * column_row + side);
    if (chosen) {
        lab.state.column = ColumnTab::stage;
    }
}

}  // namespace ui::screens::lab_parts
