// SPDX-License-Identifier: MIT
// Turns directory events into rows; runs no rule.
#include "sim/directory/apply.h"

#include <algorithm>

#include "sim/base/overloaded.h"
#include "sim/base/text.h"

namespace sim::directory {

namespace {

std::optional<expression::Expression> parsed(const std::string& text, expression::Place place) {
    auto expression = expression::Expression::parse(text, place);
    return expression ? std::optional{std::move(*expression)} : std::nullopt;
}

void index_login(State& state, const Profile& profile, UserId user) {
    const std::string login = lower_case(profile.text("login"));
    if (!login.empty()) {
        state.user_by_login.put(login, {user});
    }
}

void create_user(State& state, const UserCreated& created, EventId id) {
    User user = created.details;
    user.last_change = id;
    index_login(state, user.profile, created.user);
    if (user.source.exists()) {
        state.user_by_record.put({user.source, user.record}, {created.user});
    }
    state.users.put(created.user, std::move(user));
    state.next_user = {created.user.value + 1};
}

void update_profile(State& state, const UserProfileUpdated& updated, EventId id) {
    User& user = state.users.edit(updated.user);
    if (updated.changes.has("login")) {
        state.user_by_login.erase(lower_case(user.profile.text("login")));
    }
    for (const auto& [name, value] : updated.changes.entries()) {
        user.profile.set(name, value);
    }
    user.source_profile = updated.source_profile;
    user.last_change = id;
    index_login(state, user.profile, updated.user);
}

void delete_user(State& state, UserId id) {
    const User user = state.users.at(id);
    state.user_by_login.erase(lower_case(user.profile.text("login")));
    state.user_by_record.erase({user.source, user.record});
    for (const GroupId group : groups_of(state, id)) {
        state.memberships.erase({id, group});
    }
    state.users.erase(id);
}

void add_member(State& state, const MemberAdded& added, EventId id) {
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

void remove_member(State& state, const MemberRemoved& removed) {
    const MembershipKey key{removed.user, removed.group};
    if (removed.membership_ends) {
        state.memberships.erase(key);
        return;
    }
    auto& rules = state.memberships.edit(key).rules;
    rules.erase(std::remove(rules.begin(), rules.end(), removed.rule), rules.end());
}

void apply_rule_event(State& state, const RuleCreated& created) {
    GroupRule rule = created.details;
    rule.parsed = parsed(rule.expression, expression::Place::group_rule);
    state.rules.put(created.rule, std::move(rule));
}

void apply_rule_event(State& state, const RuleEdited& edited) {
    GroupRule& rule = state.rules.edit(edited.rule);
    rule.expression = edited.expression;
    rule.parsed = parsed(edited.expression, expression::Place::group_rule);
}

}  // namespace

void apply(State& state, const Event& event, EventId id) {
    std::visit(
        Overloaded{
            [&](const GroupCreated& created) {
                state.groups.put(created.group, {created.group_name});
            },
            [&](const GroupRenamed& renamed) {
                state.groups.edit(renamed.group).name = renamed.group_name;
            },
            [&](const RuleCreated& created) { apply_rule_event(state, created); },
            [&](const RuleEdited& edited) { apply_rule_event(state, edited); },
            [&](const RuleStatusChanged& changed) {
                state.rules.edit(changed.rule).status = changed.status;
            },
            [&](const RuleExclusionAdded& added) {
                state.rules.edit(added.rule).excluded.push_back(added.user);
            },
            [&](const MappingSet& set) {
                state.mappings.put(
                    set.key,
                    {set.expression, parsed(set.expression, expression::Place::attribute_mapping)});
            },
            [&](const ImportStarted& started) {
                state.imports.put(started.import, started.details);
            },
            [&](const RecordSkipped& skipped) { ++state.imports.edit(skipped.import).skipped; },
            [&](const ImportFinished& finished) {
                state.imports.edit(finished.import).finished = true;
            },
            [&](const UserCreated& created) { create_user(state, created, id); },
            [&](const UserProfileUpdated& updated) { update_profile(state, updated, id); },
            [&](const UserStatusChanged& changed) {
                User& user = state.users.edit(changed.user);
                user.status = changed.after;
                user.last_change = id;
            },
            [&](const PasswordChanged& changed) {
                state.users.edit(changed.user).password_changes = changed.change;
            },
            [&](const UserDeleted& deleted) { delete_user(state, deleted.user); },
            [](const RulesEvaluated&) {},
            [&](const MemberAdded& added) { add_member(state, added, id); },
            [&](const MemberRemoved& removed) { remove_member(state, removed); }},
        event);
}

}  // namespace sim::directory
