// SPDX-License-Identifier: MIT
// Look-ups over the directory's tables.
#include "sim/directory/state.h"

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
