// SPDX-License-Identifier: MIT
// The rules of this part: what may be saved, asked, rotated and called.
#pragma once

#include <vector>

#include "sim/access/commands.h"
#include "sim/access/grant.h"
#include "sim/base/refusal.h"
#include "sim/base/result.h"

namespace sim::access {

// Refuses what names nothing that is there, a lifetime out of the documented range, a claim whose
// expression cannot be read, and a call with a token that nobody has.
[[nodiscard]] Result<std::vector<Event>, Refusal> decide(const State& state, const Command& command,
                                                         const Moment& moment);

}  // namespace sim::access
