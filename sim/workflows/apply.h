// SPDX-License-Identifier: MIT
// Makes events of flows and their runs facts.
#pragma once

#include "sim/workflows/events.h"

namespace sim::workflows {

// Total: every event of this part can become a fact; runs no rule.
void apply(State& state, const Event& event);

}  // namespace sim::workflows
