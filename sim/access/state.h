// SPDX-License-Identifier: MIT
// Authorization servers, their clients and tokens, and the APIs that look at those tokens.
#pragma once

#include <string>
#include <vector>

#include "sim/access/api.h"
#include "sim/access/server.h"
#include "sim/base/table.h"

namespace sim::access {

using RequestId = Id<struct AccessRequestTag>;  // one request for a token
using TokenId = Id<struct AccessTokenTag>;      // one access token
using CallId = Id<struct ApiCallTag>;           // one call of a protected API

// One request for a token, from the question to the answer.
struct TokenRequest {
    std::string server;
    std::string client;
    GrantType grant = GrantType::client_credentials;
    UserId user;  // who signed in; none for a job
    std::vector<std::string> scopes;
    std::string secret;     // what the client presented; a public one presents none
    std::string challenge;  // PKCE: the S256 challenge that came with the code request
    std::string verifier;   // and what was presented with the code
    bool declined = false;  // the person did not agree to the scopes
    Profile user_profile;   // what claims read, as it was when the policy was asked
    std::string code;       // the authorization code, once there is one
    Instant code_expires;
    std::string refresh;  // the refresh token that was presented, or came with the answer
    RequestStage stage = RequestStage::asked;
    std::string rule;    // the rule that matched, as "policy / rule"
    RuleGrant granted;   // what that rule allows; a later change of it changes nothing
    std::string error;   // the OAuth error of a denied request
    std::string reason;  // the vendor's reason: no_matching_policy, ...
    TokenId token;       // the answer
    SIM_FIELDS(server, client, grant, user, scopes, secret, challenge, verifier, declined,
               user_profile, code, code_expires, refresh, stage, rule, granted, error, reason,
               token)
};

struct Token {
    std::string jti;
    std::string server;
    std::string client;
    UserId user;
    std::vector<std::string> scopes;
    std::vector<std::string> rule_scopes;  // what the rule allowed then; empty for any
    std::string kid;
    Instant issued;
    Instant expires;
    Instant leaked;        // since when a stranger has it; the beginning of time for never
    bool revoked = false;  // seen by introspection only
    std::string compact;   // the JWT itself (RFC 7519)
    SIM_FIELDS(jti, server, client, user, scopes, rule_scopes, kid, issued, expires, leaked,
               revoked, compact)
};

// A refresh token; every use replaces it, and using an old one ends its whole family.
struct RefreshToken {
    std::string server;
    std::string client;
    UserId user;
    std::vector<std::string> scopes;
    std::string rule;
    RuleGrant granted;
    std::string family;
    Instant expires;     // of the family; the beginning of time for never
    Instant idle_until;  // unused so long, it is worth nothing
    bool used = false;
    bool revoked = false;
    SIM_FIELDS(server, client, user, scopes, rule, granted, family, expires, idle_until, used,
               revoked)
};

// A key that everybody shares: no owner, no scope, no end.
struct SharedKey {
    std::string api;
    std::string value;
    Instant leaked;  // the beginning of time for never
    bool revoked = false;
    SIM_FIELDS(api, value, leaked, revoked)
};

struct ApiCall {
    CallDetails asked;
    TokenId token;     // none for a shared key or a text from outside
    std::string key;   // the name of the shared key
    std::string text;  // what was presented, when it was not the token as issued
    std::vector<CheckResult> checks;
    int status = 0;        // 0 until the answer
    std::string error;     // invalid_token, insufficient_scope
    bool deserved = true;  // whether an API that checks everything would say the same
    SIM_FIELDS(asked, token, key, text, checks, status, error, deserved)
};

struct State {
    Table<std::string, AuthorizationServer> servers;  // by the id in the issuer
    Table<std::string, Client> clients;               // by client id
    Table<std::string, ProtectedApi> apis;
    Table<std::string, SharedKey> shared_keys;
    Table<RequestId, TokenRequest> requests;
    Table<TokenId, Token> tokens;
    Table<std::string, RefreshToken> refresh_tokens;  // by value
    Table<CallId, ApiCall> calls;
};

// The newest token that the client holds; none where it holds none.
[[nodiscard]] TokenId newest_token(const State& state, const std::string& client);
// Whether introspection says "active" (RFC 7662): not expired, not revoked, the client is on.
// `user_active` is what the directory says of the token's user.
[[nodiscard]] bool is_active(const State& state, const Token& token, bool user_active, Instant now);

}  // namespace sim::access
