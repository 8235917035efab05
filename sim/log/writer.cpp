// SPDX-License-Identifier: MIT
// Rows about groups, rules, assignments and settings.
#include "sim/log/writer.h"

#include "sim/log/event_types.h"

namespace sim::log {

Writer::Writer(const World& world, const Event& event, Cursor cursor)
    : world_(&world), event_(&event), cursor_(cursor), names_(world) {
    std::visit([&](const auto& part) { std::visit(*this, part); }, event.what);
}

std::vector<LogEntry> Writer::take() { return std::move(rows_); }

LogEntry& Writer::add(std::string_view type, std::vector<Party> targets) {
    const bool by_hand = event_->actor == ActorId::administrator || event_->actor == ActorId::lab;
    const EventId root = event_->cause.exists() ? event_->cause : event_->id;
    LogEntry row;
    row.event = event_->id;
    row.cursor = cursor_;
    row.published = event_->at;
    row.event_type = type;
    row.message = "log." + row.event_type;
    row.actor = names_.actor_party(event_->actor);
    row.targets = std::move(targets);
    row.transaction_kind = by_hand ? TransactionKind::web : TransactionKind::job;
    row.transaction_id = names_.transaction_id("event/" + std::to_string(root.value));
    row.subject = subject_of(*world_, *event_);
    return rows_.emplace_back(std::move(row));
}

LogEntry& Writer::add_for_user(std::string_view type, UserId user, ImportId import) {
    LogEntry& row = add(type, {names_.user_party(user)});
    if (import.exists()) {
        row.transaction_id = names_.transaction_id("import/" + std::to_string(import.value));
        row.debug_data.emplace_back("import", std::to_string(import.value));
    }
    return row;
}

LogEntry& Writer::add_assignment(std::string_view type, UserId user, AppId app) {
    LogEntry& row = add(
        type, {names_.app_user_party(user, app), names_.app_party(app), names_.user_party(user)});
    row.wire.kind = Wire::Kind::assignment;
    return row;
}

void Writer::operator()(const directory::GroupCreated& created) {
    add(types::group_create, {names_.group_party(created.group)});
}

void Writer::operator()(const directory::GroupRenamed& renamed) {
    add(types::group_update_profile, {names_.group_party(renamed.group)});
    for (const auto& [key, pushed] : world_->provisioning.pushed_groups) {
        if (key.first == renamed.group && pushed.status == provisioning::PushStatus::inactive) {
            add_push(types::push_paused_renamed, key.first, key.second);
        }
    }
}

void Writer::operator()(const directory::GroupDeleted& deleted) {
    add(types::group_delete, {names_.group_party(deleted.group)});
}

void Writer::operator()(const directory::RuleDeleted& deleted) {
    add(types::group_rule_delete, {names_.rule_party(deleted.rule)});
}

void Writer::operator()(const directory::RuleCreated& created) {
    add(types::group_rule_add, {names_.rule_party(created.rule)})
        .debug_data.emplace_back("expression", created.details.expression);
}

void Writer::operator()(const directory::RuleEdited& edited) {
    add(types::group_rule_update, {names_.rule_party(edited.rule)})
        .debug_data.emplace_back("expression", edited.expression);
}

void Writer::operator()(const directory::RuleStatusChanged& changed) {
    switch (changed.status) {
        case directory::RuleStatus::active:
            add(types::group_rule_activate, {names_.rule_party(changed.rule)});
            return;
        case directory::RuleStatus::inactive:
            add(types::group_rule_deactivated, {names_.rule_party(changed.rule)});
            return;
        case directory::RuleStatus::invalid:
            add(types::group_rule_invalidate, {names_.rule_party(changed.rule)}).severity =
                Severity::warn;
    }
}

void Writer::operator()(const directory::RuleExclusionAdded& added) {
    LogEntry& row = add(types::group_rule_exclusion,
                        {names_.rule_party(added.rule), names_.user_party(added.user)});
    // The vendor's system adds the exception, although a person removed the member.
    row.actor = names_.actor_party(ActorId::directory);
}

void Writer::operator()(const directory::MemberAdded& added) {
    LogEntry& row = add(types::group_member_add,
                        {names_.user_party(added.user), names_.group_party(added.group)});
    if (added.rule.exists()) {
        row.debug_data.emplace_back("rule", names_.rule(added.rule));
    }
}

void Writer::operator()(const directory::MemberRemoved& removed) {
    if (!removed.membership_ends) {
        return;  // another reason keeps the person in the group
    }
    LogEntry& row = add(types::group_member_remove,
                        {names_.user_party(removed.user), names_.group_party(removed.group)});
    if (removed.rule.exists()) {
        row.debug_data.emplace_back("rule", names_.rule(removed.rule));
    }
}

void Writer::operator()(const apps::UserAssigned& assigned) {
    LogEntry& row = add_assignment(types::app_member_add, assigned.user, assigned.app);
    row.debug_data.emplace_back("scope", std::string(name_of(assigned.scope)));
    if (assigned.via.exists()) {
        row.debug_data.emplace_back("group", names_.group(assigned.via));
    }
}

void Writer::operator()(const apps::AssignmentMoved& moved) {
    LogEntry& row = add_assignment(types::app_member_update, moved.user, moved.app);
    row.debug_data.emplace_back("scope", std::string(name_of(moved.scope)));
    if (moved.via.exists()) {
        row.debug_data.emplace_back("group", names_.group(moved.via));
    }
}

void Writer::operator()(const apps::UserUnassigned& unassigned) {
    add_assignment(types::app_member_remove, unassigned.user, unassigned.app);
}

}  // namespace sim::log
