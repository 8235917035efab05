// SPDX-License-Identifier: MIT
// Names and questions of the status machine.
#include "sim/directory/status.h"

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

bool rules_apply_to(UserStatus status) {
    return status != UserStatus::staged && status != UserStatus::provisioned &&
           status != UserStatus::deprovisioned;
}

}  // namespace sim::directory
