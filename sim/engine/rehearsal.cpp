// SPDX-License-Identifier: MIT
// Plays commands and their consequences on a copy.
#include "sim/engine/rehearsal.h"

#include "sim/engine/apply.h"
#include "sim/engine/decide.h"

namespace sim {

namespace {

void add(Rehearsal& rehearsal, std::vector<Event> events) {
    for (Event& event : events) {
        apply(rehearsal.afterwards, event);
        rehearsal.events.push_back(std::move(event));
    }
}

}  // namespace

Rehearsal rehearse(const World& world, const std::vector<Command>& commands, Horizon horizon) {
    Rehearsal rehearsal;
    rehearsal.afterwards = world;
    for (const Command& command : commands) {
        auto events = decide(rehearsal.afterwards, command);
        if (!events) {
            rehearsal.refusal = events.error();
            rehearsal.at_once = rehearsal.afterwards;
            return rehearsal;  // what is pending anyway is nothing that it would do
        }
        add(rehearsal, std::move(*events));
    }
    rehearsal.at_once = rehearsal.afterwards;
    const Instant last = world.now + horizon.time;
    while (const auto due = next_due(rehearsal.afterwards)) {
        if (last < *due || rehearsal.hops == horizon.hops) {
            rehearsal.is_whole = false;
            break;
        }
        auto hop = advance_hop(rehearsal.afterwards);
        if (!hop) {
            break;
        }
        add(rehearsal, std::move(hop->events));
        ++rehearsal.hops;
    }
    return rehearsal;
}

}  // namespace sim
