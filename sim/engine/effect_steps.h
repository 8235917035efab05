// SPDX-License-Identifier: MIT
// What an effect of the catalogue means in a world: the commands that an administrator gives, and
// facts from outside of the directory.
#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "sim/engine/command.h"
#include "sim/engine/event.h"
#include "sim/engine/world.h"
#include "sim/faults/effect.h"

namespace sim::effects {

// Something that nobody asks the directory for: an app's service or an export is different now.
struct Outside {
    What what;
    ActorId actor = ActorId::app;
};
using Step = std::variant<Command, Outside>;

// The steps, in their order; none where there is nothing to do. A later step is decided in the
// world that the earlier ones made, and one that is refused there is left out.
[[nodiscard]] std::vector<Step> steps_of(const World& world, const faults::Effect& effect,
                                         const faults::Fault& fault);

// What the cause of a fault will replace and a repair restores: the text of a rule or a mapping.
[[nodiscard]] std::string text_to_keep(const World& world, const faults::Effect& effect,
                                       const faults::Fault& fault);

// Somebody active who is in a group by that rule alone, and the group; nothing where nobody is.
[[nodiscard]] std::optional<directory::MembershipKey> member_by(const World& world, RuleId rule);

// An expression with a typing slip in its first text: a space at the end, or other letters.
[[nodiscard]] std::string spoiled(std::string expression, std::string_view slip);

}  // namespace sim::effects
