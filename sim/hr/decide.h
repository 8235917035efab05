// SPDX-License-Identifier: MIT
// The rules of an HR system: which commands become which events.
#pragma once

#include <vector>

#include "sim/base/refusal.h"
#include "sim/base/result.h"
#include "sim/hr/commands.h"
#include "sim/hr/events.h"

namespace sim::hr {

// Refuses a source that is there, unknown sources and records, a second hire under one number,
// dates out of order, and what the record says already.
[[nodiscard]] Result<std::vector<Event>, Refusal> decide(const State& state,
                                                         const Command& command);

// The id of the source that is added next.
[[nodiscard]] SourceId next_source(const State& state);

}  // namespace sim::hr
