// SPDX-License-Identifier: MIT
// Carries out what the fault catalogue names: breaking, repairing, and the tries that do not help.
#pragma once

#include <vector>

#include "sim/base/refusal.h"
#include "sim/base/result.h"
#include "sim/engine/draft.h"
#include "sim/faults/commands.h"

namespace sim::effects {

// Refuses unknown faults and repairs, a missing target, and a cause that is already there.
[[nodiscard]] Result<std::vector<Event>, Refusal> decide_fault(const World& world,
                                                               const faults::Command& command);

// Why the fault cannot be injected here; nothing where it can be. Carries nothing out.
[[nodiscard]] std::optional<Refusal> objection_to(const World& world,
                                                  const faults::InjectFault& wanted);

// Puts every failed task of the app back into the queue; false when there is none.
bool retry_failed_tasks(Draft& draft, AppId app, EventId cause);

// Re-applies mappings to assigned users of the app. Nobody who lost the assignment is touched,
// which is why it does not help against orphans.
void force_sync(Draft& draft, AppId app, EventId cause);

}  // namespace sim::effects
