// SPDX-License-Identifier: MIT
// The runs of an incident, played one after the other, so that a screen stays alive meanwhile.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "lessons/incident_world.h"

namespace lessons {

class IncidentStaging {
public:
    // The scenario is the incident's own; the causes are one of its sets.
    IncidentStaging(const Incident& incident, sim::scenario::Scenario scenario,
                    std::vector<AimedFault> causes);

    // Runs that are played, and runs in all.
    [[nodiscard]] std::size_t done() const { return runs_.size(); }
    [[nodiscard]] std::size_t all() const { return plans_.size(); }
    // Plays the next one; true while there is more to play.
    bool play_next();
    // All of them once everything is played. Refuses what cannot be broken there, in a sentence
    // without a full stop.
    [[nodiscard]] sim::Result<IncidentWorld, std::string> take();

private:
    sim::scenario::Scenario scenario_;
    std::vector<std::vector<AimedFault>> plans_;  // healthy, broken, then each suspect
    std::vector<PlayedRun> runs_;
    std::string refusal_;
};

}  // namespace lessons
