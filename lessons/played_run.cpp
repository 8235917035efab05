// SPDX-License-Identifier: MIT
// Plays a scenario for the lessons.
#include "lessons/played_run.h"

#include "sim/base/text.h"
#include "sim/faults/catalogue.h"

namespace lessons {

namespace {

constexpr std::size_t steps_max = 100'000;

}  // namespace

sim::Result<PlayedRun, std::string> play(sim::scenario::Scenario scenario,
                                         const std::vector<std::string>& faults) {
    sim::Run run = sim::scenario::start(scenario);
    for (const std::string& fault : faults) {
        if (sim::faults::find_entry(fault) == nullptr) {
            return sim::Failure{"expected a fault of the catalogue, found " + sim::quoted(fault)};
        }
        if (!run.submit(sim::faults::Command(sim::faults::InjectFault{fault, {}, {}}))) {
            return sim::Failure{"expected a scenario in which " + fault + " can be broken"};
        }
    }
    run.play_out(steps_max);
    run.go_to(run.timeline().end());
    return PlayedRun{std::move(scenario), std::move(run)};
}

}  // namespace lessons
