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

// A part of what a query found, each resource as its text.
struct Page {
    std::size_t total = 0;
    std::int64_t start_index = 1;
    std::vector<std::string> resources;
};
// The page of these resources that the query asks for.
[[nodiscard]] Page page_of(const View& view, const Query& query,
                           const std::vector<const Resource*>& resources);

// How a ListResponse writes its numbers: as the RFC says, or as some services do.
enum class NumberForm : std::uint8_t { numbers, texts };
[[nodiscard]] std::string list_text(const Page& page, NumberForm form = NumberForm::numbers);

// Resources as a ListResponse; `start_index` is repeated, itemsPerPage is what there is.
[[nodiscard]] Json list_message(std::size_t total, std::int64_t start_index, Json resources);

}  // namespace sim::scim
