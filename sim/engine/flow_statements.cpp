// SPDX-License-Identifier: MIT
// The statements about flows, each as one function over the world.
#include "sim/engine/flow_statements.h"

#include <map>

#include "sim/engine/flow_occasion.h"
#include "sim/engine/intents.h"

namespace sim::flow_statements {

namespace {

using workflows::RunOutcome;

std::string title(const World& world, const std::string& flow) {
    return workflows::title_of(world.workflows, flow);
}

}  // namespace

std::vector<Violation> flow_runs_end(const World& world) {
    std::vector<Violation> found;
    for (const auto& [id, run] : world.workflows.runs) {
        if (run.outcome == RunOutcome::running) {
            found.push_back(
                {"flow_runs_end",
                 "violation.flow_runs_end",
                 run.user,
                 {},
                 {},
                 {},
                 {{"flow", title(world, run.flow)}, {"number", std::to_string(id.value)}}});
        }
    }
    return found;
}

std::vector<Violation> apps_have_one_manager(const World& world) {
    std::vector<Violation> found;
    for (const auto& [key, flow] : world.workflows.flows) {
        if (!flow.active) {
            continue;
        }
        for (const AppId app : shared_apps_of(world, workflows::design_of(world.workflows, key))) {
            found.push_back(
                {"apps_have_one_manager",
                 "violation.apps_have_one_manager",
                 {},
                 app,
                 {},
                 {},
                 {{"flow", title(world, key)}, {"app", intents::label_of(world, app)}}});
        }
    }
    return found;
}

std::vector<Violation> flows_miss_nothing(const World& world) {
    std::vector<Violation> found;
    for (const auto& [key, flow] : world.workflows.flows) {
        for (const workflows::MissedTrigger& missed : flow.missed) {
            found.push_back({"flows_miss_nothing",
                             "violation.flows_miss_nothing",
                             missed.user,
                             {},
                             {},
                             {},
                             {{"flow", title(world, key)},
                              {"person", intents::person_of(world, missed.user)}}});
        }
    }
    return found;
}

std::vector<Violation> flow_runs_succeed(const World& world) {
    std::map<std::pair<std::string, UserId>, workflows::FlowRunId> newest;
    for (const auto& [id, run] : world.workflows.runs) {
        if (world.workflows.flows.contains(run.flow)) {
            newest[{run.flow, run.user}] = id;
        }
    }
    std::vector<Violation> found;
    for (const auto& [key, id] : newest) {
        const workflows::FlowRun& run = world.workflows.runs.at(id);
        if (run.outcome == RunOutcome::failed) {
            found.push_back({"flow_runs_succeed",
                             "violation.flow_runs_succeed",
                             run.user,
                             {},
                             {},
                             {},
                             {{"flow", title(world, run.flow)},
                              {"number", std::to_string(id.value)},
                              {"error", "@flow.error." + run.error}}});
        }
    }
    return found;
}

}  // namespace sim::flow_statements
