// SPDX-License-Identifier: MIT
// The header of the Lab: scenario, faults, Break it, help.
#include <algorithm>
#include <vector>

#include "ui/kit/button.h"
#include "ui/kit/menu.h"
#include "ui/kit/switches.h"
#include "ui/screens/lab_parts.h"

namespace ui::screens::lab_parts {

namespace {

using kit::Color;
using kit::Icon;
using kit::Rect;

constexpr float action_gap = 12;
constexpr float chip_height = 32;
constexpr float chip_cross = 28;
constexpr float chevron_room = 32;

}  // namespace

// The title opens the list of scenarios; what has no room ends in an ellipsis.
void title(Lab& lab, const Rect& area) {
    const bool fits =
        lab.kit.text_width(lab.view.title, kit::type::title) <= area.width - chevron_room;
    kit::Item item{.id = "lab.scenario",
                   .role = kit::Role::button,
                   .name = lab.view.title,
                   .value = lab.view.position,
                   .rect = area};
    item.states.expanded = lab.kit.layer_open("lab.scenarios");
    item.note =
        fits ? std::string_view(lab.say("lab.choose_scenario")) : std::string_view(lab.view.title);
    const kit::Response response = lab.kit.item(item);
    if (response.hovered || item.states.expanded) {
        lab.kit.paint().fill(area.inset(-8, 0), Color::bg_hover, kit::radius::control);
    }
    const Rect text{area.x, area.y, area.width - chevron_room, area.height};
    lab.kit.text(text, lab.view.title, kit::type::title,
                 {.overflow = kit::Overflow::shorten, .role = kit::Role::heading});
    lab.kit.paint().icon({area.right() - 12, area.center().y}, Icon::chevron_down, kit::size::icon,
                         Color::ink_2);
    if (response.clicked) {
        lab.kit.open_layer("lab.scenarios");
    }
    lab.anchors.scenarios = area;
}

namespace {

// Chips stand while there is room; the Break it menu lists every fault.
void fault_chips(Lab& lab, Rect room) {
    kit::ChipLook look = kit::chip_look(kit::Status::failed);
    look.icon = Icon::break_it;
    for (std::size_t index = 0; index < lab.view.faults.size(); ++index) {
        const auto& fault = lab.view.faults[index];
        const float width = kit::chip_width(lab.kit, fault.text, look) + chip_cross;
        if (width > room.width) {
            return;
        }
        Rect place = cut_left(room, width, kit::space::unit);
        place = {place.x, place.center().y - chip_height / 2, place.width, chip_height};
        const kit::Id id("lab.fault", index);
        if (kit::removable_chip(lab.kit, id, place, fault.text, lab.say("lab.remove_fault"), look)
                .clicked) {
            lab.ask(intent::RemoveFault{fault.fault, {}});
        }
    }
}

Rect middle(Rect slice, float height) {
    return {slice.x, slice.center().y - height / 2, slice.width, height};
}

}  // namespace

void break_button(Lab& lab, const Rect& area, bool chevron) {
    lab.anchors.faults = area;
    kit::ButtonOptions options{.kind = kit::ButtonKind::danger, .icon = Icon::break_it};
    if (chevron) {
        options.trailing = Icon::chevron_down;
    }
    options.engaged = !lab.view.faults.empty();
    options.expanded = lab.kit.layer_open("lab.break");
    options.hint = lab.say("lab.break_hint");
    if (kit::button(lab.kit, "lab.break_it", area, lab.view.break_label, options).clicked) {
        lab.kit.open_layer("lab.break");
    }
}

float break_width(Lab& lab, bool chevron) {
    kit::ButtonOptions options{.kind = kit::ButtonKind::danger, .icon = Icon::break_it};
    if (chevron) {
        options.trailing = Icon::chevron_down;
    }
    return kit::button_width(lab.kit, lab.view.break_label, options) + 8;
}

float predict_width(Lab& lab) {
    return lab.layout.form == LabForm::docked
               ? kit::toggle_width(lab.kit, lab.say("predict.first")) + 4
               : kit::size::icon_button;
}

void predict_switch(Lab& lab, const Rect& area) {
    const std::string& name = lab.say("predict.first");
    const std::string& hint =
        lab.view.predicting.empty() ? lab.say("predict.first.hint") : lab.view.predicting;
    bool is_on = lab.controls.predicts;
    const bool is_asked =
        lab.layout.form == LabForm::docked
            ? kit::toggle(lab.kit, "lab.predict", area, name, is_on, {.hint = hint}).changed
            : kit::icon_button(lab.kit, "lab.predict", area, Icon::idea, name,
                               {.kind = is_on ? kit::ButtonKind::primary : kit::ButtonKind::quiet})
                  .clicked;
    if (is_asked) {
        lab.ask(intent::PredictFirst{});
    }
}

void help_button(Lab& lab, const Rect& area, kit::ButtonKind kind) {
    if (kit::icon_button(lab.kit, "lab.help_button", area, Icon::help, lab.say("lab.help"),
                         {.kind = kind, .expanded = lab.kit.layer_open("lab.help")})
            .clicked) {
        lab.kit.open_layer("lab.help");
    }
}

void present_run(Lab& lab) {
    if (has_own_stage(lab)) {
        return;  // the presenter's stations are those of provisioning
    }
    lab.ask(intent::Learn(intent::Presenting(intent::Present{intent::PresentWhat::run})));
}

namespace {

void present_button(Lab& lab, const Rect& area) {
    if (kit::icon_button(lab.kit, "lab.present", area, Icon::present,
                         lab.say("learn.present.start"))
            .clicked) {
        present_run(lab);
    }
}

}  // namespace

namespace {

// Beside a broken run: what it should have been. While the healthy one is shown, the way back.
struct OtherButton {
    bool leads_back = false;
    std::string_view label;
};

OtherButton other_button(Lab& lab) {
    const bool back = lab.controls.other_run == OtherRun::broken;
    return {back, lab.say(back ? "lab.see_broken" : "compare.button")};
}

void draw_other(Lab& lab, const Rect& area, const OtherButton& other) {
    const kit::ButtonOptions options{.icon = Icon::compare,
                                     .engaged = other.leads_back,
                                     .expanded = lab.kit.layer_open("lab.compare")};
    if (!kit::button(lab.kit, other.leads_back ? "lab.other_run" : "lab.compare_button", area,
                     other.label, options)
             .clicked) {
        return;
    }
    if (other.leads_back) {
        lab.ask(intent::SwitchRun{});
    } else {
        lab.kit.open_layer("lab.compare");
    }
}

// What every run has at the right: the inspector where it lies over the stage, and help.
void end_of_header(Lab& lab, const Rect& help, const std::optional<Rect>& inspector) {
    const kit::ButtonOptions open{.engaged = lab.state.inspector_open,
                                  .expanded = lab.state.inspector_open};
    if (inspector &&
        kit::button(lab.kit, "lab.inspector_button", middle(*inspector, kit::size::control),
                    lab.say("lab.inspector"), open)
            .clicked) {
        lab.state.inspector_open = !lab.state.inspector_open;
    }
    help_button(lab, middle(help, kit::size::icon_button), kit::ButtonKind::quiet);
    lab.kit.end_panel();
}

}  // namespace

void header(Lab& lab) {
    const Rect area = lab.layout.header;
    lab.kit.begin_panel("lab.header", lab.say("lab.header"), area);
    lab.kit.paint().fill(area, Color::bg_surface);
    kit::divider(lab.kit, area.x, area.bottom() - 1, area.width);
    const bool docked = lab.layout.form == LabForm::docked;
    const float side = lab.layout.wide ? kit::space::large : kit::space::medium;
    Rect rest{area.x + side, area.y, area.width - 2 * side, area.height - 1};
    // The actions are placed from the right, then the title takes what it needs of the rest.
    const Rect help = cut_right(rest, kit::size::icon_button, action_gap);
    const Rect presenting =
        has_own_stage(lab) ? Rect{} : cut_right(rest, kit::size::icon_button, action_gap);
    std::optional<Rect> inspector;
    const kit::ButtonOptions open{.engaged = lab.state.inspector_open,
                                  .expanded = lab.state.inspector_open};
    if (!docked) {
        inspector = cut_right(rest, kit::button_width(lab.kit, lab.say("lab.inspector"), open) + 8,
                              action_gap);
    }
    if (lab.view.flow) {
        const Rect breaking = cut_right(rest, break_width(lab, true), action_gap);
        flow_header(lab, rest);
        break_button(lab, middle(breaking, kit::size::control), true);
        end_of_header(lab, help, inspector);
        return;
    }
    const float tool = lab.view.access ? tools_width(lab) : attach_width(lab);
    const Rect attaching = middle(cut_right(rest, tool, action_gap), kit::size::control);
    const Rect breaking = cut_right(rest, break_width(lab, true), action_gap);
    const Rect predicting =
        lab.view.access ? Rect{} : cut_right(rest, predict_width(lab), action_gap + 8);
    const OtherButton other = other_button(lab);
    std::optional<Rect> other_place;
    if (lab.controls.other_run != OtherRun::none && lab.layout.wide) {
        other_place = cut_right(
            rest, kit::button_width(lab.kit, other.label, {.icon = Icon::compare}) + 4, action_gap);
    }
    const float wanted = lab.kit.text_width(lab.view.title, kit::type::title) + chevron_room;
    const Rect title_area = cut_left(rest, std::min(wanted, rest.width), kit::space::large);
    title(lab, middle(title_area, kit::size::control));
    const float position = lab.kit.text_width(lab.view.position, kit::type::caption);
    if (lab.view.faults.empty() && position <= rest.width) {
        lab.kit.text(middle({rest.x, rest.y, position + 1, rest.height}, 16), lab.view.position,
                     kit::type::caption, {.ink = Color::ink_3});
    }
    fault_chips(lab, rest);
    if (other_place) {
        draw_other(lab, middle(*other_place, kit::size::control), other);
    }
    break_button(lab, middle(breaking, kit::size::control), true);
    if (lab.view.access) {
        tools_button(lab, attaching);
    } else {
        predict_switch(lab, middle(predicting, kit::size::control));
        attach_button(lab, attaching);
        present_button(lab, middle(presenting, kit::size::icon_button));
    }
    end_of_header(lab, help, inspector);
}

}  // namespace ui::screens::lab_parts
