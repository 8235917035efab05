// SPDX-License-Identifier: MIT
// Makes events of authorization servers, tokens and APIs facts.
#pragma once

#include "sim/access/events.h"

namespace sim::access {

// Total: every event of this part can become a fact; runs no rule.
void apply(State& state, const Event& event);

}  // namespace sim::access
