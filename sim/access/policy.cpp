// SPDX-License-Identifier: MIT
// Asks policies and rules in their order; the first match ends the search.
#include "sim/access/policy.h"

#include <algorithm>
#include <array>

#include "sim/base/text.h"

namespace sim::access {

namespace {

using Kind = RuleVerdictKind;

std::string texts_of(const std::vector<GrantType>& grants) {
    std::vector<std::string> names;
    names.reserve(grants.size());
    for (const GrantType grant : grants) {
        names.emplace_back(name_of(grant));
    }
    return join(names, ", ");
}

bool is_in_one(const std::vector<GroupId>& wanted, const std::vector<GroupId>& groups) {
    return wanted.empty() || std::any_of(wanted.begin(), wanted.end(), [&](GroupId group) {
               return std::find(groups.begin(), groups.end(), group) != groups.end();
           });
}

// The requested scopes that the rule does not name; none where it allows any.
std::vector<std::string> outside(const RuleGrant& allows, const std::vector<std::string>& scopes) {
    std::vector<std::string> more;
    for (const std::string& scope : scopes) {
        if (!allows.scopes.empty() && !contains(allows.scopes, scope)) {
            more.push_back(scope);
        }
    }
    return more;
}

// The first condition that does not hold, or a match.
RuleVerdict judge(const AccessPolicy& policy, const AccessRule& rule,
                  const PolicyQuestion& question) {
    RuleVerdict verdict{policy.name, rule.name, Kind::first_match, {}, {}};
    const auto fails = [&](Kind kind, std::string wanted, std::string found) {
        verdict.kind = kind;
        verdict.wanted = std::move(wanted);
        verdict.found = std::move(found);
        return verdict;
    };
    if (!policy.active) {
        return fails(Kind::policy_inactive, "ACTIVE", "INACTIVE");
    }
    if (!policy.clients.empty() && !contains(policy.clients, question.client)) {
        return fails(Kind::other_client, join(policy.clients, ", "), question.client);
    }
    if (!rule.active) {
        return fails(Kind::rule_inactive, "ACTIVE", "INACTIVE");
    }
    if (std::find(rule.grants.begin(), rule.grants.end(), question.grant) == rule.grants.end()) {
        return fails(Kind::other_grant, texts_of(rule.grants),
                     std::string(name_of(question.grant)));
    }
    if (!question.user.exists() && !rule.allows_no_user) {
        return fails(Kind::no_user_not_allowed, "user", "no user");
    }
    if (question.user.exists() && !is_in_one(rule.groups, question.groups)) {
        return fails(Kind::person_not_in_group, std::to_string(rule.groups.size()),
                     std::to_string(question.groups.size()));
    }
    const auto more = outside(rule.allows, question.scopes);
    if (!more.empty()) {
        return fails(Kind::scope_outside, join(rule.allows.scopes, ", "), join(more, ", "));
    }
    return verdict;
}

}  // namespace

std::string_view name_of(RuleVerdictKind kind) {
    constexpr std::array<std::string_view, 9> names = {
        "first_match",         "not_checked",         "policy_inactive",
        "rule_inactive",       "other_client",        "other_grant",
        "no_user_not_allowed", "person_not_in_group", "scope_outside"};
    return names.at(static_cast<std::size_t>(kind));
}

PolicyAnswer evaluate(const AuthorizationServer& server, const PolicyQuestion& question) {
    PolicyAnswer answer;
    for (const AccessPolicy& policy : server.policies) {
        for (const AccessRule& rule : policy.rules) {
            if (answer.rule != nullptr) {
                answer.verdicts.push_back({policy.name, rule.name, Kind::not_checked, {}, {}});
                continue;
            }
            answer.verdicts.push_back(judge(policy, rule, question));
            if (answer.verdicts.back().kind == Kind::first_match) {
                answer.rule = &rule;
                answer.rule_name = policy.name + " / " + rule.name;
            }
        }
    }
    return answer;
}

}  // namespace sim::access
