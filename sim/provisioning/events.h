// SPDX-License-Identifier: MIT
// What happened in the provisioning queue and on the wire.
#pragma once

#include <string>
#include <variant>
#include <vector>

#include "sim/base/boxed.h"
#include "sim/provisioning/commands.h"
#include "sim/scim/message.h"

namespace sim::provisioning {

// Why the directory decided to send nothing.
enum class WithheldReason : std::uint8_t {
    provisioning_off,  // the app is used for sign-on only
    capability_off,    // the switch for this kind of change is off
    not_linked,        // no account was ever linked, so there is nothing to deactivate
};
[[nodiscard]] std::string_view name_of(WithheldReason reason);

struct TaskQueued {
    static constexpr std::string_view name = "TaskQueued";
    TaskId task;
    Boxed<Task> details;
    SIM_FIELDS(task, details)
};
// The hop that did not happen: this is where an orphan begins.
struct TaskWithheld {
    static constexpr std::string_view name = "TaskWithheld";
    TaskKind kind = TaskKind::create;
    AppId app;
    UserId user;
    WithheldReason reason = WithheldReason::capability_off;
    SIM_FIELDS(kind, app, user, reason)
};
struct RequestSent {
    static constexpr std::string_view name = "RequestSent";
    ExchangeId exchange;
    TaskId task;
    Stage stage = Stage::find;
    scim::Request request;
    SIM_FIELDS(exchange, task, stage, request)
};
struct ResponseReceived {
    static constexpr std::string_view name = "ResponseReceived";
    ExchangeId exchange;
    TaskId task;
    Stage stage = Stage::find;
    scim::Response response;
    Duration latency;
    SIM_FIELDS(exchange, task, stage, response, latency)
};
// The answer told what comes next; the fields are what the task now knows.
struct TaskAdvanced {
    static constexpr std::string_view name = "TaskAdvanced";
    TaskId task;
    Stage stage = Stage::find;
    std::string external_id;
    bool matched = false;
    bool matched_active = false;
    std::string resource;
    int start_index = 1;
    std::vector<SeenAccount> seen;       // of this page
    std::vector<SeenGroup> seen_groups;  // of this page
    SIM_FIELDS(task, stage, external_id, matched, matched_active, resource, start_index, seen,
               seen_groups)
};
// The app asked for patience (429), or a push of a group met trouble that may pass; the task is
// tried again.
struct TaskPostponed {
    static constexpr std::string_view name = "TaskPostponed";
    TaskId task;
    Duration wait;
    Instant due;
    TaskError error;
    SIM_FIELDS(task, wait, due, error)
};
struct TaskFinished {
    static constexpr std::string_view name = "TaskFinished";
    TaskId task;
    SIM_FIELDS(task)
};
// The task waits for an administrator (Dashboard, Tasks).
struct TaskFailed {
    static constexpr std::string_view name = "TaskFailed";
    TaskId task;
    TaskError error;
    SIM_FIELDS(task, error)
};
// What the task was for no longer holds: the assignment ended, or came back, or provisioning of the
// app was switched off.
struct TaskCancelled {
    static constexpr std::string_view name = "TaskCancelled";
    TaskId task;
    SIM_FIELDS(task)
};
// An administrator chose to retry it.
struct TaskRetried {
    static constexpr std::string_view name = "TaskRetried";
    TaskId task;
    Stage stage = Stage::find;
    Instant due;
    // A retry sends what the settings give by now, not what they gave when it failed.
    Profile app_profile;
    bool may_create = true;
    SIM_FIELDS(task, stage, due, app_profile, may_create)
};
// An administrator asked for the mappings to be applied again to everybody assigned.
struct SyncForced {
    static constexpr std::string_view name = "SyncForced";
    AppId app;
    SIM_FIELDS(app)
};
// An import of the app has compared its accounts with the assignments.
struct AccountsCompared {
    static constexpr std::string_view name = "AccountsCompared";
    AppId app;
    AppImport counts;
    SIM_FIELDS(app, counts)
};
// An active account in the app that no assigned person owns, and whose it seems to be.
struct UnmanagedAccountDetected {
    static constexpr std::string_view name = "UnmanagedAccountDetected";
    AppId app;
    SeenAccount account;
    AccountMatch match = AccountMatch::none;
    UserId user;
    SIM_FIELDS(app, account, match, user)
};

struct PushedGroupAdded {
    static constexpr std::string_view name = "PushedGroupAdded";
    GroupId group;
    AppId app;
    std::string app_group;  // of a link that an administrator chose; empty for a group to create
    std::string push_rule = {};  // the rule that chose the group; empty for one chosen by name
    SIM_FIELDS(group, app, app_group, push_rule)
};
struct PushStatusSet {
    static constexpr std::string_view name = "PushStatusSet";
    GroupId group;
    AppId app;
    PushStatus status = PushStatus::active;
    SIM_FIELDS(group, app, status)
};
// The directory knows the app's id of the group.
struct PushedGroupLinked {
    static constexpr std::string_view name = "PushedGroupLinked";
    GroupId group;
    AppId app;
    std::string app_group;
    std::string app_name;
    SIM_FIELDS(group, app, app_group, app_name)
};
// A membership changed that the app has to hear of.
struct PushMemberWaits {
    static constexpr std::string_view name = "PushMemberWaits";
    GroupId group;
    AppId app;
    WaitingMember member;
    SIM_FIELDS(group, app, member)
};
// Members who are not sent: they are not assigned, or have no account yet.
struct PushMembersIgnored {
    static constexpr std::string_view name = "PushMembersIgnored";
    GroupId group;
    AppId app;
    std::vector<UserId> users;
    SIM_FIELDS(group, app, users)
};
// What was waiting has become a task, or turned out to be nothing.
struct PushMembersTaken {
    static constexpr std::string_view name = "PushMembersTaken";
    GroupId group;
    AppId app;
    SIM_FIELDS(group, app)
};
struct PushedGroupSynchronized {
    static constexpr std::string_view name = "PushedGroupSynchronized";
    GroupId group;
    AppId app;
    std::string app_name;
    Instant at;
    SIM_FIELDS(group, app, app_name, at)
};
struct PushedGroupFailed {
    static constexpr std::string_view name = "PushedGroupFailed";
    GroupId group;
    AppId app;
    std::string error;
    SIM_FIELDS(group, app, error)
};
struct PushedGroupUnlinked {
    static constexpr std::string_view name = "PushedGroupUnlinked";
    GroupId group;
    AppId app;
    AppGroupFate fate = AppGroupFate::leave;
    SIM_FIELDS(group, app, fate)
};

struct PushRuleAdded {
    static constexpr std::string_view name = "PushRuleAdded";
    AppId app;
    std::string push_rule;
    NameMatch match = NameMatch::starts_with;
    std::string text;
    SIM_FIELDS(app, push_rule, match, text)
};
struct PushRuleRemoved {
    static constexpr std::string_view name = "PushRuleRemoved";
    AppId app;
    std::string push_rule;
    RulePushes pushes = RulePushes::stay;
    SIM_FIELDS(app, push_rule, pushes)
};

using Event = std::variant<TaskQueued, TaskWithheld, RequestSent, ResponseReceived, TaskAdvanced,
                           TaskPostponed, TaskFinished, TaskFailed, TaskCancelled, TaskRetried,
                           SyncForced, AccountsCompared, UnmanagedAccountDetected, PushedGroupAdded,
                           PushStatusSet, PushedGroupLinked, PushMemberWaits, PushMembersIgnored,
                           PushMembersTaken, PushedGroupSynchronized, PushedGroupFailed,
                           PushedGroupUnlinked, PushRuleAdded, PushRuleRemoved>;

}  // namespace sim::provisioning
