// SPDX-License-Identifier: MIT
// The left side of a Console page: title, filter and rows; and actions, which all parts share.
#include <algorithm>
#include <string>
#include <vector>

#include "ui/kit/button.h"
#include "ui/kit/card.h"
#include "ui/kit/field.h"
#include "ui/kit/table.h"
#include "ui/screens/console_parts.h"
#include "ui/screens/lab_parts.h"
#include "ui/screens/preview_dialogs.h"

namespace ui::screens::console_parts {

namespace {

using kit::Color;
using kit::Icon;
using kit::Id;
using kit::Rect;

constexpr float row_height = 40;
constexpr float narrow_row = 60;
constexpr float cell_gap = 12;

std::string in_words(const views::ConsoleRow& row) {
    std::string text;
    for (const views::ConsoleCell& cell : row.cells) {
        const std::string& word = cell.chip ? cell.chip->word : cell.text;
        text += (text.empty() || word.empty() ? "" : ", ") + word;
    }
    return text;
}

std::vector<Rect> columns_of(const Console& console, const Rect& area) {
    const auto& columns = console.view.table.columns;
    float shares = 0;
    for (const views::ConsoleColumn& column : columns) {
        shares += column.share;
    }
    const float room = area.width - cell_gap * static_cast<float>(columns.size());
    std::vector<Rect> places;
    Rect rest = area;
    for (const views::ConsoleColumn& column : columns) {
        places.push_back(cut_left(rest, room * column.share / shares, cell_gap));
    }
    return places;
}

void head(Console& console, const Rect& area, float side) {
    const auto places =
        columns_of(console, {area.x + side, area.y, area.width - 2 * side, area.height});
    std::vector<kit::Column> columns;
    for (std::size_t i = 0; i < places.size(); ++i) {
        columns.push_back(
            {console.view.table.columns[i].title, places[i].x - area.x, places[i].width});
    }
    kit::table_head(console.kit, area, columns);
}

void cell(Console& console, const Id& id, const Rect& area, const views::ConsoleCell& what) {
    if (what.chip) {
        kit::ChipLook look = look_of(*what.chip);
        if (kit::chip_width(console.kit, what.chip->word, look) > area.width) {
            value_in(console, id, area, what.chip->word, kit::type::caption_medium);
            return;
        }
        kit::chip(console.kit, {area.x, area.center().y - kit::size::chip / 2}, what.chip->word,
                  look);
        return;
    }
    const kit::TextStyle style = what.code ? kit::type::code : kit::type::control;
    value_in(console, id, area, what.text, style, what.quiet ? Color::ink_2 : Color::ink_1);
}

void wide_row(Console& console, const Id& id, const Rect& area, const views::ConsoleRow& row) {
    const auto places = columns_of(console, area);
    for (std::size_t i = 0; i < std::min(places.size(), row.cells.size()); ++i) {
        cell(console, id.child(i), places[i], row.cells[i]);
    }
}

// First what it is with its chip, then the rest in one quiet line.
void narrow_cells(Console& console, const Id& id, Rect area, const views::ConsoleRow& row) {
    Rect upper = cut_top(area, 32);
    std::string rest;
    for (std::size_t i = 1; i < row.cells.size(); ++i) {
        const views::ConsoleCell& what = row.cells[i];
        if (what.chip) {
            const float width = kit::chip_width(console.kit, what.chip->word, look_of(*what.chip));
            if (width + 80 < upper.width) {
                const Rect place = cut_right(upper, width, cell_gap);
                kit::chip(console.kit, {place.x, place.center().y - kit::size::chip / 2},
                          what.chip->word, look_of(*what.chip));
                continue;
            }
        }
        const std::string& word = what.chip ? what.chip->word : what.text;
        rest += (rest.empty() || word.empty() ? "" : ", ") + word;
    }
    const std::string first = row.cells.empty() ? std::string() : row.cells.front().text;
    value_in(console, id.child("name"), upper, first, kit::type::control_strong);
    value_in(console, id.child("rest"), area, rest, kit::type::caption, Color::ink_2);
}

// Draws the rows from there down and gives the y where they ended.
float rows(Console& console, const Rect& from, float side) {
    const auto& table = console.view.table;
    const bool narrow = console.layout.form == Form::narrow;
    const float height = narrow ? narrow_row : row_height;
    console.kit.begin_group("console.rows", kit::Axis::vertical);
    for (std::size_t i = 0; i < table.rows.size(); ++i) {
        const views::ConsoleRow& row = table.rows[i];
        const Rect place{from.x, from.y + static_cast<float>(i) * height, from.width, height};
        const std::string words = in_words(row);
        const bool marked = row.selected && console.layout.form == Form::split;
        if (kit::table_row(
                console.kit, Id("console.row", i), place,
                {.name = words, .state = marked ? kit::RowState::selected : kit::RowState::rest})
                .clicked) {
            console.state.detail_shown = true;
            console.ask_console(intent::ChooseRow{row.key});
        }
    }
    // Inside the group, because a row itself carries the full text of its cells.
    for (std::size_t i = 0; i < table.rows.size(); ++i) {
        const Rect place{from.x + side, from.y + static_cast<float>(i) * height,
                         from.width - 2 * side, height - 1};
        if (!console.kit.visible(place)) {
            continue;
        }
        const Id id = Id("console.cell", i);
        if (narrow) {
            narrow_cells(console, id, place, table.rows[i]);
        } else {
            wide_row(console, id, place, table.rows[i]);
        }
    }
    console.kit.end_group();
    float y = from.y + static_cast<float>(table.rows.size()) * height;
    const std::string& below = table.rows.empty() ? table.empty : table.more;
    if (!below.empty()) {
        y += 12 + console.kit.paragraph({from.x + side, y + 12, from.width - 2 * side, 0}, below,
                                        kit::type::control, Color::ink_2);
    }
    return y + kit::space::unit;
}

void filter(Console& console, const Rect& area) {
    const bool is_log = console.view.page == views::ConsolePage::log;
    kit::FieldOptions options{.placeholder = console.view.filter_hint,
                              .icon = Icon::filter,
                              .face = is_log ? kit::Face::code : kit::Face::regular};
    options.error = console.view.filter_error;
    std::string& text = console.state.filters[console.view.page];
    if (kit::text_field(console.kit, "console.filter", area, console.say("console.filter.name"),
                        text, options)
            .changed) {
        console.ask_console(intent::FilterRows{text});
    }
}

void run(Console& console, const views::ConsoleAction& action) {
    if (!action.copy.empty()) {
        console.kit.copy(action.copy);
    } else if (action.preview_user.exists() || action.preview_app.exists()) {
        console.ask(
            intent::Preview(intent::PreviewProvisioning{action.preview_user, action.preview_app}));
        console.kit.open_layer(provision_layer);
    } else if (!action.form.empty()) {
        console.ask_console(intent::OpenForm{action.form});
    } else {
        console.ask_console(intent::Do{action.commands});
    }
}

}  // namespace

float actions(Console& console, const Id& id, kit::Point corner, float width,
              const std::vector<views::ConsoleAction>& all, ActionSize size) {
    const float height = size == ActionSize::small ? kit::size::control_small : kit::size::control;
    float x = corner.x;
    float y = corner.y;
    for (const views::ConsoleAction& action : all) {
        const kit::ButtonOptions options{
            .kind = kit::ButtonKind::secondary,
            .icon = action.copy.empty() ? std::optional<Icon>() : std::optional(Icon::copy),
            .why_disabled = action.why_disabled};
        const float wanted = std::min(kit::button_width(console.kit, action.label, options), width);
        if (x > corner.x && x + wanted > corner.x + width) {
            x = corner.x;
            y += height + kit::space::half;
        }
        if (kit::button(console.kit, id.child(action.key), {x, y, wanted, height}, action.label,
                        options)
                .clicked) {
            run(console, action);
        }
        x += wanted + kit::space::unit;
    }
    return all.empty() ? y : y + height;
}

void value_in(Console& console, const Id& id, const Rect& area, std::string_view text,
              const kit::TextStyle& style, kit::Ink ink) {
    console.kit.text(area, text, style, {.ink = ink, .overflow = kit::Overflow::shorten, .id = id});
}

kit::ChipLook look_of(const views::ChipView& chip) { return lab_parts::look_of(chip); }

namespace {

// What stands above the rows; gives the y where it ended.
float above_rows(Console& console, const Rect& area, float side) {
    const bool narrow = console.layout.form == Form::narrow;
    const float width = area.width - 2 * side;
    const float x = area.x + side;
    float y = area.y + kit::space::medium;
    y += notice(console, {x, y}, width);
    if (!narrow) {
        console.kit.text({x, y, width, 28}, console.view.title, kit::type::title,
                         {.role = kit::Role::heading});
        y += 32;
    }
    y += console.kit.paragraph({x, y, width, 0}, console.view.intro, kit::type::control,
                               Color::ink_2) +
         kit::space::small;
    const float field = narrow ? width : std::min(width, 300.0F);
    filter(console, {x, y, field, kit::size::control});
    float bottom = y + kit::size::control;
    const float beside = width - field - kit::space::small;
    if (beside > 160) {
        const float ended = actions(console, "console.action", {x + field + kit::space::small, y},
                                    beside, console.view.actions, ActionSize::normal);
        bottom = std::max(bottom, ended);
    } else {
        bottom = actions(console, "console.action", {x, bottom + kit::space::unit}, width,
                         console.view.actions, ActionSize::normal);
    }
    if (!console.view.filter_error.empty()) {
        bottom +=
            console.kit.paragraph_height(width, console.view.filter_error, kit::type::caption) + 4;
    }
    return bottom + kit::space::small;
}

}  // namespace

void list(Console& console) {
    const Rect area = console.layout.list;
    console.kit.begin_panel("console.list", console.view.title, area);
    console.kit.paint().fill(area, Color::bg_surface);
    if (console.layout.form == Form::narrow) {
        // Where there is little room, all of the page scrolls.
        const Rect page = console.kit.begin_scroll("console.list.scroll", area);
        const float top = above_rows(console, page, kit::space::medium);
        console.kit.end_scroll(rows(console, {page.x, top, page.width, 0}, kit::space::medium));
    } else {
        constexpr float side = kit::space::large;
        const float top = above_rows(console, area, side);
        Rect rest{area.x, top, area.width, area.bottom() - top};
        head(console, cut_top(rest, kit::size::table_head), side);
        const Rect page = console.kit.begin_scroll("console.list.scroll", rest);
        console.kit.end_scroll(rows(console, {page.x, page.y, area.width, 0}, side));
    }
    console.kit.end_panel();
}

}  // namespace ui::screens::console_parts
