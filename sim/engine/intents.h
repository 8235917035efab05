// SPDX-License-Identifier: MIT
// The statements of intent, which an organisation wants and a setting can break; and what both
// kinds of statements share.
#pragma once

#include <string>
#include <vector>

#include "sim/engine/invariants.h"

namespace sim::intents {

// Names for arguments: of a person, empty for nobody; of an app.
[[nodiscard]] std::string person_of(const World& world, UserId user);
[[nodiscard]] std::string label_of(const World& world, AppId app);
// The texts between double quotes of an expression.
[[nodiscard]] std::vector<std::string> literals_of(const std::string& expression);

[[nodiscard]] std::vector<Violation> leavers_are_deactivated(const World& world);
[[nodiscard]] std::vector<Violation> workers_are_active(const World& world);
[[nodiscard]] std::vector<Violation> nobody_starts_early(const World& world);
[[nodiscard]] std::vector<Violation> imports_go_on(const World& world);
[[nodiscard]] std::vector<Violation> rules_reach_everybody(const World& world);
[[nodiscard]] std::vector<Violation> members_are_watched(const World& world);
[[nodiscard]] std::vector<Violation> rules_spell_as_profiles_do(const World& world);
[[nodiscard]] std::vector<Violation> mappings_can_be_computed(const World& world);
[[nodiscard]] std::vector<Violation> accounts_match_mappings(const World& world);
[[nodiscard]] std::vector<Violation> apps_know_everybody(const World& world);
[[nodiscard]] std::vector<Violation> pushed_members_are_assigned(const World& world);
[[nodiscard]] std::vector<Violation> app_imports_see_everything(const World& world);

// API access.
[[nodiscard]] std::vector<Violation> clients_have_a_policy(const World& world);
[[nodiscard]] std::vector<Violation> access_rules_can_be_reached(const World& world);
[[nodiscard]] std::vector<Violation> scopes_of_rules_are_defined(const World& world);
[[nodiscard]] std::vector<Violation> leavers_tokens_end_soon(const World& world);
[[nodiscard]] std::vector<Violation> apis_expect_their_server(const World& world);
[[nodiscard]] std::vector<Violation> apis_tell_the_time(const World& world);
[[nodiscard]] std::vector<Violation> routes_need_defined_scopes(const World& world);
[[nodiscard]] std::vector<Violation> apis_read_the_key_set(const World& world);
[[nodiscard]] std::vector<Violation> apis_check_every_claim(const World& world);
[[nodiscard]] std::vector<Violation> apis_check_signatures(const World& world);
[[nodiscard]] std::vector<Violation> apis_refuse_unsigned_tokens(const World& world);
[[nodiscard]] std::vector<Violation> leaked_keys_are_revoked(const World& world);

// An earlier rule that takes every request which the later one would; both of one policy.
[[nodiscard]] bool shadows(const access::AccessRule& earlier, const access::AccessRule& later);

// The attributes of a linked account that are not what the mappings give.
[[nodiscard]] std::vector<std::string> wrong_attributes(const World& world, UserId user, AppId app);
// What the mappings give for one attribute, as text; the values of a list joined by ", ".
[[nodiscard]] std::string wanted_attribute(const World& world, UserId user, AppId app,
                                           const std::string& target);

}  // namespace sim::intents
