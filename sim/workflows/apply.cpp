// SPDX-License-Identifier: MIT
// Turns events of this part into rows.
#include "sim/workflows/apply.h"

#include <algorithm>

#include "sim/base/overloaded.h"

namespace sim::workflows {

namespace {

// A run for that person makes up for what was missed.
void forget_missed(InstalledFlow& flow, UserId user) {
    flow.missed.erase(
        std::remove_if(flow.missed.begin(), flow.missed.end(),
                       [&](const MissedTrigger& missed) { return missed.user == user; }),
        flow.missed.end());
}

void begin(State& state, const FlowTriggered& triggered) {
    const FlowRun& run = *triggered.details;
    state.runs.put(triggered.flow_run, run);
    InstalledFlow& flow = state.flows.edit(run.flow);
    flow.minute_began = triggered.minute_began;
    flow.runs_that_minute = triggered.runs_that_minute;
    forget_missed(flow, run.user);
}

void note_card(State& state, const CardRan& ran) {
    state.cards.put({ran.flow_run, ran.number}, *ran.details);
    FlowRun& run = state.runs.edit(ran.flow_run);
    run.frames = ran.frames;
    run.steps = static_cast<int>(ran.number);
    for (const auto& [output, value] : ran.details->outputs.entries()) {
        run.values.set(ran.details->card + "." + output, value);
    }
    state.use = ran.use;
}

void end(State& state, const FlowRunEnded& ended) {
    FlowRun& run = state.runs.edit(ended.flow_run);
    run.outcome = ended.outcome;
    run.error = ended.error;
    run.about = ended.about;
    run.ended = ended.at;
    run.frames.clear();
}

void note_service(State& state, const ServiceCalled& called) {
    const MockService* service = state.services.find(called.details->service);
    if (service != nullptr && service->fails_next > 0) {
        --state.services.edit(called.details->service).fails_next;
    }
    if (called.delivery.exists()) {
        state.deliveries.put(called.delivery, *called.details);
    }
}

}  // namespace

void apply(State& state, const Event& event) {
    std::visit(
        Overloaded{
            [&](const FlowSaved& saved) {
                state.designs.put({saved.flow, saved.version}, *saved.details);
                if (!state.flows.contains(saved.flow)) {
                    state.flows.put(saved.flow, {});
                }
                state.flows.edit(saved.flow).version = saved.version;
            },
            [&](const FlowActivated& activated) {
                InstalledFlow& flow = state.flows.edit(activated.flow);
                flow.active = true;
                flow.activation = activated.activation;
            },
            [&](const FlowDeactivated& off) { state.flows.edit(off.flow).active = false; },
            [&](const FlowDeleted& deleted) { state.flows.erase(deleted.flow); },
            [&](const FlowLimitsSet& set) { state.limits = set.limits; },
            [&](const MockServiceSet& set) {
                state.services.put(set.service, MockService{set.fails_next});
            },
            [&](const FlowTriggered& triggered) { begin(state, triggered); },
            [&](const FlowNotTriggered& silent) {
                state.flows.edit(silent.flow).missed.push_back({silent.user, silent.trigger});
            },
            [&](const CardRan& ran) { note_card(state, ran); },
            [&](const FlowRunEnded& ended) { end(state, ended); },
            [&](const ServiceCalled& called) { note_service(state, called); },
            [](const auto& /*told only*/) {}},
        event);
}

}  // namespace sim::workflows
