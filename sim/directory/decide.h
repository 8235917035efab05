// SPDX-License-Identifier: MIT
// The rules of the directory for what an administrator asks.
#pragma once

#include <vector>

#include "sim/base/refusal.h"
#include "sim/base/result.h"
#include "sim/directory/commands.h"
#include "sim/directory/events.h"

namespace sim::directory {

// Refuses what the documented status machine, the life cycle of rules, or a missing user, group or
// rule does not allow. The code of the refusal says which. `next_okta_id` is the id that a user
// made by this command gets.
[[nodiscard]] Result<std::vector<Event>, Refusal> decide(const State& state, const Command& command,
                                                         const std::string& next_okta_id = {});

// The move of one status to the next by one of user_operations().
[[nodiscard]] Result<UserStatusChanged, Refusal> move_status(const State& state, UserId user,
                                                             std::string_view operation,
                                                             ImportId import);

}  // namespace sim::directory
