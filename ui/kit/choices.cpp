// SPDX-License-Identifier: MIT
// Paints tabs and segments.
#include "ui/kit/choices.h"

#include <algorithm>

namespace ui::kit {

namespace {

constexpr float tab_padding = 12;
constexpr float tab_gap = 3;
constexpr float underline_inset = 8;
constexpr float segment_padding = 12;

struct Member {
    Role role;
    Rect area;
    bool chosen;
};

// Notes one member; true when it becomes the chosen one: by a press, or by arrows that reach it.
bool member(Kit& kit, const Id& id, const Choice& choice, const Member& at, Response& response) {
    Item item{.id = id.child(choice.key), .role = at.role, .name = choice.label, .rect = at.area};
    item.states.selected = at.chosen;
    response = kit.item(item);
    return !at.chosen && (response.clicked || (response.focus_gained && response.ring));
}

// The accent bar slides from tab to tab.
void underline(Kit& kit, const Id& id, const Rect& area, std::span<const Choice> choices,
               std::size_t chosen) {
    float x = area.x;
    for (std::size_t index = 0; index < choices.size(); ++index) {
        const float width =
            kit.text_width(choices[index].label, type::control_strong) + 2 * tab_padding;
        if (index == chosen) {
            const float left =
                kit.animate(id.child("bar.x"), x - area.x + underline_inset, move::tab);
            const float length =
                kit.animate(id.child("bar.width"), width - 2 * underline_inset, move::tab);
            kit.paint().fill({area.x + left, area.bottom() - border::tab_underline, length,
                              border::tab_underline},
                             Color::accent_fill);
            return;
        }
        x += width + tab_gap;
    }
}

void divider(Kit& kit, const Rect& area) {
    kit.paint().fill({area.x, area.bottom() - 1, area.width, 1}, Color::line_soft);
}

}  // namespace

Chosen tabs(Kit& kit, const Id& id, const Rect& area, std::span<const Choice> choices,
            std::size_t chosen) {
    Chosen result{chosen, false};
    divider(kit, area);
    kit.begin_group(id, Axis::horizontal);
    float x = area.x;
    for (std::size_t index = 0; index < choices.size(); ++index) {
        // Measured in its bolder form, so that choosing it moves nothing.
        const float text = kit.text_width(choices[index].label, type::control_strong);
        const Rect tab{x, area.y, text + 2 * tab_padding, area.height};
        Response response;
        if (member(kit, id, choices[index], {Role::tab, tab, index == chosen}, response)) {
            result = {index, true};
        }
        if (tab.right() > area.right() + 0.5F) {
            kit.report_clipped();
        }
        const bool strong = index == chosen;
        const Color ink = strong || response.hovered ? Color::ink_1 : Color::ink_2;
        kit.paint().text_in(tab, choices[index].label,
                            strong ? type::control_strong : type::control_medium, ink,
                            Align::center);
        x = tab.right() + tab_gap;
    }
    kit.end_group();
    underline(kit, id, area, choices, chosen);
    return result;
}

float segments_width(Kit& kit, std::span<const Choice> choices) {
    float width = 0;
    for (const Choice& choice : choices) {
        width += kit.text_width(choice.label, type::control_strong) + 2 * segment_padding;
    }
    return width;
}

namespace {

void paint_segment(Kit& kit, const Rect& area, const Choice& choice, const Response& response,
                   bool chosen, Corners corners) {
    if (chosen) {
        kit.paint().fill(area, Color::accent_tint, radius::control, corners);
        kit.push_clip({area.x, area.bottom() - border::state - 1, area.width, border::state + 1});
        kit.paint().fill(area, Color::accent_fill, radius::control, corners);
        kit.pop_clip();
    } else if (response.hovered) {
        const Color ink = response.held ? Color::bg_pressed : Color::bg_hover;
        kit.paint().fill(area, ink, radius::control, corners);
    }
    const Color ink = chosen ? Color::accent_text : Color::ink_2;
    kit.paint().text_in(area, choice.label, chosen ? type::control_strong : type::control_medium,
                        ink, Align::center);
}

// One joined row of them; gives the index of the one that was chosen just now, or their count.
std::size_t segment_row(Kit& kit, const Id& id, const Rect& area, std::span<const Choice> choices,
                        std::size_t chosen) {
    std::size_t changed = choices.size();
    const float spare =
        (area.width - segments_width(kit, choices)) / static_cast<float>(choices.size());
    kit.paint().fill(area, Color::bg_surface, radius::control);
    float x = area.x;
    for (std::size_t index = 0; index < choices.size(); ++index) {
        const float text = kit.text_width(choices[index].label, type::control_strong);
        const Rect part{x, area.y, text + 2 * segment_padding + spare, area.height};
        Response response;
        if (member(kit, id, choices[index], {Role::segment, part, index == chosen}, response)) {
            changed = index;
        }
        if (spare < -2 * segment_padding) {
            kit.report_clipped();
        }
        const bool first = index == 0;
        const bool last = index + 1 == choices.size();
        const Corners corners = first && last ? Corners::all
                                : first       ? Corners::left
                                : last        ? Corners::right
                                              : Corners::none;
        paint_segment(kit, part, choices[index], response, index == chosen, corners);
        if (!last) {
            kit.paint().fill({part.right() - 1, part.y + 1, 1, part.height - 2}, Color::line_mid);
        }
        x = part.right();
    }
    kit.paint().stroke(area, Color::line_strong, border::thin, radius::control);
    return changed;
}

}  // namespace

Chosen segments(Kit& kit, const Id& id, const Rect& area, std::span<const Choice> choices,
                std::size_t chosen) {
    kit.begin_group(id, Axis::horizontal);
    const std::size_t changed = segment_row(kit, id, area, choices, chosen);
    kit.end_group();
    return changed < choices.size() ? Chosen{changed, true} : Chosen{chosen, false};
}

Chosen segments(Kit& kit, const Id& id, const Rect& area, std::span<const Choice> choices,
                std::size_t chosen, const Rows& rows) {
    Chosen result{chosen, false};
    kit.begin_group(id, Axis::both);
    Rect row{area.x, area.y, area.width, rows.height};
    for (std::size_t begin = 0; begin < choices.size(); begin += rows.most) {
        const std::size_t count = std::min(rows.most, choices.size() - begin);
        const bool here = chosen >= begin && chosen < begin + count;
        const std::size_t changed =
            segment_row(kit, id, row, choices.subspan(begin, count), here ? chosen - begin : count);
        if (changed < count) {
            result = {begin + changed, true};
        }
        row.y += rows.height + rows.gap;
    }
    kit.end_group();
    return result;
}

float rows_height(std::size_t choices, const Rows& rows) {
    const std::size_t count = (choices + rows.most - 1) / rows.most;
    return static_cast<float>(count) * (rows.height + rows.gap) - rows.gap;
}

}  // namespace ui::kit
