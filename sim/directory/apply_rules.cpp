// SPDX-License-Identifier: MIT
// Turns events about groups, rules and memberships into rows.
#include <algorithm>

#include "sim/directory/apply_parts.h"

namespace sim::directory {

namespace {

std::optional<expression::Expression> parsed(const std::string& text) {
    auto expression = expression::Expression::parse(text, expression::Place::group_rule);
    return expression ? std::optional{std::move(*expression)} : std::nullopt;
}

void forget_reason(Membership& membership, RuleId rule) {
    auto& rules = membership.rules;
    rules.erase(std::remove(rules.begin(), rules.end(), rule), rules.end());
}

}  // namespace

void apply_part(State& state, const GroupCreated& created, EventId /*id*/) {
    state.groups.put(created.group, {created.group_name});
    state.next_group = {created.group.value + 1};
}

void apply_part(State& state, const GroupRenamed& renamed, EventId /*id*/) {
    state.groups.edit(renamed.group).name = renamed.group_name;
}

void apply_part(State& state, const GroupDeleted& deleted, EventId /*id*/) {
    state.groups.erase(deleted.group);
    state.former_groups.put(deleted.group, {deleted.group_name});
}

void apply_part(State& state, const RuleCreated& created, EventId /*id*/) {
    GroupRule rule = created.details;
    rule.parsed = parsed(rule.expression);
    state.rules.put(created.rule, std::move(rule));
    state.next_rule = {created.rule.value + 1};
}

void apply_part(State& state, const RuleEdited& edited, EventId /*id*/) {
    GroupRule& rule = state.rules.edit(edited.rule);
    rule.expression = edited.expression;
    rule.parsed = parsed(edited.expression);
    if (edited.groups) {
        rule.groups = *edited.groups;
    }
    if (edited.excluded) {
        rule.excluded = *edited.excluded;
    }
}

void apply_part(State& state, const RuleStatusChanged& changed, EventId /*id*/) {
    state.rules.edit(changed.rule).status = changed.status;
}

void apply_part(State& state, const RuleDeleted& deleted, EventId /*id*/) {
    std::vector<MembershipKey> kept;
    for (const auto& [key, membership] : state.memberships) {
        const auto& rules = membership.rules;
        if (std::find(rules.begin(), rules.end(), deleted.rule) != rules.end()) {
            kept.push_back(key);
        }
    }
    for (const MembershipKey& key : kept) {
        Membership& membership = state.memberships.edit(key);
        forget_reason(membership, deleted.rule);
        membership.manual = membership.manual || membership.rules.empty();
    }
    state.rules.erase(deleted.rule);
    state.former_rules.put(deleted.rule, {deleted.rule_name});
}

void apply_part(State& state, const RuleExclusionAdded& added, EventId /*id*/) {
    state.rules.edit(added.rule).excluded.push_back(added.user);
}

void apply_part(State& state, const MemberAdded& added, EventId id) {
    const MembershipKey key{added.user, added.group};
    Membership membership;
    if (const Membership* known = state.memberships.find(key)) {
        membership = *known;
    } else {
        membership.since = id;
    }
    membership.manual = !added.rule.exists();
    if (added.rule.exists()) {
        membership.rules.push_back(added.rule);
    }
    state.memberships.put(key, std::move(membership));
}

void apply_part(State& state, const MemberRemoved& removed, EventId /*id*/) {
    const MembershipKey key{removed.user, removed.group};
    if (removed.membership_ends) {
        state.memberships.erase(key);
        return;
    }
    forget_reason(state.memberships.edit(key), removed.rule);
}

}  // namespace sim::directory
