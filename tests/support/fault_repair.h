// SPDX-License-Identifier: MIT
// Breaking and repairing runs as a person would: causes first, then the damage.
#pragma once

#include <set>
#include <string>

#include "sim/engine/run.h"
#include "sim/faults/catalogue.h"

namespace tests {

// Submits a command and plays until nothing is left to do. A refusal only means that there was
// nothing to do.
void settle(sim::Run& run, const sim::Command& command);

// Every right repair of every fault in the world: those that end a cause first.
void repair_all_faults(sim::Run& run);

// What a person can observe at the end of a run: methods and statuses on the wire, event types with
// their outcomes, settings, and how accounts stand. Faults themselves are not part of it.
[[nodiscard]] std::set<std::string> evidence_of(const sim::Run& run);

}  // namespace tests
