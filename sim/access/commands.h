// SPDX-License-Identifier: MIT
// What administrators, clients and strangers do with authorization servers and protected APIs.
#pragma once

#include <string>
#include <variant>
#include <vector>

#include "sim/access/state.h"
#include "sim/base/boxed.h"

namespace sim::access {

// Forms that are saved as a whole: a new row, or another version of the one with that key.
struct SaveServer {
    std::string server;
    Boxed<AuthorizationServer> details;  // its keys are kept; a new server gets two
};
struct SaveClient {
    std::string client;
    Boxed<Client> details;
};
struct SaveApi {
    std::string api;
    Boxed<ProtectedApi> details;
};
// Adds a key that everybody shares, as before there were tokens.
struct AddSharedKey {
    std::string name;
    std::string api;
};
struct RevokeSharedKey {
    std::string name;
};

// Switches one rule; `on` false lets requests pass it by.
struct SetAccessRule {
    std::string server;
    std::string policy;
    std::string rule;
    bool on = true;
};
struct SetClientStatus {
    std::string client;
    bool active = true;
};
// The next key signs from now on, and another is published ahead of its turn.
struct RotateKey {
    std::string server;
};

// A client asks for a token. With authorization_code the user signs in first.
struct RequestToken {
    std::string server;
    std::string client;
    GrantType grant = GrantType::client_credentials;
    std::vector<std::string> scopes;
    UserId user = {};
    bool wrong_secret = false;
    bool wrong_verifier = false;   // PKCE: somebody else holds the code
    bool declines = false;         // the person does not agree to scopes that need consent
    bool replays_refresh = false;  // the refresh token before the newest one
};
struct RevokeToken {
    std::string client;  // its newest access token and its refresh tokens
};
// A stranger gets to know a secret.
struct LeakToken {
    std::string client;  // its newest access token
};
struct LeakSharedKey {
    std::string name;
};

// Somebody calls an API: with the newest token of a client, with a shared key, or with a text.
struct CallApi {
    Boxed<CallDetails> details;
    std::string key;
    std::string text;
};

using Command = std::variant<SaveServer, SaveClient, SaveApi, AddSharedKey, RevokeSharedKey,
                             SetAccessRule, SetClientStatus, RotateKey, RequestToken, RevokeToken,
                             LeakToken, LeakSharedKey, CallApi>;

// The name as a scenario writes it: "request_token".
[[nodiscard]] std::string_view name_of(const Command& command);

}  // namespace sim::access
