// SPDX-License-Identifier: MIT
// Which attributes an answer shows: their `returned`, and what the client asked for.
#pragma once

#include <string_view>
#include <vector>

#include "sim/scim/attribute_path.h"
#include "sim/scim/json.h"
#include "sim/scim/resource_type.h"

namespace sim::scim {

// The query parameters attributes and excludedAttributes (RFC 7644 section 3.9).
struct Projection {
    std::vector<AttributePath> attributes;  // only these, and what is always returned
    std::vector<AttributePath> excluded;    // all but these
};

// The message that the client may see. Paths that the type does not know are ignored.
[[nodiscard]] Json project(Json whole, const ResourceType& type, const Projection& projection);

// False when nothing of that attribute can be in the answer.
[[nodiscard]] bool may_show(const Projection& projection, const ResourceType& type,
                            std::string_view attribute);

}  // namespace sim::scim
