// SPDX-License-Identifier: MIT
// The name of an attribute as filters, PATCH paths and queries write it (RFC 7644 section 3.10).
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace sim::scim {

// name.familyName, or urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:department. Names
// keep the case in which they were written; they compare without case.
struct AttributePath {
    std::string urn;  // of the schema; empty when the path has none
    std::string attribute;
    std::string sub_attribute;

    friend bool operator==(const AttributePath&, const AttributePath&) = default;
};

// Reads a whole path; nothing when it is malformed. The path of a whole extension comes out with
// the end of its URN as the attribute; only the schemas can tell the two apart.
[[nodiscard]] std::optional<AttributePath> parse_attribute_path(std::string_view text);

// How many bytes at the front may belong to a path; what follows is a space or a bracket.
[[nodiscard]] std::size_t attribute_path_length(std::string_view text);

[[nodiscard]] std::string to_text(const AttributePath& path);

}  // namespace sim::scim
