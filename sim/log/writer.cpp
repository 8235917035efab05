// SPDX-License-Identifier: MIT
// Rows about imports, users, groups, rules, assignments and settings.
#include "sim/log/writer.h"

#include "sim/log/event_types.h"

namespace sim::log {

namespace {

std::string_view type_of_operation(std::string_view operation) {
    if (operation == "activate") {
        return types::user_activate;
    }
    if (operation == "suspend") {
        return types::user_suspend;
    }
    return operation == "unsuspend" ? types::user_unsuspend : types::user_deactivate;
}

std::string changed_attributes(const Profile& changes) {
    std::string names;
    for (const auto& [name, value] : changes.entries()) {
        names += (names.empty() ? "" : ",") + name;
    }
    return names;
}

}  // namespace

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

void Writer::add_app_setting(AppId app, std::string setting, std::string value) {
    LogEntry& row = add(types::app_configuration, {names_.app_party(app)});
    row.debug_data.emplace_back(std::move(setting), std::move(value));
}

void Writer::operator()(const directory::GroupCreated& created) {
    add(types::group_create, {names_.group_party(created.group)});
}

void Writer::operator()(const directory::GroupRenamed& renamed) {
    add(types::group_profile_update, {names_.group_party(renamed.group)});
    for (const auto& [key, pushed] : world_->provisioning.pushed_groups) {
        if (key.first == renamed.group && pushed.status == provisioning::PushStatus::inactive) {
            add_push(types::push_paused_renamed, key.first, key.second);
        }
    }
}

void Writer::operator()(const directory::PasswordChanged& changed) {
    add_for_user(types::update_password, changed.user, ImportId{});
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
    add(changed.status == directory::RuleStatus::active ? types::group_rule_activate
                                                        : types::group_rule_deactivated,
        {names_.rule_party(changed.rule)});
}

void Writer::operator()(const directory::RuleExclusionAdded& added) {
    LogEntry& row = add(types::group_rule_exclusion,
                        {names_.rule_party(added.rule), names_.user_party(added.user)});
    // The vendor's system adds the exception, although a person removed the member.
    row.actor = names_.actor_party(ActorId::directory);
}

void Writer::operator()(const directory::MappingSet& set) {
    LogEntry& row = add(types::mapping_update, {});
    row.debug_data = {{"source", names_.source(set.key.first)},
                      {"attribute", set.key.second},
                      {"expression", set.expression}};
}

void Writer::operator()(const directory::ImportStarted& started) {
    LogEntry& row = add(types::import_start, {});
    row.transaction_id = names_.transaction_id("import/" + std::to_string(started.import.value));
    row.debug_data = {{"source", names_.source(started.details.source)},
                      {"import", std::to_string(started.import.value)}};
}

void Writer::operator()(const directory::RecordSkipped& skipped) {
    LogEntry& row = add(types::import_user_create, {names_.record_party(skipped.record)});
    row.outcome = Outcome::skipped;
    row.severity = Severity::warn;
    row.reason_key = skipped.reason;
    row.transaction_id = names_.transaction_id("import/" + std::to_string(skipped.import.value));
}

void Writer::operator()(const directory::ImportFinished& finished) {
    const directory::Import& import = world_->directory.imports.at(finished.import);
    LogEntry& row = add(types::import_complete, {});
    row.transaction_id = names_.transaction_id("import/" + std::to_string(finished.import.value));
    row.debug_data = {{"source", names_.source(import.source)},
                      {"import", std::to_string(finished.import.value)},
                      {"scanned", std::to_string(import.scanned)},
                      {"created", std::to_string(import.created)},
                      {"updated", std::to_string(import.updated)},
                      {"removed", std::to_string(import.removed)},
                      {"unchanged", std::to_string(import.unchanged)},
                      {"skipped", std::to_string(import.skipped)}};
}

void Writer::operator()(const directory::UserCreated& created) {
    if (created.import.exists()) {
        add_for_user(types::import_user_create, created.user, created.import);
    }
    add_for_user(types::user_create, created.user, created.import);
}

void Writer::operator()(const directory::UserProfileUpdated& updated) {
    if (updated.import.exists()) {
        add_for_user(types::import_user_update, updated.user, updated.import);
    }
    if (!updated.changes.entries().empty()) {
        add_for_user(types::user_update_profile, updated.user, updated.import)
            .debug_data.emplace_back("changedAttributes", changed_attributes(updated.changes));
    }
}

void Writer::operator()(const directory::UserStatusChanged& changed) {
    // A new user is activated as part of being created; a known one because the source says so.
    if (changed.import.exists() && changed.before != directory::UserStatus::staged) {
        add_for_user(types::import_user_lifecycle, changed.user, changed.import);
    }
    LogEntry& row =
        add_for_user(type_of_operation(changed.operation), changed.user, changed.import);
    row.debug_data.emplace_back("from", std::string(name_of(changed.before)));
    row.debug_data.emplace_back("to", std::string(name_of(changed.after)));
}

void Writer::operator()(const directory::UserDeleted& deleted) {
    add_for_user(types::user_delete_initiated, deleted.user, {});
    add_for_user(types::user_delete_completed, deleted.user, {});
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

void Writer::operator()(const apps::CapabilitySet& set) {
    add_app_setting(set.app, std::string(name_of(set.capability)),
                    std::string(name_of(set.position)));
}

void Writer::operator()(const apps::ConnectionTokenSet& set) {
    add_app_setting(set.app, "credentials", "changed");
}

void Writer::operator()(const apps::GroupAssigned& assigned) {
    add(types::group_app_add, {names_.group_party(assigned.group), names_.app_party(assigned.app)});
}

void Writer::operator()(const apps::GroupUnassigned& unassigned) {
    add(types::group_app_remove,
        {names_.group_party(unassigned.group), names_.app_party(unassigned.app)});
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
