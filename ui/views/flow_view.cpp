// SPDX-License-Identifier: MIT
// Finds the flow and the run that the canvas is about, and puts its parts together.
#include "ui/views/flow_view.h"

#include <algorithm>
#include <variant>

#include "sim/workflows/decide.h"
#include "sim/workflows/runner.h"
#include "ui/views/flow_builder.h"

namespace ui::views {

namespace {

using sim::workflows::CardRan;
using sim::workflows::FlowRun;
using sim::workflows::FlowRunId;
using sim::workflows::FlowTriggered;
using sim::workflows::RunOutcome;

bool brings_a_flow(const sim::ScriptedCommand& scripted) {
    const auto* command = std::get_if<sim::workflows::Command>(&scripted.command);
    return command != nullptr && std::holds_alternative<sim::workflows::SaveFlow>(*command);
}

// The run of the step at the cursor, or else the one that was seen last.
FlowRunId last_run_seen(const Context& context) {
    const auto seen = context.seen();
    for (std::size_t index = seen.size(); index > 0; --index) {
        if (const FlowRunId run = flow_run_of(seen[index - 1]); run.exists()) {
            return run;
        }
    }
    return {};
}

bool step_is_of_a_run(const Context& context) {
    const sim::Cursor cursor = context.timeline().cursor();
    if (cursor == context.run->start()) {
        return false;
    }
    const auto events = context.timeline().events_of(cursor - 1);
    return std::any_of(events.begin(), events.end(),
                       [](const sim::Event& event) { return flow_run_of(event).exists(); });
}

// Before any flow has run, the one that will run first.
std::string flow_ahead(const Context& context) {
    const auto events = context.timeline().events();
    for (std::size_t index = context.timeline().past().size(); index < events.size(); ++index) {
        if (const auto* triggered = sim::as<FlowTriggered>(events[index])) {
            return triggered->details->flow;
        }
    }
    const auto& flows = context.world().workflows.flows;
    for (const auto& [key, flow] : flows) {
        if (flow.active) {
            return key;
        }
    }
    return flows.begin() == flows.end() ? std::string() : flows.begin()->first;
}

std::string flow_shown(const Context& context, const FlowChoices& choices, FlowRunId seen) {
    const auto& state = context.world().workflows;
    const bool picked = !choices.flow.empty() && state.flows.contains(choices.flow);
    const bool stays = choices.flow_at == context.timeline().cursor() || !step_is_of_a_run(context);
    if (picked && stays) {
        return choices.flow;
    }
    const FlowRun* run = state.runs.find(seen);
    return run != nullptr && state.flows.contains(run->flow) ? run->flow
           : picked                                          ? choices.flow
                                                             : flow_ahead(context);
}

// The newest run of the flow; the picked one while the run of steps stands where it was picked.
FlowRunId run_shown(const Context& context, const FlowChoices& choices, const std::string& flow) {
    const auto& state = context.world().workflows;
    const FlowRun* picked = state.runs.find(choices.run);
    if (picked != nullptr && picked->flow == flow &&
        choices.run_at == context.timeline().cursor()) {
        return choices.run;
    }
    FlowRunId newest;
    for (const auto& [id, run] : state.runs) {
        newest = run.flow == flow ? id : newest;
    }
    return newest;
}

// Which card of the run the step at the cursor is about.
void mark_step(const Context& context, FlowFocus& focus) {
    const sim::Cursor cursor = context.timeline().cursor();
    if (cursor == context.run->start()) {
        return;
    }
    for (const sim::Event& event : context.timeline().events_of(cursor - 1)) {
        if (flow_run_of(event) != focus.run_id) {
            continue;
        }
        if (const auto* ran = sim::as<CardRan>(event)) {
            focus.card_now = ran->details->card;
        }
        focus.starts_now = focus.starts_now || sim::as<FlowTriggered>(event) != nullptr;
    }
}

void add_flows(const Context& context, const FlowFocus& focus, FlowView& view) {
    const auto& state = context.world().workflows;
    for (const auto& [key, flow] : state.flows) {
        const auto runs =
            std::count_if(state.runs.begin(), state.runs.end(),
                          [&key = key](const auto& row) { return row.second.flow == key; });
        view.flows.push_back({key, design_of(state, key).title,
                              context.say(flow.active ? "flow.pick.on" : "flow.pick.off",
                                          {{"count", std::to_string(runs)}}),
                              key == focus.design.key});
    }
    if (!focus.is_installed) {
        view.flows.push_back(
            {focus.design.key, focus.design.title, context.say("flow.pick.new"), true});
    }
}

void add_switch(const Context& context, const FlowFocus& focus, FlowView& view) {
    const auto& state = context.world().workflows;
    const sim::workflows::InstalledFlow* flow = state.flows.find(focus.design.key);
    view.is_on = flow != nullptr && flow->active;
    view.chip = {view.is_on ? ChipStatus::active : ChipStatus::deactivated,
                 context.say(view.is_on ? "flow.on" : "flow.off")};
    view.switch_label = context.say(view.is_on ? "flow.turn_off" : "flow.turn_on");
    const sim::workflows::Command command =
        view.is_on ? sim::workflows::Command(sim::workflows::DeactivateFlow{focus.design.key})
                   : sim::workflows::Command(sim::workflows::ActivateFlow{focus.design.key});
    const auto decided = sim::workflows::decide(state, command, context.world().now);
    if (flow == nullptr) {
        view.why_not_switch = context.say("flow.why.save_first");
    } else if (!decided) {
        view.why_not_switch = context.say(decided.error().code, decided.error().arguments);
    }
}

std::string end_text(const Context& context, const FlowFocus& focus) {
    if (focus.run == nullptr || focus.run->outcome == RunOutcome::running) {
        return context.say("flow.end");
    }
    return context.say("flow.ended." + std::string(name_of(focus.run->outcome)));
}

}  // namespace

FlowRunId flow_run_of(const sim::Event& event) {
    const auto* of_flow = std::get_if<sim::workflows::Event>(&event.what);
    if (of_flow == nullptr) {
        return {};
    }
    return std::visit(
        [](const auto& payload) {
            if constexpr (requires { payload.flow_run; }) {
                return payload.flow_run;
            } else {
                return FlowRunId{};
            }
        },
        *of_flow);
}

bool is_about_flows(const sim::scenario::Scenario& scenario) {
    return std::any_of(scenario.setup.begin(), scenario.setup.end(), brings_a_flow) ||
           std::any_of(scenario.script.begin(), scenario.script.end(), brings_a_flow);
}

std::optional<sim::Cursor> last_step_of_flow_run(const Context& context, FlowRunId run) {
    const auto events = context.timeline().events();
    for (std::size_t index = events.size(); index > 0; --index) {
        if (flow_run_of(events[index - 1]) == run) {
            const sim::Cursor cursor = context.timeline().step_of(events[index - 1].id) + 1;
            return cursor > context.run->start() ? std::optional(cursor) : std::nullopt;
        }
    }
    return std::nullopt;
}

FlowFocus flow_focus(const Context& context, const FlowChoices& choices) {
    const auto& state = context.world().workflows;
    FlowFocus focus;
    const std::string key = choices.editor ? choices.editor->flow().key
                                           : flow_shown(context, choices, last_run_seen(context));
    focus.is_installed = state.flows.contains(key);
    focus.run_id = run_shown(context, choices, key);
    const FlowRun* run = state.runs.find(focus.run_id);
    if (choices.editor) {
        focus.design = choices.editor->flow();
    } else if (focus.is_installed) {
        const bool told = run != nullptr && (choices.run_at == context.timeline().cursor() ||
                                             step_is_of_a_run(context));
        focus.design = told ? design_of(state, *run) : design_of(state, key);
    }
    focus.design = sim::workflows::with_places(focus.design);
    const bool fits =
        run != nullptr && sim::workflows::with_places(design_of(state, *run)) == focus.design;
    if (fits) {
        focus.run = run;
        mark_step(context, focus);
        if (run->outcome == RunOutcome::running) {
            focus.card_next = sim::workflows::next_card(focus.design, *run).key;
        }
    }
    return focus;
}

FlowView flow_view(const Context& context, const FlowChoices& choices) {
    const FlowFocus focus = flow_focus(context, choices);
    FlowView view;
    view.key = focus.design.key;
    view.title = context.say("flow.title", {{"title", focus.design.title}});
    view.summary = focus.design.summary;
    view.card_count = 1 + sim::workflows::count_cards(focus.design.cards);
    view.end_text = end_text(context, focus);
    add_flows(context, focus, view);
    add_switch(context, focus, view);
    add_flow_cards(context, focus, view);
    add_flow_history(context, focus, view);
    add_flow_conflict(context, focus, view);
    view.edit = flow_edit_view(context, focus, choices);
    return view;
}

FlowChapters flow_chapters(const Context& context, std::size_t most) {
    FlowChapters by_card;
    FlowChapters by_run;
    const auto begin = [](FlowChapters& chapters, std::string name, std::size_t step) {
        if (chapters.empty() || chapters.back().first != name) {
            chapters.emplace_back(std::move(name), step);
        }
    };
    for (std::size_t step = 0; step < context.steps_all(); ++step) {
        for (const sim::Event& event : context.timeline().events_of(context.run->start() + step)) {
            if (const auto* triggered = sim::as<FlowTriggered>(event)) {
                begin(by_card, context.say("flow.chapter.trigger"), step);
                begin(by_run,
                      context.say("view.why.flow_run",
                                  {{"number", std::to_string(triggered->flow_run.value)}}),
                      step);
            } else if (const auto* ran = sim::as<CardRan>(event)) {
                begin(by_card, context.say("flow.chapter." + ran->details->type), step);
            }
        }
    }
    FlowChapters chosen = by_card.size() < most ? std::move(by_card) : std::move(by_run);
    if (!chosen.empty() && chosen.front().second > 0) {
        chosen.insert(chosen.begin(), {context.say("flow.chapter.before"), 0});
    }
    return chosen.size() <= most ? chosen : FlowChapters();
}

}  // namespace ui::views
