// SPDX-License-Identifier: MIT
// The path of a PATCH operation (RFC 7644 section 3.5.2, figure 7).
#pragma once

#include <optional>
#include <string_view>

#include "sim/scim/filter.h"
#include "sim/scim/resource_type.h"

namespace sim::scim {

// members[value eq "..."], emails[type eq "work"].value, name.familyName, or an extension's URN.
struct PatchPath {
    AttributePath attribute;       // with the sub-attribute, also where a filter stands between
    std::optional<Filter> filter;  // between the brackets
};

// Syntax only. The error is a 400: invalidFilter inside the brackets, invalidPath elsewhere.
[[nodiscard]] Result<PatchPath, Error> parse_patch_path(std::string_view text);

struct PatchTarget {
    AttributePlace place;
    std::optional<Filter> filter;
};

// The same path with its definitions; refuses what the type does not have.
[[nodiscard]] Result<PatchTarget, Error> find_patch_target(std::string_view text,
                                                           const ResourceType& type);

}  // namespace sim::scim
