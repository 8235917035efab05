// SPDX-License-Identifier: MIT
// What happened in the directory.
#pragma once

#include <string>
#include <variant>
#include <vector>

#include "sim/directory/import_events.h"
#include "sim/directory/user_events.h"
#include "sim/expression/expression.h"

namespace sim::directory {

struct GroupCreated {
    static constexpr std::string_view name = "GroupCreated";
    GroupId group;
    std::string group_name;
    SIM_FIELDS(group, group_name)
};
struct GroupRenamed {
    static constexpr std::string_view name = "GroupRenamed";
    GroupId group;
    std::string group_name;
    SIM_FIELDS(group, group_name)
};
// Its memberships end with it.
struct GroupDeleted {
    static constexpr std::string_view name = "GroupDeleted";
    GroupId group;
    std::string group_name;
    SIM_FIELDS(group, group_name)
};
struct RuleCreated {
    static constexpr std::string_view name = "RuleCreated";
    RuleId rule;
    GroupRule details;
    SIM_FIELDS(rule, details)
};
struct RuleEdited {
    static constexpr std::string_view name = "RuleEdited";
    RuleId rule;
    std::string expression;
    std::optional<std::vector<GroupId>> groups = {};  // only where they change
    std::optional<std::vector<UserId>> excluded = {};
    SIM_FIELDS(rule, expression, groups, excluded)
};
struct RuleStatusChanged {
    static constexpr std::string_view name = "RuleStatusChanged";
    RuleId rule;
    RuleStatus status = RuleStatus::inactive;
    SIM_FIELDS(rule, status)
};
// Members whom only this rule kept stay as if added by hand.
struct RuleDeleted {
    static constexpr std::string_view name = "RuleDeleted";
    RuleId rule;
    std::string rule_name;
    SIM_FIELDS(rule, rule_name)
};
// A manual removal made the rule skip this person from now on.
struct RuleExclusionAdded {
    static constexpr std::string_view name = "RuleExclusionAdded";
    RuleId rule;
    UserId user;
    SIM_FIELDS(rule, user)
};

// What one rule said about one person, with the values that it compared.
struct RuleVerdict {
    RuleId rule;
    bool matched = false;
    std::vector<expression::Comparison> comparisons;
    SIM_FIELDS(rule, matched, comparisons)
};
struct RulesEvaluated {
    static constexpr std::string_view name = "RulesEvaluated";
    UserId user;
    int checked = 0;                    // active rules that were asked
    std::vector<RuleVerdict> verdicts;  // only the rules that match or stopped matching
    SIM_FIELDS(user, checked, verdicts)
};
struct MemberAdded {
    static constexpr std::string_view name = "MemberAdded";
    GroupId group;
    UserId user;
    RuleId rule;  // none when added by hand
    SIM_FIELDS(group, user, rule)
};
// One reason ended; the membership ends with its last reason.
struct MemberRemoved {
    static constexpr std::string_view name = "MemberRemoved";
    GroupId group;
    UserId user;
    RuleId rule;  // none when removed by hand, which ends every reason
    bool membership_ends = true;
    SIM_FIELDS(group, user, rule, membership_ends)
};

using Event = std::variant<
    GroupCreated, GroupRenamed, GroupDeleted, RuleCreated, RuleEdited, RuleStatusChanged,
    RuleDeleted, RuleExclusionAdded, MappingSet, SourceSettingsChanged, SourcePrioritySet,
    AttributeSourcingSet, SettingsChanged, ImportsScheduled, ImportStarted, ImportHalted,
    ImportResumed, ImportCancelled, ImportPassedOver, RecordSkipped, ConfirmationAsked,
    RecordConfirmed, RecordUnignored, ImportFinished, UserCreated, UserLinked, UserUnlinked,
    ProfileSourceChanged, UserProfileUpdated, RecordStandingNoted, UserStatusChanged,
    SignInSucceeded, SignInFailed, UserDeleted, RulesEvaluated, MemberAdded, MemberRemoved>;

}  // namespace sim::directory
