// SPDX-License-Identifier: MIT
// The members of a stored group, read without building the whole message.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace sim::scim {

// The ids in members[].value of a stored body, in its order.
[[nodiscard]] std::vector<std::string> member_ids(std::string_view body);

}  // namespace sim::scim
