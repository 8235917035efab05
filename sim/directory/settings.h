// SPDX-License-Identifier: MIT
// What an administrator can set for the directory and for each of its profile sources.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "sim/base/fields.h"

namespace sim::directory {

// Defaults are the vendor's where it documents one. Where it does not, the likely one is here to be
// changed: group rules and pending users are such a case.
struct Settings {
    int failed_sign_ins_max = 10;     // the next wrong password locks the account
    bool rules_move_pending = false;  // whether group rules look at staged and pending users
    int safeguard_percent = 20;       // an import that takes away more is stopped
    int safeguard_users_min = 100;    // of one source; smaller sources have no safeguard
    int safeguard_links_min = 100;    // of all sources together, for the org's safeguard
    // Whether a password can be reset in these statuses too; in ACTIVE it always can.
    bool resets_in_recovery = true;
    bool resets_expired = true;
    bool resets_locked_out = true;
    bool deactivation_forgets_password = true;  // who comes back has to choose a new one
    bool deletes_active_rules = false;          // else a rule is deactivated first
    bool push_rules_follow_renames = true;      // else they look at a group only when it appears
    friend bool operator==(const Settings&, const Settings&) = default;
    SIM_FIELDS(failed_sign_ins_max, rules_move_pending, safeguard_percent, safeguard_users_min,
               safeguard_links_min, resets_in_recovery, resets_expired, resets_locked_out,
               deactivation_forgets_password, deletes_active_rules, push_rules_follow_renames)
};

// What happens to a user when the profile source ends their record ("To Okta").
enum class WhenDeactivated : std::uint8_t { nothing, deactivate, suspend };
[[nodiscard]] std::string_view name_of(WhenDeactivated policy);

struct SourceSettings {
    bool signs_in_elsewhere =
        true;  // federated: a new user needs no password and is active at once
    WhenDeactivated when_deactivated = WhenDeactivated::deactivate;
    bool suspends_on_leave = false;
    bool reactivates_suspended = true;
    bool reactivates_deactivated = true;
    std::string exact_match = "login";  // the attribute that must be equal, letter by letter
    bool allows_partial_match = false;  // first and last name are equal
    bool confirms_exact = true;         // without an administrator
    bool confirms_partial = false;
    bool confirms_new = true;
    bool activates_new = true;
    friend bool operator==(const SourceSettings&, const SourceSettings&) = default;
    SIM_FIELDS(signs_in_elsewhere, when_deactivated, suspends_on_leave, reactivates_suspended,
               reactivates_deactivated, exact_match, allows_partial_match, confirms_exact,
               confirms_partial, confirms_new, activates_new)
};

// Where one attribute of a profile comes from, whatever the profile source is.
enum class Sourcing : std::uint8_t { inherit_from_source, inherit_from_directory, override_source };
[[nodiscard]] std::string_view name_of(Sourcing sourcing);

struct AttributeSourcing {
    Sourcing kind = Sourcing::inherit_from_source;
    std::vector<SourceId> order;  // for an override: the first of these that knows the user
    SIM_FIELDS(kind, order)
};

}  // namespace sim::directory
