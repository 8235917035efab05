// SPDX-License-Identifier: MIT
// Which rule grants a request: policies and rules in priority order, and why the others do not.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "sim/access/server.h"
#include "sim/base/fields.h"

namespace sim::access {

// What a rule was found to be. Of the conditions, the first that does not hold is told.
enum class RuleVerdictKind : std::uint8_t {
    first_match,
    not_checked,  // a rule before it decided
    policy_inactive,
    rule_inactive,
    other_client,  // the policy is for other clients
    other_grant,
    no_user_not_allowed,
    person_not_in_group,
    scope_outside,  // not every requested scope is one of the rule's
};
[[nodiscard]] std::string_view name_of(RuleVerdictKind kind);

struct RuleVerdict {
    std::string policy;
    std::string rule;
    RuleVerdictKind kind = RuleVerdictKind::not_checked;
    std::string wanted;  // what the rule asks for
    std::string found;   // what the request has
    SIM_FIELDS(policy, rule, kind, wanted, found)
};

// What a policy looks at.
struct PolicyQuestion {
    std::string client;
    GrantType grant = GrantType::client_credentials;
    UserId user;                  // none for a job
    std::vector<GroupId> groups;  // of the user
    std::vector<std::string> scopes;
};

struct PolicyAnswer {
    std::vector<RuleVerdict> verdicts;  // every rule, in the order in which it would be asked
    const AccessRule* rule = nullptr;   // inside the server; nullptr when none matched
    std::string rule_name;              // "policy / rule"
};

// Lives as long as the server does.
[[nodiscard]] PolicyAnswer evaluate(const AuthorizationServer& server,
                                    const PolicyQuestion& question);

}  // namespace sim::access
