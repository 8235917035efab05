// SPDX-License-Identifier: MIT
// The parameters of a query, from the target of a GET or the body of a .search (RFC 7644 3.4.2-3).
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "sim/scim/filter.h"
#include "sim/scim/json.h"
#include "sim/scim/projection.h"

namespace sim::scim {

enum class SortOrder : std::uint8_t { ascending, descending };

struct Query {
    std::optional<Filter> filter;
    std::optional<AttributePath> sort_by;
    SortOrder sort_order = SortOrder::ascending;
    std::int64_t start_index = 1;       // at least 1
    std::optional<std::int64_t> count;  // at least 0
    Projection projection;
    std::int64_t rotation = 0;  // of all resources, by a service that keeps no stable order
};

using QueryParameters = std::vector<std::pair<std::string, std::string>>;

// Cuts "a=b&c=d" and decodes both sides, a plus sign as a space. The error is a 400.
[[nodiscard]] Result<QueryParameters, Error> read_parameters(std::string_view text);
// Unknown parameters are ignored; of one that is given twice the first counts.
[[nodiscard]] Result<Query, Error> read_query(const QueryParameters& parameters);
inline constexpr std::string_view search_request_urn =
    "urn:ietf:params:scim:api:messages:2.0:SearchRequest";
// The body of a POST to .search.
[[nodiscard]] Result<Query, Error> read_search_request(const Json& body);

}  // namespace sim::scim
