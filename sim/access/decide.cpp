// SPDX-License-Identifier: MIT
// Each command as facts, or why not.
#include "sim/access/decide.h"

#include <array>

#include "sim/access/encoding.h"
#include "sim/access/key.h"
#include "sim/access/token.h"
#include "sim/access/validate.h"
#include "sim/base/overloaded.h"
#include "sim/base/random.h"
#include "sim/expression/expression.h"

namespace sim::access {

namespace {

using Decision = Result<std::vector<Event>, Refusal>;

constexpr int access_minutes_min = 5;
constexpr int access_minutes_max = 24 * 60;
constexpr int idle_minutes_min = 10;
constexpr int idle_minutes_max = 5 * 365 * 24 * 60;

Failure<Refusal> object(std::string code, std::string about) {
    return Failure{Refusal{std::move(code), {{"about", std::move(about)}}}};
}

bool in_range(const RuleGrant& allows) {
    return allows.access_minutes >= access_minutes_min &&
           allows.access_minutes <= access_minutes_max && allows.refresh_minutes >= 0 &&
           allows.idle_minutes >= idle_minutes_min && allows.idle_minutes <= idle_minutes_max;
}

Decision save_server(const State& state, const SaveServer& save, const Moment& moment) {
    AuthorizationServer details = *save.details;
    for (const AccessPolicy& policy : details.policies) {
        for (const AccessRule& rule : policy.rules) {
            if (!in_range(rule.allows)) {
                return object("refusal.access.lifetime_out_of_range", rule.name);
            }
        }
    }
    for (const Claim& claim : details.claims) {
        if (is_reserved(claim.name)) {
            return object("refusal.access.claim_is_reserved", claim.name);
        }
        if (!expression::Expression::parse(claim.expression,
                                           expression::Place::attribute_mapping)) {
            return object("refusal.access.claim_cannot_be_read", claim.name);
        }
    }
    const AuthorizationServer* known = state.servers.find(save.server);
    details.keys = known != nullptr ? known->keys
                                    : std::vector{public_key({moment.seed, save.server, 1}),
                                                  public_key({moment.seed, save.server, 2})};
    return std::vector<Event>{ServerSaved{save.server, std::move(details)}};
}

Decision switch_rule(const State& state, const SetAccessRule& set) {
    const AuthorizationServer* server = state.servers.find(set.server);
    if (server == nullptr) {
        return object("refusal.access.unknown_server", set.server);
    }
    for (const AccessPolicy& policy : server->policies) {
        for (const AccessRule& rule : policy.rules) {
            if (policy.name != set.policy || rule.name != set.rule) {
                continue;
            }
            if (rule.active == set.on) {
                return object("refusal.access.rule_is_so_already", set.rule);
            }
            return std::vector<Event>{AccessRuleSwitched{set.server, set.policy, set.rule, set.on}};
        }
    }
    return object("refusal.access.unknown_rule", set.rule);
}

Decision rotate(const State& state, const RotateKey& rotate, const Moment& moment) {
    const AuthorizationServer* server = state.servers.find(rotate.server);
    if (server == nullptr) {
        return object("refusal.access.unknown_server", rotate.server);
    }
    // The next key signs now, a new one is published ahead, and the former one stays for the
    // tokens that are out; older ones are gone.
    const SigningKey former = server->keys[0];
    const SigningKey current = server->keys[1];
    const SigningKey next = public_key({moment.seed, rotate.server, current.number + 1});
    return std::vector<Event>{KeyRotated{rotate.server, {current, next, former}}};
}

// The refresh token that the client presents: its newest, or on purpose the one before.
std::string refresh_of(const State& state, const RequestToken& ask) {
    std::string value;
    std::string before;
    for (const auto& [id, request] : state.requests) {
        const bool issued = request.stage == RequestStage::answered && !request.refresh.empty();
        if (issued && request.client == ask.client && request.server == ask.server) {
            before = value;
            value = request.refresh;
        }
    }
    return ask.replays_refresh ? before : value;
}

Decision request_token(const State& state, const RequestToken& ask, const Moment& moment) {
    if (!state.servers.contains(ask.server)) {
        return object("refusal.access.unknown_server", ask.server);
    }
    const Client* client = state.clients.find(ask.client);
    TokenRequest request;
    request.server = ask.server;
    request.client = ask.client;
    request.grant = ask.grant;
    request.user = ask.user;
    request.scopes = ask.scopes;
    request.declined = ask.declines;
    if (client != nullptr && client->confidential) {
        request.secret = ask.wrong_secret ? "not-" + client->secret : client->secret;
    }
    const RequestId id{static_cast<std::uint32_t>(state.requests.size() + 1)};
    if (ask.grant == GrantType::authorization_code) {
        if (!ask.user.exists()) {
            return object("refusal.access.nobody_signs_in", ask.client);
        }
        Random chance = stream_of(moment.seed, "verifier/" + std::to_string(id.value));
        const std::string verifier = chance.letters(43);
        request.challenge = pkce_challenge(verifier);
        request.verifier = ask.wrong_verifier ? chance.letters(43) : verifier;
    } else if (ask.grant == GrantType::refresh_token) {
        request.refresh = refresh_of(state, ask);
        const RefreshToken* token = state.refresh_tokens.find(request.refresh);
        request.user = token != nullptr ? token->user : UserId{};
    } else {
        request.user = {};
    }
    const UserId user = request.user;
    return std::vector<Event>{TokenRequested{id, user, std::move(request)}};
}

Decision call_api(const State& state, const CallApi& ask) {
    const CallDetails& details = *ask.details;
    const ProtectedApi* api = state.apis.find(details.api);
    if (api == nullptr) {
        return object("refusal.access.unknown_api", details.api);
    }
    ApiCall call;
    call.asked = details;
    const CallId id{static_cast<std::uint32_t>(state.calls.size() + 1)};
    if (!ask.key.empty()) {
        const SharedKey* key = state.shared_keys.find(ask.key);
        if (key == nullptr) {
            return object("refusal.access.unknown_key", ask.key);
        }
        if (details.by_stranger && key->leaked.milliseconds == 0) {
            return object("refusal.access.has_not_leaked", ask.key);
        }
        call.key = ask.key;
        return std::vector<Event>{ApiCalled{id, std::move(call)}};
    }
    if (!ask.text.empty()) {
        call.text = ask.text;
        return std::vector<Event>{ApiCalled{id, std::move(call)}};
    }
    for (const auto& [token_id, token] : state.tokens) {
        const bool usable = !details.by_stranger || token.leaked.milliseconds != 0;
        call.token = token.client == details.client && usable ? token_id : call.token;
    }
    if (!call.token.exists()) {
        return object("refusal.access.no_token", details.client);
    }
    const auto decoded = decode(state.tokens.at(call.token).compact);
    const std::string scope = scope_for(*api, details.method, details.path);
    if (details.presented == Presented::tampered) {
        call.text = tampered(*decoded, scope);
    } else if (details.presented == Presented::without_signature) {
        call.text = without_signature(*decoded, scope);
    }
    return std::vector<Event>{ApiCalled{id, std::move(call)}};
}

Decision leak_token(const State& state, const LeakToken& leak, const Moment& moment) {
    const TokenId token = newest_token(state, leak.client);
    if (!token.exists()) {
        return object("refusal.access.no_token", leak.client);
    }
    return std::vector<Event>{TokenLeaked{token, leak.client, moment.now}};
}

Decision revoke_token(const State& state, const RevokeToken& revoke) {
    const TokenId token = newest_token(state, revoke.client);
    if (!token.exists() || state.tokens.at(token).revoked) {
        return object("refusal.access.no_token", revoke.client);
    }
    return std::vector<Event>{ClientTokensRevoked{revoke.client, token}};
}

Decision decide_key(const State& state, const std::string& name, Event event) {
    const SharedKey* key = state.shared_keys.find(name);
    if (key == nullptr || key->revoked) {
        return object("refusal.access.unknown_key", name);
    }
    return std::vector<Event>{std::move(event)};
}

}  // namespace

Decision decide(const State& state, const Command& command, const Moment& moment) {
    return std::visit(
        Overloaded{[&](const SaveServer& save) { return save_server(state, save, moment); },
                   [&](const SaveClient& save) -> Decision {
                       return std::vector<Event>{ClientSaved{save.client, save.details}};
                   },
                   [&](const SaveApi& save) -> Decision {
                       if (!state.servers.contains(save.details->server)) {
                           return object("refusal.access.unknown_server", save.details->server);
                       }
                       return std::vector<Event>{ApiSaved{save.api, save.details}};
                   },
                   [&](const AddSharedKey& add) -> Decision {
                       if (!state.apis.contains(add.api)) {
                           return object("refusal.access.unknown_api", add.api);
                       }
                       Random chance = stream_of(moment.seed, "shared_key/" + add.name);
                       return std::vector<Event>{
                           SharedKeyAdded{add.name, {add.api, chance.letters(32), {}, false}}};
                   },
                   [&](const RevokeSharedKey& revoke) {
                       return decide_key(state, revoke.name, SharedKeyRevoked{revoke.name});
                   },
                   [&](const SetAccessRule& set) { return switch_rule(state, set); },
                   [&](const SetClientStatus& set) -> Decision {
                       const Client* client = state.clients.find(set.client);
                       if (client == nullptr || client->active == set.active) {
                           return object("refusal.access.client_is_so_already", set.client);
                       }
                       return std::vector<Event>{ClientStatusSet{set.client, set.active}};
                   },
                   [&](const RotateKey& turn) { return rotate(state, turn, moment); },
                   [&](const RequestToken& ask) { return request_token(state, ask, moment); },
                   [&](const RevokeToken& revoke) { return revoke_token(state, revoke); },
                   [&](const LeakToken& leak) { return leak_token(state, leak, moment); },
                   [&](const LeakSharedKey& leak) {
                       return decide_key(state, leak.name, SharedKeyLeaked{leak.name, moment.now});
                   },
                   [&](const CallApi& call) { return call_api(state, call); }},
        command);
}

std::string_view name_of(const Command& command) {
    constexpr std::array<std::string_view, 13> names = {
        "save_auth_server", "save_client",     "save_api",   "add_shared_key", "revoke_shared_key",
        "set_access_rule",  "set_client",      "rotate_key", "request_token",  "revoke_token",
        "leak_token",       "leak_shared_key", "call_api"};
    return names.at(command.index());
}

}  // namespace sim::access
