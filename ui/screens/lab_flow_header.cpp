// SPDX-License-Identifier: MIT
// What the header has of a flow: whether it is on, cards, runs, saving; and the keys of the canvas.
#include <algorithm>
#include <array>
#include <optional>

#include "ui/kit/button.h"
#include "ui/screens/lab_flow_parts.h"
#include "ui/screens/lab_key_deeds.h"

namespace ui::screens::lab_parts {

namespace {

using kit::Color;
using kit::Icon;
using kit::Rect;

constexpr float action_gap = 8;

Rect middle(const Rect& slice, float height = kit::size::control) {
    return {slice.x, slice.center().y - height / 2, slice.width, height};
}

// A button with its words, or the icon alone where there is little room.
struct Action {
    const char* id;
    const char* name;
    Icon icon;
    kit::ButtonKind kind = kit::ButtonKind::secondary;
    std::string_view why_disabled = {};
    bool expanded = false;
};

bool action(Lab& lab, Rect& rest, const Action& what, bool words, Rect* anchor = nullptr) {
    const std::string& name = lab.say(what.name);
    const kit::ButtonOptions options{.kind = what.kind,
                                     .icon = what.icon,
                                     .why_disabled = what.why_disabled,
                                     .expanded = what.expanded};
    const float width =
        words ? kit::button_width(lab.kit, name, options) + 4 : kit::size::icon_button;
    const Rect area = middle(cut_right(rest, width, action_gap));
    if (anchor != nullptr) {
        *anchor = area;
    }
    if (words) {
        return kit::button(lab.kit, what.id, area, name, options).clicked;
    }
    return kit::icon_button(
               lab.kit, what.id, area, what.icon, name,
               {.kind = what.kind, .why_disabled = what.why_disabled, .expanded = what.expanded})
        .clicked;
}

// The chip is the switch: pressed, it turns the flow on or off.
void switch_chip(Lab& lab, const Rect& room) {
    const views::FlowView& flow = *lab.view.flow;
    const kit::ChipLook look = look_of(flow.chip);
    const float width = kit::chip_width(lab.kit, flow.chip.word, look);
    if (width > room.width) {
        return;
    }
    const Rect area = middle({room.x, room.y, width, room.height}, kit::size::control);
    kit::Item item{.id = "lab.flow.switch",
                   .role = kit::Role::button,
                   .name = flow.switch_label,
                   .value = flow.chip.word,
                   .note = flow.why_not_switch.empty() ? std::string_view(flow.switch_label)
                                                       : std::string_view(flow.why_not_switch),
                   .rect = area};
    item.states.disabled = !flow.why_not_switch.empty();
    item.states.checked = flow.is_on;
    const kit::Response response = lab.kit.item(item);
    kit::chip(lab.kit, {area.x, area.center().y - kit::size::chip / 2}, flow.chip.word, look);
    if (response.hovered && !item.states.disabled) {
        lab.kit.paint().stroke(middle(area, kit::size::chip), Color::line_strong, kit::border::thin,
                               kit::radius::control);
    }
    if (response.clicked) {
        lab.ask(intent::Flows(intent::SwitchFlow{}));
    }
}

void add_behind_selected(Lab& lab) { open_flow_kinds(lab, {}, false); }

void save(Lab& lab) { lab.ask(intent::Flows(intent::SaveFlowEdits{})); }

}  // namespace

// `rest` is what the actions of every run have left, title included.
void flow_header(Lab& lab, Rect rest) {
    const views::FlowView& flow = *lab.view.flow;
    const bool words = lab.layout.wide;
    if (action(lab, rest,
               {.id = "lab.tools_button",
                .name = "flow.tools",
                .icon = Icon::more,
                .expanded = lab.kit.layer_open("lab.tools")},
               words, &lab.anchors.tools)) {
        lab.kit.open_layer("lab.tools");
    }
    if (flow.edit.is_changed && action(lab, rest,
                                       {.id = "lab.flow.save",
                                        .name = "flow.save",
                                        .icon = Icon::tick,
                                        .why_disabled = flow.edit.why_not_save},
                                       words)) {
        save(lab);
    }
    if (flow.edit.can_undo &&
        action(lab, rest, {.id = "lab.flow.undo", .name = "flow.undo", .icon = Icon::undo},
               false)) {
        lab.ask(intent::Flows(intent::UndoFlowEdit{}));
    }
    if (action(lab, rest,
               {.id = "lab.flow.run_for",
                .name = "flow.run",
                .icon = Icon::user,
                .why_disabled = flow.edit.why_not_run,
                .expanded = lab.kit.layer_open("lab.flow.people")},
               words, &lab.anchors.flow_people)) {
        lab.kit.open_layer("lab.flow.people");
    }
    if (action(lab, rest,
               {.id = "lab.flow.add_card",
                .name = "flow.add",
                .icon = Icon::plus,
                .expanded = lab.kit.layer_open("lab.flow.add")},
               words, &lab.anchors.flow_add)) {
        add_behind_selected(lab);
    }
    constexpr float chevron_room = 32;
    const float chip = kit::chip_width(lab.kit, flow.chip.word, look_of(flow.chip));
    const float wanted = lab.kit.text_width(lab.view.title, kit::type::title) + chevron_room;
    const float most = std::max(120.0F, rest.width - chip - kit::space::large);
    title(lab, middle(cut_left(rest, std::min(wanted, most), kit::space::large)));
    switch_chip(lab, rest);
    if (flow.edit.is_changed) {
        cut_left(rest, chip, kit::space::small);
        const float text = lab.kit.text_width(flow.edit.state_text, kit::type::caption) + 1;
        if (text <= rest.width) {
            lab.kit.text(middle({rest.x, rest.y, text, rest.height}, 16), flow.edit.state_text,
                         kit::type::caption, {.ink = Color::warn_text});
        }
    }
}

namespace {

void pick(Lab& lab) { lab.kit.open_layer("lab.scenarios"); }

constexpr std::array deeds{
    Deed{LabAction::flow_add, add_behind_selected},
    Deed{LabAction::flow_run,
         [](Lab& lab) {
             if (lab.view.flow->edit.why_not_run.empty()) {
                 lab.kit.open_layer("lab.flow.people");
             }
         }},
    Deed{LabAction::flow_save, save},
    Deed{LabAction::flow_switch, [](Lab& lab) { lab.ask(intent::Flows(intent::SwitchFlow{})); }},
    Deed{LabAction::flow_pick, pick},
    Deed{LabAction::flow_exercises, [](Lab& lab) { lab.kit.open_layer("lab.flow.exercises"); }},
    Deed{LabAction::flow_history,
         [](Lab& lab) {
             lab.state.flow.shows_log = false;
             lab.state.log_open = true;
             lab.state.column = ColumnTab::log;
             if (!lab.view.flow->history.empty()) {
                 lab.kit.focus(kit::Id("lab.flow.run", 0));
             }
         }},
};

}  // namespace

void flow_keys(Lab& lab) {
    if (lab.view.flow) {
        run_keys(lab, flow_commands(), deeds);
    }
}

}  // namespace ui::screens::lab_parts
