// SPDX-License-Identifier: MIT
// One request while it is being answered, and the small steps that all endpoints share.
#pragma once

#include <string>
#include <string_view>

#include "sim/scim/json.h"
#include "sim/scim/query.h"
#include "sim/scim/resource_view.h"
#include "sim/scim/service_provider.h"

namespace sim::scim {

struct Exchange {
    const ServiceProfile& profile;
    const ResourceTypes& types;
    const Store& store;
    const Request& request;
    Instant now;
    const std::string& new_id;
    Query query;

    [[nodiscard]] View view() const { return {profile, store, types}; }
};

// Either an answer or the error that respond() turns into one.
using Answered = Result<Answer, Error>;

// The body of the request, which is what the URN names; a lenient service supposes so where the
// message does not say it.
[[nodiscard]] Result<Json, Error> read_message(const Exchange& exchange, std::string_view urn);
[[nodiscard]] Response text_response(int status, std::string body);
[[nodiscard]] Response json_response(int status, const Json& body);
// One resource with its entity tag and location, projected as the client asked.
// The view may be of a store that already has the change which is being answered.
[[nodiscard]] Response resource_response(const Exchange& exchange, const View& view, int status,
                                         const Resource& resource);
[[nodiscard]] Error no_such_resource(std::string_view id);
// True when an entity tag of the header's list names that version, or the list is `*`.
[[nodiscard]] bool names_version(std::string_view tags, const Resource& resource);

// The operations on resources; `type` is what the path named.
[[nodiscard]] Answered list_all(const Exchange& exchange, const ResourceType& type);
[[nodiscard]] Answered search_all(const Exchange& exchange, const ResourceType& type);
// Over all types, from the query of a GET or the body of a POST (RFC 7644 sections 3.4.2
// and 3.4.3).
[[nodiscard]] Answered list_root(const Exchange& exchange);
[[nodiscard]] Answered search_root(const Exchange& exchange);
[[nodiscard]] Answered read_one(const Exchange& exchange, const ResourceType& type,
                                const std::string& id);
[[nodiscard]] Answered create_one(const Exchange& exchange, const ResourceType& type);
[[nodiscard]] Answered replace_one(const Exchange& exchange, const ResourceType& type,
                                   const std::string& id);
[[nodiscard]] Answered patch_one(const Exchange& exchange, const ResourceType& type,
                                 const std::string& id);
[[nodiscard]] Answered delete_one(const Exchange& exchange, const ResourceType& type,
                                  const std::string& id);

}  // namespace sim::scim
