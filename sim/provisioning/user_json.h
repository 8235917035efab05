// SPDX-License-Identifier: MIT
// The JSON bodies that the client sends about a user, and what it reads from answers.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "sim/base/profile.h"
#include "sim/provisioning/state.h"

namespace sim::provisioning {

enum class AccountState : std::uint8_t { inactive, active };

// The body of POST /Users: mapped attributes, externalId, an empty list of groups, a placeholder
// password and active: true.
[[nodiscard]] std::string new_user_json(const Profile& app_profile, const std::string& okta_id,
                                        const std::string& password);
// The body of PUT /Users/{id}: what `read` answered, with the mapped attributes laid over it, and
// with the password where there is one to sync.
[[nodiscard]] std::string replacement_json(const std::string& resource, const Profile& app_profile,
                                           const std::string& okta_id, AccountState state,
                                           const std::string& password);
// The body of a PATCH that sets the mapped attributes and wakes the account.
[[nodiscard]] std::string modification_json(const Profile& app_profile, const std::string& okta_id);
// The path-less PATCH with one lower-case replace (RFC 7644 section 3.5.2.3).
[[nodiscard]] std::string activation_json(AccountState state);
// The path-less PATCH that syncs a password.
[[nodiscard]] std::string password_json(const std::string& password);

// A page of a list answer; nothing when the body is no ListResponse with integer counts.
struct ListPage {
    std::int64_t total = 0;
    std::vector<SeenAccount> accounts;
};
[[nodiscard]] std::optional<ListPage> read_list(std::string_view body);
// The `id` of a resource, or empty.
[[nodiscard]] std::string read_id(std::string_view body);
// The `detail` of a SCIM error, or empty.
[[nodiscard]] std::string read_detail(std::string_view body);

}  // namespace sim::provisioning
