// SPDX-License-Identifier: MIT
// Turns events of this part into rows.
#include "sim/access/apply.h"

#include "sim/base/overloaded.h"

namespace sim::access {

namespace {

void switch_rule(State& state, const AccessRuleSwitched& switched) {
    for (AccessPolicy& policy : state.servers.edit(switched.server).policies) {
        for (AccessRule& rule : policy.rules) {
            if (policy.name == switched.policy && rule.name == switched.rule_name) {
                rule.active = switched.on;
            }
        }
    }
}

void note_policy(State& state, const PolicyEvaluated& evaluated) {
    TokenRequest& request = state.requests.edit(evaluated.request);
    request.stage = RequestStage::allowed;
    request.rule = evaluated.outcome->rule_name;
    request.granted = evaluated.outcome->granted;
    request.scopes = evaluated.outcome->scopes;
    request.user_profile = evaluated.outcome->user_profile;
    request.code = evaluated.outcome->code;
    request.code_expires = evaluated.outcome->code_expires;
}

void deny(State& state, const TokenDenied& denied) {
    TokenRequest& request = state.requests.edit(denied.request);
    request.stage = RequestStage::denied;
    request.error = denied.error;
    request.reason = denied.reason;
}

void issue(State& state, const TokenIssued& issued) {
    TokenRequest& request = state.requests.edit(issued.request);
    request.stage = RequestStage::answered;
    request.token = issued.access_token;
    state.tokens.put(issued.access_token, *issued.details);
    if (!issued.replaced.empty()) {
        state.refresh_tokens.edit(issued.replaced).used = true;
    }
    if (!issued.refresh_token.empty()) {
        request.refresh = issued.refresh_token;
        state.refresh_tokens.put(issued.refresh_token, *issued.refresh);
    }
}

template <class Wanted>
void revoke_refresh(State& state, Wanted&& wanted) {
    std::vector<std::string> values;
    for (const auto& [value, token] : state.refresh_tokens) {
        if (wanted(token)) {
            values.push_back(value);
        }
    }
    for (const std::string& value : values) {
        state.refresh_tokens.edit(value).revoked = true;
    }
}

void note_call(State& state, const Event& event) {
    if (const auto* called = std::get_if<ApiCalled>(&event)) {
        state.calls.put(called->call, *called->details);
    } else if (const auto* validated = std::get_if<CallValidated>(&event)) {
        ApiCall& call = state.calls.edit(validated->call);
        call.checks = validated->checks;
        call.deserved = validated->deserved;
    } else if (const auto* answered = std::get_if<ApiAnswered>(&event)) {
        ApiCall& call = state.calls.edit(answered->call);
        call.status = answered->status;
        call.error = answered->error;
    }
}

}  // namespace

void apply(State& state, const Event& event) {
    std::visit(
        Overloaded{
            [&](const ServerSaved& saved) { state.servers.put(saved.server, *saved.details); },
            [&](const ClientSaved& saved) { state.clients.put(saved.client, *saved.details); },
            [&](const ApiSaved& saved) { state.apis.put(saved.api, *saved.details); },
            [&](const SharedKeyAdded& added) {
                state.shared_keys.put(added.shared_key, added.details);
            },
            [&](const SharedKeyRevoked& revoked) {
                state.shared_keys.edit(revoked.shared_key).revoked = true;
            },
            [&](const SharedKeyLeaked& leaked) {
                state.shared_keys.edit(leaked.shared_key).leaked = leaked.at;
            },
            [&](const AccessRuleSwitched& switched) { switch_rule(state, switched); },
            [&](const ClientStatusSet& set) { state.clients.edit(set.client).active = set.active; },
            [&](const KeyRotated& rotated) {
                state.servers.edit(rotated.server).keys = rotated.keys;
            },
            [&](const TokenRequested& requested) {
                state.requests.put(requested.request, *requested.details);
            },
            [&](const PolicyEvaluated& evaluated) { note_policy(state, evaluated); },
            [&](const TokenDenied& denied) { deny(state, denied); },
            [&](const TokenIssued& issued) { issue(state, issued); },
            [&](const RefreshReuseDetected& reuse) {
                revoke_refresh(
                    state, [&](const RefreshToken& token) { return token.family == reuse.family; });
            },
            [&](const ClientTokensRevoked& revoked) {
                state.tokens.edit(revoked.access_token).revoked = true;
                revoke_refresh(state, [&](const RefreshToken& token) {
                    return token.client == revoked.client;
                });
            },
            [&](const UserRefreshRevoked& revoked) {
                revoke_refresh(
                    state, [&](const RefreshToken& token) { return token.user == revoked.user; });
            },
            [&](const TokenLeaked& leaked) {
                state.tokens.edit(leaked.access_token).leaked = leaked.at;
            },
            [&](const auto& /*of a call*/) { note_call(state, event); }},
        event);
}

}  // namespace sim::access
