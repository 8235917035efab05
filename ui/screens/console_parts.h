// SPDX-License-Identifier: MIT
// The parts of the Console screen, as its own sources know each other.
#pragma once

#include <string>
#include <string_view>
#include <utility>

#include "ui/kit/chip.h"
#include "ui/screens/console.h"
#include "ui/screens/rail.h"

namespace ui::screens::console_parts {

// Three columns; or the detail in the list's place; or one narrow column with two-line rows.
enum class Form { split, stacked, narrow };

struct Layout {
    Form form = Form::split;
    RailNames names = RailNames::shown;
    kit::Rect rail;
    kit::Rect header;
    kit::Rect pages;
    kit::Rect list;
    kit::Rect detail;
};
[[nodiscard]] Layout layout_of(const kit::Rect& screen, Spacing spacing);

// One frame of the screen.
struct Console {
    kit::Kit& kit;
    const views::ConsoleView& view;
    const LabControls& controls;
    ConsoleState& state;
    Intents& intents;
    Layout layout;

    template <class What>
    void ask(What what) {
        intents.emplace_back(std::move(what));
    }
    template <class What>
    void ask_console(What what) {
        intents.emplace_back(intent::Console(std::move(what)));
    }
    [[nodiscard]] const std::string& say(std::string_view key) const { return kit.say(key); }
};

void keys(Console& console);
void header(Console& console);
void pages(Console& console);
// The page's title, what it is for, its actions, its filter and its rows.
void list(Console& console);
void detail(Console& console);
void form(Console& console);
void layers(Console& console);
// The refusal of the last change; gives its height.
[[nodiscard]] float notice(Console& console, kit::Point corner, float width);

// Draws actions one beside the other, in as many rows as they need, and does what was pressed;
// gives the y where they ended.
enum class ActionSize { normal, small };
[[nodiscard]] float actions(Console& console, const kit::Id& id, kit::Point corner, float width,
                            const std::vector<views::ConsoleAction>& all, ActionSize size);
// An identifier or a short text in one line, shortened with its full value on hover and focus.
void value_in(Console& console, const kit::Id& id, const kit::Rect& area, std::string_view text,
              const kit::TextStyle& style, kit::Ink ink = kit::Color::ink_1);
[[nodiscard]] kit::ChipLook look_of(const views::ChipView& chip);

}  // namespace ui::screens::console_parts
