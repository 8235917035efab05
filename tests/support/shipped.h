// SPDX-License-Identifier: MIT
// The shipped scenarios, read and played for tests.
#pragma once

#include <string>
#include <vector>

#include "sim/engine/run.h"
#include "sim/scenario/scenario.h"

namespace tests {

// The keys of assets/scenarios, sorted.
[[nodiscard]] std::vector<std::string> shipped_names();
// Throws where it cannot be read, which fails the test with the problem as its message.
[[nodiscard]] sim::scenario::Scenario shipped_scenario(const std::string& name);
// Played to its end, with that fault injected before the first step; an empty key injects none.
[[nodiscard]] sim::Run played(const std::string& name, const std::string& fault = {});

}  // namespace tests
