// SPDX-License-Identifier: MIT
// The rules of apps and assignments.
#pragma once

#include <vector>

#include "sim/apps/events.h"
#include "sim/base/refusal.h"
#include "sim/base/result.h"

namespace sim::apps {

// Refuses unknown apps, a key used twice, what is already so, and wrong mapping expressions.
// Whether users and groups exist is for the caller to know, and `groups` are those of the user whom
// the command names.
[[nodiscard]] Result<std::vector<Event>, Refusal> decide(const State& state, const Command& command,
                                                         Instant now,
                                                         const std::vector<GroupId>& groups);

// What the assignments of one person should be, given the groups that the person is in.
struct AssignmentMove {
    enum class Kind : std::uint8_t { assign, unassign, change_giver };
    AppId app;
    Kind kind = Kind::assign;
    GroupId via;  // the group that gives the app from now on
};

// The difference between what the groups give and what is assigned, app by app. `may_hold_apps` is
// false for a deprovisioned user, who loses every assignment, individual ones too.
[[nodiscard]] std::vector<AssignmentMove> assignment_moves(const State& state, UserId user,
                                                           const std::vector<GroupId>& groups,
                                                           bool may_hold_apps);

}  // namespace sim::apps
