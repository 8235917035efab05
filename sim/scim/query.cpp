// SPDX-License-Identifier: MIT
// Reads query parameters; a search request is brought into the same parameters first.
#include "sim/scim/query.h"

#include <algorithm>

#include "sim/base/text.h"
#include "sim/scim/resource_reader.h"

namespace sim::scim {

namespace {

constexpr std::int64_t number_max = 1'000'000'000;

// A whole number; far too large ones are cut, because they only mean "past the end".
std::optional<std::int64_t> read_number(std::string_view text) {
    const bool negative = !text.empty() && text[0] == '-';
    if (negative) {
        text.remove_prefix(1);
    }
    if (text.empty()) {
        return std::nullopt;
    }
    std::int64_t number = 0;
    for (const char figure : text) {
        if (figure < '0' || figure > '9') {
            return std::nullopt;
        }
        number = std::min(number * 10 + (figure - '0'), number_max);
    }
    return negative ? -number : number;
}

std::vector<AttributePath> read_paths(std::string_view text) {
    std::vector<AttributePath> paths;
    for (const std::string& part : split(text, ',')) {
        if (const auto path = parse_attribute_path(trimmed(part))) {
            paths.push_back(*path);
        }
    }
    return paths;
}

std::optional<std::string> find(const QueryParameters& parameters, std::string_view name) {
    for (const auto& [known, value] : parameters) {
        if (known == name) {
            return value;
        }
    }
    return std::nullopt;
}

Failure<Error> refuse(std::string detail) {
    return Failure{bad_request(error_type::invalid_value, std::move(detail))};
}

Result<Done, Error> read_page(const QueryParameters& parameters, Query& query) {
    if (const auto text = find(parameters, "startIndex")) {
        const auto number = read_number(*text);
        if (!number) {
            return refuse("The parameter startIndex must be an integer.");
        }
        query.start_index = std::max<std::int64_t>(*number, 1);
    }
    if (const auto text = find(parameters, "count")) {
        const auto number = read_number(*text);
        if (!number) {
            return refuse("The parameter count must be an integer.");
        }
        query.count = std::max<std::int64_t>(*number, 0);
    }
    return Done{};
}

Result<Done, Error> read_sort(const QueryParameters& parameters, Query& query) {
    if (const auto text = find(parameters, "sortBy")) {
        query.sort_by = parse_attribute_path(*text);
        if (!query.sort_by) {
            return Failure{bad_request(error_type::invalid_path,
                                       "The parameter sortBy is no attribute path.")};
        }
    }
    if (const auto text = find(parameters, "sortOrder")) {
        if (!equal_ignoring_case(*text, "ascending") && !equal_ignoring_case(*text, "descending")) {
            return refuse("The parameter sortOrder must be ascending or descending.");
        }
        query.sort_order =
            equal_ignoring_case(*text, "descending") ? SortOrder::descending : SortOrder::ascending;
    }
    return Done{};
}

Result<Done, Error> read_projection(const QueryParameters& parameters, Projection& projection) {
    if (const auto text = find(parameters, "attributes")) {
        projection.attributes = read_paths(*text);
    }
    if (const auto text = find(parameters, "excludedAttributes")) {
        projection.excluded = read_paths(*text);
    }
    if (!projection.attributes.empty() && !projection.excluded.empty()) {
        return refuse("Use either attributes or excludedAttributes.");
    }
    return Done{};
}

// A member of a search request as the text that a query parameter would have.
Result<std::string, Error> parameter_text(std::string_view name, const Json& value) {
    if (value.is_string()) {
        return value.get<std::string>();
    }
    if (value.is_number_integer()) {
        return to_text(value);
    }
    if (value.is_array()) {
        std::vector<std::string> parts;
        for (const Json& part : value) {
            if (!part.is_string()) {
                return refuse("The attribute " + std::string(name) + " must hold strings.");
            }
            parts.push_back(part.get<std::string>());
        }
        return join(parts, ",");
    }
    return refuse("The attribute " + std::string(name) + " has the wrong type.");
}

}  // namespace

Result<QueryParameters, Error> read_parameters(std::string_view text) {
    QueryParameters parameters;
    if (text.empty()) {
        return parameters;
    }
    for (std::string& part : split(text, '&')) {
        std::replace(part.begin(), part.end(), '+', ' ');
        const std::size_t equals = part.find('=');
        const auto name = percent_decode(std::string_view(part).substr(0, equals));
        const auto value =
            percent_decode(equals == std::string::npos ? std::string_view{}
                                                       : std::string_view(part).substr(equals + 1));
        if (!name || !value) {
            const bool in_filter = part.compare(0, 7, "filter=") == 0;
            return Failure{
                bad_request(in_filter ? error_type::invalid_filter : error_type::invalid_value,
                            "A percent escape of the query is malformed.")};
        }
        parameters.emplace_back(*name, *value);
    }
    return parameters;
}

Result<Query, Error> read_query(const QueryParameters& parameters) {
    Query query;
    if (const auto text = find(parameters, "filter")) {
        auto filter = parse_filter(*text);
        if (!filter) {
            return Failure{filter.error()};
        }
        query.filter = std::move(filter).value();
    }
    for (const auto& done : {read_page(parameters, query), read_sort(parameters, query),
                             read_projection(parameters, query.projection)}) {
        if (!done) {
            return Failure{done.error()};
        }
    }
    return query;
}

Result<Query, Error> read_search_request(const Json& body) {
    const auto known = require_schema(body, search_request_urn);
    if (!known) {
        return Failure{known.error()};
    }
    QueryParameters parameters;
    for (const char* name : {"filter", "startIndex", "count", "sortBy", "sortOrder", "attributes",
                             "excludedAttributes"}) {
        const Json* value = find_member(body, name);
        if (value == nullptr || value->is_null()) {
            continue;
        }
        const auto text = parameter_text(name, *value);
        if (!text) {
            return Failure{text.error()};
        }
        parameters.emplace_back(name, *text);
    }
    return read_query(parameters);
}

}  // namespace sim::scim
