// SPDX-License-Identifier: MIT
// The token of an allowed request: its code redeemed, its claims computed, its signature made.
#include "sim/access/grant.h"

#include "sim/access/encoding.h"
#include "sim/access/token.h"
#include "sim/base/random.h"
#include "sim/expression/expression.h"

namespace sim::access {

namespace {

constexpr int bad_request = 400;
constexpr int unauthorized = 401;
constexpr int server_error = 500;

std::vector<Event> refuse_token(const TokenRequest& request, RequestId id, int status,
                                std::string error, std::string reason) {
    return {TokenDenied{id, request.user, status, std::move(error), std::move(reason), {}}};
}

// What is wrong with the code when the client brings it back; nothing where all is well.
std::vector<Event> object_to_code(const Client& client, const TokenRequest& request, RequestId id,
                                  Instant now) {
    if (request.grant != GrantType::authorization_code) {
        return {};
    }
    if (client.confidential && request.secret != client.secret) {
        return refuse_token(request, id, unauthorized, "invalid_client", "invalid_client_secret");
    }
    if (now >= request.code_expires) {
        return refuse_token(request, id, bad_request, "invalid_grant", "code_expired");
    }
    if (pkce_challenge(request.verifier) != request.challenge) {
        return refuse_token(request, id, bad_request, "invalid_grant", "pkce_mismatch");
    }
    return {};
}

bool is_wanted(const Claim& claim, const std::vector<std::string>& scopes) {
    for (const std::string& scope : claim.scopes) {
        if (contains(scopes, scope)) {
            return true;
        }
    }
    return claim.scopes.empty();
}

// A claim that cannot be computed, or comes to null, is left out, as the vendor does.
Profile claims_of(const AuthorizationServer& server, const std::vector<std::string>& scopes,
                  const Person& person, const Profile& profile) {
    expression::Context context;
    context.user = &profile;
    context.group_names = person.group_names;
    context.user_id = person.okta_id;
    context.user_status = person.status;
    Profile claims;
    for (const Claim& claim : server.claims) {
        const auto parsed =
            expression::Expression::parse(claim.expression, expression::Place::attribute_mapping);
        if (!parsed || is_reserved(claim.name) || !is_wanted(claim, scopes)) {
            continue;
        }
        const auto evaluation = expression::evaluate(*parsed, context);
        if (evaluation && !is_null(evaluation->value)) {
            claims.set(claim.name, evaluation->value);
        }
    }
    return claims;
}

bool has_too_many_groups(const Profile& claims) {
    for (const auto& [name, value] : claims.entries()) {
        const auto* list = std::get_if<std::vector<std::string>>(&value);
        if (list != nullptr && list->size() > groups_in_claim_max) {
            return true;
        }
    }
    return false;
}

// The refresh token that comes along: the next of its family, or the first of a new one.
void add_refresh(const State& state, const TokenRequest& request, RequestId id,
                 const Moment& moment, TokenIssued& issued) {
    const RefreshToken* before = state.refresh_tokens.find(request.refresh);
    const bool asked = contains(request.scopes, "offline_access");
    if (before == nullptr && !asked) {
        return;
    }
    RefreshToken next;
    if (before != nullptr) {
        next = *before;
        issued.replaced = request.refresh;
    } else {
        next.server = request.server;
        next.client = request.client;
        next.user = request.user;
        next.scopes = request.scopes;
        next.rule = request.rule;
        next.granted = request.granted;
        next.family = std::to_string(id.value);
        if (request.granted.refresh_minutes > 0) {
            next.expires = moment.now + minutes(request.granted.refresh_minutes);
        }
    }
    next.idle_until = moment.now + minutes(request.granted.idle_minutes);
    Random chance = stream_of(moment.seed, "refresh/" + std::to_string(id.value));
    issued.refresh_token = chance.letters(43);
    issued.refresh = next;
}

}  // namespace

std::vector<Event> issue_token(const State& state, RequestId id, const Person& person,
                               const Moment& moment) {
    const TokenRequest& request = state.requests.at(id);
    const AuthorizationServer& server = state.servers.at(request.server);
    const Client& client = state.clients.at(request.client);
    if (auto denied = object_to_code(client, request, id, moment.now); !denied.empty()) {
        return denied;
    }
    const Profile claims = claims_of(server, request.scopes, person, request.user_profile);
    if (has_too_many_groups(claims)) {
        return refuse_token(request, id, server_error, "server_error", "too_many_groups");
    }
    TokenIssued issued;
    issued.request = id;
    issued.access_token = {static_cast<std::uint32_t>(state.tokens.size() + 1)};
    issued.user = request.user;
    Random chance = stream_of(moment.seed, "jti/" + std::to_string(id.value));
    Token token;
    token.jti = "AT." + chance.letters(24);
    token.server = request.server;
    token.client = request.client;
    token.user = request.user;
    token.scopes = request.scopes;
    token.rule_scopes = request.granted.scopes;
    token.kid = server.keys.front().kid;
    token.issued = moment.now;
    token.expires = moment.now + minutes(request.granted.access_minutes);
    const KeyName key{moment.seed, request.server, server.keys.front().number};
    const std::string& subject = request.user.exists() ? person.login : request.client;
    token.compact = write_token(server, token, claims, subject, person.okta_id, key);
    issued.details = std::move(token);
    add_refresh(state, request, id, moment, issued);
    return {std::move(issued)};
}

}  // namespace sim::access
