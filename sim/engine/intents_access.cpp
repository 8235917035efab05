// SPDX-License-Identifier: MIT
// What an organisation wants of its authorization servers, their APIs and its shared keys.
#include <algorithm>
#include <array>

#include "sim/engine/intents.h"

namespace sim::intents {

namespace {

using access::AccessPolicy;
using access::AccessRule;
using access::AuthorizationServer;
using access::GrantType;
using access::ProtectedApi;
using Violations = std::vector<Violation>;
using Arguments = std::vector<std::pair<std::string, std::string>>;

constexpr int people_minutes_max = 60;

Violation told(std::string_view name, Arguments arguments) {
    return {name, "violation." + std::string(name), {}, {}, {}, {}, std::move(arguments)};
}

// The APIs that break something, each named.
Violations of_apis(const World& world, std::string_view name,
                   bool (*breaks)(const World&, const ProtectedApi&)) {
    Violations found;
    for (const auto& [key, api] : world.access.apis) {
        if (breaks(world, api)) {
            found.push_back(told(name, {{"api", api.label}}));
        }
    }
    return found;
}

// Scopes that every server knows (OpenID Connect), without anybody defining them.
bool is_reserved_scope(std::string_view scope) {
    constexpr std::array<std::string_view, 6> names = {"openid",  "profile", "email",
                                                       "address", "phone",   "offline_access"};
    return std::find(names.begin(), names.end(), scope) != names.end();
}

bool is_defined(const AuthorizationServer& server, std::string_view scope) {
    return is_reserved_scope(scope) || scope_named(server, scope) != nullptr;
}

bool is_in_a_policy(const AuthorizationServer& server, const std::string& client) {
    return std::any_of(
        server.policies.begin(), server.policies.end(), [&](const AccessPolicy& policy) {
            return policy.active &&
                   (policy.clients.empty() || access::contains(policy.clients, client));
        });
}

template <class Part>
bool covers(const std::vector<Part>& wide, const std::vector<Part>& narrow) {
    return std::all_of(narrow.begin(), narrow.end(), [&](const Part& part) {
        return std::find(wide.begin(), wide.end(), part) != wide.end();
    });
}

// Of lists in which an empty one means everything.
template <class Part>
bool covers_all(const std::vector<Part>& wide, const std::vector<Part>& narrow) {
    return wide.empty() || (!narrow.empty() && covers(wide, narrow));
}

bool lets_people_in(const AccessRule& rule) {
    return rule.active && std::find(rule.grants.begin(), rule.grants.end(),
                                    GrantType::authorization_code) != rule.grants.end();
}

// An API that believes a token until it expires.
bool is_believed_alone(const World& world, const std::string& server) {
    return std::any_of(world.access.apis.begin(), world.access.apis.end(), [&](const auto& row) {
        return row.second.server == server && !row.second.introspects;
    });
}

bool is_active(const World& world, UserId user) {
    const directory::User* known = world.directory.users.find(user);
    return known != nullptr && known->status == directory::UserStatus::active;
}

}  // namespace

bool shadows(const AccessRule& earlier, const AccessRule& later) {
    return earlier.active && later.active && covers(earlier.grants, later.grants) &&
           (earlier.allows_no_user || !later.allows_no_user) &&
           covers_all(earlier.groups, later.groups) &&
           covers_all(earlier.allows.scopes, later.allows.scopes);
}

Violations clients_have_a_policy(const World& world) {
    Violations found;
    for (const auto& [id, client] : world.access.clients) {
        bool asked = false;
        bool known = false;
        for (const auto& [key, server] : world.access.servers) {
            asked = asked || !server.policies.empty();
            known = known || is_in_a_policy(server, id);
        }
        if (client.active && asked && !known) {
            found.push_back(told("clients_have_a_policy", {{"client", client.label}}));
        }
    }
    return found;
}

Violations access_rules_can_be_reached(const World& world) {
    Violations found;
    for (const auto& [key, server] : world.access.servers) {
        for (const AccessPolicy& policy : server.policies) {
            for (std::size_t later = 1; later < policy.rules.size(); ++later) {
                const auto end = policy.rules.begin() + static_cast<std::ptrdiff_t>(later);
                const auto earlier = std::find_if(
                    policy.rules.begin(), end,
                    [&](const AccessRule& rule) { return shadows(rule, policy.rules[later]); });
                if (earlier != end) {
                    found.push_back(
                        told("access_rules_can_be_reached", {{"rule", policy.rules[later].name},
                                                             {"earlier", earlier->name},
                                                             {"policy", policy.name}}));
                }
            }
        }
    }
    return found;
}

Violations scopes_of_rules_are_defined(const World& world) {
    Violations found;
    for (const auto& [key, server] : world.access.servers) {
        for (const AccessPolicy& policy : server.policies) {
            for (const AccessRule& rule : policy.rules) {
                for (const std::string& scope : rule.allows.scopes) {
                    if (!is_defined(server, scope)) {
                        found.push_back(told(
                            "scopes_of_rules_are_defined",
                            {{"rule", rule.name}, {"scope", scope}, {"server", server.label}}));
                    }
                }
            }
        }
    }
    return found;
}

Violations leavers_tokens_end_soon(const World& world) {
    Violations found;
    for (const auto& [key, server] : world.access.servers) {
        for (const AccessPolicy& policy : server.policies) {
            for (const AccessRule& rule : policy.rules) {
                if (lets_people_in(rule) && rule.allows.access_minutes > people_minutes_max &&
                    is_believed_alone(world, key)) {
                    found.push_back(
                        told("leavers_tokens_end_soon",
                             {{"what", rule.name},
                              {"minutes", std::to_string(rule.allows.access_minutes)}}));
                }
            }
        }
    }
    for (const auto& [id, token] : world.access.tokens) {
        const bool lives_on = token.user.exists() && !is_active(world, token.user) &&
                              world.now < token.expires &&
                              token.expires - token.issued > minutes(people_minutes_max);
        if (lives_on && is_believed_alone(world, token.server)) {
            const Duration life = token.expires - token.issued;
            found.push_back(told("leavers_tokens_end_soon",
                                 {{"what", person_of(world, token.user)},
                                  {"minutes", std::to_string(life.milliseconds / 60'000)}}));
        }
    }
    return found;
}

Violations apis_expect_their_server(const World& world) {
    return of_apis(world, "apis_expect_their_server",
                   [](const World& all, const ProtectedApi& api) {
                       const AuthorizationServer* server = all.access.servers.find(api.server);
                       return server == nullptr || server->issuer != api.issuer ||
                              server->audience != api.audience;
                   });
}

Violations apis_tell_the_time(const World& world) {
    return of_apis(world, "apis_tell_the_time", [](const World&, const ProtectedApi& api) {
        return api.clock_ahead_minutes != 0;
    });
}

Violations routes_need_defined_scopes(const World& world) {
    Violations found;
    for (const auto& [key, api] : world.access.apis) {
        const AuthorizationServer* server = world.access.servers.find(api.server);
        for (const access::Route& route : api.routes) {
            const bool known =
                route.scope.empty() || (server != nullptr && is_defined(*server, route.scope));
            // A scope that the server lost is the server's trouble, and told there.
            const bool named = server != nullptr && [&] {
                for (const AccessPolicy& policy : server->policies) {
                    for (const AccessRule& rule : policy.rules) {
                        if (access::contains(rule.allows.scopes, route.scope)) {
                            return true;
                        }
                    }
                }
                return false;
            }();
            if (!known && !named) {
                found.push_back(
                    told("routes_need_defined_scopes", {{"api", api.label},
                                                        {"route", route.method + " " + route.path},
                                                        {"scope", route.scope}}));
            }
        }
    }
    return found;
}

Violations apis_read_the_key_set(const World& world) {
    return of_apis(world, "apis_read_the_key_set",
                   [](const World&, const ProtectedApi& api) { return !api.pinned_kid.empty(); });
}

Violations apis_check_every_claim(const World& world) {
    return of_apis(world, "apis_check_every_claim", [](const World&, const ProtectedApi& api) {
        return !(api.checks_issuer && api.checks_audience && api.checks_expiry && api.checks_scope);
    });
}

Violations apis_check_signatures(const World& world) {
    return of_apis(world, "apis_check_signatures",
                   [](const World&, const ProtectedApi& api) { return !api.checks_signature; });
}

Violations apis_refuse_unsigned_tokens(const World& world) {
    return of_apis(world, "apis_refuse_unsigned_tokens",
                   [](const World&, const ProtectedApi& api) { return api.accepts_unsigned; });
}

Violations leaked_keys_are_revoked(const World& world) {
    Violations found;
    for (const auto& [name, key] : world.access.shared_keys) {
        if (key.leaked.milliseconds != 0 && !key.revoked) {
            found.push_back(told("leaked_keys_are_revoked", {{"key", name}}));
        }
    }
    return found;
}

}  // namespace sim::intents
