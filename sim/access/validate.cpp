// SPDX-License-Identifier: MIT
// The checks of an API, one after the other.
#include "sim/access/validate.h"

#include <algorithm>

#include "sim/access/token.h"
#include "sim/base/text.h"

namespace sim::access {

namespace {

constexpr int ok = 200;
constexpr int unauthorized = 401;
constexpr int forbidden = 403;
constexpr int not_found = 404;

std::string text_of_seconds(std::optional<std::int64_t> count) {
    constexpr std::int64_t milliseconds_a_second = 1000;
    return count ? to_text(Instant{*count * milliseconds_a_second}) : std::string();
}

class Checker {
public:
    Checker(const State& state, const ProtectedApi& api, Instant now)
        : state_(&state),
          api_(&api),
          now_(now),
          api_now_(now + minutes(api.clock_ahead_minutes)),
          server_(state.servers.find(api.server)) {}

    Validation look_at(const DecodedToken& token, std::string_view scope, bool user_active) {
        signature(token);
        check(CheckKind::issuer, api_->checks_issuer, token.issuer == api_->issuer, api_->issuer,
              token.issuer);
        check(CheckKind::audience, api_->checks_audience, contains(token.audience, api_->audience),
              api_->audience, join(token.audience, ", "));
        expiry(token);
        check(CheckKind::scope, api_->checks_scope, scope.empty() || contains(token.scopes, scope),
              std::string(scope), join(token.scopes, ", "));
        introspection(token, user_active);
        return std::move(validation_);
    }

    Validation refuse(const Refusal& problem) {
        check(CheckKind::signature, true, false, "JWT", problem.code);
        for (const CheckKind kind :
             {CheckKind::issuer, CheckKind::audience, CheckKind::expiry, CheckKind::scope}) {
            check(kind, true, true, {}, {});
        }
        return std::move(validation_);
    }

private:
    void check(CheckKind kind, bool wanted, bool holds, std::string expected, std::string found) {
        CheckResult result{kind, CheckOutcome::not_reached, std::move(expected), std::move(found)};
        if (!failed_) {
            result.outcome = !wanted ? CheckOutcome::skipped
                             : holds ? CheckOutcome::holds
                                     : CheckOutcome::fails;
            failed_ = wanted && !holds;
        }
        validation_.checks.push_back(std::move(result));
    }

    void signature(const DecodedToken& token) {
        if (token.algorithm == "none") {
            check(CheckKind::signature, api_->checks_signature, api_->accepts_unsigned, "RS256",
                  "none");
            return;
        }
        std::string kid = api_->pinned_kid;
        std::string modulus = api_->pinned_modulus;
        if (kid.empty() && server_ != nullptr) {
            const SigningKey* key = key_with(*server_, token.kid);
            kid = key != nullptr ? key->kid : std::string();
            modulus = key != nullptr ? key->modulus : std::string();
        }
        const bool holds = token.algorithm == "RS256" && !modulus.empty() &&
                           verifies(modulus, token.signed_part, token.signature);
        check(CheckKind::signature, api_->checks_signature, holds, kid, token.kid);
    }

    void expiry(const DecodedToken& token) {
        constexpr std::int64_t milliseconds_a_second = 1000;
        const std::int64_t now = api_now_.milliseconds / milliseconds_a_second;
        const std::int64_t leeway = api_->leeway_seconds;
        const bool alive = token.expires_seconds && now < *token.expires_seconds + leeway;
        const bool begun = !token.issued_seconds || *token.issued_seconds <= now + leeway;
        check(CheckKind::expiry, api_->checks_expiry, alive && begun, to_text(api_now_),
              text_of_seconds(token.expires_seconds));
    }

    void introspection(const DecodedToken& token, bool user_active) {
        if (!api_->introspects) {
            return;
        }
        bool active = false;
        for (const auto& [id, known] : state_->tokens) {
            const bool same =
                known.compact.compare(0, token.signed_part.size(), token.signed_part) == 0;
            active = active || (same && is_active(*state_, known, user_active, now_));
        }
        check(CheckKind::introspection, true, active, "active: true",
              active ? "active: true" : "active: false");
    }

    const State* state_;
    const ProtectedApi* api_;
    Instant now_;      // the server's
    Instant api_now_;  // what the API takes for now
    const AuthorizationServer* server_;
    Validation validation_;
    bool failed_ = false;
};

}  // namespace

bool Validation::holds() const {
    return std::none_of(checks.begin(), checks.end(), [](const CheckResult& check) {
        return check.outcome == CheckOutcome::fails;
    });
}

Validation validate(const State& state, const ProtectedApi& api, std::string_view text,
                    std::string_view scope, bool user_active, Instant now) {
    Checker checker(state, api, now);
    const auto token = decode(text);
    return token ? checker.look_at(*token, scope, user_active) : checker.refuse(token.error());
}

ProtectedApi strict(const State& state, const ProtectedApi& api) {
    ProtectedApi all = api;
    all.checks_signature = all.checks_issuer = all.checks_audience = true;
    all.checks_expiry = all.checks_scope = true;
    all.accepts_unsigned = false;
    all.clock_ahead_minutes = 0;
    all.pinned_kid.clear();
    all.pinned_modulus.clear();
    if (const AuthorizationServer* server = state.servers.find(api.server)) {
        all.issuer = server->issuer;
        all.audience = server->audience;
    }
    return all;
}

std::string presented_text(const State& state, const ApiCall& call) {
    const Token* token = state.tokens.find(call.token);
    return token != nullptr && call.text.empty() ? token->compact : call.text;
}

const Token* token_of(const State& state, const ApiCall& call) {
    return state.tokens.find(call.token);
}

Answer answer_of(const State& state, const ApiCall& call) {
    const ProtectedApi& api = state.apis.at(call.asked.api);
    const std::string scope = scope_for(api, call.asked.method, call.asked.path);
    if (!call.key.empty()) {
        const SharedKey* key = state.shared_keys.find(call.key);
        const bool good = key != nullptr && !key->revoked && key->api == call.asked.api;
        return good ? Answer{scope.empty() ? not_found : ok, {}}
                    : Answer{unauthorized, "invalid_key"};
    }
    for (const CheckResult& check : call.checks) {
        if (check.outcome == CheckOutcome::fails) {
            return check.kind == CheckKind::scope ? Answer{forbidden, "insufficient_scope"}
                                                  : Answer{unauthorized, "invalid_token"};
        }
    }
    return {scope.empty() ? not_found : ok, {}};
}

}  // namespace sim::access
