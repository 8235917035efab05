// SPDX-License-Identifier: MIT
// The JSON bodies that the client sends about a pushed group, and the groups it reads from lists.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "sim/provisioning/state.h"

namespace sim::provisioning {

// The body of POST /Groups: a name and an empty list of members; the members follow in a request of
// their own.
[[nodiscard]] std::string new_group_json(const std::string& group_name);
// The PATCH of id and displayName that catalogue integrations send before each change of members.
[[nodiscard]] std::string group_name_json(const std::string& app_group,
                                          const std::string& group_name);
// One remove for each member who left, and one add for all who joined.
[[nodiscard]] std::string member_changes_json(const GroupContent& content);
// The PATCH of Push Now: a replace of the whole list.
[[nodiscard]] std::string member_list_json(const GroupContent& content);
// The body of PUT /Groups/{id}, as custom integrations send it: name and all members.
[[nodiscard]] std::string whole_group_json(const std::string& app_group,
                                           const GroupContent& content);

// A page of groups; nothing when the body is no ListResponse with an integer total.
struct GroupPage {
    std::int64_t total = 0;
    std::vector<SeenGroup> groups;
};
[[nodiscard]] std::optional<GroupPage> read_group_list(std::string_view body);

}  // namespace sim::provisioning
