// SPDX-License-Identifier: MIT
// Each command as facts, or why not; and the beginning of runs within their limits.
#include "sim/workflows/decide.h"

#include <algorithm>
#include <array>

#include "sim/base/overloaded.h"
#include "sim/workflows/type_check.h"

namespace sim::workflows {

namespace {

using Decision = Result<std::vector<Event>, Refusal>;

constexpr std::array<std::string_view, 6> services = {"chat",   "mail",   "mailbox",
                                                      "shares", "ticket", "http"};
constexpr int turns_max = 400;
constexpr Duration minute = minutes(1);

Failure<Refusal> object(std::string code, std::string about) {
    return Failure{Refusal{std::move(code), {{"about", std::move(about)}}}};
}

// Nothing where the cards fit together.
std::optional<Refusal> objection_to_cards(const Flow& flow) {
    const Problems problems = type_check(flow, "");
    if (problems.empty()) {
        return std::nullopt;
    }
    return Refusal{"refusal.workflows.cards_do_not_fit",
                   {{"about", flow.title}, {"problem", to_line(problems.front())}}};
}

// What is on runs with the next occasion, so only what fits may take its place.
Decision save(const State& state, const SaveFlow& save) {
    const std::string& key = save.details->key;
    const InstalledFlow* installed = state.flows.find(key);
    if (installed != nullptr && installed->active) {
        if (auto objection = objection_to_cards(*save.details)) {
            return Failure{*objection};
        }
    }
    int version = 1;
    for (auto place = state.designs.lower_bound({key, 0});
         place != state.designs.end() && place->first.first == key; ++place) {
        version = place->first.second + 1;
    }
    return std::vector<Event>{FlowSaved{key, version, save.details}};
}

Decision activate(const State& state, const ActivateFlow& wanted) {
    const InstalledFlow* flow = state.flows.find(wanted.flow);
    if (flow == nullptr) {
        return object("refusal.workflows.unknown_flow", wanted.flow);
    }
    const Flow& design = design_of(state, wanted.flow);
    if (flow->active) {
        return object("refusal.workflows.is_so_already", design.title);
    }
    if (auto objection = objection_to_cards(design)) {
        return Failure{*objection};
    }
    if (wanted.turns < 1 || wanted.turns > turns_max) {
        return object("refusal.workflows.turns_out_of_range", std::to_string(turns_max));
    }
    const auto active = std::count_if(state.flows.begin(), state.flows.end(),
                                      [](const auto& row) { return row.second.active; });
    if (active >= active_flows_max) {
        return object("refusal.workflows.too_many_active", std::to_string(active_flows_max));
    }
    const int turns = hours_between_turns(design) > 0 ? wanted.turns : 0;
    return std::vector<Event>{FlowActivated{wanted.flow, flow->activation + 1, turns, {}}};
}

Decision switch_off(const State& state, const std::string& key, Event event, bool wants_on) {
    const InstalledFlow* flow = state.flows.find(key);
    if (flow == nullptr) {
        return object("refusal.workflows.unknown_flow", key);
    }
    if (flow->active != wants_on) {
        return object(
            wants_on ? "refusal.workflows.is_so_already" : "refusal.workflows.delete_needs_off",
            title_of(state, key));
    }
    return std::vector<Event>{std::move(event)};
}

Decision may_run(const State& state, const RunFlow& wanted) {
    if (!state.flows.contains(wanted.flow)) {
        return object("refusal.workflows.unknown_flow", wanted.flow);
    }
    const Flow& design = design_of(state, wanted.flow);
    if (auto objection = objection_to_cards(design)) {
        return Failure{*objection};
    }
    if (design.trigger.type != "schedule" && !wanted.user.exists()) {
        return object("refusal.workflows.needs_person", design.title);
    }
    return std::vector<Event>{};
}

Decision cancel(const State& state, const CancelFlowRun& wanted, Instant now) {
    const FlowRun* run = state.runs.find(wanted.flow_run);
    if (run == nullptr || run->outcome != RunOutcome::running) {
        return object("refusal.workflows.no_such_run", std::to_string(wanted.flow_run.value));
    }
    return std::vector<Event>{
        FlowRunEnded{wanted.flow_run, run->user, RunOutcome::cancelled, "", "", now}};
}

Decision set_limits(const SetFlowLimits& set) {
    const Limits& limits = set.limits;
    for (const int limit : {limits.steps_a_run, limits.turns_a_loop, limits.runs_a_minute,
                            limits.minutes_a_run, limits.steps_a_day}) {
        if (limit < 1) {
            return object("refusal.workflows.limit_out_of_range", std::to_string(limit));
        }
    }
    return std::vector<Event>{FlowLimitsSet{limits}};
}

Decision set_service(const SetMockService& set) {
    const bool known = std::find(services.begin(), services.end(), set.service) != services.end();
    if (!known || set.fails_next < -1) {
        return object("refusal.workflows.unknown_service", set.service);
    }
    return std::vector<Event>{MockServiceSet{set.service, set.fails_next}};
}

// The limit that forbids the run to begin; empty where none does.
std::string limit_at_start(const State& state, const Occasion& occasion, int runs_that_minute,
                           Instant now) {
    if (occasion.depth >= runs_in_a_chain_max) {
        return "limit_of_chain";
    }
    if (runs_that_minute > state.limits.runs_a_minute) {
        return "limit_of_rate";
    }
    const bool same_day = state.use.day == date_of(now);
    return same_day && state.use.steps >= state.limits.steps_a_day ? "limit_of_day" : "";
}

}  // namespace

Decision decide(const State& state, const Command& command, Instant now) {
    return std::visit(
        Overloaded{[&](const SaveFlow& wanted) { return save(state, wanted); },
                   [&](const ActivateFlow& wanted) { return activate(state, wanted); },
                   [&](const DeactivateFlow& wanted) {
                       return switch_off(state, wanted.flow, FlowDeactivated{wanted.flow}, true);
                   },
                   [&](const DeleteFlow& wanted) {
                       return switch_off(state, wanted.flow, FlowDeleted{wanted.flow}, false);
                   },
                   [&](const RunFlow& wanted) { return may_run(state, wanted); },
                   [&](const CancelFlowRun& wanted) { return cancel(state, wanted, now); },
                   [&](const SetFlowLimits& wanted) { return set_limits(wanted); },
                   [&](const SetMockService& wanted) { return set_service(wanted); }},
        command);
}

std::vector<Event> begin_run(const State& state, const std::string& flow, const Occasion& occasion,
                             Instant now) {
    const InstalledFlow& installed = state.flows.at(flow);
    FlowRun run;
    run.flow = flow;
    run.version = installed.version;
    run.trigger = occasion.trigger;
    run.user = occasion.user;
    run.group = occasion.group;
    run.app = occasion.app;
    run.depth = occasion.depth;
    run.by_hand = occasion.by_hand;
    run.started = now;
    run.frames.emplace_back();
    for (const auto& [output, value] : occasion.values.entries()) {
        run.values.set("trigger." + output, value);
    }
    const bool same_minute = now - installed.minute_began < minute;
    const Instant began = same_minute ? installed.minute_began : now;
    const int runs = same_minute ? installed.runs_that_minute + 1 : 1;
    const FlowRunId id{static_cast<std::uint32_t>(state.runs.size() + 1)};
    std::vector<Event> events;
    events.emplace_back(FlowTriggered{id, occasion.user, run, began, runs});
    std::string limit = limit_at_start(state, occasion, runs, now);
    if (!limit.empty()) {
        events.emplace_back(
            FlowRunEnded{id, occasion.user, RunOutcome::failed, std::move(limit), "", now});
    }
    return events;
}

std::vector<std::string> flows_for(const State& state, const Occurrence& occurrence) {
    std::vector<std::string> keys;
    for (const auto& [key, flow] : state.flows) {
        const Card& trigger = design_of(state, key).trigger;
        const bool listens = flow.active || flow.activation > 0;
        const bool fits = trigger.type == occurrence.trigger &&
                          typed_text(trigger, "group") == occurrence.group &&
                          typed_text(trigger, "app") == occurrence.app;
        if (listens && fits) {
            keys.push_back(key);
        }
    }
    return keys;
}

std::int64_t hours_between_turns(const Flow& flow) {
    if (flow.trigger.type != "schedule") {
        return 0;
    }
    const Input* every = input_named(flow.trigger, "every_hours");
    const auto* hours = every == nullptr ? nullptr : std::get_if<std::int64_t>(&every->source);
    return hours != nullptr ? *hours : 0;
}

std::string_view name_of(const Command& command) {
    constexpr std::array<std::string_view, 8> names = {
        "save_flow", "activate_flow",   "deactivate_flow", "delete_flow",
        "run_flow",  "cancel_flow_run", "set_flow_limits", "set_mock_service"};
    return names.at(command.index());
}

}  // namespace sim::workflows
