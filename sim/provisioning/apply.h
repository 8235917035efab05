// SPDX-License-Identifier: MIT
// The facts that follow from a provisioning event.
#pragma once

#include "sim/provisioning/events.h"

namespace sim::provisioning {

// Total: makes the event a fact. The id is remembered as what the task's next hop follows from.
void apply(State& state, const Event& event, EventId id);

}  // namespace sim::provisioning
