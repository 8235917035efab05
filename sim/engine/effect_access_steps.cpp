// SPDX-License-Identifier: MIT
// The actions of the catalogue that are about authorization servers, protected APIs and keys.
#include <algorithm>
#include <charconv>

#include "sim/engine/effect_meanings.h"
#include "sim/engine/intents.h"

namespace sim::effects {

namespace {

using access::AccessPolicy;
using access::AccessRule;
using access::AuthorizationServer;
using access::GrantType;
using access::ProtectedApi;
using faults::Action;
using faults::Effect;
using faults::Fault;
using faults::Needs;
using Steps = std::vector<Step>;

using ServerRow = std::pair<std::string, AuthorizationServer>;
using ApiRow = std::pair<std::string, ProtectedApi>;

Steps give(access::Command command) { return {Command(std::move(command))}; }

// The first server with access policies, and the first API that takes its tokens.
std::optional<ServerRow> server_in(const World& world) {
    for (const auto& [key, server] : world.access.servers) {
        if (!server.policies.empty() && !server.policies.front().rules.empty()) {
            return ServerRow{key, server};
        }
    }
    return std::nullopt;
}

std::optional<ApiRow> api_in(const World& world) {
    const auto server = server_in(world);
    for (const auto& [key, api] : world.access.apis) {
        if (server && api.server == server->first && !api.routes.empty()) {
            return ApiRow{key, api};
        }
    }
    return std::nullopt;
}

// The first shared key that could still leak or be revoked; empty for none.
std::string key_in(const World& world) {
    for (const auto& [name, key] : world.access.shared_keys) {
        if (!key.revoked) {
            return name;
        }
    }
    return {};
}

int number_in(std::string_view text, int otherwise) {
    int number = otherwise;
    std::from_chars(text.data(), text.data() + text.size(), number);
    return number;
}

AccessRule* rule_for(AuthorizationServer& server, GrantType grant) {
    for (AccessRule& rule : server.policies.front().rules) {
        if (std::find(rule.grants.begin(), rule.grants.end(), grant) != rule.grants.end()) {
            return &rule;
        }
    }
    return nullptr;
}

// The rule that takes most goes first, or each rule behind those that it would hide.
void order_rules(std::vector<AccessRule>& rules, bool widest_first) {
    for (std::size_t pass = 0; pass < rules.size(); ++pass) {
        for (std::size_t index = 1; index < rules.size(); ++index) {
            AccessRule& before = rules[index - 1];
            AccessRule& behind = rules[index];
            const bool wrong =
                widest_first ? intents::shadows(behind, before) : intents::shadows(before, behind);
            if (wrong) {
                std::swap(before, behind);
            }
        }
    }
}

void set_client(AuthorizationServer& server, const Effect& effect, const Fault& fault) {
    std::vector<std::string>& clients = server.policies.front().clients;
    if (effect.value == "drop" && clients.size() > 1) {
        clients.erase(clients.begin());
    } else if (effect.value == "restore" && !fault.original.empty() &&
               !access::contains(clients, fault.original)) {
        clients.insert(clients.begin(), fault.original);
    }
}

void set_scope(AuthorizationServer& server, const Effect& effect, const Fault& fault) {
    if (effect.value == "undefine" && !server.scopes.empty()) {
        server.scopes.erase(server.scopes.begin());
    } else if (effect.value == "define" && scope_named(server, fault.original) == nullptr) {
        server.scopes.insert(server.scopes.begin(), access::Scope{fault.original, true, false});
    }
}

Steps set_policy(const World& world, const Effect& effect, const Fault& fault) {
    auto row = server_in(world);
    if (!row) {
        return {};
    }
    AuthorizationServer& server = row->second;
    if (effect.name == "client") {
        set_client(server, effect, fault);
    } else if (effect.name == "order") {
        order_rules(server.policies.front().rules, effect.value == "widest_first");
    } else if (effect.name == "scope") {
        set_scope(server, effect, fault);
    } else {
        const bool people = effect.name == "people_minutes";
        AccessRule* rule = rule_for(
            server, people ? GrantType::authorization_code : GrantType::client_credentials);
        if (rule != nullptr) {
            const std::string_view wanted =
                effect.value == "restore" ? std::string_view(fault.original) : effect.value;
            rule->allows.access_minutes = number_in(wanted, rule->allows.access_minutes);
        }
    }
    return give(access::SaveServer{row->first, server});
}

void set_checks(ProtectedApi& api, bool on) {
    api.checks_issuer = api.checks_audience = api.checks_expiry = api.checks_scope = on;
}

void set_route(ProtectedApi& api, const Effect& effect, const Fault& fault) {
    const std::string wanted = effect.value.empty() ? fault.original : std::string(effect.value);
    if (!wanted.empty()) {
        api.routes.front().scope = wanted;
    }
}

Steps set_api(const World& world, const Effect& effect, const Fault& fault) {
    auto row = api_in(world);
    if (!row) {
        return {};
    }
    ProtectedApi& api = row->second;
    const AuthorizationServer& server = world.access.servers.at(api.server);
    const std::string value(effect.value);
    if (effect.name == "audience") {
        api.audience = value.empty() ? server.audience : value;
    } else if (effect.name == "clock") {
        api.clock_ahead_minutes = number_in(value, 0);
    } else if (effect.name == "route") {
        set_route(api, effect, fault);
    } else if (effect.name == "pinned") {
        const bool pins = !value.empty() && !server.keys.empty();
        api.pinned_kid = pins ? server.keys.front().kid : std::string();
        api.pinned_modulus = pins ? server.keys.front().modulus : std::string();
    } else if (effect.name == "checks") {
        set_checks(api, value.empty());
    } else if (effect.name == "signature") {
        api.checks_signature = value.empty();
    } else if (effect.name == "unsigned") {
        api.accepts_unsigned = !value.empty();
    } else if (effect.name == "introspects") {
        api.introspects = !value.empty();
    }
    return give(access::SaveApi{row->first, api});
}

constexpr std::array meanings{
    Meaning{Action::set_api, set_api},
    Meaning{Action::set_policy, set_policy},
    Meaning{Action::leak_shared_key,
            [](const World& world, const Effect&, const Fault&) {
                return give(access::LeakSharedKey{key_in(world)});
            }},
    Meaning{Action::revoke_shared_key,
            [](const World& world, const Effect&, const Fault&) {
                Steps steps;
                for (const auto& [name, key] : world.access.shared_keys) {
                    if (key.leaked.milliseconds != 0 && !key.revoked) {
                        steps.emplace_back(Command(access::Command(access::RevokeSharedKey{name})));
                    }
                }
                return steps;
            }},
    Meaning{Action::rotate_signing_key,
            [](const World& world, const Effect&, const Fault&) {
                const auto row = server_in(world);
                return row ? give(access::RotateKey{row->first}) : Steps{};
            }},
    Meaning{Action::revoke_tokens,
            [](const World& world, const Effect&, const Fault&) {
                Steps steps;
                for (const auto& [id, client] : world.access.clients) {
                    steps.emplace_back(Command(access::Command(access::RevokeToken{id})));
                }
                return steps;
            }},
};

}  // namespace

const Meaning* meaning_of_access_action(Action action) { return meaning_of(meanings, action); }

std::string access_text_to_keep(const World& world, const Effect& effect) {
    auto server = server_in(world);
    const auto api = api_in(world);
    if (!server || !api) {
        return {};
    }
    if (effect.action == Action::set_api) {
        return effect.name == "route" ? api->second.routes.front().scope : std::string();
    }
    if (effect.action != Action::set_policy) {
        return {};
    }
    const AccessPolicy& policy = server->second.policies.front();
    if (effect.name == "client") {
        return policy.clients.empty() ? std::string() : policy.clients.front();
    }
    if (effect.name == "scope") {
        return server->second.scopes.empty() ? std::string() : server->second.scopes.front().name;
    }
    const AccessRule* rule = rule_for(server->second, GrantType::authorization_code);
    return effect.name == "people_minutes" && rule != nullptr
               ? std::to_string(rule->allows.access_minutes)
               : std::string();
}

bool has_access_target(const World& world, Needs needs) {
    return api_in(world).has_value() && (needs != Needs::shared_key || !key_in(world).empty());
}

}  // namespace sim::effects
