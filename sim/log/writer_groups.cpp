// SPDX-License-Identifier: MIT
// Rows about Group Push and about the groups that an import of an app sees.
#include "sim/log/event_types.h"
#include "sim/log/writer.h"

namespace sim::log {

namespace {

using provisioning::Stage;
using provisioning::TaskKind;

// What a good answer is called. Empty where the vendor's log says nothing.
std::string_view type_of_success(Stage stage, TaskKind kind) {
    if (stage == Stage::create_group) {
        return types::push_pushed;
    }
    if (stage == Stage::delete_group) {
        return types::push_delete_group;
    }
    if (kind == TaskKind::rename_group) {
        return types::push_renamed;
    }
    if (stage == Stage::name_group) {
        return types::push_updated;
    }
    return stage == Stage::find_group ? std::string_view() : types::push_memberships;
}

// The vendor names a failure after the operation in the app.
std::string_view type_of_failure(Stage stage, TaskKind kind) {
    if (kind == TaskKind::rename_group) {
        return types::push_rename_failed;
    }
    if (stage == Stage::create_group) {
        return types::remote_group_add;
    }
    if (stage == Stage::delete_group) {
        return types::remote_group_remove;
    }
    if (stage == Stage::find_group) {
        return types::remote_group_verify;
    }
    return stage == Stage::name_group ? types::remote_group_update : types::remote_members_update;
}

}  // namespace

LogEntry& Writer::add_push(std::string_view type, GroupId group, AppId app) {
    return add(type, {names_.group_party(group), names_.app_party(app)});
}

void Writer::add_group_exchange(const provisioning::ResponseReceived& received, bool good) {
    const TaskKind kind = world_->provisioning.tasks.at(received.task).kind;
    const std::string_view type =
        good ? type_of_success(received.stage, kind) : type_of_failure(received.stage, kind);
    if (!type.empty()) {
        add_exchange(type, received);
    }
}

void Writer::operator()(const provisioning::TaskPostponed& postponed) {
    const provisioning::Task& task = world_->provisioning.tasks.at(postponed.task);
    const bool will_retry = is_about_group(task.kind) && postponed.error.status != 429;
    if (will_retry) {
        LogEntry& row = add_for_task(types::push_will_retry, postponed.task);
        row.outcome = Outcome::failure;
        row.severity = Severity::warn;
    }
}

void Writer::operator()(const provisioning::PushedGroupAdded& added) {
    if (added.push_rule.empty()) {
        add_push(types::push_created, added.group, added.app);
        return;
    }
    add_push(types::push_created_by_rule, added.group, added.app)
        .debug_data.emplace_back("rule", added.push_rule);
}

void Writer::operator()(const provisioning::PushRuleAdded& added) {
    add_app_setting(added.app, "pushRule", added.push_rule);
}

void Writer::operator()(const provisioning::PushRuleRemoved& removed) {
    if (removed.pushes == provisioning::RulePushes::end) {
        add(types::push_rule_deleted, {names_.app_party(removed.app)})
            .debug_data.emplace_back("rule", removed.push_rule);
        return;
    }
    add_app_setting(removed.app, "pushRule", "");
}

void Writer::operator()(const provisioning::PushStatusSet& set) {
    const bool active = set.status == provisioning::PushStatus::active;
    add_push(active ? types::push_activated : types::push_deactivated, set.group, set.app);
}

void Writer::operator()(const provisioning::PushMembersIgnored& ignored) {
    LogEntry& row = add_push(types::push_users_ignored, ignored.group, ignored.app);
    row.outcome = Outcome::skipped;
    row.severity = Severity::warn;
    for (const UserId user : ignored.users) {
        row.targets.push_back(names_.user_party(user));
    }
}

void Writer::operator()(const provisioning::PushedGroupUnlinked& unlinked) {
    // The vendor takes a mapping down only once it is inactive.
    add_push(types::push_deactivated, unlinked.group, unlinked.app);
    add_push(types::push_removed, unlinked.group, unlinked.app);
}

void Writer::operator()(const apps::AppGroupImported& imported) {
    const bool is_new = imported.before.empty();
    LogEntry& row = add(is_new ? types::import_group_create : types::import_group_update,
                        {names_.app_party(imported.app)});
    row.targets.push_back(
        {imported.app_group, "AppGroup", imported.group_name, imported.group_name});
}

void Writer::operator()(const apps::AppGroupGone& gone) {
    LogEntry& row = add(types::import_group_delete, {names_.app_party(gone.app)});
    row.targets.push_back({gone.app_group, "AppGroup", gone.group_name, gone.group_name});
}

}  // namespace sim::log
