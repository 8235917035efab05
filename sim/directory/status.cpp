// SPDX-License-Identifier: MIT
// Names and questions of the status machine.
#include "sim/directory/status.h"

#include <algorithm>

#include "sim/base/check.h"

namespace sim::directory {

std::string_view name_of(UserStatus status) {
    switch (status) {
        case UserStatus::staged:
            return "STAGED";
        case UserStatus::provisioned:
            return "PROVISIONED";
        case UserStatus::active:
            return "ACTIVE";
        case UserStatus::recovery:
            return "RECOVERY";
        case UserStatus::password_expired:
            return "PASSWORD_EXPIRED";
        case UserStatus::locked_out:
            return "LOCKED_OUT";
        case UserStatus::suspended:
            return "SUSPENDED";
        case UserStatus::deprovisioned:
            return "DEPROVISIONED";
    }
    SIM_CHECK(false, "every status has a name");
}

std::string_view name_of(RuleStatus status) {
    switch (status) {
        case RuleStatus::inactive:
            return "INACTIVE";
        case RuleStatus::active:
            return "ACTIVE";
        case RuleStatus::invalid:
            return "INVALID";
    }
    SIM_CHECK(false, "every status has a name");
}

bool can_hold_apps(UserStatus status) {
    return status != UserStatus::deprovisioned && status != UserStatus::suspended;
}

bool rules_apply_to(UserStatus status, bool rules_move_pending) {
    if (status == UserStatus::staged || status == UserStatus::provisioned) {
        return rules_move_pending;
    }
    return status != UserStatus::deprovisioned;
}

const std::vector<std::string_view>& user_operations() {
    static const std::vector<std::string_view> all = {
        "activate",       "reactivate",      "suspend", "unsuspend", "deactivate",
        "reset_password", "expire_password", "unlock",  "lock",      "set_password"};
    return all;
}

std::optional<UserStatus> status_after(UserStatus before, std::string_view operation,
                                       bool signs_in_at_once) {
    using enum UserStatus;
    const auto from = [&](std::initializer_list<UserStatus> allowed, UserStatus after) {
        const bool allows = std::find(allowed.begin(), allowed.end(), before) != allowed.end();
        return allows ? std::optional{after} : std::nullopt;
    };
    if (operation == "activate") {
        return from({staged, deprovisioned}, signs_in_at_once ? active : provisioned);
    }
    if (operation == "reactivate") {
        return from({provisioned, recovery}, before);
    }
    if (operation == "suspend") {
        return from({active}, suspended);
    }
    if (operation == "unsuspend") {
        return from({suspended}, active);
    }
    if (operation == "deactivate") {
        return before != deprovisioned ? std::optional{deprovisioned} : std::nullopt;
    }
    if (operation == "reset_password") {
        return from({active, recovery, password_expired, locked_out}, recovery);
    }
    if (operation == "expire_password") {
        return from({active}, password_expired);
    }
    if (operation == "unlock") {
        return from({locked_out}, active);
    }
    if (operation == "lock") {
        return from({active}, locked_out);
    }
    SIM_CHECK(operation == "set_password", "every operation has its moves");
    return from({provisioned, active, recovery, password_expired}, active);
}

}  // namespace sim::directory
