// SPDX-License-Identifier: MIT
// Plays a scenario for the lessons.
#include "lessons/played_run.h"

#include <algorithm>

#include "sim/base/text.h"
#include "sim/faults/catalogue.h"

namespace lessons {

namespace {

constexpr std::size_t steps_max = 100'000;

bool is_fault(const sim::Command& command) {
    return std::holds_alternative<sim::faults::Command>(command);
}

bool is_scripted_fault(const sim::ScriptedCommand& scripted) { return is_fault(scripted.command); }

// So far that everything of the other run's instant has happened.
void play_until(sim::Run& run, sim::Instant now) {
    while (run.world().now <= now && run.step()) {
    }
    if (now < run.world().now) {
        run.back();
    }
}

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

bool has_faults(const sim::scenario::Scenario& scenario, const sim::Run& run) {
    const auto own = run.own_commands();
    return std::any_of(own.begin(), own.end(),
                       [](const sim::OwnCommand& one) { return is_fault(one.command); }) ||
           std::any_of(scenario.script.begin(), scenario.script.end(), is_scripted_fault) ||
           std::any_of(scenario.history.begin(), scenario.history.end(), is_scripted_fault);
}

sim::Run without_faults(sim::scenario::Scenario scenario, const sim::Run& run) {
    std::erase_if(scenario.script, is_scripted_fault);
    std::erase_if(scenario.history, is_scripted_fault);
    sim::Run healthy = sim::scenario::start(scenario);
    // Until something is broken both runs take the same steps, and after that the same time.
    bool is_same = true;
    for (const sim::OwnCommand& own : run.own_commands()) {
        if (is_fault(own.command)) {
            is_same = false;
            continue;
        }
        if (is_same) {
            const sim::Cursor steps = own.after - run.start();
            while (healthy.timeline().cursor() - healthy.start() < steps && healthy.step()) {
            }
        } else {
            play_until(healthy, run.timeline().world_at(own.after).now);
        }
        if (!healthy.submit(own.command)) {
            continue;  // nothing to repair or change here
        }
    }
    healthy.play_out(steps_max);
    healthy.go_to(healthy.timeline().end());
    return healthy;
}

}  // namespace lessons
