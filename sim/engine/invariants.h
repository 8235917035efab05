// SPDX-License-Identifier: MIT
// What must hold in a world at rest: the named statements that grade repairs and guard the tests.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "sim/engine/world.h"

namespace sim {

// One place where a statement does not hold. The code is a key into the strings.
struct Violation {
    std::string_view invariant;
    std::string code;
    UserId user;
    AppId app;
    GroupId group;
    RuleId rule;
    std::vector<std::pair<std::string, std::string>> arguments;
};

using Check = std::vector<Violation> (*)(const World&);

struct Invariant {
    std::string_view name;
    // Some statements speak of a world where nothing is pending; the others hold at every step.
    enum class When : std::uint8_t { always, at_rest } when = When::always;
    // Order follows from the rules in any world where nothing is broken. An intent is what an
    // organisation wants; a scenario that shows the opposite on purpose says that it tolerates it.
    enum class Kind : std::uint8_t { order, intent } kind = Kind::order;
    Check check;
};

// Every statement, in a fixed order. Order:
//   no_orphan_accounts          no active account belongs to somebody deprovisioned or unassigned
//   assigned_users_have_account somebody active with an assignment has an active, linked account
//   no_failed_tasks             no provisioning task waits for an administrator
//   memberships_have_a_reason   every membership has a rule that matches or was made by hand
//   rules_match_clean_values    no rule compares with a text that begins or ends with a space
//   deactivation_keeps_records  every linked account is still there, active or not
//   deprovisioned_have_no_apps  a deprovisioned user is assigned to nothing
//   pushed_groups_match         an active push has every member who should be there, and no active
//                               account of somebody who left the group
//   links_are_unique            no two people share one account of an app
//   imports_add_up              every record that an import read is in one bucket of its result
//   profile_source_is_highest   a profile comes from the highest source that knows the person
//   token_scopes_within_policy  no token has a scope that its rule did not allow
//   flow_runs_end               every run of a flow has come to its end
// Intent:
//   leavers_are_deactivated     who has left by every record of HR is deactivated
//   workers_are_active          who works by HR's records is neither deactivated nor suspended
//   nobody_starts_early         who starts later is not active yet
//   imports_go_on               no safeguard holds the imports
//   rules_reach_everybody       whom an active rule matches is in its groups
//   members_are_watched         no membership rests on inactive rules alone
//   rules_spell_as_profiles_do  no rule differs from what profiles say by letter case alone
//   mappings_can_be_computed    every mapping gives a value or nothing, never an error
//   accounts_match_mappings     a linked account holds what the mappings give
//   apps_know_everybody         everybody assigned has an active, linked account
//   pushed_members_are_assigned every member of a pushed group is assigned to the app
//   app_imports_see_everything  an import of an app reads every account that the app has
//   apps_have_one_manager       no flow acts on accounts of an app that provisioning manages
//   flows_miss_nothing          no flow was off when something happened that it waits for
//   flow_runs_succeed           the newest run of a flow for a person ended without an error
//   clients_have_a_policy       every client that is on is in an active policy of a server
//   access_rules_can_be_reached no rule stands behind one that takes all of its requests
//   scopes_of_rules_are_defined every scope that a rule names is one of the server's
//   leavers_tokens_end_soon     people's tokens end within the hour, or the API asks the server
//   apis_expect_their_server    an API wants the issuer and the audience of its server
//   apis_tell_the_time          an API's clock is the world's
//   routes_need_defined_scopes  every route wants a scope that its server defines
//   apis_read_the_key_set       no API has pinned a key
//   apis_check_every_claim      issuer, audience, expiry and scope are checked
//   apis_check_signatures       every API checks signatures
//   apis_refuse_unsigned_tokens no API takes "alg": "none"
//   leaked_keys_are_revoked     no shared key that has leaked still opens anything
[[nodiscard]] const std::vector<Invariant>& invariants();
// The statement with that name, or nullptr.
[[nodiscard]] const Invariant* find_invariant(std::string_view name);

// All violations in this world; those that only count at rest are asked when nothing is pending.
[[nodiscard]] std::vector<Violation> violations_in(const World& world);
// Those of order alone.
[[nodiscard]] std::vector<Violation> disorder_in(const World& world);

}  // namespace sim
