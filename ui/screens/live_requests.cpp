// SPDX-License-Identifier: MIT
// The requests of a watched app: segments, filter and rows, as a table or as a list in one column.
#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "ui/kit/choices.h"
#include "ui/kit/code.h"
#include "ui/kit/field.h"
#include "ui/kit/table.h"
#include "ui/screens/lab_parts.h"

namespace ui::screens::lab_parts {

namespace {

using kit::Color;
using kit::Icon;
using kit::Id;
using kit::Rect;

constexpr float filter_wide = 264;
constexpr float row_height = kit::size::table_row;
constexpr float whole_table = 820;  // below that a row says less; the inspector has the rest
constexpr float about_least = 48;
constexpr int rows_around = 4;  // drawn above and below, for the arrow keys

// The columns from the left edge of the rows. Empty ones are left out.
struct Columns {
    Rect number, time, answer, words, request, took;
};

Columns columns_of(const Rect& area) {
    const bool whole = area.width >= whole_table;
    Rect rest = area;
    Columns columns;
    columns.number = cut_left(rest, 44);
    columns.time = cut_left(rest, 92);
    columns.answer = cut_left(rest, whole ? 140 : 64);
    if (whole) {
        columns.took = cut_right(rest, 76);
        columns.request = cut_right(rest, rest.width * 0.42F, kit::space::small);
        columns.request.width -= kit::space::unit;
    }
    columns.words = rest;
    return columns;
}

std::string in_words(const views::LiveRow& row) {
    std::string text = row.number_text + " " + row.time + " " + row.answer + ", " + row.words;
    if (!row.about.empty()) {
        text += " " + row.about;
    }
    return text + ", " + row.request;
}

kit::RowState state_of(const Lab& lab, const views::LiveRow& row) {
    return row.number == lab.live->selected ? kit::RowState::selected : kit::RowState::rest;
}

float freshness(Lab& lab) {
    const LiveState& state = lab.state.live;
    return state.arrivals == 0 ? 0
                               : lab.kit.animate_from(Id("lab.live.arrival", state.arrivals), 1, 0,
                                                      kit::move::new_row);
}

void answer(Lab& lab, const Rect& area, const views::LiveRow& row, std::string_view text) {
    kit::status_text(lab.kit, area, text, row.succeeded ? Icon::success : Icon::wrong,
                     row.succeeded ? Color::ok_text : Color::danger_text);
}

// "Creates a user", then whom, lightly and shortened where there is no room.
void words(Lab& lab, const Id& id, const Rect& area, const views::LiveRow& row) {
    const float width = lab.kit.text_width(row.words, kit::type::control) + 1;
    if (width > area.width) {
        value_in(lab, id.child("words"), area, row.words, kit::type::control);
        return;
    }
    lab.kit.text({area.x, area.y, width, area.height}, row.words, kit::type::control);
    Rect rest = area;
    cut_left(rest, width, kit::space::unit);
    if (!row.about.empty() && rest.width >= about_least) {
        value_in(lab, id.child("about"), rest, row.about, kit::type::code, Color::ink_2);
    }
}

void cells(Lab& lab, const Rect& area, const views::LiveRow& row) {
    const Id id("lab.live.row", row.number);
    const Columns place = columns_of({area.x, area.y, area.width, area.height - 1});
    const bool whole = !place.request.empty();
    lab.kit.text(place.number, row.number_text, kit::type::code, {.ink = Color::ink_2});
    lab.kit.text(place.time, row.time, kit::type::code, {.ink = Color::ink_2});
    answer(lab, place.answer, row, whole ? row.answer : row.status);
    words(lab, id, place.words, row);
    if (whole) {
        value_in(lab, id.child("request"), place.request, row.request, kit::type::code);
        lab.kit.text(place.took, row.took, kit::type::code,
                     {.ink = Color::ink_2, .align = kit::Align::right});
    }
}

void head(Lab& lab, const Rect& area, float side) {
    const Columns place = columns_of({area.x + side, area.y, area.width - 2 * side, area.height});
    struct Title {
        const char* key;
        const Rect* place;
    };
    const std::array titles{
        Title{"live.column.number", &place.number}, Title{"live.column.time", &place.time},
        Title{"live.column.answer", &place.answer}, Title{"live.column.words", &place.words},
        Title{"live.column.request", &place.request}};
    std::vector<kit::Column> columns;
    for (const Title& title : titles) {
        if (!title.place->empty()) {
            columns.push_back({lab.say(title.key), title.place->x - area.x, title.place->width});
        }
    }
    kit::table_head(lab.kit, area, columns);
    if (!place.took.empty()) {
        lab.kit.text(
            {place.took.x, area.y, place.took.width, area.height - 1}, lab.say("live.column.took"),
            kit::type::caption,
            {.ink = Color::ink_3, .align = kit::Align::right, .role = kit::Role::column_header});
    }
}

// Only rows in view and their neighbours are drawn, and those that a key goes to.
bool is_drawn(Lab& lab, std::size_t index, const Rect& row, const Rect& view) {
    const auto& rows = lab.live->rows;
    const float around = rows_around * row.height;
    const bool near = row.bottom() > view.y - around && row.y < view.bottom() + around;
    return near || rows[index]->number == lab.live->selected || index == 0 ||
           index + 1 == rows.size() ||
           lab.kit.focused() == Id("lab.live.row", rows[index]->number).hash();
}

// The ground of each row, which takes the presses; gives the y where the rows end.
float grounds(Lab& lab, const Rect& first, const Rect& view) {
    const auto& rows = lab.live->rows;
    const float fresh = freshness(lab);
    lab.kit.begin_group("lab.live.rows", kit::Axis::vertical, lab.say("live.requests"));
    for (std::size_t index = 0; index < rows.size(); ++index) {
        const views::LiveRow& row = *rows[index];
        const Rect place = first.moved(0, static_cast<float>(index) * first.height);
        if (!is_drawn(lab, index, place, view)) {
            continue;
        }
        const std::string name = in_words(row);
        const bool came = row.number >= lab.state.live.fresh_from;
        if (kit::table_row(lab.kit, Id("lab.live.row", row.number), place,
                           {.name = name, .state = state_of(lab, row), .fresh = came ? fresh : 0})
                .clicked) {
            lab.ask(intent::Live(intent::ChooseExchange{row.number}));
            lab.state.inspector_open = true;
            lab.state.live.message_page = true;
        }
    }
    lab.kit.end_group();
    return first.y + static_cast<float>(rows.size()) * first.height;
}

std::vector<kit::Choice> segments_of(const Lab& lab) {
    std::vector<kit::Choice> choices;
    for (const views::LogSegment& segment : lab.live->segments) {
        choices.push_back({segment.key, segment.label});
    }
    return choices;
}

void segments(Lab& lab, const Rect& area, const std::vector<kit::Choice>& choices) {
    const kit::Chosen chosen =
        kit::segments(lab.kit, "lab.live.segments", area, choices,
                      std::min(lab.controls.live_segment, choices.size() - 1));
    if (chosen.changed) {
        lab.ask(intent::Live(intent::ChooseLiveSegment{chosen.index}));
    }
}

void filter(Lab& lab, const Rect& area) {
    if (kit::text_field(lab.kit, "lab.live.filter", area, lab.say("live.filter"),
                        lab.state.live.filter,
                        {.placeholder = lab.say("live.filter_example"),
                         .icon = Icon::filter,
                         .face = kit::Face::code})
            .changed) {
        lab.ask(intent::Live(intent::SetLiveFilter{lab.state.live.filter}));
    }
}

// Why there is no row, and what to try; gives the y where it ended.
float nothing(Lab& lab, const Rect& area) {
    float y =
        area.y + lab.kit.paragraph(area, lab.live->empty_text, kit::type::control, Color::ink_2);
    if (!lab.live->empty_command.empty()) {
        y += kit::space::small;
        const kit::CodePart command{lab.live->empty_command, kit::Language::plain};
        y += kit::code_block(lab.kit, {area.x, y}, std::min(area.width, 640.0F), {&command, 1});
    }
    return y;
}

Rect middle(const Rect& slice, float height) {
    return {slice.x, slice.center().y - height / 2, slice.width, height};
}

}  // namespace

void live_bar(Lab& lab, Rect area) {
    const auto choices = segments_of(lab);
    const float segment_room = kit::segments_width(lab.kit, choices);
    const std::string& name = lab.say("live.requests");
    const float title = lab.kit.text_width(name, kit::type::control_strong) + 1;
    constexpr float filter_least = 150;
    if (title + segment_room + filter_least + 2 * kit::space::medium <= area.width) {
        lab.kit.text(cut_left(area, title, kit::space::medium), name, kit::type::control_strong,
                     {.role = kit::Role::heading});
    }
    segments(lab, middle(cut_left(area, segment_room, kit::space::medium), 28), choices);
    filter(lab, middle(cut_right(area, std::min(area.width, filter_wide)), 28));
}

void live_rows(Lab& lab, const Rect& area) {
    const float side = lab.layout.form == LabForm::docked ? kit::space::large : kit::space::medium;
    const auto& rows = lab.live->rows;
    Rect rest = area;
    head(lab, cut_top(rest, kit::size::table_head), side);
    if (rows.empty()) {
        nothing(lab, {rest.x + side, rest.y + kit::space::medium, rest.width - 2 * side, 0});
        return;
    }
    const Rect content = lab.kit.begin_scroll("lab.live.scroll", rest);
    const float bottom = grounds(lab, {content.x, content.y, area.width, row_height}, rest);
    for (std::size_t index = 0; index < rows.size(); ++index) {
        const Rect row{content.x + side, content.y + static_cast<float>(index) * row_height,
                       area.width - 2 * side, row_height};
        if (lab.kit.visible(row)) {
            cells(lab, row, *rows[index]);
        }
    }
    lab.kit.end_scroll(bottom);
}

// Two lines a row: what it does and the answer, then the request.
void live_column(Lab& lab, const Rect& area, Strip strip) {
    constexpr float two_lines = 56;
    constexpr float side = kit::space::medium;
    const auto& rows = lab.live->rows;
    const Rect content = lab.kit.begin_scroll("lab.live.scroll", area);
    const float above =
        strip == Strip::scrolls ? live_strip(lab, {content.x, content.y}, content.width) : 0;
    const Rect top{content.x + side, content.y + above + kit::space::unit, content.width - 2 * side,
                   kit::size::control};
    filter(lab, top);
    float y = top.bottom() + kit::space::unit;
    const auto choices = segments_of(lab);
    if (kit::segments_width(lab.kit, choices) <= top.width) {
        segments(lab, {top.x, y, top.width, 28}, choices);
        y += 28 + kit::space::unit;
    }
    if (rows.empty()) {
        y = nothing(lab, {top.x, y, top.width, 0});
    }
    const float first = y;
    y = grounds(lab, {content.x, first, content.width, two_lines}, area);
    for (std::size_t index = 0; index < rows.size(); ++index) {
        const views::LiveRow& row = *rows[index];
        const Rect place{top.x, first + static_cast<float>(index) * two_lines, top.width,
                         two_lines};
        if (!lab.kit.visible(place)) {
            continue;
        }
        const Id id("lab.live.row", row.number);
        Rect upper{place.x, place.y + 7, place.width, 20};
        lab.kit.text(cut_left(upper, 40), row.number_text, kit::type::code, {.ink = Color::ink_2});
        answer(lab, cut_right(upper, 60, kit::space::unit), row, row.status);
        words(lab, id, upper, row);
        const Rect lower{place.x + 40, place.y + 29, place.width - 40, 18};
        value_in(lab, id.child("request"), lower, row.request, kit::type::code, Color::ink_2);
    }
    lab.kit.end_scroll(y + kit::space::unit);
}

}  // namespace ui::screens::lab_parts
