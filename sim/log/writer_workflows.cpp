// SPDX-License-Identifier: MIT
// Rows about flows. What a flow does in its runs stands in its execution history, not here.
#include "sim/log/event_types.h"
#include "sim/log/writer.h"

namespace sim::log {

void Writer::add_flow(std::string_view type, const std::string& flow) {
    add(type, {{names_.vendor_id("flo", "flow/" + flow), "Flow", flow,
                workflows::title_of(world_->workflows, flow)}});
}

void Writer::operator()(const workflows::FlowSaved& saved) {
    add_flow(saved.version == 1 ? types::flow_create : types::flow_save, saved.flow);
}

void Writer::operator()(const workflows::FlowActivated& activated) {
    add_flow(types::flow_activate, activated.flow);
}

void Writer::operator()(const workflows::FlowDeactivated& off) {
    add_flow(types::flow_deactivate, off.flow);
}

void Writer::operator()(const workflows::FlowDeleted& deleted) {
    add_flow(types::flow_delete, deleted.flow);
}

// Only a delegated flow is told: an administrator ran it from the Admin Console.
void Writer::operator()(const workflows::FlowTriggered& triggered) {
    const workflows::FlowRun& run = *triggered.details;
    const auto& trigger = workflows::design_of(world_->workflows, run).trigger;
    if (run.by_hand && trigger.type == "on_demand") {
        add_flow(types::flow_delegated, run.flow);
    }
}

void Writer::operator()(const workflows::FlowRunEnded& ended) {
    if (ended.outcome == workflows::RunOutcome::cancelled) {
        add_flow(types::flow_cancel, world_->workflows.runs.at(ended.flow_run).flow);
    }
}

void Writer::operator()(const workflows::StepLimitNeared& neared) {
    LogEntry& row = add(types::flow_steps_warning, {});
    row.severity = Severity::warn;
    row.debug_data = {{"stepsUsed", std::to_string(neared.used)},
                      {"stepLimit", std::to_string(neared.limit)}};
}

void Writer::operator()(const workflows::StepLimitReached& reached) {
    LogEntry& row = add(types::flow_steps_violation, {});
    row.severity = Severity::error;
    row.outcome = Outcome::failure;
    row.debug_data = {{"stepsUsed", std::to_string(reached.used)},
                      {"stepLimit", std::to_string(reached.limit)}};
}

}  // namespace sim::log
