// SPDX-License-Identifier: MIT
// What commands would do, played on a copy of the world: the world itself stays as it is.
#pragma once

#include <optional>
#include <vector>

#include "sim/base/refusal.h"
#include "sim/engine/command.h"
#include "sim/engine/event.h"
#include "sim/engine/world.h"

namespace sim {

struct Rehearsal {
    std::optional<Refusal> refusal;  // of the first command that is refused; there it ends
    World at_once;                   // when the commands are done
    World afterwards;                // when what follows from them is done
    // Of the commands and of every hop that follows, in their order.
    std::vector<Event> events;
    std::size_t hops = 0;
    bool is_whole = true;  // false where more follows than is played
};

// How far it looks ahead. What was pending before is played as well, because it may come between.
struct Horizon {
    Duration time{10 * 60 * 1000};
    std::size_t hops = 400;
};

// Decides the commands one after the other, then hop by hop what follows.
[[nodiscard]] Rehearsal rehearse(const World& world, const std::vector<Command>& commands,
                                 Horizon horizon = {});

}  // namespace sim
