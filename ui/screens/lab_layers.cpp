// SPDX-License-Identifier: MIT
// The menus and dialogs of the Lab: scenarios, faults, help and settings.
#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "ui/kit/menu.h"
#include "ui/screens/lab_commands.h"
#include "ui/screens/lab_parts.h"
#include "ui/screens/preview_dialogs.h"
#include "ui/screens/rail.h"
#include "ui/screens/settings_dialog.h"

namespace ui::screens::lab_parts {

namespace {

using kit::Color;
using kit::Icon;
using kit::Rect;

constexpr float menu_frame = 100;  // a menu's margins, paddings and icons beside its text
constexpr std::size_t left_out_count = 6;

// Second lines are shown where every one of them fits.
template <class Choices, class Text>
bool details_fit(Lab& lab, const Choices& choices, Text text) {
    return std::all_of(choices.begin(), choices.end(), [&](const auto& choice) {
        return lab.kit.text_width(text(choice), kit::type::caption) <=
               lab.kit.screen().width - menu_frame;
    });
}

void scenario_menu(Lab& lab) {
    std::vector<kit::MenuEntry> entries;
    const bool details =
        details_fit(lab, lab.view.scenarios, [](const auto& choice) { return choice.summary; });
    for (const views::ScenarioChoice& choice : lab.view.scenarios) {
        kit::MenuEntry entry{.key = choice.key, .label = choice.title, .checked = choice.current};
        if (details) {
            entry.detail = choice.summary;
        }
        entries.push_back(entry);
    }
    const auto chosen = kit::menu(lab.kit, "lab.scenarios", lab.anchors.scenarios, entries,
                                  {.name = lab.say("lab.choose_scenario")});
    if (chosen) {
        lab.ask(intent::ChooseScenario{lab.view.scenarios[*chosen].key});
    }
}

// A fault that is there already is taken away again by choosing it.
void fault_menu(Lab& lab) {
    std::vector<kit::MenuEntry> entries;
    std::string_view part;
    const bool details =
        details_fit(lab, lab.view.fault_choices, [](const auto& choice) { return choice.cause; });
    for (const views::FaultChoice& choice : lab.view.fault_choices) {
        kit::MenuEntry entry{.key = choice.key,
                             .label = choice.name,
                             .icon = Icon::break_it,
                             .checked = choice.present,
                             .danger = true};
        if (details) {
            entry.detail = choice.cause;
        }
        if (choice.part != part) {
            part = choice.part;
            entry.heading = choice.part;
        }
        entry.why_disabled = choice.why_not;
        entries.push_back(entry);
    }
    kit::MenuEntry undo{.key = "undo", .label = lab.say("lab.command.undo"), .icon = Icon::undo};
    if (!lab.controls.can_undo) {
        undo.why_disabled = lab.say("lab.why.nothing_to_undo");
    }
    entries.push_back(undo);
    kit::MenuEntry compare{
        .key = "compare", .label = lab.say("compare.title"), .icon = Icon::compare};
    if (lab.view.faults.empty() && lab.controls.other_run == OtherRun::none) {
        compare.why_disabled = lab.say("compare.none");
    }
    entries.push_back(compare);
    const auto chosen =
        kit::menu(lab.kit, "lab.break", lab.anchors.faults, entries,
                  {.name = lab.say("lab.break_menu"), .title = lab.say("lab.break_title")});
    if (!chosen) {
        return;
    }
    if (*chosen == lab.view.fault_choices.size()) {
        lab.ask(intent::Undo{});
        return;
    }
    if (*chosen > lab.view.fault_choices.size()) {
        lab.kit.open_layer("lab.compare");
        return;
    }
    const views::FaultChoice& choice = lab.view.fault_choices[*chosen];
    if (choice.present) {
        lab.ask(intent::RemoveFault{{}, choice.key});
    } else {
        lab.ask(intent::BreakIt{choice.key});
    }
}

void why_menu(Lab& lab) {
    std::vector<kit::MenuEntry> entries;
    std::vector<std::string> keys;
    const auto& choices = lab.view.inspector.why_choices;
    keys.reserve(choices.size());
    for (const views::WhyChoice& choice : choices) {
        keys.push_back(std::to_string(choice.app.value));
        entries.push_back({.key = keys.back(),
                           .label = choice.label,
                           .checked = choice.app == lab.view.inspector.why_app});
    }
    const auto chosen = kit::menu(lab.kit, "lab.why.apps", lab.anchors.apps, entries,
                                  {.name = lab.say("lab.why.choose_app")});
    if (chosen) {
        lab.ask(intent::ChooseWhyApp{choices[*chosen].app});
    }
}

float key_row(Lab& lab, const Rect& content, float y, const LabCommand& command) {
    constexpr float key_room = 132;
    std::string keys = chord_text(lab.kit, command.chord);
    if (command.other.key != kit::Key::none) {
        keys += " " + lab.say("lab.key.or") + " " + chord_text(lab.kit, command.other);
    }
    const float width = std::max(key_room, lab.kit.text_width(keys, kit::type::code) + 12);
    lab.kit.text({content.x, y + 1, width, 18}, keys, kit::type::code);
    return y +
           lab.kit.paragraph({content.x + width, y, content.width - width, 0},
                             lab.say(command.name), kit::type::control, Color::ink_2) +
           6;
}

float heading(Lab& lab, const Rect& content, float y, std::string_view key) {
    lab.kit.text({content.x, y, content.width, 26}, lab.say(key), kit::type::body_strong,
                 {.role = kit::Role::heading});
    return y + 32;
}

// The scroll bar has its own lane beside the text.
Rect reading(Rect content) {
    content.width -= content.width > 400 ? 16 : 0;
    return content;
}

// Each stage has its own words.
std::string help_key(const Lab& lab, const char* part) {
    const std::string stage = lab.live != nullptr ? "live"
                              : lab.view.access   ? "access"
                              : lab.view.flow     ? "flow"
                                                  : "lab";
    return stage + ".help." + part;
}

// The keys that only the canvas of flows has, and those of a card on it.
float flow_key_rows(Lab& lab, const Rect& content, float y) {
    using enum LabAction;
    for (const LabCommand& command : flow_commands()) {
        y = key_row(lab, content, y, command);
    }
    for (const LabCommand& command :
         {LabCommand{flow_pick, "flow.command.open", kit::Key::enter, {}, DoneBy::kit},
          LabCommand{flow_pick, "flow.command.move", kit::alt(kit::Key::left),
                     kit::alt(kit::Key::right), DoneBy::kit},
          LabCommand{flow_pick, "flow.command.nest", kit::alt(kit::Key::up),
                     kit::alt(kit::Key::down), DoneBy::kit},
          LabCommand{flow_pick, "flow.command.remove", kit::Key::del, {}, DoneBy::kit}}) {
        y = key_row(lab, content, y, command);
    }
    return y;
}

void help_dialog(Lab& lab) {
    Rect inside;
    if (!kit::begin_dialog(lab.kit, "lab.help",
                           {.title = lab.say(help_key(lab, "title")),
                            .close_name = lab.say("lab.close"),
                            .width = 620,
                            .height = 640},
                           inside)) {
        return;
    }
    const Rect content = reading(lab.kit.begin_scroll("lab.help.scroll", inside));
    float y = content.y;
    const bool live = lab.live != nullptr;
    y += lab.kit.paragraph({content.x, y, content.width, 0}, lab.say(help_key(lab, "intro")),
                           kit::type::control, Color::ink_2) +
         16;
    y = heading(lab, content, y, "lab.help.keys");
    if (lab.view.flow && !live) {
        y = flow_key_rows(lab, content, y);
    }
    for (const LabCommand& command : live ? live_commands() : lab_commands()) {
        y = key_row(lab, content, y, command);
    }
    if (live) {
        lab.kit.end_scroll(y);
        kit::end_dialog(lab.kit);
        return;
    }
    y = heading(lab, content, y + 14, "lab.help.left_out");
    for (std::size_t number = 1; number <= left_out_count; ++number) {
        const std::string key = (lab.view.access ? "access.left_out."
                                 : lab.view.flow ? "flow.left_out."
                                                 : "lab.left_out.") +
                                std::to_string(number);
        lab.kit.paint().fill_circle({content.x + 4, y + 11}, 2.5F, Color::ink_3);
        y += lab.kit.paragraph({content.x + 18, y, content.width - 18, 0}, lab.say(key),
                               {kit::TextSize::control, kit::Face::regular, 22}) +
             6;
    }
    lab.kit.end_scroll(y);
    kit::end_dialog(lab.kit);
}

void do_more(Lab& lab, std::string_view key) {
    if (key == "scenarios") {
        lab.kit.open_layer("lab.scenarios");
    } else if (key == "restart") {
        lab.ask(intent::Restart{});
    } else if (key == "speed") {
        lab.kit.open_layer("lab.speeds");
    } else if (key == "run") {
        lab.ask(intent::SwitchRun{});
    } else if (key == "compare") {
        lab.kit.open_layer("lab.compare");
    } else if (key == "provision") {
        lab.kit.open_layer(provision_layer);
    } else if (key == "predict") {
        lab.ask(intent::PredictFirst{});
    } else if (key == "present") {
        present_run(lab);
    } else if (key == "attach") {
        lab.anchors.tools = lab.anchors.more;
        lab.kit.open_layer(has_own_stage(lab) ? "lab.tools" : "lab.attach");
    } else if (key == "settings") {
        lab.kit.open_layer("lab.settings");
    }
}

// Where there is no rail, one menu has what else there is.
void more_menu(Lab& lab) {
    const bool broken = lab.controls.other_run == OtherRun::broken;
    const std::string_view only_provisioning =
        has_own_stage(lab) ? std::string_view(lab.say("predict.not_here")) : std::string_view();
    std::vector<kit::MenuEntry> entries{
        {.key = "scenarios", .label = lab.say("lab.choose_scenario"), .icon = Icon::lab},
        {.key = "restart", .label = lab.say("lab.restart"), .icon = Icon::restart},
        {.key = "speed", .label = lab.say("lab.speed"), .icon = Icon::play},
        {.key = "run",
         .label = lab.say(broken ? "lab.see_broken" : "lab.see_healthy"),
         .icon = Icon::compare,
         .why_disabled = lab.controls.other_run == OtherRun::none
                             ? std::string_view(lab.say("lab.why.no_other_run"))
                             : std::string_view()},
        {.key = "compare", .label = lab.say("compare.title"), .icon = Icon::compare},
        {.key = "provision",
         .label = lab.say("preview.title"),
         .icon = Icon::provisioning,
         .why_disabled = only_provisioning},
        {.key = "predict",
         .label = lab.say("predict.first"),
         .icon = Icon::idea,
         .checked = lab.controls.predicts,
         .why_disabled = only_provisioning},
        {.key = "present",
         .label = lab.say("learn.present.start"),
         .icon = Icon::present,
         .why_disabled = only_provisioning},
        {.key = "attach",
         .label = lab.say(lab.view.access ? "access.tools"
                          : lab.view.flow ? "flow.tools"
                                          : "live.attach.title"),
         .icon = lab.view.access ? Icon::key
                 : lab.view.flow ? Icon::workflow
                                 : Icon::eye},
        {.key = "settings", .label = lab.say("lab.rail.settings"), .icon = Icon::settings}};
    const std::size_t places = entries.size();
    for (const kit::MenuEntry& place : place_entries(lab.kit, place_of(lab))) {
        entries.push_back(place);
    }
    const auto chosen =
        kit::menu(lab.kit, "lab.more", lab.anchors.more, entries, {.name = lab.say("lab.more")});
    if (!chosen) {
        return;
    }
    if (*chosen >= places) {
        lab.ask(intent::GoToPlace{place_of_entry(place_of(lab), *chosen - places)});
        return;
    }
    do_more(lab, entries[*chosen].key);
}

}  // namespace

void layers(Lab& lab) {
    attach_dialog(lab);
    help_dialog(lab);
    settings_dialog(lab.kit, lab.controls.preferences, lab.intents);
    if (lab.live != nullptr) {
        return;
    }
    more_menu(lab);
    if (lab.view.access) {
        access_layers(lab);
    }
    compare_dialog(lab);
    provision_dialog(lab.kit, lab.controls, lab.intents);
    if (lab.view.flow) {
        flow_layers(lab);
    } else {
        scenario_menu(lab);
    }
    fault_menu(lab);
    speed_menu(lab);
    why_menu(lab);
}

}  // namespace ui::screens::lab_parts
