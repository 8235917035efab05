// SPDX-License-Identifier: MIT
// Statements about flows, for the list of invariants; internal to it.
#pragma once

#include "sim/engine/invariants.h"

namespace sim::flow_statements {

// No run is still under way once nothing is pending.
[[nodiscard]] std::vector<Violation> flow_runs_end(const World& world);
// No active flow acts on accounts of an app that provisioning manages.
[[nodiscard]] std::vector<Violation> apps_have_one_manager(const World& world);
// Nothing happened that a flow waits for while it was off, unless it was run by hand since.
[[nodiscard]] std::vector<Violation> flows_miss_nothing(const World& world);
// The newest run of a flow for each person did not end with an error.
[[nodiscard]] std::vector<Violation> flow_runs_succeed(const World& world);

}  // namespace sim::flow_statements
