// SPDX-License-Identifier: MIT
// Breaking and repairing are commands like any other, so that a replay stays exact.
#pragma once

#include <string>
#include <variant>

#include "sim/base/id.h"

namespace sim::faults {

// Without a target the first app, rule, source or flow is chosen that can have the fault.
struct InjectFault {
    std::string key;
    AppId app;
    RuleId rule;
    SourceId source = {};
    std::string flow = {};
};

// Applies one repair of the fault's entry, right or wrong.
struct ApplyRepair {
    FaultId fault;
    std::string repair;
};

using Command = std::variant<InjectFault, ApplyRepair>;

}  // namespace sim::faults
