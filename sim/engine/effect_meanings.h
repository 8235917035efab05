// SPDX-License-Identifier: MIT
// Which function makes the steps of an action: tables, one for each part of the path.
#pragma once

#include <array>
#include <string>
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

// Of actions on authorization servers and protected APIs; nullptr for others.
[[nodiscard]] const Meaning* meaning_of_access_action(faults::Action action);
// What such an action replaces; empty for others.
[[nodiscard]] std::string access_text_to_keep(const World& world, const faults::Effect& effect);
// Whether a fault of that kind has something to break: a server with policies and an API of it.
[[nodiscard]] bool has_access_target(const World& world, faults::Needs needs);

// The group that a fault of that kind is about in the app; none where there is no such group.
[[nodiscard]] GroupId group_for(const World& world, faults::Needs needs, AppId app);

}  // namespace sim::effects
