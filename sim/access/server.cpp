// SPDX-License-Identifier: MIT
// Names and look-ups of authorization servers.
#include "sim/access/server.h"

#include <algorithm>
#include <array>

namespace sim::access {

std::string_view name_of(GrantType grant) {
    constexpr std::array<std::string_view, 3> names = {"authorization_code", "client_credentials",
                                                       "refresh_token"};
    return names.at(static_cast<std::size_t>(grant));
}

std::string_view name_of(RequestStage stage) {
    constexpr std::array<std::string_view, 4> names = {"asked", "allowed", "answered", "denied"};
    return names.at(static_cast<std::size_t>(stage));
}

const Scope* scope_named(const AuthorizationServer& server, std::string_view name) {
    const auto place = std::find_if(server.scopes.begin(), server.scopes.end(),
                                    [&](const Scope& scope) { return scope.name == name; });
    return place != server.scopes.end() ? &*place : nullptr;
}

const SigningKey* key_with(const AuthorizationServer& server, std::string_view kid) {
    const auto place = std::find_if(server.keys.begin(), server.keys.end(),
                                    [&](const SigningKey& key) { return key.kid == kid; });
    return place != server.keys.end() ? &*place : nullptr;
}

bool contains(const std::vector<std::string>& names, std::string_view name) {
    return std::find(names.begin(), names.end(), name) != names.end();
}

}  // namespace sim::access
