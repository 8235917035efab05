// SPDX-License-Identifier: MIT
// Whether an incident is over: statements about the world as it is now, whatever way led there.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "lessons/incident_world.h"

namespace lessons {

// Codes are keys into the strings; arguments fill their placeholders.
struct IncidentCheck {
    enum class What : std::uint8_t {
        nobody_stays,     // no account is active that would not be in a healthy world
        everybody_is_in,  // everybody who should work in an app can, and nobody else was cut off
        records_stay,     // no record of an app was deleted
        world_in_order,   // every invariant holds
        next_time,        // somebody new starts, changes and leaves, and every app follows
    };
    What what = What::nobody_stays;
    bool holds = true;
    // Where it does not hold, a sentence each, as a violation tells it or "who in which app".
    std::vector<std::pair<std::string, std::vector<std::pair<std::string, std::string>>>> breaks;
};
[[nodiscard]] std::string_view name_of(IncidentCheck::What what);

// All checks in a fixed order, for a run at its end. Nothing in the run changes: what comes next is
// tried on a copy.
[[nodiscard]] std::vector<IncidentCheck> checks_of(const IncidentWorld& world, const sim::Run& now);
// Whether the newcomer of `next_time` gets an account of any app in a healthy world. Without one
// the check would compare nothing, so an incident needs a scenario in which that is so.
[[nodiscard]] bool newcomer_gets_in(const IncidentWorld& world);
[[nodiscard]] bool all_hold(const std::vector<IncidentCheck>& checks);

}  // namespace lessons
