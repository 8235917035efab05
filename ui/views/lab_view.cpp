// SPDX-License-Identifier: MIT
// Puts the parts of a Lab view together.
#include "ui/views/lab_view.h"

#include <algorithm>

#include "sim/engine/effects.h"
#include "sim/engine/invariants.h"
#include "sim/faults/catalogue.h"
#include "ui/views/access_builder.h"
#include "ui/views/flow_builder.h"
#include "ui/views/inspector_builder.h"
#include "ui/views/run_builder.h"
#include "ui/views/stage_builder.h"

namespace ui::views {

namespace {

std::vector<FaultChip> fault_chips(const Context& context) {
    std::vector<FaultChip> chips;
    for (const auto& [id, fault] : context.world().faults.faults) {
        if (fault.present) {
            chips.push_back(
                {id, context.say("view.fault_chip",
                                 {{"fault", context.say("fault." + fault.key + ".name")}})});
        }
    }
    return chips;
}

std::vector<FaultChoice> fault_choices(const Context& context) {
    std::vector<FaultChoice> choices;
    for (const auto& entry : sim::faults::catalogue()) {
        const std::string key(entry.key);
        const bool present = std::any_of(
            context.world().faults.faults.begin(), context.world().faults.faults.end(),
            [&](const auto& row) { return row.second.present && row.second.key == key; });
        const auto objection =
            present ? std::nullopt : sim::effects::objection_to(context.world(), {key, {}, {}, {}});
        choices.push_back({key, context.say("fault." + key + ".name"),
                           context.say("fault." + key + ".cause"),
                           context.say("fault_part." + std::string(name_of(entry.part))), present,
                           objection ? context.say("view.fault_has_no_target") : std::string()});
    }
    return choices;
}

// The app that a person would ask about: the one that they chose, the one in trouble, the one of
// this step, the first.
sim::AppId app_to_explain(const Context& context, sim::AppId chosen) {
    const sim::World& world = context.world();
    if (world.apps.apps.contains(chosen)) {
        return chosen;
    }
    if (context.run->is_complete()) {
        for (const sim::Violation& violation :
             sim::scenario::violations_in(world, *context.scenario)) {
            if (violation.app.exists()) {
                return violation.app;
            }
        }
    }
    if (context.subject.app.exists()) {
        return context.subject.app;
    }
    return world.apps.apps.empty() ? sim::AppId{} : world.apps.apps.begin()->first;
}

}  // namespace

InspectorView inspector_view(const Context& context, sim::AppId chosen_app) {
    InspectorView view;
    view.changes = changes_of_step(context);
    view.no_changes = context.say("view.change.none");
    if (is_about_access(*context.scenario)) {
        view.message = access_message(context);
        view.no_message = context.say("access.message.none");
        view.why = access_why(context);
        return view;
    }
    view.message = message_view(context);
    view.no_message = context.say("view.message.none");
    view.why_app = app_to_explain(context, chosen_app);
    view.why_user = context.person.user;
    // Somebody who chose an app asks about it at every step.
    auto of_flow = chosen_app.exists() ? std::nullopt : flow_why(context);
    view.why = of_flow ? std::move(*of_flow) : why_view(context, view.why_app);
    for (const auto& [app, details] : context.world().apps.apps) {
        view.why_choices.push_back({app, details.label});
    }
    return view;
}

LabView lab_view(const sim::Run& run, const sim::scenario::Scenario& scenario,
                 const sim::log::SystemLog& log, const ui::Strings& strings,
                 const LabChoices& choices) {
    const Context context = make_context(run, scenario, log, strings);
    LabView view;
    view.title = scenario.title;
    view.faults = fault_chips(context);
    view.fault_choices = fault_choices(context);
    view.break_label =
        view.faults.empty()
            ? context.say("view.break")
            : context.say("view.break_on", {{"count", std::to_string(view.faults.size())}});
    view.transport = transport_view(context);
    view.stage = stage_view(context);
    view.narration = narration_view(context);
    view.log = log_view(context, choices);
    if (is_about_access(scenario)) {
        view.access = access_view(context);
        view.access_tools = access_tools_view(context, choices.access);
        const bool shows_all = choices.segment == 0 && choices.filter.empty();
        if (shows_all) {
            add_api_rows(context, view.log);
        }
    }
    if (is_about_flows(scenario)) {
        view.flow = flow_view(context, choices.flow);
        view.title = view.flow->title;
        if (!view.flow->now_card.empty()) {
            view.narration.caption = context.say(
                "flow.now", {{"now", view.narration.caption}, {"card", view.flow->now_card}});
        }
    }
    view.inspector = inspector_view(context, choices.why_app);
    return view;
}

}  // namespace ui::views
