// SPDX-License-Identifier: MIT
// The conditions of a token request in their order, up to the first that does not hold.
#include <algorithm>
#include <array>

#include "sim/access/grant.h"
#include "sim/base/random.h"
#include "sim/base/text.h"

namespace sim::access {

namespace {

constexpr int bad_request = 400;
constexpr int unauthorized = 401;

// Scopes that every server has (OpenID Connect Core section 5.4).
bool is_built_in(std::string_view scope) {
    constexpr std::array<std::string_view, 4> names = {"openid", "profile", "email",
                                                       "offline_access"};
    return std::find(names.begin(), names.end(), scope) != names.end();
}

class Evaluation {
public:
    Evaluation(const State& state, RequestId id, const Person& person, const Moment& moment)
        : state_(&state),
          id_(id),
          request_(&state.requests.at(id)),
          person_(&person),
          moment_(&moment) {}

    std::vector<Event> run() {
        const Client* client = state_->clients.find(request_->client);
        const AuthorizationServer* server = state_->servers.find(request_->server);
        if (client == nullptr || !client->active || server == nullptr || !server->active) {
            return deny(unauthorized, "invalid_client", "invalid_client_id", request_->client);
        }
        if (auto denied = check_client(*client, *server); !denied.empty()) {
            return denied;
        }
        if (request_->grant == GrantType::refresh_token) {
            return refresh();
        }
        scopes_ = scopes_wanted(*server);
        if (auto denied = check_scopes(*server); !denied.empty()) {
            return denied;
        }
        if (auto denied = check_person(*client); !denied.empty()) {
            return denied;
        }
        return ask_policies(*server);
    }

private:
    std::vector<Event> deny(int status, std::string error, std::string reason,
                            std::string about = {}) const {
        return {TokenDenied{id_, request_->user, status, std::move(error), std::move(reason),
                            std::move(about)}};
    }

    // A code request comes through the browser; its secret comes later, with the code.
    std::vector<Event> check_client(const Client& client, const AuthorizationServer& server) const {
        const bool by_code = request_->grant == GrantType::authorization_code;
        if (client.confidential && !by_code && request_->secret != client.secret) {
            return deny(unauthorized, "invalid_client", "invalid_client_secret");
        }
        if (std::find(client.grants.begin(), client.grants.end(), request_->grant) ==
            client.grants.end()) {
            std::vector<std::string> names;
            for (const GrantType grant : client.grants) {
                names.emplace_back(name_of(grant));
            }
            return deny(bad_request, "unauthorized_client", "unauthorized_client",
                        join(names, ", "));
        }
        if (server.is_org && request_->grant == GrantType::client_credentials) {
            return deny(bad_request, "unsupported_grant_type", "unsupported_grant_type");
        }
        return {};
    }

    std::vector<std::string> scopes_wanted(const AuthorizationServer& server) const {
        std::vector<std::string> scopes = request_->scopes;
        for (const Scope& scope : server.scopes) {
            if (request_->scopes.empty() && scope.by_default) {
                scopes.push_back(scope.name);
            }
        }
        return scopes;
    }

    std::vector<Event> check_scopes(const AuthorizationServer& server) const {
        if (scopes_.empty()) {
            return deny(bad_request, "invalid_scope", "no_default_scopes");
        }
        const bool job = request_->grant == GrantType::client_credentials;
        for (const std::string& name : scopes_) {
            const Scope* scope = scope_named(server, name);
            if (scope == nullptr && (job || !is_built_in(name))) {
                return deny(bad_request, "invalid_scope", "invalid_scope", name);
            }
            if (scope != nullptr && scope->needs_consent && job) {
                return deny(bad_request, "consent_required", "consent_required", name);
            }
            if (scope != nullptr && scope->needs_consent && request_->declined) {
                return deny(bad_request, "access_denied", "consent_denied", name);
            }
        }
        return {};
    }

    std::vector<Event> check_person(const Client& client) const {
        if (!request_->user.exists()) {
            return {};
        }
        if (!person_->active) {
            return deny(unauthorized, "access_denied", "user_not_active", person_->status);
        }
        const bool assigned = client.users.empty() ||
                              std::find(client.users.begin(), client.users.end(), request_->user) !=
                                  client.users.end();
        return assigned ? std::vector<Event>{}
                        : deny(bad_request, "access_denied", "user_not_assigned");
    }

    std::vector<Event> ask_policies(const AuthorizationServer& server) const {
        PolicyOutcome outcome;
        outcome.scopes = scopes_;
        outcome.user_profile = person_->profile;
        if (server.is_org) {
            outcome.matched = true;
            outcome.granted.access_minutes = org_access_minutes;
            return allow(std::move(outcome));
        }
        PolicyAnswer answer = evaluate(
            server, {request_->client, request_->grant, request_->user, person_->groups, scopes_});
        outcome.verdicts = std::move(answer.verdicts);
        outcome.rule_name = answer.rule_name;
        outcome.matched = answer.rule != nullptr;
        if (!outcome.matched) {
            std::vector<Event> events = {PolicyEvaluated{id_, request_->user, outcome}};
            events.push_back(deny(unauthorized, "access_denied", "no_matching_policy").front());
            return events;
        }
        outcome.granted = answer.rule->allows;
        return allow(std::move(outcome));
    }

    std::vector<Event> allow(PolicyOutcome outcome) const {
        if (request_->grant == GrantType::authorization_code) {
            Random chance = stream_of(moment_->seed, "code/" + std::to_string(id_.value));
            outcome.code = chance.letters(20);
            outcome.code_expires = moment_->now + code_life;
        }
        return {PolicyEvaluated{id_, request_->user, std::move(outcome)}};
    }

    // A refresh asks no policy again: what was granted at the sign-in counts.
    std::vector<Event> refresh() const {
        const RefreshToken* token = state_->refresh_tokens.find(request_->refresh);
        if (token == nullptr || token->client != request_->client) {
            return deny(bad_request, "invalid_grant", "invalid_refresh_token");
        }
        if (token->used) {
            std::vector<Event> events = {RefreshReuseDetected{id_, token->family}};
            events.push_back(deny(bad_request, "invalid_grant", "refresh_token_reused").front());
            return events;
        }
        const bool ended = token->expires.milliseconds != 0 && token->expires <= moment_->now;
        if (token->revoked || ended || token->idle_until <= moment_->now || !person_->active) {
            return deny(bad_request, "invalid_grant", "invalid_refresh_token");
        }
        for (const std::string& scope : request_->scopes) {
            if (!contains(token->scopes, scope)) {
                return deny(bad_request, "invalid_scope", "scope_not_granted", scope);
            }
        }
        PolicyOutcome outcome;
        outcome.matched = true;
        outcome.rule_name = token->rule;
        outcome.granted = token->granted;
        outcome.scopes = request_->scopes.empty() ? token->scopes : request_->scopes;
        outcome.user_profile = person_->profile;
        return {PolicyEvaluated{id_, request_->user, std::move(outcome)}};
    }

    const State* state_;
    RequestId id_;
    const TokenRequest* request_;
    const Person* person_;
    const Moment* moment_;
    std::vector<std::string> scopes_;
};

}  // namespace

std::vector<Event> evaluate_request(const State& state, RequestId id, const Person& person,
                                    const Moment& moment) {
    return Evaluation(state, id, person, moment).run();
}

}  // namespace sim::access
