// SPDX-License-Identifier: MIT
// What a misbehaving service answers before it has looked at the request.
#pragma once

#include <optional>

#include "sim/base/instant.h"
#include "sim/scim/message.h"
#include "sim/scim/quirks.h"

namespace sim::scim {

// 500, 429 or 403, or nothing where the service is in the mood to answer.
[[nodiscard]] std::optional<Response> refusal_by_quirk(const Quirks& quirks, const Request& request,
                                                       Instant now);

}  // namespace sim::scim
