// SPDX-License-Identifier: MIT
// The status that a user is on the way to, as the vendor's transitioningToStatus tells.
#pragma once

#include <optional>

#include "sim/engine/world.h"

namespace sim {

// ACTIVE or PROVISIONED while an activation waits for its turn, DEPROVISIONED while a deactivation
// does; nothing for a user at rest. Suspensions are not asynchronous at the vendor.
[[nodiscard]] std::optional<directory::UserStatus> transitioning_to(const World& world,
                                                                    UserId user);

}  // namespace sim
