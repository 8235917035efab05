// SPDX-License-Identifier: MIT
// The Universal Directory: users, groups, the rules that fill groups, and the profile mappings.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "sim/base/table.h"
#include "sim/directory/status.h"
#include "sim/expression/expression.h"

namespace sim::directory {

struct User {
    std::string okta_id;  // 00u... as the vendor writes user ids
    UserStatus status = UserStatus::staged;
    Profile profile;         // login, firstName, lastName, email, department, ...
    SourceId source;         // the profile source; none for users made in the directory
    std::string record;      // the record's number at the source
    Profile source_profile;  // what the last import read there
    int password_changes = 0;
    EventId last_change;  // the fact that follow-up work on this user follows from

    friend bool operator==(const User&, const User&) = default;
    SIM_FIELDS(okta_id, status, profile, source, record, source_profile, password_changes,
               last_change)
};

struct Group {
    std::string name;
    SIM_FIELDS(name)
};

// A rule adds everybody whose profile makes the expression true to its groups.
struct GroupRule {
    std::string name;
    RuleStatus status = RuleStatus::inactive;
    std::string expression;
    std::vector<GroupId> groups;
    std::vector<UserId> excluded;                  // "Except the following users"
    std::optional<expression::Expression> parsed;  // follows from the text; kept for speed

    SIM_FIELDS(name, status, expression, groups, excluded)
};

// Why somebody is in a group: by hand, or by these rules.
struct Membership {
    bool manual = false;
    std::vector<RuleId> rules;
    EventId since;

    SIM_FIELDS(manual, rules, since)
};

// How one attribute of the directory's profile is filled from a source's record.
struct Mapping {
    std::string expression;
    std::optional<expression::Expression> parsed;  // follows from the text; kept for speed
    SIM_FIELDS(expression)
};

// One run of an import, counted as the vendor's result banner counts.
struct Import {
    SourceId source;
    Instant started;
    bool finished = false;
    int scanned = 0;
    int created = 0;
    int updated = 0;
    int removed = 0;
    int unchanged = 0;
    int skipped = 0;  // not started yet, or unusable (see the event)

    SIM_FIELDS(source, started, finished, scanned, created, updated, removed, unchanged, skipped)
};

struct IndexRow {
    UserId user;
    SIM_FIELDS(user)
};

using MembershipKey = std::pair<UserId, GroupId>;
using RecordKey = std::pair<SourceId, std::string>;
using MappingKey = std::pair<SourceId, std::string>;  // source, attribute of the directory

struct State {
    Table<UserId, User> users;
    Table<GroupId, Group> groups;
    Table<RuleId, GroupRule> rules;
    Table<MembershipKey, Membership> memberships;
    Table<MappingKey, Mapping> mappings;
    Table<ImportId, Import> imports;
    Table<RecordKey, IndexRow> user_by_record;
    Table<std::string, IndexRow> user_by_login;  // lower case
    UserId next_user{1};  // ids are never used twice, not even after a deletion
};

// The user who was imported from that record, or who has that login; none when there is nobody.
[[nodiscard]] UserId user_of_record(const State& state, const RecordKey& record);
[[nodiscard]] UserId user_of_login(const State& state, std::string_view login);
// The groups of a user, in the order of their ids.
[[nodiscard]] std::vector<GroupId> groups_of(const State& state, UserId user);
// The members of a group, in the order of their ids.
[[nodiscard]] std::vector<UserId> members_of(const State& state, GroupId group);
// First and last name as the profile has them, or the login where both are missing.
[[nodiscard]] std::string display_name(const Profile& profile);

}  // namespace sim::directory
