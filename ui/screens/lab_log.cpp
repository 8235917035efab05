// SPDX-License-Identifier: MIT
// The System Log: segments, filter, rows; as a panel, as one bar, or as a list in one column.
#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "ui/kit/choices.h"
#include "ui/kit/field.h"
#include "ui/kit/table.h"
#include "ui/screens/lab_parts.h"

namespace ui::screens::lab_parts {

namespace {

using kit::Color;
using kit::Icon;
using kit::Id;
using kit::Rect;

constexpr float bar_height = 44;
constexpr float filter_wide = 308;
constexpr float filter_least = 150;
constexpr float row_height = kit::size::table_row;
constexpr float column_row = 52;
constexpr int rows_around = 4;  // drawn above and below, for the arrow keys

// The columns from the left edge of the rows.
struct Columns {
    Rect number, time, outcome, type, target, wire;
};

Columns columns_of(const Rect& area) {
    Rect rest = area;
    Columns columns;
    columns.number = cut_left(rest, 44);
    columns.time = cut_left(rest, 92);
    columns.outcome = cut_left(rest, 116);
    columns.type = cut_left(rest, 344);
    columns.wire = cut_right(rest, 128);
    columns.target = rest;
    columns.target.width -= kit::space::unit;
    return columns;
}

kit::RowState state_of(const views::LogRow& row) {
    if (row.missing) {
        return kit::RowState::missing;
    }
    return row.current ? kit::RowState::selected : kit::RowState::rest;
}

std::string in_words(const views::LogRow& row) {
    std::string text = row.number;
    for (const std::string* part : {&row.time, &row.outcome, &row.event_type}) {
        text += " " + *part;
    }
    return text + ", " + row.target_lead + " " + row.target;
}

void outcome(Lab& lab, const Rect& area, const views::LogRow& row) {
    const bool good = !row.missing && !row.failed;
    kit::status_text(lab.kit, area, row.outcome, good ? Icon::success : Icon::wrong,
                     good ? Color::ok_text : Color::danger_text);
}

// "Asha Rao in" lightly, then "Slack".
void target(Lab& lab, const Id& id, const Rect& area, const views::LogRow& row) {
    const Color ink = row.missing ? Color::danger_text : Color::ink_1;
    const std::string whole = row.target_lead.empty() || row.target.empty()
                                  ? row.target_lead + row.target
                                  : row.target_lead + " " + row.target;
    const kit::TextStyle strong = kit::type::control_medium;
    const float lead = lab.kit.text_width(row.target_lead + " ", kit::type::control);
    if (row.target_lead.empty() || lead + lab.kit.text_width(row.target, strong) > area.width) {
        value_in(lab, id, area, whole, kit::type::control, ink);
        return;
    }
    lab.kit.text({area.x, area.y, lead, area.height}, row.target_lead, kit::type::control,
                 {.ink = row.missing ? Color::danger_text : Color::ink_2});
    lab.kit.text({area.x + lead, area.y, area.width - lead, area.height}, row.target, strong,
                 {.ink = ink});
}

void cells(Lab& lab, const Id& id, const Rect& area, const views::LogRow& row) {
    const Columns place = columns_of({area.x, area.y, area.width, area.height - 1});
    const Color quiet = row.missing ? Color::danger_text : Color::ink_2;
    const Color plain = row.missing ? Color::danger_text : Color::ink_1;
    lab.kit.text(place.number, row.number, kit::type::code, {.ink = quiet});
    lab.kit.text(place.time, row.time, row.missing ? kit::type::caption : kit::type::code,
                 {.ink = quiet});
    outcome(lab, place.outcome, row);
    Rect type = place.type;
    type.width -= kit::space::unit;
    value_in(lab, id.child("type"), type, row.event_type, kit::type::code, plain);
    target(lab, id.child("target"), place.target, row);
    value_in(lab, id.child("wire"), place.wire, row.wire, kit::type::code, quiet);
}

// Only rows in view and their neighbours are drawn, and those that a key or a step goes to.
bool is_drawn(Lab& lab, std::size_t index, const Rect& row, const Rect& view) {
    const float around = rows_around * row.height;
    const bool near = row.bottom() > view.y - around && row.y < view.bottom() + around;
    const auto& rows = lab.view.log.rows;
    return near || rows[index].current || index == 0 || index + 1 == rows.size() ||
           lab.kit.focused() == Id("lab.log.row", index).hash();
}

void head(Lab& lab, const Rect& area, float side) {
    const Columns place = columns_of({area.x + side, area.y, area.width - 2 * side, area.height});
    std::array<kit::Column, 6> columns;
    const std::array<const Rect*, 6> rects{&place.number, &place.time,   &place.outcome,
                                           &place.type,   &place.target, &place.wire};
    constexpr std::array keys{"lab.log.number", "lab.log.time",   "lab.log.outcome",
                              "lab.log.type",   "lab.log.target", "lab.log.wire"};
    for (std::size_t index = 0; index < columns.size(); ++index) {
        columns[index] = {lab.say(keys[index]), rects[index]->x - area.x, rects[index]->width};
    }
    kit::table_head(lab.kit, area, columns);
}

std::vector<kit::Choice> segments_of(const Lab& lab) {
    std::vector<kit::Choice> choices;
    for (const views::LogSegment& segment : lab.view.log.segments) {
        choices.push_back({segment.key, segment.label});
    }
    return choices;
}

void segments(Lab& lab, const Rect& area) {
    const auto choices = segments_of(lab);
    if (choices.empty()) {
        return;
    }
    const std::size_t chosen = std::min(lab.controls.segment, choices.size() - 1);
    const kit::Chosen result = kit::segments(lab.kit, "lab.log.segments", area, choices, chosen);
    if (result.changed) {
        lab.ask(intent::ChooseSegment{result.index});
    }
}

void filter(Lab& lab, const Rect& area) {
    kit::FieldOptions options{.placeholder = lab.say("lab.filter_example"),
                              .icon = Icon::filter,
                              .face = kit::Face::code};
    options.error = lab.view.log.filter_error;
    if (kit::text_field(lab.kit, "lab.log.filter", area, lab.say("lab.filter"), lab.state.filter,
                        options)
            .changed) {
        lab.ask(intent::SetFilter{lab.state.filter});
    }
}

Rect middle(const Rect& slice, float height) {
    return {slice.x, slice.center().y - height / 2, slice.width, height};
}

// Opens or closes the log where it is a bar.
void panel_button(Lab& lab, const Rect& area, std::string_view label, Icon icon) {
    if (kit::button(lab.kit, "lab.log.toggle", area, label,
                    {.icon = icon, .expanded = lab.state.log_open})
            .clicked) {
        lab.state.log_open = !lab.state.log_open;
        reveal_log(lab);
    }
}

// From the log back to the runs of the flow.
void history_button(Lab& lab, Rect& area) {
    const std::string& label = lab.say("flow.history");
    const float width = kit::button_width(lab.kit, label, {.icon = Icon::chevron_left});
    const Rect place = middle(cut_left(area, width, kit::space::unit), 28);
    if (kit::button(lab.kit, "lab.flow.show_history", place, label, {.icon = Icon::chevron_left})
            .clicked) {
        lab.state.flow.shows_log = false;
    }
}

void bar(Lab& lab, Rect area) {
    if (lab.view.flow) {
        history_button(lab, area);
    }
    if (!lab.layout.log_docked) {
        const std::string& hide = lab.say("lab.log.hide");
        const float width = kit::button_width(lab.kit, hide, {.icon = Icon::chevron_down});
        panel_button(lab, middle(cut_right(area, width, kit::space::unit), 28), hide,
                     Icon::chevron_down);
    }
    const std::string& name = lab.say("lab.log");
    const float title = lab.kit.text_width(name, kit::type::control_strong) + 1;
    lab.kit.text(cut_left(area, title, kit::space::medium), name, kit::type::control_strong,
                 {.role = kit::Role::heading});
    const float segment_room = kit::segments_width(lab.kit, segments_of(lab));
    segments(lab, middle(cut_left(area, segment_room, kit::space::unit), 28));
    const kit::ChipLook look = kit::chip_look(kit::Status::failed);
    const std::string& missing = lab.view.log.missing_text;
    const float chip = missing.empty() ? 0 : kit::chip_width(lab.kit, missing, look);
    if (!missing.empty() && chip + kit::space::unit + filter_least <= area.width) {
        const Rect place = cut_left(area, chip, kit::space::medium);
        kit::chip(lab.kit, {place.x, place.center().y - kit::size::chip / 2}, missing, look);
    }
    const float width = std::min(area.width, missing.empty() ? filter_wide : 232.0F);
    filter(lab, middle(cut_right(area, width), 28));
}

void closed_bar(Lab& lab, Rect area) {
    const auto& rows = lab.view.log.rows;
    const std::string label = lab.kit.strings().count("lab.log.show", rows.size());
    const float width = kit::button_width(lab.kit, label, {.icon = Icon::chevron_up});
    panel_button(lab, middle(cut_right(area, width, kit::space::medium), kit::size::control), label,
                 Icon::chevron_up);
    const std::string& name = lab.say("lab.log");
    const float title = lab.kit.text_width(name, kit::type::control_strong) + 1;
    lab.kit.text(cut_left(area, title, kit::space::medium), name, kit::type::control_strong,
                 {.role = kit::Role::heading});
    for (std::size_t index = rows.size(); index > 0; --index) {
        const views::LogRow& row = rows[index - 1];
        if (!row.current) {
            continue;
        }
        lab.kit.text(cut_left(area, 28), row.number, kit::type::code, {.ink = Color::ink_2});
        outcome(lab, cut_left(area, 100), row);
        const float type = lab.kit.text_width(row.event_type, kit::type::code) + 1;
        value_in(lab, "lab.log.current.type", cut_left(area, std::min(type, area.width), 12),
                 row.event_type, kit::type::code);
        value_in(lab, "lab.log.current.target", area, row.target, kit::type::control, Color::ink_2);
        break;
    }
}

}  // namespace

std::size_t log_row_of_step(const Lab& lab) {
    const auto& rows = lab.view.log.rows;
    std::size_t row = rows.empty() ? 0 : rows.size() - 1;
    for (std::size_t index = 0; index < rows.size(); ++index) {
        row = rows[index].current ? index : row;
    }
    return row;
}

void reveal_log(Lab& lab) { lab.kit.reveal(Id("lab.log.row", log_row_of_step(lab))); }

void log_rows(Lab& lab, const Rect& area) {
    constexpr float side = kit::space::large;
    const auto& rows = lab.view.log.rows;
    Rect rest = area;
    head(lab, cut_top(rest, kit::size::table_head), side);
    if (rows.empty()) {
        lab.kit.text({rest.x + side, rest.y + 12, rest.width - 2 * side, 20},
                     lab.say(lab.state.filter.empty() ? "lab.log.empty" : "lab.log.no_match"),
                     kit::type::control, {.ink = Color::ink_2});
        return;
    }
    const Rect content = lab.kit.begin_scroll("lab.log.scroll", rest);
    lab.kit.begin_group("lab.log.rows", kit::Axis::vertical);
    for (std::size_t index = 0; index < rows.size(); ++index) {
        const Rect row{content.x, content.y + static_cast<float>(index) * row_height, area.width,
                       row_height};
        if (!is_drawn(lab, index, row, rest)) {
            continue;
        }
        const Id id("lab.log.row", index);
        const std::string words = in_words(rows[index]);
        if (kit::table_row(lab.kit, id, row, {.name = words, .state = state_of(rows[index])})
                .clicked) {
            lab.ask(intent::GoTo{rows[index].cursor});
        }
    }
    lab.kit.end_group();
    for (std::size_t index = 0; index < rows.size(); ++index) {
        const Rect row{content.x + side, content.y + static_cast<float>(index) * row_height,
                       area.width - 2 * side, row_height};
        if (lab.kit.visible(row)) {
            cells(lab, Id("lab.log.row", index), row, rows[index]);
        }
    }
    lab.kit.end_scroll(content.y + static_cast<float>(rows.size()) * row_height);
}

void log(Lab& lab) {
    const Rect area = lab.layout.log;
    lab.kit.begin_panel("lab.log", lab.say("lab.log"), area);
    lab.kit.paint().fill(area, Color::bg_surface);
    kit::divider(lab.kit, area.x, area.y, area.width, Color::line_mid);
    const float side = lab.layout.wide ? kit::space::large : kit::space::medium;
    Rect rest = area;
    cut_top(rest, 1);
    if (!lab.layout.log_docked && !lab.state.log_open) {
        closed_bar(lab, {rest.x + side, rest.y, rest.width - 2 * side, rest.height});
    } else {
        const Rect top = cut_top(rest, bar_height - 1);
        bar(lab, {top.x + side, top.y, top.width - 2 * side, top.height});
        kit::divider(lab.kit, rest.x, rest.y, rest.width);
        const bool wrong = !lab.view.log.filter_error.empty();
        if (wrong) {
            cut_top(rest, 2 * 16 + kit::space::unit);
        }
        log_rows(lab, rest);
    }
    lab.kit.end_panel();
}

void log_column(Lab& lab, const Rect& area) {
    const auto& rows = lab.view.log.rows;
    const Rect content = lab.kit.begin_scroll("lab.log.scroll", area);
    Rect top{content.x + kit::space::medium, content.y + kit::space::unit,
             content.width - 2 * kit::space::medium, kit::size::control};
    filter(lab, top);
    float y = top.bottom() + kit::space::unit;
    if (!lab.view.log.filter_error.empty()) {
        y += lab.kit.paragraph_height(top.width, lab.view.log.filter_error, kit::type::caption) + 4;
    }
    if (kit::segments_width(lab.kit, segments_of(lab)) <= top.width) {
        segments(lab, {top.x, y, top.width, 28});
        y += 28 + kit::space::unit;
    }
    if (rows.empty()) {
        y += lab.kit.paragraph(
            {top.x, y, top.width, 0},
            lab.say(lab.state.filter.empty() ? "lab.log.empty" : "lab.log.no_match"),
            kit::type::control, Color::ink_2);
    }
    lab.kit.begin_group("lab.log.rows", kit::Axis::vertical);
    const float first = y;
    for (std::size_t index = 0; index < rows.size(); ++index) {
        const views::LogRow& row = rows[index];
        const Rect place{content.x, first + static_cast<float>(index) * column_row, content.width,
                         column_row};
        y = place.bottom();
        if (!is_drawn(lab, index, place, area)) {
            continue;
        }
        const Id id("lab.log.row", index);
        const std::string words = in_words(row);
        if (kit::table_row(lab.kit, id, place, {.name = words, .state = state_of(row)}).clicked) {
            lab.ask(intent::GoTo{row.cursor});
        }
    }
    lab.kit.end_group();
    for (std::size_t index = 0; index < rows.size(); ++index) {
        const views::LogRow& row = rows[index];
        Rect place{top.x, first + static_cast<float>(index) * column_row, top.width, column_row};
        if (!lab.kit.visible(place)) {
            continue;
        }
        const Id id("lab.log.row", index);
        Rect upper{place.x, place.y + 5, place.width, 20};
        lab.kit.text(cut_left(upper, 32), row.number, kit::type::code, {.ink = Color::ink_2});
        value_in(lab, id.child("type"), upper, row.event_type, kit::type::code_strong,
                 row.missing ? Color::danger_text : Color::ink_1);
        Rect lower{place.x + 32, place.y + 26, place.width - 32, 20};
        outcome(lab, cut_right(lower, 112), row);
        target(lab, id.child("target"), lower, row);
    }
    lab.kit.end_scroll(y + kit::space::unit);
}

}  // namespace ui::screens::lab_parts
