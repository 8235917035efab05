// SPDX-License-Identifier: MIT
// The runs of an incident: the world that is investigated, and those it is compared with.
#pragma once

#include <string>
#include <vector>

#include "lessons/incident.h"
#include "lessons/played_run.h"

namespace lessons {

// A scenario with these faults, broken at the end of its history, so that no step of the run tells
// what was done. Refuses, in a sentence without a full stop, a fault that cannot be there.
[[nodiscard]] sim::Result<sim::scenario::Scenario, std::string> hidden_in(
    sim::scenario::Scenario scenario, const std::vector<AimedFault>& faults);

struct IncidentWorld {
    std::vector<AimedFault> causes;    // what is really wrong
    PlayedRun healthy;                 // what should have happened
    PlayedRun broken;                  // what happened; an investigation begins at its end
    std::vector<PlayedRun> suspected;  // one for each suspect of the incident: what it would do
};

// Plays all of them with one of the incident's causes. The scenario is the incident's own. Refuses
// what cannot be broken there.
[[nodiscard]] sim::Result<IncidentWorld, std::string> stage(const Incident& incident,
                                                            const sim::scenario::Scenario& scenario,
                                                            const std::vector<AimedFault>& causes);

}  // namespace lessons
