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
// Refuses a rule without a name or a text, and a name that the app's rules have already; and to
// remove a rule that is not there. Its pushes are for the caller to end.
[[nodiscard]] Result<std::vector<Event>, Refusal> decide_rule(const State& state,
                                                              const RuleCommand& command);

}  // namespace sim::provisioning
