// SPDX-License-Identifier: MIT
// Reads authorization servers, their clients and protected APIs of a world.
#pragma once

#include <vector>

#include "sim/scenario/names.h"
#include "sim/scenario/scenario.h"

namespace sim::scenario {

// Appends the commands that make what the "access" part of a world describes.
void read_access(const Node& access, Instant at, const Names& names,
                 std::vector<ScriptedCommand>& setup);

// A grant type by its OAuth name; notes a problem where there is none of that name.
[[nodiscard]] access::GrantType read_grant(const Node& node);

}  // namespace sim::scenario
