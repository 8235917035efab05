// SPDX-License-Identifier: MIT
// The Universal Directory: users, groups, the rules that fill groups, and the profile mappings.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "sim/base/table.h"
#include "sim/directory/import_row.h"
#include "sim/directory/settings.h"
#include "sim/directory/status.h"
#include "sim/expression/expression.h"

namespace sim::directory {

struct User {
    std::string okta_id;  // 00u... as the vendor writes user ids
    UserStatus status = UserStatus::staged;
    Profile profile;     // login, firstName, lastName, email, department, ...
    SourceId source;     // the profile source; none for users made in the directory
    std::string record;  // the record's number at the profile source
    bool has_password = false;
    int failed_sign_ins = 0;  // since the last good one
    EventId last_change;      // the fact that follow-up work on this user follows from

    friend bool operator==(const User&, const User&) = default;
    SIM_FIELDS(okta_id, status, profile, source, record, has_password, failed_sign_ins, last_change)
};

// How a record stands, as its source said when it was read last.
enum class RecordStanding : std::uint8_t { not_started, working, on_leave, ended };
[[nodiscard]] std::string_view name_of(RecordStanding standing);

// A user's record at one source. Of several, the source of the highest priority is the profile
// source.
struct SourceLink {
    std::string record;
    Profile profile;  // what the last import read there
    RecordStanding standing = RecordStanding::working;
    SIM_FIELDS(record, profile, standing)
};

// A record that waits for an administrator, or that one decided about.
enum class MatchKind : std::uint8_t { none, exact, partial };
enum class MatchChoice : std::uint8_t { open, create, link, ignore };
[[nodiscard]] std::string_view name_of(MatchKind kind);
[[nodiscard]] std::string_view name_of(MatchChoice choice);
struct Confirmation {
    MatchKind kind = MatchKind::none;
    UserId user;  // whom the record seems to be, or whom the administrator chose
    MatchChoice choice = MatchChoice::open;
    ImportId import;
    SIM_FIELDS(kind, user, choice, import)
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

struct IndexRow {
    UserId user;
    SIM_FIELDS(user)
};

using MembershipKey = std::pair<UserId, GroupId>;
using RecordKey = std::pair<SourceId, std::string>;
using MappingKey = std::pair<SourceId, std::string>;  // source, attribute of the directory
using LinkKey = std::pair<UserId, SourceId>;

struct State {
    Table<UserId, User> users;
    Table<GroupId, Group> groups;
    Table<RuleId, GroupRule> rules;
    Table<MembershipKey, Membership> memberships;
    Table<MappingKey, Mapping> mappings;
    Table<ImportId, Import> imports;
    Table<LinkKey, SourceLink> links;
    Table<SourceId, SourceSettings> source_settings;  // only where an administrator set something
    Table<std::string, AttributeSourcing> attribute_sourcing;
    Table<RecordKey, Confirmation> confirmations;
    std::vector<SourceId> source_priority;  // the others follow in the order of their ids
    Settings settings;
    ImportId halted;                      // the import whose safeguard stops all imports
    Table<GroupId, Group> former_groups;  // deleted, but still named by what happened
    Table<RuleId, Group> former_rules;
    Table<RecordKey, IndexRow> user_by_record;
    Table<std::string, IndexRow> user_by_login;  // lower case
    UserId next_user{1};  // ids are never used twice, not even after a deletion
    GroupId next_group{1};
    RuleId next_rule{1};
};

// The user who was imported from that record, or who has that login; none when there is nobody.
[[nodiscard]] UserId user_of_record(const State& state, const RecordKey& record);
[[nodiscard]] UserId user_of_login(const State& state, std::string_view login);
// The groups of a user, in the order of their ids.
[[nodiscard]] std::vector<GroupId> groups_of(const State& state, UserId user);
// The members of a group, in the order of their ids.
[[nodiscard]] std::vector<UserId> members_of(const State& state, GroupId group);
// The name of a group or a rule, also of one that was deleted; empty when there never was one.
[[nodiscard]] std::string name_of_group(const State& state, GroupId group);
[[nodiscard]] std::string name_of_rule(const State& state, RuleId rule);
// First and last name as the profile has them, or the login where both are missing.
[[nodiscard]] std::string display_name(const Profile& profile);

}  // namespace sim::directory
