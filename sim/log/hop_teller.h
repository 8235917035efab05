// SPDX-License-Identifier: MIT
// The visitor behind tell_hop(): one sentence for each kind of event. Internal to the log.
#pragma once

#include "sim/log/hop.h"
#include "sim/log/names.h"

namespace sim::log {

class HopTeller {
public:
    HopTeller(const World& world, const Event& event)
        : world_(&world), event_(&event), names_(world) {}

    Telling operator()(const hr::SourceAdded& added) const;
    Telling operator()(const hr::SourceExportSet& set) const;
    Telling operator()(const hr::EmployeeHired& hired) const;
    Telling operator()(const hr::EmployeeChanged& changed) const;
    Telling operator()(const hr::EmployeeTerminated& gone) const;
    Telling operator()(const hr::EmployeeRehired& back) const;
    Telling operator()(const hr::LeaveRecorded& leave) const;
    Telling operator()(const hr::ReturnRecorded& back) const;
    Telling operator()(const hr::RecordCorrected& corrected) const;
    Telling operator()(const hr::TerminationRescinded& rescinded) const;
    Telling operator()(const hr::RecordDeleted& deleted) const;

    Telling operator()(const directory::GroupCreated& created) const;
    Telling operator()(const directory::GroupRenamed& renamed) const;
    Telling operator()(const directory::GroupDeleted& deleted) const;
    Telling operator()(const directory::RuleDeleted& deleted) const;
    Telling operator()(const directory::SourceSettingsChanged& changed) const;
    Telling operator()(const directory::SourcePrioritySet& set) const;
    Telling operator()(const directory::AttributeSourcingSet& set) const;
    Telling operator()(const directory::SettingsChanged& changed) const;
    Telling operator()(const directory::ImportsScheduled& scheduled) const;
    Telling operator()(const directory::ImportHalted& halted) const;
    Telling operator()(const directory::ImportResumed& resumed) const;
    Telling operator()(const directory::ImportCancelled& cancelled) const;
    Telling operator()(const directory::ImportPassedOver& passed) const;
    Telling operator()(const directory::ConfirmationAsked& asked) const;
    Telling operator()(const directory::RecordConfirmed& confirmed) const;
    Telling operator()(const directory::RecordUnignored& back) const;
    Telling operator()(const directory::UserLinked& linked) const;
    Telling operator()(const directory::UserUnlinked& unlinked) const;
    Telling operator()(const directory::ProfileSourceChanged& changed) const;
    Telling operator()(const directory::RecordStandingNoted& noted) const;
    Telling operator()(const directory::SignInSucceeded& succeeded) const;
    Telling operator()(const directory::SignInFailed& failed) const;
    Telling operator()(const directory::RuleCreated& created) const;
    Telling operator()(const directory::RuleEdited& edited) const;
    Telling operator()(const directory::RuleStatusChanged& changed) const;
    Telling operator()(const directory::RuleExclusionAdded& added) const;
    Telling operator()(const directory::MappingSet& set) const;
    Telling operator()(const directory::ImportStarted& started) const;
    Telling operator()(const directory::RecordSkipped& skipped) const;
    Telling operator()(const directory::ImportFinished& finished) const;
    Telling operator()(const directory::UserCreated& created) const;
    Telling operator()(const directory::UserProfileUpdated& updated) const;
    Telling operator()(const directory::UserStatusChanged& changed) const;
    Telling operator()(const directory::UserDeleted& deleted) const;
    Telling operator()(const directory::RulesEvaluated& evaluated) const;
    Telling operator()(const directory::MemberAdded& added) const;
    Telling operator()(const directory::MemberRemoved& removed) const;

    Telling operator()(const apps::AppAdded& added) const;
    Telling operator()(const apps::CapabilitySet& set) const;
    Telling operator()(const apps::ProvisioningSwitched& switched) const;
    Telling operator()(const apps::ConnectionSet& set) const;
    Telling operator()(const apps::ConnectionTokenSet& set) const;
    Telling operator()(const apps::AppMappingSet& set) const;
    Telling operator()(const apps::AppMappingRemoved& removed) const;
    Telling operator()(const apps::AssignmentPrioritiesSet& set) const;
    Telling operator()(const apps::GroupValuesSet& set) const;
    Telling operator()(const apps::UserValuesSet& set) const;
    Telling operator()(const apps::ProvisioningRequested& requested) const;
    Telling operator()(const apps::AccountConfirmed& confirmed) const;
    Telling operator()(const apps::ReadBackRequested& requested) const;
    Telling operator()(const apps::AccountReadBack& read) const;
    Telling operator()(const apps::ServiceTokenRotated& rotated) const;
    Telling operator()(const apps::ServiceChanged& changed) const;
    Telling operator()(const apps::GroupLinkingSet& set) const;
    Telling operator()(const apps::MappingsFailed& failed) const;
    Telling operator()(const apps::GroupAssigned& assigned) const;
    Telling operator()(const apps::GroupUnassigned& unassigned) const;
    Telling operator()(const apps::UserAssigned& assigned) const;
    Telling operator()(const apps::AssignmentMoved& moved) const;
    Telling operator()(const apps::UserUnassigned& unassigned) const;
    Telling operator()(const apps::AccountLinked& linked) const;
    Telling operator()(const apps::AppUserSynchronized& synchronized) const;
    Telling operator()(const apps::AppUserFailed& failed) const;
    Telling operator()(const apps::AppUserForgotten& forgotten) const;
    Telling operator()(const apps::AppGroupImported& imported) const;
    Telling operator()(const apps::AppGroupGone& gone) const;
    Telling operator()(const apps::StoreChanged& changed) const;

