// SPDX-License-Identifier: MIT
// A filter of RFC 7644 section 3.4.2.2 as a tree of values; used for SCIM queries and logs alike.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "sim/base/result.h"
#include "sim/base/value.h"
#include "sim/scim/attribute_path.h"
#include "sim/scim/error.h"

namespace sim::scim {

enum class FilterOperator : std::uint8_t {
    equal,
    not_equal,
    contains,
    starts_with,
    ends_with,
    greater,
    greater_or_equal,
    less,
    less_or_equal,
};
[[nodiscard]] std::string_view name_of(FilterOperator operation);  // "eq", "ne", ...

// A JSON number as it was written, so that no precision is lost before a comparison.
struct NumberText {
    std::string text;
    friend bool operator==(const NumberText&, const NumberText&) = default;
};
using FilterLiteral = std::variant<Null, bool, NumberText, std::string>;

struct Filter;

struct FilterComparison {
    AttributePath path;
    FilterOperator operation = FilterOperator::equal;
    FilterLiteral literal;
};
struct FilterPresence {
    AttributePath path;
};
// At least two parts; `and` binds tighter than `or`, so an All stands inside an Any.
struct FilterAll {
    std::vector<Filter> parts;
};
struct FilterAny {
    std::vector<Filter> parts;
};
struct FilterNot {
    std::vector<Filter> part;  // exactly one
};
// emails[type eq "work"]: one value must satisfy the whole inner filter.
struct FilterValuePath {
    AttributePath path;
    std::vector<Filter> part;  // exactly one; its paths are sub-attributes
};

struct Filter {
    std::variant<FilterComparison, FilterPresence, FilterAll, FilterAny, FilterNot, FilterValuePath>
        what;
};

inline constexpr std::size_t filter_bytes_max = 8192;
inline constexpr int filter_levels_max = 40;

// Reads a whole filter; the error is a 400 with invalidFilter for everything that is malformed.
[[nodiscard]] Result<Filter, Error> parse_filter(std::string_view text);

// Reads the filter between the brackets of a value path, where no other value path may stand.
[[nodiscard]] Result<Filter, Error> parse_value_filter(std::string_view text);

// Whether an attribute of that name occurs anywhere, whatever schema it belongs to.
[[nodiscard]] bool mentions(const Filter& filter, std::string_view attribute);

// The filter in one spelling: lower-case operators, single spaces, brackets only where needed.
[[nodiscard]] std::string to_text(const Filter& filter);

}  // namespace sim::scim
