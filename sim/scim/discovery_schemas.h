// SPDX-License-Identifier: MIT
// The schemas of what a service tells about itself (RFC 7643 section 8.7.2), which are published
// beside those of its resources.
#pragma once

#include "sim/scim/schema.h"

namespace sim::scim {

[[nodiscard]] const Schema& service_provider_config_schema();
[[nodiscard]] const Schema& resource_type_schema();
[[nodiscard]] const Schema& schema_schema();

}  // namespace sim::scim
