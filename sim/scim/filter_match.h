// SPDX-License-Identifier: MIT
// Whether a resource, or one value of it, satisfies a filter.
#pragma once

#include "sim/scim/filter.h"
#include "sim/scim/json.h"
#include "sim/scim/resource_type.h"

namespace sim::scim {

// Refuses with invalidFilter an attribute that the type does not have, and comparisons that its
// type does not allow, such as `gt` on a boolean. Only a checked filter may be matched.
[[nodiscard]] Result<Done, Error> check_filter(const Filter& filter, const ResourceType& type);
// The same for the filter inside the brackets of a value path of that attribute.
[[nodiscard]] Result<Done, Error> check_value_filter(const Filter& filter,
                                                     const Attribute& attribute);

// The resource must be whole, with id, meta and groups, as full_resource() builds it.
[[nodiscard]] bool matches(const Filter& filter, const Json& resource, const ResourceType& type);
// One value of a multi-valued complex attribute.
[[nodiscard]] bool value_matches(const Filter& filter, const Json& value,
                                 const Attribute& attribute);

}  // namespace sim::scim
