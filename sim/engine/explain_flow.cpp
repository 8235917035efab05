// SPDX-License-Identifier: MIT
// Reads runs back from the world and from the events around them.
#include "sim/engine/explain_flow.h"

#include <algorithm>

#include "sim/engine/flow_occasion.h"

namespace sim {

namespace {

using State = ChainLink::State;
using Arguments = std::vector<std::pair<std::string, std::string>>;
using workflows::FlowRun;
using workflows::FlowRunId;
using workflows::RunOutcome;

// What every link about a flow can fill in.
Arguments about(const World& world, const std::string& flow, UserId user) {
    const workflows::State& state = world.workflows;
    const std::string trigger =
        state.flows.contains(flow) ? workflows::design_of(state, flow).trigger.type : "on_demand";
    return {{"flow", workflows::title_of(state, flow)},
            {"person", name_of_person(world, person_of(world, user))},
            {"trigger", "@flow.trigger." + trigger}};
}

ChainLink beginning_of(const Timeline& timeline, FlowRunId id, const FlowRun& run) {
    const Event* begun = last_event<workflows::FlowTriggered>(
        timeline,
        [&](const workflows::FlowTriggered& triggered) { return triggered.flow_run == id; });
    Arguments arguments = about(timeline.world(), run.flow, run.user);
    arguments.emplace_back("number", std::to_string(id.value));
    const bool chained = run.depth > 0;
    const char* code = run.by_hand ? "why.flow.by_hand"
                       : chained   ? "why.flow.set_off_by_run"
                                   : "why.flow.set_off";
    return chain_link(State::happened, code, std::move(arguments), begun, to_text(run.started));
}

ChainLink end_of(const Timeline& timeline, FlowRunId id, const FlowRun& run) {
    const Event* ended = last_event<workflows::FlowRunEnded>(
        timeline, [&](const workflows::FlowRunEnded& payload) { return payload.flow_run == id; });
    Arguments arguments = about(timeline.world(), run.flow, run.user);
    arguments.emplace_back("number", std::to_string(id.value));
    arguments.emplace_back("about", run.about);
    if (run.outcome == RunOutcome::failed) {
        arguments.emplace_back("error", "@flow.error." + run.error);
        return chain_link(State::unmet, "whynot.flow.failed", std::move(arguments), ended,
                          run.error);
    }
    const std::string outcome(name_of(run.outcome));
    return chain_link(State::happened, "why.flow.ended." + outcome, std::move(arguments), ended,
                      outcome);
}

// The last thing that happened to the person which the flow waits for.
const Event* last_occasion(const Timeline& timeline, const std::string& flow, UserId user) {
    const World& world = timeline.world();
    const auto past = timeline.past();
    for (std::size_t i = past.size(); i > 0; --i) {
        const auto occasion = flow_occasion_of(past[i - 1]);
        if (!occasion || occasion->user != user) {
            continue;
        }
        const workflows::Card& trigger = workflows::design_of(world.workflows, flow).trigger;
        const apps::App* app = world.apps.apps.find(occasion->app);
        const bool fits =
            trigger.type == occasion->trigger &&
            workflows::typed_text(trigger, "group") ==
                name_of_group(world.directory, occasion->group) &&
            workflows::typed_text(trigger, "app") == (app != nullptr ? app->key : std::string());
        if (fits) {
            return &past[i - 1];
        }
    }
    return nullptr;
}

std::vector<ChainLink> why_silent(const Timeline& timeline, const std::string& flow, UserId user) {
    const World& world = timeline.world();
    const workflows::InstalledFlow* installed = world.workflows.flows.find(flow);
    if (installed == nullptr) {
        return {chain_link(State::unmet, "whynot.flow.unknown", about(world, flow, user), nullptr,
                           flow)};
    }
    const Event* occasion = last_occasion(timeline, flow, user);
    if (occasion == nullptr) {
        return {chain_link(State::unmet, "whynot.flow.no_occasion", about(world, flow, user),
                           nullptr, workflows::design_of(world.workflows, flow).trigger.type)};
    }
    std::vector<ChainLink> links = {chain_link(State::happened, "why.flow.occasion",
                                               about(world, flow, user), occasion,
                                               std::string(name_of(*occasion)))};
    const Event* silent = last_event<workflows::FlowNotTriggered>(
        timeline, [&](const workflows::FlowNotTriggered& payload) {
            return payload.flow == flow && payload.user == user;
        });
    const bool waits = silent == nullptr && installed->active && !world.pending.empty();
    const char* code = silent != nullptr            ? "whynot.flow.was_off"
                       : installed->activation == 0 ? "whynot.flow.never_on"
                       : waits                      ? "whynot.flow.waits"
                                                    : "whynot.flow.on_too_late";
    links.push_back(chain_link(waits ? State::happened : State::unmet, code,
                               about(world, flow, user), silent,
                               installed->active ? "active: true" : "active: false"));
    return links;
}

}  // namespace

std::vector<ChainLink> explain_flow(const Timeline& timeline, const std::string& flow,
                                    UserId user) {
    const World& world = timeline.world();
    std::vector<ChainLink> links;
    int runs = 0;
    int by_hand = 0;
    int chained = 0;
    for (const auto& [id, run] : world.workflows.runs) {
        if (run.flow != flow || run.user != user) {
            continue;
        }
        ++runs;
        by_hand += run.by_hand ? 1 : 0;
        chained += run.depth > 0 ? 1 : 0;
        links.push_back(beginning_of(timeline, id, run));
        links.push_back(end_of(timeline, id, run));
    }
    if (runs == 0) {
        return why_silent(timeline, flow, user);
    }
    if (runs > 1) {
        Arguments arguments = about(world, flow, user);
        arguments.emplace_back("count", std::to_string(runs));
        const char* code = chained > 0   ? "why.flow.several.chained"
                           : by_hand > 0 ? "why.flow.several.by_hand"
                                         : "why.flow.several.occasions";
        links.push_back(chain_link(State::consequence, code, std::move(arguments), nullptr,
                                   std::to_string(runs)));
    }
    return links;
}

std::vector<ChainLink> explain_flow_run(const Timeline& timeline, FlowRunId id) {
    const World& world = timeline.world();
    const FlowRun& run = world.workflows.runs.at(id);
    std::vector<ChainLink> links = {beginning_of(timeline, id, run)};
    for (auto place = world.workflows.cards.lower_bound({id, 0});
         place != world.workflows.cards.end() && place->first.first == id; ++place) {
        const auto& [key, card] = *place;
        const std::uint32_t number = key.second;
        const Event* ran =
            last_event<workflows::CardRan>(timeline, [&](const workflows::CardRan& payload) {
                return payload.flow_run == id && payload.number == number;
            });
        const bool bad = !card.error.empty();
        Arguments arguments = about(world, run.flow, run.user);
        arguments.emplace_back("card", card.card);
        arguments.emplace_back("about", card.about);
        if (bad) {
            arguments.emplace_back("error", "@flow.error." + card.error);
        }
        ChainLink made = chain_link(bad ? State::unmet : State::happened,
                                    bad ? "whynot.flow.card_failed" : "why.flow.card",
                                    std::move(arguments), ran, card.type);
        if (card.type == "if") {
            const bool holds = card.outputs.get("result") == Value(true);
            made.comparisons.push_back({"value", std::string(card.inputs.text("test")),
                                        to_literal(card.inputs.get("other")),
                                        card.inputs.get("value"), card.inputs.get("other"), holds});
        }
        links.push_back(std::move(made));
    }
    links.push_back(end_of(timeline, id, run));
    return links;
}

}  // namespace sim
