// SPDX-License-Identifier: MIT
// The rules of Group Push.
#pragma once

#include <vector>

#include "sim/base/refusal.h"
#include "sim/base/result.h"
#include "sim/provisioning/events.h"

namespace sim::provisioning {

// Refuses to push a group twice into one app, and anything about a group that is not pushed.
// Whether group and app exist, and whether the app's Group Push is on, is for the caller to know.
[[nodiscard]] Result<std::vector<Event>, Refusal> decide(const State& state,
                                                         const Command& command);

}  // namespace sim::provisioning
