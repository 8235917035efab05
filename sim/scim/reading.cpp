// SPDX-License-Identifier: MIT
// The requests that change nothing: lists, searches and single resources.
#include "sim/base/text.h"
#include "sim/scim/exchange.h"
#include "sim/scim/list.h"

namespace sim::scim {

Response json_response(int status, const Json& body) {
    return {status, {{"Content-Type", "application/scim+json"}}, to_text(body)};
}

Response resource_response(const Exchange& exchange, const View& view, int status,
                           const Resource& resource) {
    Response response =
        json_response(status, shown_resource(view, resource, exchange.query.projection));
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

// A list as this service tells it, with its quirks.
Answered list_answer(const Exchange& exchange, const ResourceType& type, Query query) {
    const Quirks& quirks = exchange.profile.quirks;
    if (quirks.pages_in_changing_order) {
        query.rotation = exchange.now.milliseconds / 1000;
    }
    auto list = list_resources(exchange.view(), type, query);
    if (!list) {
        return Failure{list.error()};
    }
    if (quirks.no_match_is_not_found && query.filter && (*list)["totalResults"] == 0) {
        return Failure{Error{404, "", "No resource matches the filter."}};
    }
    if (quirks.numbers_as_text) {
        for (const char* name : {"totalResults", "startIndex", "itemsPerPage"}) {
            (*list)[name] = to_text((*list)[name]);
        }
    }
    return Answer{json_response(200, *list)};
}

}  // namespace

Answered list_all(const Exchange& exchange, const ResourceType& type) {
    return list_answer(exchange, type, exchange.query);
}

Answered search_all(const Exchange& exchange, const ResourceType& type) {
    const auto body = parse_body(exchange.request.body);
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
