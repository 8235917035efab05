// SPDX-License-Identifier: MIT
// One thing in detail: what it is, what can be done with it, and its sections line by line.
#include <algorithm>
#include <string>
#include <vector>

#include "ui/kit/button.h"
#include "ui/kit/card.h"
#include "ui/kit/choices.h"
#include "ui/kit/switches.h"
#include "ui/screens/console_parts.h"

namespace ui::screens::console_parts {

namespace {

using kit::Color;
using kit::Icon;
using kit::Id;
using kit::Rect;

constexpr float label_share = 0.42F;

// What it is on the left, what it is worth on the right, both wrapped.
float pair_line(Console& console, const Rect& area, float y, const views::ConsoleLine& line) {
    const float left = area.width * label_share;
    const float right = area.width - left - kit::space::small;
    const kit::TextStyle style = line.code ? kit::type::code : kit::type::control;
    const float label =
        console.kit.paragraph({area.x, y, left, 0}, line.label, kit::type::control, Color::ink_2);
    const std::string& value = line.value.empty() ? console.say("lab.no_value") : line.value;
    const float text =
        console.kit.paragraph({area.x + left + kit::space::small, y, right, 0}, value, style);
    return y + std::max(label, text);
}

// A name with its chip.
float name_line(Console& console, const Rect& area, float y, const views::ConsoleLine& line) {
    float width = area.width;
    if (line.chip) {
        const kit::ChipLook look = look_of(*line.chip);
        const float chip = kit::chip_width(console.kit, line.chip->word, look);
        width -= chip + kit::space::small;
        kit::chip(console.kit, {area.right() - chip, y - 2}, line.chip->word, look);
    }
    return y + console.kit.paragraph({area.x, y, width, 0}, line.label, kit::type::control_medium);
}

// What is said of a thing, below its name.
float value_line(Console& console, const Rect& area, float y, const views::ConsoleLine& line) {
    if (!line.value.empty()) {
        y += console.kit.paragraph({area.x, y, area.width, 0}, line.value,
                                   line.code ? kit::type::code : kit::type::control, Color::ink_2);
    }
    return y;
}

// A switch with its name; turning it asks for its one action.
float switch_line(Console& console, const Id& id, const Rect& area, float y,
                  const views::ConsoleLine& line) {
    const views::ConsoleAction& action = line.actions.front();
    bool on = *line.is_on;
    const bool fits = kit::toggle_width(console.kit, line.label) <= area.width;
    if (!fits) {
        y += console.kit.paragraph({area.x, y, area.width, 0}, line.label, kit::type::control);
    }
    constexpr float height = 28;
    if (kit::toggle(console.kit, id.child(action.key), {area.x, y, area.width, height},
                    fits ? std::string_view(line.label) : std::string_view(), on,
                    {.why_disabled = action.why_disabled})
            .changed) {
        console.ask_console(intent::Do{action.commands});
    }
    return y + height;
}

float width_of_actions(Console& console, const views::ConsoleLine& line) {
    float width = 0;
    for (const views::ConsoleAction& action : line.actions) {
        width += kit::button_width(console.kit, action.label) + kit::space::unit;
    }
    return width;
}

// Whether the actions stand beside the name, because all of it fits in one row.
bool has_one_row(Console& console, const Rect& area, const views::ConsoleLine& line) {
    float wanted = console.kit.text_width(line.label, kit::type::control_medium);
    if (line.chip) {
        wanted +=
            kit::chip_width(console.kit, line.chip->word, look_of(*line.chip)) + kit::space::small;
    }
    return !line.actions.empty() &&
           wanted + width_of_actions(console, line) + kit::space::small <= area.width;
}

float note_of(Console& console, const Rect& area, float y, const views::ConsoleLine& line) {
    return line.note.empty() ? y
                             : y + console.kit.paragraph({area.x, y, area.width, 0}, line.note,
                                                         kit::type::caption, Color::ink_3);
}

float line(Console& console, const Id& id, const Rect& area, float y,
           const views::ConsoleLine& what) {
    if (what.is_on) {
        return note_of(console, area, switch_line(console, id, area, y, what), what);
    }
    if (has_one_row(console, area, what)) {
        Rect left = area;
        const float width = width_of_actions(console, what);
        const Rect place = cut_right(left, width, kit::space::half);
        const float ended = actions(console, id, {place.x + kit::space::unit, y - 2}, width,
                                    what.actions, ActionSize::small);
        y = std::max(name_line(console, left, y, what), ended);
        return note_of(console, area, value_line(console, area, y, what), what);
    }
    const bool is_pair =
        !what.chip && what.actions.empty() && !(what.value.empty() && !what.note.empty());
    y = is_pair ? pair_line(console, area, y, what)
                : value_line(console, area, name_line(console, area, y, what), what);
    y = note_of(console, area, y, what);
    if (!what.actions.empty()) {
        y = actions(console, id, {area.x, y + kit::space::half}, area.width, what.actions,
                    ActionSize::small);
    }
    return y;
}

float section(Console& console, const Id& id, const Rect& area, float y,
              const views::ConsoleSection& what) {
    console.kit.text({area.x, y, area.width, 20}, what.title, kit::type::control_strong,
                     {.role = kit::Role::heading});
    y += 26;
    if (!what.text.empty()) {
        y += console.kit.paragraph({area.x, y, area.width, 0}, what.text, kit::type::control,
                                   Color::ink_2) +
             kit::space::unit;
    }
    for (std::size_t i = 0; i < what.lines.size(); ++i) {
        y = line(console, id.child(i), area, y, what.lines[i]) + 6;
        kit::divider(console.kit, area.x, y, area.width);
        y += 7;
    }
    if (!what.actions.empty()) {
        y = actions(console, id.child("do"), {area.x, y}, area.width, what.actions,
                    ActionSize::small) +
            kit::space::unit;
    }
    return y + kit::space::medium;
}

float tabs(Console& console, const Rect& area, float y) {
    const views::ConsoleDetail& detail = *console.view.detail;
    std::vector<kit::Choice> choices;
    for (const auto& [key, label] : detail.tabs) {
        choices.push_back({key, label});
    }
    const kit::Rows rows{.most = 4};
    const kit::Chosen chosen = kit::segments(console.kit, "console.detail.tabs",
                                             {area.x, y, area.width, 0}, choices, detail.tab, rows);
    if (chosen.changed) {
        console.ask_console(intent::ChooseDetailTab{chosen.index});
    }
    return y + kit::rows_height(choices.size(), rows) + kit::space::medium;
}

float stage_link(Console& console, const Rect& area, float y) {
    const views::ConsoleDetail& detail = *console.view.detail;
    const std::string& label = console.say("console.show_on_stage");
    const kit::ButtonOptions options{
        .icon = Icon::lab,
        .why_disabled = detail.step ? std::string_view() : std::string_view(detail.step_text),
        .hint = detail.step_text};
    const float width = std::min(area.width, kit::button_width(console.kit, label, options));
    if (kit::button(console.kit, "console.detail.stage", {area.x, y, width, kit::size::control},
                    label, options)
            .clicked) {
        console.ask_console(intent::ShowOnStage{*detail.step});
    }
    const Rect beside{area.x + width + kit::space::small, y, area.width - width - kit::space::small,
                      kit::size::control};
    if (detail.step &&
        console.kit.text_width(detail.step_text, kit::type::caption) < beside.width) {
        console.kit.text(beside, detail.step_text, kit::type::caption, {.ink = Color::ink_2});
    }
    return y + kit::size::control + kit::space::small;
}

float top(Console& console, const Rect& area, float y) {
    const views::ConsoleDetail& detail = *console.view.detail;
    if (console.layout.form != Form::split) {
        const std::string& back = console.say("console.back_to_list");
        const kit::ButtonOptions options{.kind = kit::ButtonKind::quiet, .icon = Icon::arrow_left};
        const float width = kit::button_width(console.kit, back, options);
        if (kit::button(console.kit, "console.detail.back", {area.x, y, width, kit::size::control},
                        back, options)
                .clicked) {
            console.state.detail_shown = false;
        }
        y += kit::size::control + kit::space::unit;
        y += notice(console, {area.x, y}, area.width);
    }
    float width = area.width;
    if (detail.chip) {
        const kit::ChipLook look = look_of(*detail.chip);
        const float chip = kit::chip_width(console.kit, detail.chip->word, look);
        width -= chip + kit::space::small;
        kit::chip(console.kit, {area.right() - chip, y + 2}, detail.chip->word, look);
    }
    y += console.kit.paragraph({area.x, y, width, 0}, detail.title, kit::type::title);
    if (!detail.subtitle.empty()) {
        y += console.kit.paragraph({area.x, y, area.width, 0}, detail.subtitle, kit::type::caption,
                                   Color::ink_2);
    }
    return y + kit::space::small;
}

}  // namespace

void detail(Console& console) {
    const Rect area = console.layout.detail;
    const views::ConsoleDetail& detail = *console.view.detail;
    console.kit.begin_panel("console.detail", detail.title, area);
    console.kit.paint().fill(area, Color::bg_canvas);
    if (console.layout.form == Form::split) {
        console.kit.paint().fill({area.x, area.y, 1, area.height}, Color::line_mid);
    }
    const Rect content = console.kit.begin_scroll("console.detail.scroll", area);
    const float side = console.layout.form == Form::narrow ? kit::space::medium : kit::space::large;
    const Rect inside{content.x + side, content.y, content.width - 2 * side, 0};
    float y = top(console, inside, content.y + kit::space::medium);
    y = stage_link(console, inside, y);
    if (!detail.tabs.empty()) {
        y = tabs(console, inside, y);
    }
    if (!detail.actions.empty()) {
        y = actions(console, "console.detail.do", {inside.x, y}, inside.width, detail.actions,
                    ActionSize::normal) +
            kit::space::large;
    }
    for (std::size_t i = 0; i < detail.sections.size(); ++i) {
        y = section(console, Id("console.section", i), inside, y, detail.sections[i]);
    }
    console.kit.end_scroll(y);
    console.kit.end_panel();
}

}  // namespace ui::screens::console_parts
