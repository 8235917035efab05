// SPDX-License-Identifier: MIT
// An authorization server as an administrator sets it up: scopes, claims, policies, keys, clients.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "sim/base/fields.h"

namespace sim::access {

enum class GrantType : std::uint8_t { authorization_code, client_credentials, refresh_token };
[[nodiscard]] std::string_view name_of(GrantType grant);

enum class RequestStage : std::uint8_t { asked, allowed, answered, denied };
[[nodiscard]] std::string_view name_of(RequestStage stage);

struct Scope {
    std::string name;
    bool by_default = false;     // given where a request names none
    bool needs_consent = false;  // a person has to agree; a job cannot
    SIM_FIELDS(name, by_default, needs_consent)
};

// A value of the token that an expression computes (sim/expression).
struct Claim {
    std::string name;
    std::string expression;
    std::vector<std::string> scopes;  // only with one of these; empty for always
    SIM_FIELDS(name, expression, scopes)
};

// What a rule allows.
struct RuleGrant {
    std::vector<std::string> scopes;  // empty for any scope of the server
    int access_minutes = 60;          // 5 minutes to 24 hours
    int refresh_minutes = 0;          // 0 for no end
    int idle_minutes = 10'080;        // 10 minutes to 5 years
    SIM_FIELDS(scopes, access_minutes, refresh_minutes, idle_minutes)
};

struct AccessRule {
    std::string name;
    bool active = true;
    std::vector<GrantType> grants;
    bool allows_no_user = false;  // a job without a person
    std::vector<GroupId> groups;  // people in one of these; empty for everybody
    RuleGrant allows;
    SIM_FIELDS(name, active, grants, allows_no_user, groups, allows)
};

struct AccessPolicy {
    std::string name;
    bool active = true;
    std::vector<std::string> clients;  // empty for all
    std::vector<AccessRule> rules;     // in priority order
    SIM_FIELDS(name, active, clients, rules)
};

// A signing key. The private half is never state: it follows from the world's seed and the number.
struct SigningKey {
    std::string kid;
    int number = 0;
    std::string modulus;  // base64url, as in the published set (RFC 7518 section 6.3.1)
    SIM_FIELDS(kid, number, modulus)
};

struct AuthorizationServer {
    std::string label;
    std::string issuer;
    std::string audience;
    bool is_org = false;  // the org's own: no policies, 60 minutes, and no token for your API
    bool active = true;
    std::vector<Scope> scopes;
    std::vector<Claim> claims;
    std::vector<AccessPolicy> policies;  // in priority order
    // The key set as published: the one that signs, the next one ahead, then earlier ones.
    std::vector<SigningKey> keys;
    SIM_FIELDS(label, issuer, audience, is_org, active, scopes, claims, policies, keys)
};

struct Client {
    std::string label;
    bool confidential = true;  // holds a secret; a public one proves itself with PKCE alone
    std::string secret;
    std::vector<GrantType> grants;
    std::vector<UserId> users;  // assigned; empty for everybody
    bool active = true;
    SIM_FIELDS(label, confidential, secret, grants, users, active)
};

// The scope of that name, or nullptr.
[[nodiscard]] const Scope* scope_named(const AuthorizationServer& server, std::string_view name);
// The published key with that id, or nullptr.
[[nodiscard]] const SigningKey* key_with(const AuthorizationServer& server, std::string_view kid);
[[nodiscard]] bool contains(const std::vector<std::string>& names, std::string_view name);

}  // namespace sim::access
