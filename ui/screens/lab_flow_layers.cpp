// SPDX-License-Identifier: MIT
// The menus of the canvas, and the dialogs of a flow as a whole: its words, and files.
#include <algorithm>
#include <string>
#include <vector>

#include "ui/kit/button.h"
#include "ui/kit/field.h"
#include "ui/kit/menu.h"
#include "ui/screens/lab_flow_parts.h"

namespace ui::screens::lab_parts {

namespace {

using kit::Color;
using kit::Icon;
using kit::Rect;

constexpr const char* details_layer = "lab.flow.details";
constexpr const char* open_layer = "lab.flow.open";

// Keys come from files: only their place makes the id of an entry.
std::vector<std::string> places(std::size_t count) {
    std::vector<std::string> keys;
    for (std::size_t index = 0; index < count; ++index) {
        keys.push_back(std::to_string(index));
    }
    return keys;
}

void kinds_menu(Lab& lab) {
    const auto& kinds = lab.view.flow->edit.kinds;
    const auto keys = places(kinds.size());
    std::vector<kit::MenuEntry> entries;
    std::string_view group;
    for (std::size_t index = 0; index < kinds.size(); ++index) {
        kit::MenuEntry entry{.key = keys[index], .label = kinds[index].title};
        if (kinds[index].group != group) {
            group = kinds[index].group;
            entry.heading = group;
        }
        entries.push_back(entry);
    }
    const auto chosen = kit::menu(lab.kit, "lab.flow.add", lab.anchors.flow_add, entries,
                                  {.name = lab.say("flow.add")});
    if (!chosen) {
        return;
    }
    const FlowState& state = lab.state.flow;
    sim::workflows::Spot spot;
    if (state.holder.empty()) {
        spot.behind = selected_flow_card(lab).key;
    } else {
        spot.holder = state.holder;
        spot.otherwise = state.otherwise;
    }
    lab.kit.close_layer("lab.flow.card_dialog");
    lab.ask(intent::Flows(intent::AddFlowCard{kinds[*chosen].key, std::move(spot)}));
    lab.state.flow.follows_new = true;
}

void people_menu(Lab& lab) {
    const auto& people = lab.view.flow->edit.people;
    const auto keys = places(people.size());
    std::vector<kit::MenuEntry> entries;
    for (std::size_t index = 0; index < people.size(); ++index) {
        entries.push_back({.key = keys[index], .label = people[index].name, .icon = Icon::user});
    }
    constexpr float around = 48;  // a menu's paddings beside its title
    const std::string& title = lab.say("flow.run.title");
    const auto chosen =
        kit::menu(lab.kit, "lab.flow.people", lab.anchors.flow_people, entries,
                  {.name = lab.say("flow.run"),
                   .title = title,
                   .width_min = lab.kit.text_width(title, kit::type::caption_strong) + around});
    if (chosen) {
        lab.ask(intent::Flows(intent::TestRunFlow{people[*chosen].user}));
    }
}

void exercises_menu(Lab& lab) {
    const auto& exercises = lab.view.flow->exercise.choices;
    const auto keys = places(exercises.size());
    std::vector<kit::MenuEntry> entries;
    for (std::size_t index = 0; index < exercises.size(); ++index) {
        entries.push_back({.key = keys[index],
                           .label = exercises[index].title,
                           .checked = exercises[index].current});
    }
    const auto chosen = kit::menu(lab.kit, "lab.flow.exercises", lab.anchors.tools, entries,
                                  {.name = lab.say("flow.exercises")});
    if (chosen) {
        lab.ask(intent::Flows(intent::OpenExercise{exercises[*chosen].key}));
    }
}

struct Tool {
    const char* key;
    const char* name;
    Icon icon;
};

std::string_view why_not(const Lab& lab, std::string_view tool) {
    const views::FlowView& flow = *lab.view.flow;
    if (tool == "run") {
        return flow.edit.why_not_run;
    }
    if (tool == "save") {
        return flow.edit.why_not_save;
    }
    if (tool == "undo" && !flow.edit.can_undo) {
        return lab.say("flow.why.nothing_to_undo");
    }
    if (tool == "discard" && !flow.edit.is_changed) {
        return lab.say("flow.why.nothing_to_save");
    }
    return tool == "switch" ? std::string_view(flow.why_not_switch) : std::string_view();
}

void do_tool(Lab& lab, std::string_view tool) {
    lab.anchors.flow_add = lab.anchors.tools;
    lab.anchors.flow_people = lab.anchors.tools;
    if (tool == "add") {
        open_flow_kinds(lab, {}, false);
    } else if (tool == "run") {
        lab.kit.open_layer("lab.flow.people");
    } else if (tool == "save") {
        lab.ask(intent::Flows(intent::SaveFlowEdits{}));
    } else if (tool == "undo") {
        lab.ask(intent::Flows(intent::UndoFlowEdit{}));
    } else if (tool == "discard") {
        lab.ask(intent::Flows(intent::DiscardFlowEdits{}));
    } else if (tool == "switch") {
        lab.ask(intent::Flows(intent::SwitchFlow{}));
    } else if (tool == "details") {
        lab.state.flow.texts["title"] = lab.view.flow->edit.title;
        lab.state.flow.texts["summary"] = lab.view.flow->edit.summary;
        lab.kit.open_layer(details_layer);
    } else if (tool == "new") {
        lab.ask(intent::Flows(intent::NewFlow{}));
    } else if (tool == "copy") {
        lab.kit.copy(lab.view.flow->edit.json);
    } else if (tool == "file") {
        lab.ask(intent::Flows(intent::WriteFlowFile{}));
        lab.kit.open_layer(open_layer);
    } else if (tool == "open") {
        lab.kit.open_layer(open_layer);
    } else if (tool == "exercises") {
        lab.kit.open_layer("lab.flow.exercises");
    }
}

void tools_menu(Lab& lab) {
    const char* turn = lab.view.flow->is_on ? "flow.turn_off" : "flow.turn_on";
    const Tool tools[]{{"add", "flow.add", Icon::plus},
                       {"run", "flow.run", Icon::user},
                       {"save", "flow.save", Icon::tick},
                       {"undo", "flow.undo", Icon::undo},
                       {"discard", "flow.discard", Icon::cross},
                       {"switch", turn, Icon::play},
                       {"details", "flow.details", Icon::text_size},
                       {"new", "flow.new", Icon::workflow},
                       {"copy", "flow.copy", Icon::copy},
                       {"file", "flow.file", Icon::download},
                       {"open", "flow.open", Icon::upload},
                       {"exercises", "flow.exercises", Icon::target}};
    std::vector<kit::MenuEntry> entries;
    for (const Tool& tool : tools) {
        entries.push_back({.key = tool.key,
                           .label = lab.say(tool.name),
                           .icon = tool.icon,
                           .why_disabled = why_not(lab, tool.key)});
    }
    const auto chosen = kit::menu(lab.kit, "lab.tools", lab.anchors.tools, entries,
                                  {.name = lab.say("flow.tools")});
    if (chosen) {
        do_tool(lab, tools[*chosen].key);
    }
}

bool begin(Lab& lab, const char* layer, const char* title, float height, Rect& inside) {
    return kit::begin_dialog(lab.kit, layer,
                             {.title = lab.say(title),
                              .close_name = lab.say("lab.close"),
                              .width = 620,
                              .height = height},
                             inside);
}

void details_dialog(Lab& lab) {
    Rect inside;
    if (!begin(lab, details_layer, "flow.details", 360, inside)) {
        return;
    }
    Rect content = lab.kit.begin_scroll("lab.flow.details.scroll", inside);
    content.width -= 16;
    float y = content.y;
    FlowState& state = lab.state.flow;
    const auto field = [&](const char* key, const char* name, const kit::Id& id) {
        y += lab.kit.paragraph({content.x, y, content.width, 0}, lab.say(name),
                               kit::type::control_medium) +
             2;
        const bool changed =
            kit::text_field(lab.kit, id, {content.x, y, content.width, kit::size::control},
                            lab.say(name), state.texts[key])
                .changed;
        y += kit::size::control + kit::space::medium;
        return changed;
    };
    const bool title = field("title", "flow.details.title", "lab.flow.details.title");
    const bool summary = field("summary", "flow.details.summary", "lab.flow.details.summary");
    // Escape ends the typing and leaves what was typed.
    if ((title || summary) && !kit::chord_pressed(kit::Key::escape, kit::Repeat::no)) {
        lab.ask(intent::Flows(intent::NameFlow{state.texts["title"], state.texts["summary"]}));
    }
    lab.kit.end_scroll(y);
    kit::end_dialog(lab.kit);
}

void open_dialog(Lab& lab) {
    Rect inside;
    if (!begin(lab, open_layer, "flow.open", 420, inside)) {
        return;
    }
    const auto& edit = lab.view.flow->edit;
    Rect content = lab.kit.begin_scroll("lab.flow.open.scroll", inside);
    content.width -= 16;
    float y = content.y;
    const auto text = [&](std::string_view words, Color ink) {
        if (!words.empty()) {
            y += lab.kit.paragraph({content.x, y, content.width, 0}, words, kit::type::control,
                                   ink) +
                 kit::space::small;
        }
    };
    text(edit.file_told, Color::ok_text);
    text(lab.say("flow.open.intro"), Color::ink_2);
    const Rect area{content.x, y, content.width, kit::size::control};
    const bool submitted =
        kit::text_field(lab.kit, "lab.flow.open.text", area, lab.say("flow.open.field"),
                        lab.state.flow.pasted,
                        {.placeholder = lab.say("flow.open.example"), .face = kit::Face::code})
            .submitted;
    y = area.bottom() + kit::space::small;
    const std::string& label = lab.say("flow.open.button");
    const kit::ButtonOptions options{.kind = kit::ButtonKind::primary};
    const Rect button{content.x, y, kit::button_width(lab.kit, label, options) + 8,
                      kit::size::control};
    if (kit::button(lab.kit, "lab.flow.open.button", button, label, options).clicked || submitted) {
        lab.ask(intent::Flows(intent::OpenFlowText{lab.state.flow.pasted}));
    }
    y = button.bottom() + kit::space::small;
    text(edit.file_problem, Color::danger_text);
    lab.kit.end_scroll(y);
    kit::end_dialog(lab.kit);
}

// What a flow and a scenario have in common is that the title leads to them.
void flow_menu(Lab& lab) {
    const views::FlowView& flow = *lab.view.flow;
    const auto keys = places(flow.flows.size());
    std::vector<kit::MenuEntry> entries;
    for (std::size_t index = 0; index < flow.flows.size(); ++index) {
        kit::MenuEntry entry{.key = keys[index],
                             .label = flow.flows[index].title,
                             .detail = flow.flows[index].detail,
                             .checked = flow.flows[index].current};
        if (index == 0) {
            entry.heading = lab.say("flow.pick.flows");
        }
        entries.push_back(entry);
    }
    for (std::size_t index = 0; index < lab.view.scenarios.size(); ++index) {
        const views::ScenarioChoice& scenario = lab.view.scenarios[index];
        kit::MenuEntry entry{
            .key = scenario.key, .label = scenario.title, .checked = scenario.current};
        if (index == 0) {
            entry.heading = lab.say("flow.pick.scenarios");
        }
        entries.push_back(entry);
    }
    const auto chosen = kit::menu(lab.kit, "lab.scenarios", lab.anchors.scenarios, entries,
                                  {.name = lab.say("flow.pick")});
    if (!chosen) {
        return;
    }
    if (*chosen < flow.flows.size()) {
        lab.ask(intent::Flows(intent::ChooseFlow{flow.flows[*chosen].key}));
    } else {
        lab.ask(intent::ChooseScenario{lab.view.scenarios[*chosen - flow.flows.size()].key});
    }
}

}  // namespace

void open_flow_kinds(Lab& lab, const std::string& holder, bool otherwise) {
    lab.state.flow.holder = holder;
    lab.state.flow.otherwise = otherwise;
    lab.kit.open_layer("lab.flow.add");
}

void flow_layers(Lab& lab) {
    flow_menu(lab);
    tools_menu(lab);
    flow_card_dialog(lab);
    details_dialog(lab);
    open_dialog(lab);
    kinds_menu(lab);
    people_menu(lab);
    exercises_menu(lab);
}

}  // namespace ui::screens::lab_parts
