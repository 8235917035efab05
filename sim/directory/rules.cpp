// SPDX-License-Identifier: MIT
// Evaluates group rules against the current profile.
#include "sim/directory/rules.h"

#include <algorithm>

namespace sim::directory {

namespace {

bool is_excluded(const GroupRule& rule, UserId user) {
    return std::find(rule.excluded.begin(), rule.excluded.end(), user) != rule.excluded.end();
}

expression::Context context_of(const State& state, UserId user_id) {
    const User& user = state.users.at(user_id);
    expression::Context context;
    context.user = &user.profile;
    context.user_id = user.okta_id;
    context.user_status = name_of(user.status);
    for (const GroupId group : groups_of(state, user_id)) {
        context.group_names.push_back(state.groups.at(group).name);
    }
    return context;
}

Refusal refusal_for(const expression::SyntaxError& problem) {
    Refusal refusal{problem.code, problem.arguments};
    refusal.arguments.emplace_back("position", std::to_string(problem.position + 1));
    return refusal;
}

}  // namespace

std::optional<MembershipReasons> reasons_of(const State& state, UserId user, GroupId group) {
    const Membership* membership = state.memberships.find({user, group});
    if (membership == nullptr) {
        return std::nullopt;
    }
    return MembershipReasons{membership->manual, membership->rules};
}

bool refers_to(const GroupRule& rule, GroupId group, const std::string& group_name) {
    const bool fills =
        std::find(rule.groups.begin(), rule.groups.end(), group) != rule.groups.end();
    const bool asks =
        rule.expression.find("isMemberOfGroupName(\"" + group_name + "\")") != std::string::npos;
    return fills || asks;
}

RulePreview preview_rule(const State& state, const std::string& text, UserId user) {
    RulePreview preview;
    const auto parsed = expression::Expression::parse(text, expression::Place::group_rule);
    if (!parsed) {
        preview.objection = refusal_for(parsed.error());
        return preview;
    }
    auto evaluation = expression::evaluate(*parsed, context_of(state, user));
    if (!evaluation) {
        preview.objection = refusal_for(evaluation.error());
        return preview;
    }
    const bool* truth = std::get_if<bool>(&evaluation->value);
    preview.matches = truth != nullptr && *truth;
    preview.comparisons = std::move(evaluation->comparisons);
    return preview;
}

bool is_member_by(const State& state, RuleId rule, UserId user, GroupId group) {
    const Membership* membership = state.memberships.find({user, group});
    return membership != nullptr && std::find(membership->rules.begin(), membership->rules.end(),
                                              rule) != membership->rules.end();
}

RuleVerdict evaluate_rule(const State& state, RuleId id, UserId user_id) {
    const GroupRule& rule = state.rules.at(id);
    RuleVerdict verdict{id, false, {}};
    if (!rule.parsed) {
        return verdict;
    }
    auto evaluation = expression::evaluate(*rule.parsed, context_of(state, user_id));
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
    if (!rules_apply_to(state.users.at(user).status, state.settings.rules_move_pending)) {
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
