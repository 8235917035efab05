// SPDX-License-Identifier: MIT
// Queries at the root, which look at resources of every type.
#include "sim/scim/exchange.h"
#include "sim/scim/list.h"

namespace sim::scim {

namespace {

// A filter may name attributes that only one type has: the other type then has no match. It is
// malformed only where no type knows what it names.
Answered search(const Exchange& exchange, const Query& query) {
    std::vector<const Resource*> all;
    std::optional<Error> refused;
    bool understood = false;
    for (const ResourceKind kind : {ResourceKind::user, ResourceKind::group}) {
        const auto found = sorted_resources(exchange.view(), exchange.types.of(kind), query);
        if (!found) {
            refused = refused ? refused : found.error();
            continue;
        }
        understood = true;
        all.insert(all.end(), found->begin(), found->end());
    }
    if (!understood) {
        return Failure{*refused};
    }
    return Answer{text_response(200, list_text(page_of(exchange.view(), query, all)))};
}

}  // namespace

Answered list_root(const Exchange& exchange) { return search(exchange, exchange.query); }

Answered search_root(const Exchange& exchange) {
    const auto body = read_message(exchange, search_request_urn);
    if (!body) {
        return Failure{body.error()};
    }
    const auto query = read_search_request(*body);
    return query ? search(exchange, *query) : Failure{query.error()};
}

}  // namespace sim::scim
