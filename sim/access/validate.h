// SPDX-License-Identifier: MIT
// How a protected API looks at a token: signature, issuer, audience, expiry, scope, in that order.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "sim/access/state.h"

namespace sim::access {

struct Validation {
    std::vector<CheckResult> checks;  // in their order; after the first that fails, none is reached
    [[nodiscard]] bool holds() const;
};

// Looks at any text as the API would. `user_active` answers introspection for the token's user.
[[nodiscard]] Validation validate(const State& state, const ProtectedApi& api,
                                  std::string_view text, std::string_view scope, bool user_active,
                                  Instant now);

// An API of the same name that checks everything with the keys as they are published.
[[nodiscard]] ProtectedApi strict(const State& state, const ProtectedApi& api);

// What the call presents: the token as issued, a changed copy of it, or the text from outside.
[[nodiscard]] std::string presented_text(const State& state, const ApiCall& call);
// The token behind that text, by its id (jti); nullptr for what this world never issued.
[[nodiscard]] const Token* token_of(const State& state, const ApiCall& call);

struct Answer {
    int status = 200;
    std::string error;
};
[[nodiscard]] Answer answer_of(const State& state, const ApiCall& call);

}  // namespace sim::access
