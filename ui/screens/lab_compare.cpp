// SPDX-License-Identifier: MIT
// Compare: the healthy and the broken run side by side, row by row, with the fields that differ.
#include <algorithm>
#include <string>

#include "ui/kit/button.h"
#include "ui/kit/card.h"
#include "ui/kit/menu.h"
#include "ui/kit/switches.h"
#include "ui/kit/table.h"
#include "ui/screens/lab_parts.h"

namespace ui::screens::lab_parts {

namespace {

using kit::Color;
using kit::Icon;
using kit::Id;
using kit::Rect;
using views::CompareMark;

constexpr const char* layer = "lab.compare";
constexpr float dialog_width = 1160;
constexpr float dialog_height = 780;
constexpr float marks_width = 148;
constexpr float gap = 16;
constexpr float row_padding = 10;
constexpr float caption_line = 18;
constexpr float narrow_below = 760;
constexpr float pinned_least = 400;

// Where the three columns stand; the marks have a line of their own where there is little room.
struct Columns {
    bool narrow = false;
    Rect marks;
    Rect healthy;
    Rect broken;
};

Columns columns_of(const Rect& content) {
    Columns columns;
    columns.narrow = content.width < narrow_below;
    Rect rest = content.inset(columns.narrow ? kit::space::unit : kit::space::medium, 0);
    if (!columns.narrow) {
        columns.marks = cut_left(rest, marks_width, gap);
    } else {
        columns.marks = rest;
    }
    columns.healthy = kit::column(rest, 0, 2, gap);
    columns.broken = kit::column(rest, 1, 2, gap);
    return columns;
}

struct Mark {
    Icon icon;
    Color ink;
};

// What is only in the broken run should not be; what is only in the healthy one should have been.
Mark mark_of(const views::CompareRow& row) {
    if (row.broken && row.broken->is_fault) {
        return {Icon::break_it, Color::danger_text};
    }
    switch (row.mark) {
        case CompareMark::same:
            return {Icon::tick, Color::ink_3};
        case CompareMark::differs:
            return {Icon::warning, Color::danger_text};
        case CompareMark::only_healthy:
            return {Icon::no_account, Color::danger_text};
        case CompareMark::only_broken:
            return {Icon::wrong, Color::danger_text};
    }
    return {Icon::tick, Color::ink_3};
}

std::string in_words(Lab& lab, const views::CompareRow& row) {
    std::string words = row.parts ? lab.say("compare.parts_here") + ": " + row.word : row.word;
    for (const auto* side : {&row.healthy, &row.broken}) {
        words += ". " + (*side ? (*side)->step + ", " + (*side)->text : lab.say("compare.no_hop"));
    }
    return words;
}

float side_height(Lab& lab, const std::optional<views::CompareSide>& side, float width) {
    return side ? caption_line + lab.kit.paragraph_height(width, side->text, kit::type::control)
                : caption_line;
}

void side(Lab& lab, const Rect& area, float y, const std::optional<views::CompareSide>& what,
          bool is_same) {
    if (!what) {
        lab.kit.text({area.x, y, area.width, caption_line}, lab.say("compare.no_hop"),
                     kit::type::caption, {.ink = Color::ink_3});
        return;
    }
    lab.kit.text({area.x, y, area.width, caption_line}, what->step, kit::type::caption,
                 {.ink = Color::ink_3});
    lab.kit.paragraph({area.x, y + caption_line, area.width, 0}, what->text, kit::type::control,
                      is_same ? Color::ink_2 : Color::ink_1);
}

// The fields of a hop, each with its value in both runs, under the columns of the runs.
float fields(Lab& lab, const Columns& columns, float y,
             const std::vector<views::CompareGroup>& groups) {
    for (const views::CompareGroup& group : groups) {
        lab.kit.text({columns.marks.x, y, columns.healthy.width + columns.marks.width, 20},
                     group.title, kit::type::caption_strong, {.ink = Color::ink_2});
        y += 24;
        for (const views::CompareField& field : group.fields) {
            const std::string& healthy =
                field.healthy.empty() ? lab.say("compare.nothing") : field.healthy;
            const std::string& broken =
                field.broken.empty() ? lab.say("compare.nothing") : field.broken;
            const kit::Run name{field.name, kit::type::code.face, Color::ink_2};
            if (columns.narrow) {
                y += lab.kit.paragraph({columns.marks.x, y, columns.marks.width, 0},
                                       std::span(&name, 1), kit::type::code);
            }
            float height = columns.narrow
                               ? 0
                               : lab.kit.paragraph({columns.marks.x, y, columns.marks.width, 0},
                                                   std::span(&name, 1), kit::type::code);
            height = std::max(
                height, lab.kit.paragraph({columns.healthy.x, y, columns.healthy.width, 0}, healthy,
                                          kit::type::code,
                                          field.healthy.empty() ? Color::ink_3 : Color::ok_text));
            height = std::max(
                height, lab.kit.paragraph(
                            {columns.broken.x, y, columns.broken.width, 0}, broken, kit::type::code,
                            field.broken.empty() ? Color::ink_3 : Color::danger_text));
            y += height + kit::space::half;
        }
        y += kit::space::unit;
    }
    return y;
}

// Leads to the hop in its run; the comparison is left for it.
float go_button(Lab& lab, const Id& id, const Rect& area, float y, intent::WhichRun run,
                const std::optional<views::CompareSide>& side) {
    if (!side) {
        return y;
    }
    const kit::ButtonOptions options{.icon = Icon::lab};
    const float width = std::min(area.width, kit::button_width(lab.kit, side->go, options) + 4);
    if (kit::button(lab.kit, id, {area.x, y, width, kit::size::control}, side->go, options)
            .clicked) {
        lab.ask(intent::GoToRun{run, side->cursor});
        lab.kit.close_layer(layer);
    }
    return y + kit::size::control;
}

float opened(Lab& lab, const Columns& columns, float y, const views::CompareRow& row) {
    if (row.groups.empty()) {
        const bool both = row.healthy && row.broken;
        const float width = columns.broken.right() - columns.healthy.x;
        y += lab.kit.paragraph({columns.healthy.x, y, width, 0},
                               lab.say(both ? "compare.no_fields" : "compare.other_has_none"),
                               kit::type::caption, Color::ink_2) +
             kit::space::unit;
    } else {
        y = fields(lab, columns, y, row.groups);
    }
    const float left = go_button(lab, "lab.compare.go_healthy", columns.healthy, y,
                                 intent::WhichRun::healthy, row.healthy);
    const float right = go_button(lab, "lab.compare.go_broken", columns.broken, y,
                                  intent::WhichRun::broken, row.broken);
    return std::max(left, right) + kit::space::small;
}

// One hop; gives the y where it ended.
float hop_row(Lab& lab, std::size_t index, const Rect& content, const Columns& columns, float y) {
    const views::CompareRow& row = lab.view.compare->rows[index];
    const bool is_same = row.mark == CompareMark::same;
    const float marks = columns.narrow ? caption_line + kit::space::half : 0;
    const float height = std::max(side_height(lab, row.healthy, columns.healthy.width),
                                  side_height(lab, row.broken, columns.broken.width)) +
                         2 * row_padding + marks + (row.parts ? caption_line + 4 : 0);
    const bool is_open = lab.state.compare_row == index;
    const std::string words = in_words(lab, row);
    const kit::RowState state = !is_same && (row.parts || is_open) ? kit::RowState::missing
                                : is_open                          ? kit::RowState::selected
                                                                   : kit::RowState::rest;
    if (kit::table_row(lab.kit, Id("lab.compare.row", index), {content.x, y, content.width, height},
                       {.name = words, .state = state})
            .clicked) {
        lab.state.compare_row = is_open ? std::nullopt : std::optional(index);
    }
    float top = y + row_padding;
    const Mark mark = mark_of(row);
    if (row.parts) {
        lab.kit.text(
            {columns.marks.x, top, columns.marks.width + columns.healthy.width, caption_line},
            lab.say("compare.parts_here"), kit::type::caption_strong, {.ink = Color::danger_text});
        top += caption_line + 4;
    }
    kit::status_text(lab.kit, {columns.marks.x, top, columns.marks.width, caption_line}, row.word,
                     mark.icon, mark.ink);
    top += marks;
    side(lab, columns.healthy, top, row.healthy, is_same);
    side(lab, columns.broken, top, row.broken, is_same);
    return y + height;
}

float rows(Lab& lab, const Rect& content, const Columns& columns, float y) {
    const views::CompareView& compare = *lab.view.compare;
    lab.kit.begin_group("lab.compare.rows", kit::Axis::vertical, lab.say("compare.title"));
    for (std::size_t index = 0; index < compare.rows.size(); ++index) {
        const views::CompareRow& row = compare.rows[index];
        if (lab.state.compare_hides_same && row.mark == CompareMark::same) {
            continue;
        }
        if (row.parts && lab.state.compare_begins) {
            // Two rows before it say how the runs came there.
            constexpr float before = 128;
            lab.kit.scroll_to("lab.compare.scroll", std::max(0.0F, y - content.y - before));
        }
        y = hop_row(lab, index, content, columns, y);
        if (lab.state.compare_row == index) {
            lab.kit.end_group();
            y = opened(lab, columns, y + kit::space::small, row);
            kit::divider(lab.kit, content.x, y, content.width);
            lab.kit.begin_group(Id("lab.compare.rows", index), kit::Axis::vertical,
                                lab.say("compare.title"));
        }
    }
    lab.kit.end_group();
    return y;
}

float at_end(Lab& lab, const Columns& columns, float y) {
    const float width = columns.broken.right() - columns.marks.x;
    lab.kit.text({columns.marks.x, y, width, 24}, lab.say("compare.at_end"),
                 kit::type::control_strong, {.role = kit::Role::heading});
    y += 30;
    if (lab.view.compare->at_end.empty()) {
        return y + lab.kit.paragraph({columns.marks.x, y, width, 0}, lab.say("compare.at_end_same"),
                                     kit::type::control, Color::ink_2);
    }
    return fields(lab, columns, y, lab.view.compare->at_end);
}

// Where the runs part and in what, before any row.
float introduction(Lab& lab, const Rect& content) {
    const views::CompareView& compare = *lab.view.compare;
    float y = content.y;
    y += lab.kit.paragraph({content.x, y, content.width, 0}, compare.headline,
                           kit::type::card_title, Color::ink_1, kit::Role::heading);
    y += lab.kit.paragraph({content.x, y, content.width, 0}, compare.text, kit::type::control,
                           Color::ink_2) +
         kit::space::unit;
    const std::string& name = lab.say("compare.only_differences");
    const float toggle = kit::toggle_width(lab.kit, name) + 4;
    Rect line{content.x, y, content.width, 28};
    const Rect place = cut_right(line, std::min(toggle, line.width), gap);
    kit::toggle(lab.kit, "lab.compare.hide", place, name, lab.state.compare_hides_same, {});
    const float counts = lab.kit.paragraph_height(line.width, compare.counts, kit::type::caption);
    lab.kit.paragraph({line.x, line.y + std::max(0.0F, (28 - counts) / 2), line.width, 0},
                      compare.counts, kit::type::caption, Color::ink_2);
    return y + std::max(28.0F, counts) + kit::space::unit;
}

void nothing(Lab& lab, const Rect& inside) {
    const float y =
        inside.y + lab.kit.paragraph({inside.x, inside.y, inside.width, 0},
                                     lab.view.compare->problem, kit::type::body, Color::ink_2);
    const std::string& label = lab.say("compare.break_first");
    const kit::ButtonOptions options{.kind = kit::ButtonKind::danger, .icon = Icon::break_it};
    if (kit::button(lab.kit, "lab.compare.break",
                    {inside.x, y + kit::space::medium,
                     kit::button_width(lab.kit, label, options) + 4, kit::size::control},
                    label, options)
            .clicked) {
        lab.kit.close_layer(layer);
        lab.kit.open_layer("lab.break");
    }
}

void run_names(Lab& lab, const Columns& columns, float y) {
    for (const auto& [place, key] :
         {std::pair{columns.healthy, "compare.healthy"}, {columns.broken, "compare.broken"}}) {
        lab.kit.text({place.x, y + 4, place.width, 20}, lab.say(key), kit::type::caption_strong,
                     {.ink = Color::ink_2});
    }
}

// What it is about stays above the rows where there is room for both.
void comparison(Lab& lab, Rect inside) {
    const bool pinned = inside.height >= pinned_least;
    constexpr const char* scroll = "lab.compare.scroll";
    Rect content = pinned ? inside : lab.kit.begin_scroll(scroll, inside);
    content.width -= content.width > 400 ? gap : 0;
    float y = introduction(lab, content);
    const Columns columns = columns_of(content);
    kit::divider(lab.kit, content.x, y, content.width, Color::line_mid);
    run_names(lab, columns, y);
    y += 28;
    kit::divider(lab.kit, content.x, y, content.width);
    if (pinned) {
        cut_top(inside, y - inside.y);
        const Rect list = lab.kit.begin_scroll(scroll, inside);
        content = {list.x, list.y, content.width, list.height};
        y = content.y;
    }
    y = rows(lab, content, columns, y);
    y = at_end(lab, columns, y + kit::space::large);
    const float bottom =
        y + kit::space::small +
        lab.kit.paragraph(
            {columns.marks.x, y + kit::space::small, columns.broken.right() - columns.marks.x, 0},
            lab.say("compare.help"), kit::type::caption, Color::ink_3);
    lab.kit.end_scroll(bottom + kit::space::small);
}

}  // namespace

void compare_dialog(Lab& lab) {
    Rect inside;
    if (!lab.kit.layer_open(layer)) {
        lab.state.compare_begins = true;
        return;
    }
    if (!kit::begin_dialog(lab.kit, layer,
                           {.title = lab.say("compare.title"),
                            .close_name = lab.say("lab.close"),
                            .width = dialog_width,
                            .height = dialog_height},
                           inside)) {
        return;
    }
    if (!lab.view.compare) {
        lab.ask(intent::CompareRuns{});
    } else if (!lab.view.compare->problem.empty()) {
        nothing(lab, inside);
    } else {
        if (lab.state.compare_begins) {
            lab.state.compare_row = lab.view.compare->parting;
        }
        comparison(lab, inside);
        lab.state.compare_begins = false;
    }
    kit::end_dialog(lab.kit);
}

}  // namespace ui::screens::lab_parts
