// SPDX-License-Identifier: MIT
// Turns one event into the rows that the vendor's log would have for it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "sim/engine/event.h"
#include "sim/log/entry.h"
#include "sim/log/names.h"

namespace sim::log {

// Writes rows without numbers. The world is the one in which the event has happened; for a deleted
// user it is the one before, because the row still names the person, and for a saved authorization
// server, because it tells whether that is new.
class Writer {
public:
    Writer(const World& world, const Event& event, Cursor cursor);

    [[nodiscard]] std::vector<LogEntry> take();

    void operator()(const directory::GroupCreated& created);
    void operator()(const directory::GroupRenamed& renamed);
    void operator()(const directory::GroupDeleted& deleted);
    void operator()(const directory::RuleDeleted& deleted);
    void operator()(const directory::SourceSettingsChanged& changed);
    void operator()(const directory::AttributeSourcingSet& set);
    void operator()(const directory::ImportsScheduled& scheduled);
    void operator()(const directory::ImportHalted& halted);
    void operator()(const directory::ImportResumed& resumed);
    void operator()(const directory::ImportCancelled& cancelled);
    void operator()(const directory::ConfirmationAsked& asked);
    void operator()(const directory::RecordConfirmed& confirmed);
    void operator()(const directory::RecordUnignored& back);
    void operator()(const directory::UserLinked& linked);
    void operator()(const directory::UserUnlinked& unlinked);
    void operator()(const directory::SignInSucceeded& succeeded);
    void operator()(const directory::SignInFailed& failed);
    void operator()(const directory::RuleCreated& created);
    void operator()(const directory::RuleEdited& edited);
    void operator()(const directory::RuleStatusChanged& changed);
    void operator()(const directory::RuleExclusionAdded& added);
    void operator()(const directory::MappingSet& set);
    void operator()(const directory::ImportStarted& started);
    void operator()(const directory::RecordSkipped& skipped);
    void operator()(const directory::ImportFinished& finished);
    void operator()(const directory::UserCreated& created);
    void operator()(const directory::UserProfileUpdated& updated);
    void operator()(const directory::UserStatusChanged& changed);
    void operator()(const directory::UserDeleted& deleted);
    void operator()(const directory::MemberAdded& added);
    void operator()(const directory::MemberRemoved& removed);

    void operator()(const apps::CapabilitySet& set);
    void operator()(const apps::ProvisioningSwitched& switched);
    void operator()(const apps::ConnectionSet& set);
    void operator()(const apps::ConnectionTokenSet& set);
    void operator()(const apps::AccountConfirmed& confirmed);
    void operator()(const apps::GroupLinkingSet& set);
    void operator()(const apps::MappingsFailed& failed);
    void operator()(const apps::AppMappingSet& set);
    void operator()(const apps::AppMappingRemoved& removed);
    void operator()(const apps::AssignmentPrioritiesSet& set);
    void operator()(const apps::GroupValuesSet& set);
    void operator()(const apps::UserValuesSet& set);
    void operator()(const apps::GroupAssigned& assigned);
    void operator()(const apps::GroupUnassigned& unassigned);
    void operator()(const apps::UserAssigned& assigned);
    void operator()(const apps::AssignmentMoved& moved);
    void operator()(const apps::UserUnassigned& unassigned);
    void operator()(const apps::AppGroupImported& imported);
    void operator()(const apps::AppGroupGone& gone);

    void operator()(const provisioning::TaskQueued& queued);
    void operator()(const provisioning::ResponseReceived& received);
    void operator()(const provisioning::TaskFinished& finished);
    void operator()(const provisioning::TaskFailed& failed);
    void operator()(const provisioning::SyncForced& forced);
    void operator()(const provisioning::UnmanagedAccountDetected& detected);
    void operator()(const provisioning::TaskPostponed& postponed);
    void operator()(const provisioning::PushedGroupAdded& added);
    void operator()(const provisioning::PushStatusSet& set);
    void operator()(const provisioning::PushMembersIgnored& ignored);
    void operator()(const provisioning::PushedGroupUnlinked& unlinked);
    void operator()(const provisioning::PushRuleAdded& added);
    void operator()(const provisioning::PushRuleRemoved& removed);

    void operator()(const access::ServerSaved& saved);
    void operator()(const access::AccessRuleSwitched& switched);
    void operator()(const access::KeyRotated& rotated);
    void operator()(const access::PolicyEvaluated& evaluated);
    void operator()(const access::TokenDenied& denied);
    void operator()(const access::TokenIssued& issued);
    void operator()(const access::RefreshReuseDetected& detected);
    void operator()(const access::ClientTokensRevoked& revoked);
    void operator()(const access::UserRefreshRevoked& revoked);

    void operator()(const workflows::FlowSaved& saved);
    void operator()(const workflows::FlowActivated& activated);
    void operator()(const workflows::FlowDeactivated& off);
    void operator()(const workflows::FlowDeleted& deleted);
    void operator()(const workflows::FlowTriggered& triggered);
    void operator()(const workflows::FlowRunEnded& ended);
    void operator()(const workflows::StepLimitNeared& neared);
    void operator()(const workflows::StepLimitReached& reached);

    // The vendor's log says nothing about the rest: HR and the apps' own consoles are elsewhere,
    // and decisions inside the directory leave no row.
    template <class Other>
    void operator()(const Other& /*silent*/) {}

private:
    LogEntry& add(std::string_view type, std::vector<Party> targets);
    LogEntry& add_for_user(std::string_view type, UserId user, ImportId import);
    LogEntry& add_for_import(std::string_view type, ImportId import);
    void add_phase(std::string_view start, std::string_view complete, ImportId import);
    [[nodiscard]] bool reads_file(ImportId import) const;
    LogEntry& add_assignment(std::string_view type, UserId user, AppId app);
    LogEntry& add_for_task(std::string_view type, TaskId task);
    void add_app_setting(AppId app, std::string setting, std::string value);
    LogEntry& add_exchange(std::string_view type, const provisioning::ResponseReceived& received);
    void add_read_back(const provisioning::ResponseReceived& received);
    LogEntry& add_push(std::string_view type, GroupId group, AppId app);
    // The row of an exchange about a group, by what it asked for.
    void add_group_exchange(const provisioning::ResponseReceived& received, bool good);
    // A row about a request at an authorization server.
    LogEntry& add_access(std::string_view type, access::RequestId request);
    void add_flow(std::string_view type, const std::string& flow);
    void add_trouble(const provisioning::ResponseReceived& received);

    const World* world_;
    const Event* event_;
    Cursor cursor_;
    Names names_;
    std::vector<LogEntry> rows_;
};

}  // namespace sim::log
