// SPDX-License-Identifier: MIT
// Names of checks, and which scope a call needs.
#include "sim/access/api.h"

#include <array>

namespace sim::access {

std::string_view name_of(CheckKind kind) {
    constexpr std::array<std::string_view, 6> names = {"signature", "issuer", "audience",
                                                       "expiry",    "scope",  "introspection"};
    return names.at(static_cast<std::size_t>(kind));
}

std::string_view name_of(CheckOutcome outcome) {
    constexpr std::array<std::string_view, 4> names = {"holds", "fails", "skipped", "not_reached"};
    return names.at(static_cast<std::size_t>(outcome));
}

std::string_view name_of(Presented presented) {
    constexpr std::array<std::string_view, 3> names = {"as_issued", "tampered",
                                                       "without_signature"};
    return names.at(static_cast<std::size_t>(presented));
}

std::string scope_for(const ProtectedApi& api, std::string_view method, std::string_view path) {
    for (const Route& route : api.routes) {
        const bool below = path.substr(0, route.path.size()) == route.path &&
                           (path.size() == route.path.size() || path[route.path.size()] == '/');
        if (route.method == method && below) {
            return route.scope;
        }
    }
    return {};
}

}  // namespace sim::access
