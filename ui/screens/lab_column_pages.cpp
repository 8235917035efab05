// SPDX-License-Identifier: MIT
// The transport and the tabs of the one-column Lab, and the page of the message, which has its
// buttons at the foot.
#include <array>

#include "ui/kit/choices.h"
#include "ui/screens/lab_parts.h"

namespace ui::screens::lab_parts {

namespace {

using kit::Color;
using kit::Rect;

constexpr float side = kit::space::medium;

}  // namespace

// Tabs where they fit; else one button and its place in the list would hide the others, so they
// get the smaller caption instead.
void column_tabs(Lab& lab) {
    constexpr std::array names{"stage", "log", "message", "why", "diff"};
    constexpr std::array keys{"lab.tab.stage", "lab.tab.log", "lab.tab.message", "lab.tab.why",
                              "lab.tab.diff"};
    std::array<kit::Choice, names.size()> choices;
    for (std::size_t index = 0; index < names.size(); ++index) {
        choices[index] = {names[index], lab.say(keys[index])};
    }
    const Rect area = lab.layout.tabs;
    lab.kit.paint().fill(area, Color::bg_surface);
    kit::divider(lab.kit, area.x, area.bottom() - 1, area.width);
    const kit::Chosen chosen =
        kit::tabs(lab.kit, "lab.column", {area.x + 12, area.y, area.width - 24, area.height},
                  choices, static_cast<std::size_t>(lab.state.column));
    lab.state.column = static_cast<ColumnTab>(chosen.index);
    if (chosen.changed && lab.state.column == ColumnTab::log) {
        reveal_log(lab);
    }
    if (chosen.index >= 2) {
        lab.state.tab = static_cast<InspectorTab>(chosen.index - 2);
    }
}

void column_play_bar(Lab& lab) {
    const Rect area = lab.layout.transport;
    lab.kit.begin_panel("lab.transport", lab.say("lab.transport"), area);
    lab.kit.paint().fill(area, Color::bg_surface);
    kit::divider(lab.kit, area.x, area.bottom() - 1, area.width);
    Rect rest{area.x + side, area.y, area.width - 2 * side, area.height - 1};
    transport_buttons(lab, rest, false);
    const auto& transport = lab.view.transport;
    const float width = lab.kit.text_width(transport.step_short, kit::type::control_strong) + 1;
    const Rect numbers = cut_right(rest, width, kit::space::large);
    cut_left(rest, kit::space::unit);
    scrubber(lab, {rest.x, area.y + 8, rest.width, kit::size::control}, false);
    lab.kit.text(numbers, transport.step_short, kit::type::control_strong,
                 {.align = kit::Align::right});
    lab.kit.end_panel();
}

void column_message(Lab& lab, Rect area) {
    if (shown_message(lab)) {
        const Rect foot = cut_bottom(area, 48);
        lab.kit.paint().fill(foot, Color::bg_surface);
        kit::divider(lab.kit, foot.x, foot.y, foot.width);
        inspector_body(lab, area, InspectorTab::message);
        exchange_buttons(lab,
                         {foot.x + side, foot.y + 8, foot.width - 2 * side, kit::size::control});
    } else {
        inspector_body(lab, area, InspectorTab::message);
    }
}

}  // namespace ui::screens::lab_parts
