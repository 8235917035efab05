// SPDX-License-Identifier: MIT
// Group rules at work: what each rule says about a person and which memberships follow.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "sim/base/refusal.h"
#include "sim/directory/events.h"

namespace sim::directory {

// The vendor's limits.
constexpr std::size_t rule_name_length_max = 50;
constexpr std::size_t rules_max = 2000;
constexpr std::size_t rule_groups_max = 100;
constexpr std::size_t rule_exclusions_max = 100;

// Asks one rule about one person. An invalid or failing expression does not match.
[[nodiscard]] RuleVerdict evaluate_rule(const State& state, RuleId rule, UserId user);

// Whether that rule is a reason of the membership.
[[nodiscard]] bool is_member_by(const State& state, RuleId rule, UserId user, GroupId group);

// Why somebody is in a group, as the vendor's "which rules manage this membership" answers; nothing
// when they are not in it.
struct MembershipReasons {
    bool manual = false;
    std::vector<RuleId> rules;
};
[[nodiscard]] std::optional<MembershipReasons> reasons_of(const State& state, UserId user,
                                                          GroupId group);

// Whether the rule fills that group or asks for it by name in its expression.
[[nodiscard]] bool refers_to(const GroupRule& rule, GroupId group, const std::string& group_name);

// What a rule with that text would say about a person, before anybody saves it.
struct RulePreview {
    bool matches = false;
    std::vector<expression::Comparison> comparisons;
    std::optional<Refusal> objection;  // why the text is no rule, or why it fails for this person
};
[[nodiscard]] RulePreview preview_rule(const State& state, const std::string& expression,
                                       UserId user);

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
