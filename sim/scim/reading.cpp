// SPDX-License-Identifier: MIT
// The requests that change nothing: lists, searches and single resources.
#include <algorithm>

#include "sim/base/text.h"
#include "sim/scim/exchange.h"
#include "sim/scim/leniency.h"
#include "sim/scim/list.h"
#include "sim/scim/resource_text.h"

namespace sim::scim {

Result<Json, Error> read_message(const Exchange& exchange, std::string_view urn) {
    auto message = parse_body(exchange.request.body);
    if (!message) {
        return message;
    }
    return forgiven_message(std::move(*message), urn, exchange.profile.quirks.accepts);
}

Response text_response(int status, std::string body) {
    Response response{status, {}, std::move(body)};
    response.headers.reserve(3);
    response.headers.emplace_back("Content-Type", "application/scim+json");
    return response;
}

Response json_response(int status, const Json& body) {
    return text_response(status, to_text(body));
}

Response resource_response(const Exchange& exchange, const View& view, int status,
                           const Resource& resource) {
    Response response =
        text_response(status, shown_text(view, resource, exchange.query.projection));
    response.headers.emplace_back("Location",
                                  location_of(exchange.profile, resource.kind, resource.id));
    response.headers.emplace_back("ETag", version_of(resource));
    return response;
}

Error no_such_resource(std::string_view id) {
    return {404, "", "Resource " + shortened(id) + " not found."};
}

bool names_version(std::string_view tags, const Resource& resource) {
    // Weak comparison (RFC 9110 section 8.8.3.2): W/"3" and "3" name the same version.
    const std::string opaque = version_of(resource).substr(2);
    for (const std::string& part : split(tags, ',')) {
        std::string_view tag = trimmed(part);
        if (tag.substr(0, 2) == "W/") {
            tag.remove_prefix(2);
        }
        if (tag == "*" || tag == opaque) {
            return true;
        }
    }
    return false;
}

namespace {

// Accounts that a search of this service does not show although they are there.
void leave_out_hidden(const Quirks& quirks, std::vector<const Resource*>& found) {
    const auto is_hidden = [&](const Resource* resource) {
        return quirks.searches_find_nobody || (quirks.hides_inactive && !resource->active);
    };
    found.erase(std::remove_if(found.begin(), found.end(), is_hidden), found.end());
}

// A list as this service tells it, with its quirks.
Answered list_answer(const Exchange& exchange, const ResourceType& type, Query query) {
    const Quirks& quirks = exchange.profile.quirks;
    if (quirks.pages_in_changing_order) {
        query.rotation = exchange.now.milliseconds / 1000;
    }
    auto found = sorted_resources(exchange.view(), type, query);
    if (!found) {
        return Failure{found.error()};
    }
    if (type.kind == ResourceKind::user && query.filter) {
        leave_out_hidden(quirks, *found);
    }
    if (quirks.pages_are_short) {
        constexpr std::int64_t short_page = 2;
        query.count = std::min(query.count.value_or(short_page), short_page);
    }
    if (quirks.no_match_is_not_found && query.filter && found->empty()) {
        return Failure{Error{404, "", "No resource matches the filter."}};
    }
    const Page page = page_of(exchange.view(), query, *found);
    const NumberForm form = quirks.numbers_as_text ? NumberForm::texts : NumberForm::numbers;
    return Answer{text_response(200, list_text(page, form))};
}

}  // namespace

Answered list_all(const Exchange& exchange, const ResourceType& type) {
    return list_answer(exchange, type, exchange.query);
}

Answered search_all(const Exchange& exchange, const ResourceType& type) {
    const auto body = read_message(exchange, search_request_urn);
    if (!body) {
        return Failure{body.error()};
    }
    auto query = read_search_request(*body);
    return query ? list_answer(exchange, type, std::move(*query)) : Failure{query.error()};
}

Answered read_one(const Exchange& exchange, const ResourceType& type, const std::string& id) {
    const Resource* resource = exchange.store.find(type.kind, id);
    if (resource == nullptr) {
        return Failure{no_such_resource(id)};
    }
    const auto known = header(exchange.request.headers, "If-None-Match");
    if (known && names_version(*known, *resource)) {
        return Answer{{304, {{"ETag", version_of(*resource)}}, ""}, {}};
    }
    return Answer{resource_response(exchange, exchange.view(), 200, *resource), {}};
}

}  // namespace sim::scim
