// SPDX-License-Identifier: MIT
// What an app's own administrator does in the app's console, without any SCIM message.
#pragma once

#include <string>
#include <string_view>

#include "sim/scim/store.h"

namespace sim::apps {

// The account with sign-in switched off: the record stays, its `active` becomes false.
[[nodiscard]] scim::Resource switched_off(const scim::Resource& account, Instant now);

// The opposite, for somebody who is assigned.
[[nodiscard]] scim::Resource switched_on(const scim::Resource& account, Instant now);

// What can be changed there by hand: every mapped attribute but the user name, by which the account
// is found, and lists.
[[nodiscard]] bool is_editable(std::string_view attribute);
// The account with that attribute changed; it must be editable.
[[nodiscard]] scim::Resource edited(const scim::Resource& account, const std::string& attribute,
                                    const std::string& value, Instant now);

// A group that the app's administrator makes there, without members.
[[nodiscard]] scim::Resource own_group(std::string id, const std::string& name, Instant now);

}  // namespace sim::apps
