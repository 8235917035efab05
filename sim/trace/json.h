// SPDX-License-Identifier: MIT
// A run as JSON, for other programs.
#pragma once

#include <nlohmann/json.hpp>

#include "sim/engine/run.h"

namespace sim::trace {

// An object with seed, start, steps and refusals. Each step has its number, time, command, events,
// exchanges (whole requests with their answers), log rows and the digest of the world.
[[nodiscard]] nlohmann::ordered_json to_json(const Run& run);

}  // namespace sim::trace
