// SPDX-License-Identifier: MIT
// The one entrance for everything that changes a world: a command becomes events or a refusal.
#pragma once

#include <vector>

#include "sim/base/refusal.h"
#include "sim/base/result.h"
#include "sim/engine/command.h"
#include "sim/engine/event.h"
#include "sim/engine/world.h"

namespace sim {

// Never changes the world. A refusal's code is a key into the strings.
[[nodiscard]] Result<std::vector<Event>, Refusal> decide(const World& world,
                                                         const Command& command);

// One hop of an Advance, and whether the command goes on with the next because nobody can see this
// one. The events of all hops, each decided on the world that the one before left, are those of
// decide(world, Advance{}). Nothing when nothing is pending.
struct AdvanceHop {
    std::vector<Event> events;
    bool goes_on = false;
};
[[nodiscard]] std::optional<AdvanceHop> advance_hop(const World& world);

// When the next pending work is due; nothing when the world is at rest.
[[nodiscard]] std::optional<Instant> next_due(const World& world);

}  // namespace sim
