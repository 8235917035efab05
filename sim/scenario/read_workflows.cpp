// SPDX-License-Identifier: MIT
// Commands about flows, and what a scenario expects of their runs, as JSON.
#include "sim/scenario/command_readers.h"
#include "sim/scenario/read_commands.h"

namespace sim::scenario {

namespace {

// Commands that name one flow and nothing else.
template <class Payload>
Command read_named(const Node& node, const Names& /*names*/) {
    node.allow_keys({"at", "do", "flow"});
    return workflows::Command(Payload{node.at("flow").text()});
}

int number_or(const Node& node, const std::string& key, int otherwise) {
    return node.has(key) ? static_cast<int>(node.at(key).integer()) : otherwise;
}

Command read_activation(const Node& node, const Names& /*names*/) {
    node.allow_keys({"at", "do", "flow", "times"});
    workflows::ActivateFlow activate{node.at("flow").text()};
    activate.turns = number_or(node, "times", activate.turns);
    return workflows::Command(std::move(activate));
}

Command read_run(const Node& node, const Names& /*names*/) {
    node.allow_keys({"at", "do", "flow", "source", "employee", "login"});
    return workflows::Command(workflows::RunFlow{node.at("flow").text()});
}

Command read_cancel(const Node& node, const Names& /*names*/) {
    node.allow_keys({"at", "do", "flow_run"});
    const auto number = static_cast<std::uint32_t>(node.at("flow_run").integer());
    return workflows::Command(workflows::CancelFlowRun{workflows::FlowRunId{number}});
}

// Limits that are left out are the usual ones.
Command read_limits(const Node& node, const Names& /*names*/) {
    node.allow_keys({"at", "do", "limits"});
    const Node limits = node.at("limits");
    limits.allow_keys(
        {"steps_a_run", "turns_a_loop", "runs_a_minute", "minutes_a_run", "steps_a_day"});
    workflows::Limits set;
    set.steps_a_run = number_or(limits, "steps_a_run", set.steps_a_run);
    set.turns_a_loop = number_or(limits, "turns_a_loop", set.turns_a_loop);
    set.runs_a_minute = number_or(limits, "runs_a_minute", set.runs_a_minute);
    set.minutes_a_run = number_or(limits, "minutes_a_run", set.minutes_a_run);
    set.steps_a_day = number_or(limits, "steps_a_day", set.steps_a_day);
    return workflows::Command(workflows::SetFlowLimits{set});
}

Command read_service(const Node& node, const Names& /*names*/) {
    node.allow_keys({"at", "do", "service", "fails"});
    return workflows::Command(workflows::SetMockService{
        node.at("service").text(), static_cast<int>(node.at("fails").integer())});
}

}  // namespace

const Readers& workflow_readers() {
    static const Readers all = {
        {"activate_flow", read_activation},
        {"deactivate_flow", read_named<workflows::DeactivateFlow>},
        {"delete_flow", read_named<workflows::DeleteFlow>},
        {"run_flow", read_run},
        {"cancel_flow_run", read_cancel},
        {"set_flow_limits", read_limits},
        {"set_mock_service", read_service},
    };
    return all;
}

std::optional<Expectation> read_flow_expectation(const Node& node) {
    if (node.has("flow_run")) {
        node.allow_keys({"flow_run", "is"});
        const auto number = static_cast<std::uint32_t>(node.at("flow_run").integer());
        return ExpectFlowRun{workflows::FlowRunId{number}, node.at("is").text()};
    }
    if (node.has("flow_runs")) {
        node.allow_keys({"flow_runs", "flow"});
        return ExpectFlowRuns{node.at("flow").text(),
                              static_cast<int>(node.at("flow_runs").integer())};
    }
    if (node.has("deliveries")) {
        node.allow_keys({"deliveries", "service", "to"});
        return ExpectDeliveries{node.at("service").text(), node.at("to").text(),
                                static_cast<int>(node.at("deliveries").integer())};
    }
    return std::nullopt;
}

}  // namespace sim::scenario
