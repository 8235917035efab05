// SPDX-License-Identifier: MIT
// Makes an event a fact of the world.
#pragma once

#include "sim/engine/event.h"
#include "sim/engine/world.h"

namespace sim {

// Total: accepts every event that `decide` returned for that world; runs no rule.
void apply(World& world, const Event& event);

}  // namespace sim
