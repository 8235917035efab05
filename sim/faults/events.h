// SPDX-License-Identifier: MIT
// What somebody broke and what somebody tried against it.
#pragma once

#include <string>
#include <variant>

#include "sim/faults/state.h"

namespace sim::faults {

struct FaultInjected {
    static constexpr std::string_view name = "FaultInjected";
    FaultId fault;
    Fault details;
    SIM_FIELDS(fault, details)
};
// The cause is out of the world; what it did may need repairs of its own.
struct FaultRemoved {
    static constexpr std::string_view name = "FaultRemoved";
    FaultId fault;
    SIM_FIELDS(fault)
};
struct RepairApplied {
    static constexpr std::string_view name = "RepairApplied";
    FaultId fault;
    std::string repair;
    SIM_FIELDS(fault, repair)
};

using Event = std::variant<FaultInjected, FaultRemoved, RepairApplied>;

// Total: makes the event a fact.
void apply(State& state, const Event& event);

}  // namespace sim::faults
