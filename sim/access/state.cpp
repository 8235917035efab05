// SPDX-License-Identifier: MIT
// Look-ups of tokens.
#include "sim/access/state.h"

namespace sim::access {

TokenId newest_token(const State& state, const std::string& client) {
    TokenId newest;
    for (const auto& [id, token] : state.tokens) {
        newest = token.client == client ? id : newest;
    }
    return newest;
}

bool is_active(const State& state, const Token& token, bool user_active, Instant now) {
    const Client* client = state.clients.find(token.client);
    const AuthorizationServer* server = state.servers.find(token.server);
    const bool parties_on =
        client != nullptr && client->active && server != nullptr && server->active && user_active;
    return parties_on && !token.revoked && now < token.expires;
}

}  // namespace sim::access
