// SPDX-License-Identifier: MIT
// Checks what a client sent against the schema tables and brings it into the stored form.
#pragma once

#include "sim/scim/json.h"
#include "sim/scim/resource_type.h"

namespace sim::scim {

// Refuses a message whose `schemas` does not name that URN (RFC 7643 section 3).
[[nodiscard]] Result<Done, Error> require_schema(const Json& message, std::string_view urn);

// The whole resource in schema order: names in canonical case, read-only and unknown attributes
// and empty values left out, types and required attributes checked, one primary value at most.
[[nodiscard]] Result<Json, Error> read_resource(const Json& input, const ResourceType& type);

// One attribute; null where it ends up unassigned. A multi-valued one must be an array.
[[nodiscard]] Result<Json, Error> read_attribute(const Attribute& attribute, const Json& input);

// One value of an attribute, also of a multi-valued one; null where nothing is left of it.
[[nodiscard]] Result<Json, Error> read_single(const Attribute& attribute, const Json& input);

// True when each value stands for another resource, as with members: its `value` never changes,
// and names a resource once.
[[nodiscard]] bool holds_references(const Attribute& attribute);

}  // namespace sim::scim
