// SPDX-License-Identifier: MIT
// Hops inside the directory: sources of profiles, rules, memberships.
#include <algorithm>

#include "sim/directory/import.h"
#include "sim/directory/rules.h"
#include "sim/engine/hops.h"

namespace sim::hops {

WorkItem about_user(WorkKind kind, UserId user, EventId cause) {
    WorkItem item;
    item.kind = kind;
    item.user = user;
    item.cause = cause;
    return item;
}

std::string okta_user_id(const World& world, UserId user) {
    return "00u" + stream_of(world.seed, "user/" + std::to_string(user.value)).letters(17);
}

void plan_reconciliation(Draft& draft, UserId user, EventId cause) {
    draft.plan(about_user(WorkKind::reconcile_apps, user, cause));
}

void plan_after_status_change(Draft& draft, const directory::UserStatusChanged& changed,
                              EventId cause) {
    const bool first_password =
        changed.operation == "set_password" && changed.before == directory::UserStatus::provisioned;
    if (changed.operation == "activate" || changed.operation == "unsuspend" || first_password) {
        draft.plan(about_user(WorkKind::evaluate_rules, changed.user, cause));
    } else if (changed.operation == "deactivate") {
        plan_reconciliation(draft, changed.user, cause);
        revoke_refresh_tokens(draft, changed.user, cause);
    }
}

void source_everybody(Draft& draft, const WorkItem& item) {
    for (const auto& [user, details] : draft.world().directory.users) {
        if (!directory::source_again(draft.world().directory, user).empty()) {
            draft.plan(about_user(WorkKind::source_user, user, item.cause));
        }
    }
}

void source_user(Draft& draft, const WorkItem& item) {
    if (!draft.world().directory.users.contains(item.user)) {
        return;
    }
    EventId cause = item.cause;
    for (directory::Event& event : directory::source_again(draft.world().directory, item.user)) {
        cause = draft.add(std::move(event), item.cause, ActorId::directory);
    }
    if (cause != item.cause) {
        draft.plan(about_user(WorkKind::evaluate_rules, item.user, cause));
    }
}

void evaluate_rules(Draft& draft, const WorkItem& item) {
    if (!draft.world().directory.users.contains(item.user)) {
        return;
    }
    auto outcome = directory::evaluate_rules(draft.world().directory, item.user);
    EventId cause = item.cause;
    if (outcome.event.checked > 0) {
        cause =
            draft.add(directory::Event(std::move(outcome.event)), item.cause, ActorId::directory);
    }
    for (const directory::MembershipMove& move : outcome.moves) {
        WorkItem next =
            about_user(move.add ? WorkKind::add_member : WorkKind::remove_member, item.user, cause);
        next.group = move.group;
        next.rule = move.rule;
        draft.plan(next);
    }
    plan_reconciliation(draft, item.user, cause);
}

void evaluate_everybody(Draft& draft, const WorkItem& item) {
    const directory::State& state = draft.world().directory;
    for (const auto& [user, details] : state.users) {
        if (directory::rules_apply_to(details.status, state.settings.rules_move_pending)) {
            draft.plan(about_user(WorkKind::evaluate_rules, user, item.cause));
        }
    }
}

void move_member(Draft& draft, const WorkItem& item) {
    const directory::State& state = draft.world().directory;
    const auto* membership = state.memberships.find({item.user, item.group});
    const bool is_so = directory::is_member_by(state, item.rule, item.user, item.group);
    if (is_so == (item.kind == WorkKind::add_member) || !state.users.contains(item.user)) {
        return;  // an evaluation before this one has already moved the person
    }
    if (!state.rules.contains(item.rule) || !state.groups.contains(item.group)) {
        return;  // somebody deleted the rule or the group in the meantime
    }
    if (item.kind == WorkKind::add_member) {
        const EventId added =
            draft.add(directory::Event(directory::MemberAdded{item.group, item.user, item.rule}),
                      item.cause, ActorId::directory);
        if (membership == nullptr) {
            note_member(draft, item.group, item.user, provisioning::MemberMove::add, added);
        }
        return;
    }
    const bool last_reason = !membership->manual && membership->rules.size() == 1;
    const EventId removed = draft.add(
        directory::Event(directory::MemberRemoved{item.group, item.user, item.rule, last_reason}),
        item.cause, ActorId::directory);
    if (last_reason) {
        note_member(draft, item.group, item.user, provisioning::MemberMove::remove, removed);
    }
}

}  // namespace sim::hops
