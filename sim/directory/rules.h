// SPDX-License-Identifier: MIT
// Group rules at work: what each rule says about a person and which memberships follow.
#pragma once

#include <vector>

#include "sim/directory/events.h"

namespace sim::directory {

// Asks one rule about one person. An invalid or failing expression does not match.
[[nodiscard]] RuleVerdict evaluate_rule(const State& state, RuleId rule, UserId user);

// Whether that rule is a reason of the membership.
[[nodiscard]] bool is_member_by(const State& state, RuleId rule, UserId user, GroupId group);

// A membership that a rule wants to begin or to end.
struct MembershipMove {
    GroupId group;
    RuleId rule;
    bool add = true;
};

struct RuleOutcome {
    RulesEvaluated event;
    std::vector<MembershipMove> moves;  // in the order of the rules
};

// Asks every active rule about one person. The vendor leaves staged, pending and deprovisioned
// users as they are, so for those nothing is checked and nothing moves.
[[nodiscard]] RuleOutcome evaluate_rules(const State& state, UserId user);

}  // namespace sim::directory
