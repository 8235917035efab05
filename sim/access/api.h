// SPDX-License-Identifier: MIT
// A protected API: what it needs, what it checks of a token, and what came out of each check.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "sim/base/fields.h"

namespace sim::access {

// In the order in which an API checks a token itself; introspection asks the server afterwards.
enum class CheckKind : std::uint8_t { signature, issuer, audience, expiry, scope, introspection };
[[nodiscard]] std::string_view name_of(CheckKind kind);

enum class CheckOutcome : std::uint8_t { holds, fails, skipped, not_reached };
[[nodiscard]] std::string_view name_of(CheckOutcome outcome);

struct CheckResult {
    CheckKind kind = CheckKind::signature;
    CheckOutcome outcome = CheckOutcome::not_reached;
    std::string wanted;  // what the API expects
    std::string found;   // what the token says
    SIM_FIELDS(kind, outcome, wanted, found)
};

struct Route {
    std::string method;  // GET
    std::string path;    // the beginning of a path: /orders
    std::string scope;   // orders.read
    SIM_FIELDS(method, path, scope)
};

struct ProtectedApi {
    std::string label;
    std::string server;  // whose tokens it takes
    std::string issuer;  // what it expects to read
    std::string audience;
    std::vector<Route> routes;
    int leeway_seconds = 60;  // clocks differ (RFC 7519 section 4.1.4)
    bool checks_signature = true;
    bool checks_issuer = true;
    bool checks_audience = true;
    bool checks_expiry = true;
    bool checks_scope = true;
    bool accepts_unsigned = false;  // takes "alg": "none" at its word
    bool introspects = false;       // asks the server whether the token still counts
    int clock_ahead_minutes = 0;    // of the world's: what it takes for now
    std::string pinned_kid;         // the one key it knows; empty: it reads the published set
    std::string pinned_modulus;
    SIM_FIELDS(label, server, issuer, audience, routes, leeway_seconds, checks_signature,
               checks_issuer, checks_audience, checks_expiry, checks_scope, accepts_unsigned,
               introspects, clock_ahead_minutes, pinned_kid, pinned_modulus)
};

// How the token is presented: as it was issued, or as somebody would like it to be.
enum class Presented : std::uint8_t { as_issued, tampered, without_signature };
[[nodiscard]] std::string_view name_of(Presented presented);

struct CallDetails {
    std::string api;
    std::string method;
    std::string path;
    std::string client;        // whose newest token, where it is one
    bool by_stranger = false;  // with what has leaked
    Presented presented = Presented::as_issued;
    SIM_FIELDS(api, method, path, client, by_stranger, presented)
};

// The scope that a call needs; empty where the API has no such route.
[[nodiscard]] std::string scope_for(const ProtectedApi& api, std::string_view method,
                                    std::string_view path);

}  // namespace sim::access
