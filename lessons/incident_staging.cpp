// SPDX-License-Identifier: MIT
// Plays the healthy run, the broken one, and one with each suspect.
#include "lessons/incident_staging.h"

#include <iterator>
#include <utility>

#include "sim/base/check.h"

namespace lessons {

IncidentStaging::IncidentStaging(const Incident& incident, sim::scenario::Scenario scenario,
                                 std::vector<AimedFault> causes)
    : scenario_(std::move(scenario)) {
    plans_.emplace_back();
    plans_.push_back(std::move(causes));
    for (const AimedFault& suspect : incident.suspects) {
        plans_.emplace_back(1, suspect);
    }
}

bool IncidentStaging::play_next() {
    if (!refusal_.empty() || done() == all()) {
        return false;
    }
    auto hidden = hidden_in(scenario_, plans_[done()]);
    if (!hidden) {
        refusal_ = hidden.error();
        return false;
    }
    auto played = play(std::move(*hidden), {});
    if (!played) {
        refusal_ = played.error();
        return false;
    }
    runs_.push_back(std::move(*played));
    return done() < all();
}

sim::Result<IncidentWorld, std::string> IncidentStaging::take() {
    if (!refusal_.empty()) {
        return sim::Failure{refusal_};
    }
    SIM_CHECK(done() == all(), "an incident is taken once all of its runs are played");
    IncidentWorld world{plans_[1], std::move(runs_[0]), std::move(runs_[1]), {}};
    world.suspected.assign(std::make_move_iterator(runs_.begin() + 2),
                           std::make_move_iterator(runs_.end()));
    return world;
}

}  // namespace lessons
