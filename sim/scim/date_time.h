// SPDX-License-Identifier: MIT
// Date-times as XML Schema writes them, which RFC 7643 section 2.3.5 takes over.
#pragma once

#include <optional>
#include <string_view>

#include "sim/base/instant.h"

namespace sim::scim {

// Reads 2011-05-13T04:42:34Z, with a fraction of any length and with Z, an offset or no zone (then
// UTC). Fractions are cut to milliseconds. Nothing for every other text.
[[nodiscard]] std::optional<Instant> parse_date_time(std::string_view text);

}  // namespace sim::scim
