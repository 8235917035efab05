// SPDX-License-Identifier: MIT
// What happened in the directory.
#pragma once

#include <string>
#include <variant>
#include <vector>

#include "sim/directory/state.h"
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
    SIM_FIELDS(rule, expression)
};
struct RuleStatusChanged {
    static constexpr std::string_view name = "RuleStatusChanged";
    RuleId rule;
    RuleStatus status = RuleStatus::inactive;
    SIM_FIELDS(rule, status)
};
// A manual removal made the rule skip this person from now on.
struct RuleExclusionAdded {
    static constexpr std::string_view name = "RuleExclusionAdded";
    RuleId rule;
    UserId user;
    SIM_FIELDS(rule, user)
};
struct MappingSet {
    static constexpr std::string_view name = "MappingSet";
    MappingKey key;
    std::string expression;
    SIM_FIELDS(key, expression)
};

struct ImportStarted {
    static constexpr std::string_view name = "ImportStarted";
    ImportId import;
    Import details;
    SIM_FIELDS(import, details)
};
// A record that could not become a user; the reason is a key into the strings.
struct RecordSkipped {
    static constexpr std::string_view name = "RecordSkipped";
    ImportId import;
    RecordKey record;
    std::string reason;
    SIM_FIELDS(import, record, reason)
};
struct ImportFinished {
    static constexpr std::string_view name = "ImportFinished";
    ImportId import;
    SIM_FIELDS(import)
};

struct UserCreated {
    static constexpr std::string_view name = "UserCreated";
    UserId user;
    User details;
    ImportId import;
    SIM_FIELDS(user, details, import)
};
struct UserProfileUpdated {
    static constexpr std::string_view name = "UserProfileUpdated";
    UserId user;
    Profile changes;         // only what differs
    Profile source_profile;  // as read by the import
    ImportId import;
    SIM_FIELDS(user, changes, source_profile, import)
};
// The status moved; the operation is the vendor's word for the move.
struct UserStatusChanged {
    static constexpr std::string_view name = "UserStatusChanged";
    UserId user;
    UserStatus before = UserStatus::staged;
    UserStatus after = UserStatus::staged;
    std::string operation;  // activate, deactivate, suspend, unsuspend
    ImportId import;        // none when an administrator did it
    SIM_FIELDS(user, before, after, operation, import)
};
// What it is stays out of the log and of the world; only that it changed is known.
struct PasswordChanged {
    static constexpr std::string_view name = "PasswordChanged";
    UserId user;
    int change = 1;  // counts the person's passwords
    SIM_FIELDS(user, change)
};
struct UserDeleted {
    static constexpr std::string_view name = "UserDeleted";
    UserId user;
    SIM_FIELDS(user)
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

using Event =
    std::variant<GroupCreated, GroupRenamed, RuleCreated, RuleEdited, RuleStatusChanged,
                 RuleExclusionAdded, MappingSet, ImportStarted, RecordSkipped, ImportFinished,
                 UserCreated, UserProfileUpdated, UserStatusChanged, PasswordChanged, UserDeleted,
                 RulesEvaluated, MemberAdded, MemberRemoved>;

}  // namespace sim::directory