    Telling operator()(const provisioning::TaskQueued& queued) const;
    Telling operator()(const provisioning::TaskWithheld& withheld) const;
    Telling operator()(const provisioning::RequestSent& sent) const;
    Telling operator()(const provisioning::ResponseReceived& received) const;
    Telling operator()(const provisioning::TaskAdvanced& advanced) const;
    Telling operator()(const provisioning::TaskPostponed& postponed) const;
    Telling operator()(const provisioning::TaskFinished& finished) const;
    Telling operator()(const provisioning::TaskFailed& failed) const;
    Telling operator()(const provisioning::TaskCancelled& cancelled) const;
    Telling operator()(const provisioning::TaskRetried& retried) const;
    Telling operator()(const provisioning::SyncForced& forced) const;
    Telling operator()(const provisioning::AccountsCompared& compared) const;
    Telling operator()(const provisioning::UnmanagedAccountDetected& detected) const;
    Telling operator()(const provisioning::PushedGroupAdded& added) const;
    Telling operator()(const provisioning::PushStatusSet& set) const;
    Telling operator()(const provisioning::PushedGroupLinked& linked) const;
    Telling operator()(const provisioning::PushMemberWaits& waits) const;
    Telling operator()(const provisioning::PushMembersIgnored& ignored) const;
    Telling operator()(const provisioning::PushMembersTaken& taken) const;
    Telling operator()(const provisioning::PushedGroupSynchronized& done) const;
    Telling operator()(const provisioning::PushedGroupFailed& failed) const;
    Telling operator()(const provisioning::PushedGroupUnlinked& unlinked) const;
    Telling operator()(const provisioning::PushRuleAdded& added) const;
    Telling operator()(const provisioning::PushRuleRemoved& removed) const;

    Telling operator()(const access::ServerSaved& saved) const;
    Telling operator()(const access::ClientSaved& saved) const;
    Telling operator()(const access::ApiSaved& saved) const;
    Telling operator()(const access::SharedKeyAdded& added) const;
    Telling operator()(const access::SharedKeyRevoked& revoked) const;
    Telling operator()(const access::SharedKeyLeaked& leaked) const;
    Telling operator()(const access::AccessRuleSwitched& switched) const;
    Telling operator()(const access::ClientStatusSet& set) const;
    Telling operator()(const access::KeyRotated& rotated) const;
    Telling operator()(const access::TokenRequested& requested) const;
    Telling operator()(const access::PolicyEvaluated& evaluated) const;
    Telling operator()(const access::TokenDenied& denied) const;
    Telling operator()(const access::TokenIssued& issued) const;
    Telling operator()(const access::RefreshReuseDetected& detected) const;
    Telling operator()(const access::ClientTokensRevoked& revoked) const;
    Telling operator()(const access::UserRefreshRevoked& revoked) const;
    Telling operator()(const access::TokenLeaked& leaked) const;
    Telling operator()(const access::ApiCalled& called) const;
    Telling operator()(const access::CallValidated& validated) const;
    Telling operator()(const access::ApiAnswered& answered) const;

    Telling operator()(const workflows::FlowSaved& saved) const;
    Telling operator()(const workflows::FlowActivated& activated) const;
    Telling operator()(const workflows::FlowDeactivated& off) const;
    Telling operator()(const workflows::FlowDeleted& deleted) const;
    Telling operator()(const workflows::FlowLimitsSet& set) const;
    Telling operator()(const workflows::MockServiceSet& set) const;
    Telling operator()(const workflows::FlowTriggered& triggered) const;
    Telling operator()(const workflows::FlowNotTriggered& silent) const;
    Telling operator()(const workflows::CardRan& ran) const;
    Telling operator()(const workflows::FlowRunEnded& ended) const;
    Telling operator()(const workflows::AppRequestSent& sent) const;
    Telling operator()(const workflows::AppResponseReceived& received) const;
    Telling operator()(const workflows::ServiceCalled& called) const;
    Telling operator()(const workflows::StepLimitNeared& neared) const;
    Telling operator()(const workflows::StepLimitReached& reached) const;

    Telling operator()(const faults::FaultInjected& injected) const;
    Telling operator()(const faults::FaultRemoved& removed) const;
    Telling operator()(const faults::RepairApplied& applied) const;

    // Bookkeeping is seen nowhere. The list names every kind, so that a new one does not compile.
    Telling operator()(const HopTaken& /*silent*/) const { return {}; }
    Telling operator()(const WorkScheduled& /*silent*/) const { return {}; }
    Telling operator()(const ClockMoved& /*silent*/) const { return {}; }
    Telling operator()(const WorkerBusy& /*silent*/) const { return {}; }

private:
    // Person and app of a task, as arguments.
    [[nodiscard]] Arguments about_task(TaskId task) const;
    [[nodiscard]] std::string source_of(ImportId import) const;
    [[nodiscard]] Arguments about(UserId user, AppId app) const;
    [[nodiscard]] Arguments about_push(GroupId group, AppId app) const;
    [[nodiscard]] Telling about_group_change(const apps::StoreChanged& changed) const;
    [[nodiscard]] Telling about_fault(std::string key, FaultId fault) const;
    // Client and scopes of a token request, as arguments.
    [[nodiscard]] Arguments about_request(access::RequestId request) const;
    [[nodiscard]] Arguments about_call(access::CallId call) const;
    // Title of the flow and person of a run, as arguments.
    [[nodiscard]] Arguments about_run(workflows::FlowRunId run) const;

    const World* world_;
    const Event* event_;
    Names names_;
};

}  // namespace sim::log
