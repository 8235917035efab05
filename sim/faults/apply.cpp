// SPDX-License-Identifier: MIT
// Turns fault events into rows.
#include "sim/base/overloaded.h"
#include "sim/faults/events.h"

namespace sim::faults {

void apply(State& state, const Event& event) {
    std::visit(Overloaded{[&](const FaultInjected& injected) {
                              state.faults.put(injected.fault, injected.details);
                          },
                          [&](const FaultRemoved& removed) {
                              state.faults.edit(removed.fault).present = false;
                          },
                          [](const RepairApplied&) {}},
               event);
}

}  // namespace sim::faults
