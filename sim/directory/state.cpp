// SPDX-License-Identifier: MIT
// Look-ups over the directory's tables.
#include "sim/directory/state.h"

#include <array>

#include "sim/base/text.h"

namespace sim::directory {

UserId user_of_record(const State& state, const RecordKey& record) {
    const IndexRow* row = state.user_by_record.find(record);
    return row != nullptr ? row->user : UserId{};
}

UserId user_of_login(const State& state, std::string_view login) {
    const IndexRow* row = state.user_by_login.find(lower_case(login));
    return row != nullptr ? row->user : UserId{};
}

std::string_view name_of(RecordStanding standing) {
    constexpr std::array<std::string_view, 4> names = {"not_started", "working", "on_leave",
                                                       "ended"};
    return names.at(static_cast<std::size_t>(standing));
}

std::string_view name_of(MatchKind kind) {
    constexpr std::array<std::string_view, 3> names = {"none", "exact", "partial"};
    return names.at(static_cast<std::size_t>(kind));
}

std::string_view name_of(MatchChoice choice) {
    constexpr std::array<std::string_view, 4> names = {"open", "create", "link", "ignore"};
    return names.at(static_cast<std::size_t>(choice));
}

std::string name_of_group(const State& state, GroupId id) {
    const Group* group = state.groups.find(id);
    const Group* former = group != nullptr ? group : state.former_groups.find(id);
    return former != nullptr ? former->name : std::string();
}

std::string name_of_rule(const State& state, RuleId id) {
    if (const GroupRule* rule = state.rules.find(id)) {
        return rule->name;
    }
    const Group* former = state.former_rules.find(id);
    return former != nullptr ? former->name : std::string();
}

std::vector<GroupId> groups_of(const State& state, UserId user) {
    std::vector<GroupId> groups;
    for (auto place = state.memberships.lower_bound({user, GroupId{}});
         place != state.memberships.end() && place->first.first == user; ++place) {
        groups.push_back(place->first.second);
    }
    return groups;
}

std::vector<UserId> members_of(const State& state, GroupId group) {
    std::vector<UserId> members;
    for (const auto& [key, membership] : state.memberships) {
        if (key.second == group) {
            members.push_back(key.first);
        }
    }
    return members;
}

std::string display_name(const Profile& profile) {
    const std::string_view first = profile.text("firstName");
    const std::string_view last = profile.text("lastName");
    if (first.empty() && last.empty()) {
        return std::string(profile.text("login"));
    }
    std::string name(first);
    name += first.empty() || last.empty() ? "" : " ";
    return name + std::string(last);
}

}  // namespace sim::directory
