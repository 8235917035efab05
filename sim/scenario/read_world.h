// SPDX-License-Identifier: MIT
// Reads a starting world: sources, mappings, groups, rules and apps, as the commands that make it.
#pragma once

#include <vector>

#include "sim/scenario/names.h"
#include "sim/scenario/scenario.h"

namespace sim::scenario {

// Appends the commands in the order in which they have to happen and learns their names.
void read_world(const Node& world, Instant at, Names& names, std::vector<ScriptedCommand>& setup);

}  // namespace sim::scenario
