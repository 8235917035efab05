// SPDX-License-Identifier: MIT
// What the service tells about itself (RFC 7644 section 4), from the tables that validate input.
#pragma once

#include <string>

#include "sim/scim/exchange.h"

namespace sim::scim {

[[nodiscard]] Answered service_provider_config(const Exchange& exchange);
// All of them, or the one with that name or URN; 404 for an unknown one.
[[nodiscard]] Answered resource_types(const Exchange& exchange, const std::string& name);
[[nodiscard]] Answered schemas(const Exchange& exchange, const std::string& urn);

}  // namespace sim::scim
