// SPDX-License-Identifier: MIT
// Which function makes the steps of an action: tables, one for each part of the path.
#pragma once

#include <array>
#include <vector>

#include "sim/engine/effect_steps.h"
#include "sim/faults/catalogue.h"

namespace sim::effects {

struct Meaning {
    faults::Action action;
    std::vector<Step> (*make)(const World& world, const faults::Effect& effect,
                              const faults::Fault& fault);
};

// The meaning of that action in a table, or nullptr.
template <std::size_t count>
[[nodiscard]] const Meaning* meaning_of(const std::array<Meaning, count>& meanings,
                                        faults::Action action) {
    for (const Meaning& meaning : meanings) {
        if (meaning.action == action) {
            return &meaning;
        }
    }
    return nullptr;
}

// Of actions on sources, imports and people; nullptr for others.
[[nodiscard]] const Meaning* meaning_of_source_action(faults::Action action);
// Of actions on Group Push and an app's own groups; nullptr for others.
[[nodiscard]] const Meaning* meaning_of_push_action(faults::Action action);
// Of actions on flows; nullptr for others.
[[nodiscard]] const Meaning* meaning_of_flow_action(faults::Action action);

// The group that a fault of that kind is about in the app; none where there is no such group.
[[nodiscard]] GroupId group_for(const World& world, faults::Needs needs, AppId app);

}  // namespace sim::effects
