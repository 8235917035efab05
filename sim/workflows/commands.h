// SPDX-License-Identifier: MIT
// What an administrator of flows does, and how the services around get out of order.
#pragma once

#include <string>
#include <string_view>
#include <variant>

#include "sim/base/boxed.h"
#include "sim/workflows/state.h"

namespace sim::workflows {

// A new flow, which is off, or another version of the one with that key. Cards that do not fit yet
// may be saved while the flow is off.
struct SaveFlow {
    Boxed<Flow> details;
};
// Refused while the cards do not fit together. A flow on a schedule is planned for so many turns.
struct ActivateFlow {
    std::string flow;
    int turns = 4;
};
// Nothing sets it off any more; runs that are under way go on.
struct DeactivateFlow {
    std::string flow;
};
// Only a flow that is off; its history stays.
struct DeleteFlow {
    std::string flow;
};
// A run by hand: a delegated flow, or a try of any other with a chosen person.
struct RunFlow {
    std::string flow;
    UserId user = {};
};
struct CancelFlowRun {
    FlowRunId flow_run;
};
struct SetFlowLimits {
    Limits limits;
};
// A service outside of the directory fails so often from now on: 0 mends it, -1 is until then.
struct SetMockService {
    std::string service;
    int fails_next = 0;
};

using Command = std::variant<SaveFlow, ActivateFlow, DeactivateFlow, DeleteFlow, RunFlow,
                             CancelFlowRun, SetFlowLimits, SetMockService>;

// The name as a scenario writes it: "run_flow".
[[nodiscard]] std::string_view name_of(const Command& command);

}  // namespace sim::workflows
