// SPDX-License-Identifier: MIT
// Hides faults in a scenario's history and plays what follows.
#include "lessons/incident_world.h"

namespace lessons {

namespace {

using Played = sim::Result<PlayedRun, std::string>;

Played played_with(const sim::scenario::Scenario& scenario, const std::vector<AimedFault>& faults) {
    auto hidden = hidden_in(scenario, faults);
    if (!hidden) {
        return sim::Failure{hidden.error()};
    }
    auto played = play(std::move(*hidden), {});
    return played;
}

}  // namespace

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
    auto healthy = played_with(scenario, {});
    auto broken = played_with(scenario, causes);
    if (!healthy || !broken) {
        return sim::Failure{healthy ? broken.error() : healthy.error()};
    }
    IncidentWorld world{causes, std::move(*healthy), std::move(*broken), {}};
    for (const AimedFault& suspect : incident.suspects) {
        auto suspected = played_with(scenario, {suspect});
        if (!suspected) {
            return sim::Failure{suspected.error()};
        }
        world.suspected.push_back(std::move(*suspected));
    }
    return world;
}

}  // namespace lessons
