// SPDX-License-Identifier: MIT
// The documented statuses of users and rules, spelled as the vendor's API spells them.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

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
// Whether group rules move this user; the vendor leaves pending and inactive users alone. Whether
// that includes staged and pending ones is a setting, because its pages are not of one mind.
[[nodiscard]] bool rules_apply_to(UserStatus status, bool rules_move_pending = false);

// The operations of the documented life cycle, in the vendor's words: activate, reactivate (sends
// the activation again), suspend, unsuspend, deactivate, reset_password, expire_password, unlock;
// and two that follow from what the person does: lock, set_password.
[[nodiscard]] const std::vector<std::string_view>& user_operations();

// The status after an operation, or nothing where the machine has no such move: the vendor then
// answers 403 with E0000038. `signs_in_at_once` is true for somebody with a password or with a
// sign-in elsewhere, who becomes ACTIVE; the others become PROVISIONED until they have chosen one.
[[nodiscard]] std::optional<UserStatus> status_after(UserStatus before, std::string_view operation,
                                                     bool signs_in_at_once);

}  // namespace sim::directory
