// SPDX-License-Identifier: MIT
// A scenario that was played to its end, healthy or broken: what lessons and questions refer to.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "sim/engine/run.h"
#include "sim/scenario/scenario.h"

namespace lessons {

struct PlayedRun {
    sim::scenario::Scenario scenario;
    sim::Run run;  // its cursor is at the end
};

// Breaks these things before the first step and plays on to the end. Refuses, in one sentence
// without a full stop, a fault that is not in the catalogue or cannot be there.
[[nodiscard]] sim::Result<PlayedRun, std::string> play(sim::scenario::Scenario scenario,
                                                       const std::vector<std::string>& faults);

// The same run with nothing broken: what was injected or repaired is left out, by the script and by
// hand, and everything else that a person did is done as far on as it was there. What the healthy
// world refuses is left out, too. Its cursor is at the end.
[[nodiscard]] sim::Run without_faults(sim::scenario::Scenario scenario, const sim::Run& run);
// Whether that would be another run.
[[nodiscard]] bool has_faults(const sim::scenario::Scenario& scenario, const sim::Run& run);

// The run of a shipped scenario with these faults, played once and kept by whoever hands this in;
// or one sentence on why there is none.
using RunOf = std::function<sim::Result<const PlayedRun*, std::string>(
    const std::string& scenario, const std::vector<std::string>& faults)>;

}  // namespace lessons
