// SPDX-License-Identifier: MIT
// Brings what real clients send into the form that the RFC asks for, as far as a service forgives
// it.
#pragma once

#include <string>
#include <string_view>

#include "sim/scim/json.h"
#include "sim/scim/quirks.h"
#include "sim/scim/resource_type.h"

namespace sim::scim {

// A message that may say what it is by a URN, and says it from here on.
[[nodiscard]] Json forgiven_message(Json message, std::string_view urn, const Leniency& accepts);

// The body of a POST or PUT.
[[nodiscard]] Json forgiven_resource(Json body, const ResourceType& type, const Leniency& accepts);

// A PATCH request on the resource with that id. Refuses what this service does not forgive and the
// general rules would misread: an operator in capitals (invalidSyntax), and a list of values beside
// `remove` (invalidValue), which by the RFC's words would empty the whole group.
[[nodiscard]] Result<Json, Error> forgiven_patch(Json request, const ResourceType& type,
                                                 const Store& store, const std::string& id,
                                                 const Leniency& accepts);

}  // namespace sim::scim
