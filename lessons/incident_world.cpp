// SPDX-License-Identifier: MIT
// Hides faults in a scenario's history, and stages everything at once.
#include "lessons/incident_world.h"

#include "lessons/incident_staging.h"

namespace lessons {

sim::Result<sim::scenario::Scenario, std::string> hidden_in(sim::scenario::Scenario scenario,
                                                            const std::vector<AimedFault>& faults) {
    sim::Run run = sim::scenario::start(scenario);
    for (const AimedFault& aimed : faults) {
        const auto command = injection_of(run.world(), aimed);
        if (!command) {
            return sim::Failure{command.error()};
        }
        const sim::Command broken = sim::faults::Command(*command);
        if (!run.submit(broken)) {
            return sim::Failure{"expected a scenario in which " + to_text(aimed) +
                                " can be broken"};
        }
        scenario.history.push_back({scenario.starts, broken, {}});
    }
    return scenario;
}

sim::Result<IncidentWorld, std::string> stage(const Incident& incident,
                                              const sim::scenario::Scenario& scenario,
                                              const std::vector<AimedFault>& causes) {
    IncidentStaging staging(incident, scenario, causes);
    while (staging.play_next()) {
    }
    return staging.take();
}

}  // namespace lessons
