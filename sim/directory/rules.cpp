// SPDX-License-Identifier: MIT
// Evaluates group rules against the current profile.
#include "sim/directory/rules.h"

#include <algorithm>

namespace sim::directory {

namespace {

bool is_excluded(const GroupRule& rule, UserId user) {
    return std::find(rule.excluded.begin(), rule.excluded.end(), user) != rule.excluded.end();
}

}  // namespace

bool is_member_by(const State& state, RuleId rule, UserId user, GroupId group) {
    const Membership* membership = state.memberships.find({user, group});
    return membership != nullptr && std::find(membership->rules.begin(), membership->rules.end(),
                                              rule) != membership->rules.end();
}

RuleVerdict evaluate_rule(const State& state, RuleId id, UserId user_id) {
    const GroupRule& rule = state.rules.at(id);
    const User& user = state.users.at(user_id);
    RuleVerdict verdict{id, false, {}};
    if (!rule.parsed) {
        return verdict;
    }
    expression::Context context;
    context.user = &user.profile;
    context.user_id = user.okta_id;
    context.user_status = name_of(user.status);
    for (const GroupId group : groups_of(state, user_id)) {
        context.group_names.push_back(state.groups.at(group).name);
    }
    auto evaluation = expression::evaluate(*rule.parsed, context);
    if (!evaluation) {
        return verdict;
    }
    const bool* truth = std::get_if<bool>(&evaluation->value);
    verdict.matched = truth != nullptr && *truth && !is_excluded(rule, user_id);
    verdict.comparisons = std::move(evaluation->comparisons);
    return verdict;
}

RuleOutcome evaluate_rules(const State& state, UserId user) {
    RuleOutcome outcome{{user, 0, {}}, {}};
    if (!rules_apply_to(state.users.at(user).status)) {
        return outcome;
    }
    for (const auto& [id, rule] : state.rules) {
        if (rule.status != RuleStatus::active) {
            continue;
        }
        ++outcome.event.checked;
        RuleVerdict verdict = evaluate_rule(state, id, user);
        bool moves = false;
        for (const GroupId group : rule.groups) {
            if (verdict.matched != is_member_by(state, id, user, group)) {
                outcome.moves.push_back({group, id, verdict.matched});
                moves = true;
            }
        }
        if (verdict.matched || moves) {
            outcome.event.verdicts.push_back(std::move(verdict));
        }
    }
    return outcome;
}

}  // namespace sim::directory
