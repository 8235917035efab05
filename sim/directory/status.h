// SPDX-License-Identifier: MIT
// The documented statuses of users and rules, spelled as the vendor's API spells them.
#pragma once

#include <cstdint>
#include <string_view>

namespace sim::directory {

enum class UserStatus : std::uint8_t {
    staged,
    provisioned,  // the console calls it "Pending user action"
    active,
    recovery,
    password_expired,
    locked_out,
    suspended,
    deprovisioned,
};

enum class RuleStatus : std::uint8_t { inactive, active, invalid };

[[nodiscard]] std::string_view name_of(UserStatus status);  // "DEPROVISIONED"
[[nodiscard]] std::string_view name_of(RuleStatus status);  // "ACTIVE"

// Whether apps may be assigned: every status but DEPROVISIONED and, for new assignments, SUSPENDED.
[[nodiscard]] bool can_hold_apps(UserStatus status);
// Whether group rules move this user; the vendor leaves pending and inactive users alone.
[[nodiscard]] bool rules_apply_to(UserStatus status);

}  // namespace sim::directory
