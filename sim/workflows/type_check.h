// SPDX-License-Identifier: MIT
// Whether the cards of a flow fit together: what a canvas shows on each card.
#pragma once

#include <string>

#include "sim/base/problem.h"
#include "sim/workflows/flow.h"

namespace sim::workflows {

constexpr std::int64_t max_retries = 5;
constexpr std::int64_t max_wait_seconds = 3600;

// Every problem with the place of its card or input; none means that the flow can be switched on.
// A wire may start only at the trigger or at a card that has surely run before: earlier in the same
// row, or in a row around it. Only try's error and for_each's item are for the cards they hold.
[[nodiscard]] Problems type_check(const Flow& flow, const std::string& file);

}  // namespace sim::workflows
