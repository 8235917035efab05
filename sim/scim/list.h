// SPDX-License-Identifier: MIT
// Answers queries: finds, sorts, cuts a page, and wraps it (RFC 7644 section 3.4.2).
#pragma once

#include <vector>

#include "sim/scim/query.h"
#include "sim/scim/resource_view.h"

namespace sim::scim {

// Resources of one type, in the order of ids. Uses an index where the filter allows one.
[[nodiscard]] Result<std::vector<const Resource*>, Error> find_resources(
    const View& view, const ResourceType& type, const std::optional<Filter>& filter);

// The same, in the order that the query asks for. Refuses an attribute that the type does not have.
[[nodiscard]] Result<std::vector<const Resource*>, Error> sorted_resources(const View& view,
                                                                           const ResourceType& type,
                                                                           const Query& query);

// The ListResponse for one type.
[[nodiscard]] Result<Json, Error> list_resources(const View& view, const ResourceType& type,
                                                 const Query& query);

// The page of these resources that the query asks for, as a ListResponse.
[[nodiscard]] Json page_message(const View& view, const Query& query,
                                const std::vector<const Resource*>& resources);

// Resources as a ListResponse; `start_index` is repeated, itemsPerPage is what there is.
[[nodiscard]] Json list_message(std::size_t total, std::int64_t start_index, Json resources);

}  // namespace sim::scim
