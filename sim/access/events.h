// SPDX-License-Identifier: MIT
// What has happened with authorization servers, tokens and protected APIs.
#pragma once

#include <string>
#include <variant>
#include <vector>

#include "sim/access/policy.h"
#include "sim/access/state.h"
#include "sim/base/boxed.h"

namespace sim::access {

struct ServerSaved {
    static constexpr std::string_view name = "AccessServerSaved";
    std::string server;
    Boxed<AuthorizationServer> details;
    SIM_FIELDS(server, details)
};
struct ClientSaved {
    static constexpr std::string_view name = "AccessClientSaved";
    std::string client;
    Boxed<Client> details;
    SIM_FIELDS(client, details)
};
struct ApiSaved {
    static constexpr std::string_view name = "ProtectedApiSaved";
    std::string api;
    Boxed<ProtectedApi> details;
    SIM_FIELDS(api, details)
};
struct SharedKeyAdded {
    static constexpr std::string_view name = "SharedKeyAdded";
    std::string shared_key;
    SharedKey details;
    SIM_FIELDS(shared_key, details)
};
struct SharedKeyRevoked {
    static constexpr std::string_view name = "SharedKeyRevoked";
    std::string shared_key;
    SIM_FIELDS(shared_key)
};
struct SharedKeyLeaked {
    static constexpr std::string_view name = "SharedKeyLeaked";
    std::string shared_key;
    Instant at;
    SIM_FIELDS(shared_key, at)
};
struct AccessRuleSwitched {
    static constexpr std::string_view name = "AccessRuleSwitched";
    std::string server;
    std::string policy;
    std::string rule_name;
    bool on = true;
    SIM_FIELDS(server, policy, rule_name, on)
};
struct ClientStatusSet {
    static constexpr std::string_view name = "AccessClientStatusSet";
    std::string client;
    bool active = true;
    SIM_FIELDS(client, active)
};
struct KeyRotated {
    static constexpr std::string_view name = "SigningKeyRotated";
    std::string server;
    std::vector<SigningKey> keys;
    SIM_FIELDS(server, keys)
};

struct PolicyOutcome {
    std::vector<RuleVerdict> verdicts;
    bool matched = false;
    std::string rule_name;
    RuleGrant granted;
    std::vector<std::string> scopes;
    Profile user_profile;
    std::string code;  // the authorization code, where the grant has one
    Instant code_expires;
    SIM_FIELDS(verdicts, matched, rule_name, granted, scopes, user_profile, code, code_expires)
};
struct TokenRequested {
    static constexpr std::string_view name = "TokenRequested";
    RequestId request;
    UserId user;
    Boxed<TokenRequest> details;
    SIM_FIELDS(request, user, details)
};
// Every rule that was looked at, up to the first that matched; a denial has none.
struct PolicyEvaluated {
    static constexpr std::string_view name = "PolicyEvaluated";
    RequestId request;
    UserId user;
    Boxed<PolicyOutcome> outcome;
    SIM_FIELDS(request, user, outcome)
};
struct TokenDenied {
    static constexpr std::string_view name = "TokenDenied";
    RequestId request;
    UserId user;
    int status = 400;
    std::string error;   // of OAuth (RFC 6749 section 5.2)
    std::string reason;  // of the vendor's log
    std::string about;   // what fills the description's placeholder
    SIM_FIELDS(request, user, status, error, reason, about)
};
struct TokenIssued {
    static constexpr std::string_view name = "TokenIssued";
    RequestId request;
    TokenId access_token;
    UserId user;
    Boxed<Token> details;
    std::string refresh_token;  // empty where none came along
    Boxed<RefreshToken> refresh;
    std::string replaced;  // the refresh token that was used up
    SIM_FIELDS(request, access_token, user, details, refresh_token, refresh, replaced)
};
// A refresh token that was used up came back: its whole family ends.
struct RefreshReuseDetected {
    static constexpr std::string_view name = "RefreshReuseDetected";
    RequestId request;
    std::string family;
    SIM_FIELDS(request, family)
};
struct ClientTokensRevoked {
    static constexpr std::string_view name = "ClientTokensRevoked";
    std::string client;
    TokenId access_token;
    SIM_FIELDS(client, access_token)
};
// The person was deactivated.
struct UserRefreshRevoked {
    static constexpr std::string_view name = "UserRefreshTokensRevoked";
    UserId user;
    int count = 0;
    SIM_FIELDS(user, count)
};
struct TokenLeaked {
    static constexpr std::string_view name = "TokenLeaked";
    TokenId access_token;
    std::string client;
    Instant at;
    SIM_FIELDS(access_token, client, at)
};

struct ApiCalled {
    static constexpr std::string_view name = "ApiCalled";
    CallId call;
    Boxed<ApiCall> details;
    SIM_FIELDS(call, details)
};
struct CallValidated {
    static constexpr std::string_view name = "CallValidated";
    CallId call;
    std::vector<CheckResult> checks;
    bool deserved = true;
    SIM_FIELDS(call, checks, deserved)
};
struct ApiAnswered {
    static constexpr std::string_view name = "ApiAnswered";
    CallId call;
    int status = 200;
    std::string error;
    SIM_FIELDS(call, status, error)
};

using Event = std::variant<ServerSaved, ClientSaved, ApiSaved, SharedKeyAdded, SharedKeyRevoked,
                           SharedKeyLeaked, AccessRuleSwitched, ClientStatusSet, KeyRotated,
                           TokenRequested, PolicyEvaluated, TokenDenied, TokenIssued,
                           RefreshReuseDetected, ClientTokensRevoked, UserRefreshRevoked,
                           TokenLeaked, ApiCalled, CallValidated, ApiAnswered>;

}  // namespace sim::access
