// SPDX-License-Identifier: MIT
// SCIM 1.1 (simplecloud.info, core schema and protocol of 2012), as old integrations still speak
// it.
#pragma once

#include "sim/scim/service_provider.h"

namespace sim::scim {

// The service in the newer version.
using RespondIn20 = Answer (*)(const ServiceProfile& profile, const Store& store,
                               const Request& request, Instant now, const std::string& new_id);

// Puts the request into the words of 2.0, asks the service, and puts the answer back. Both versions
// keep the same accounts. A PATCH is a partial resource here, with `operation: delete` on values
// and meta.attributes for what goes; there is no bulk, no .search and no /ResourceTypes.
[[nodiscard]] Answer respond_in_1_1(const ServiceProfile& profile, const Store& store,
                                    const Request& request, Instant now, const std::string& new_id,
                                    RespondIn20 respond_in_2_0);

}  // namespace sim::scim
