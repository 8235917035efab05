// SPDX-License-Identifier: MIT
// Questions before a step: what happens next, with near misses that other runs of the model give.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "lessons/incident.h"
#include "sim/log/telling.h"
#include "sim/scenario/scenario.h"

namespace lessons {

struct PredictionOption {
    sim::log::Telling sentence;  // what would happen
    std::string method;          // of a request; empty for anything else
    std::string app;             // the name of the app that the request goes to
    bool is_right = false;
    // Why somebody may think so. At most one of these is given, and none for the right one.
    std::string fault;         // it comes where this is broken as well
    bool is_healthy = false;   // it comes where nothing is broken
    std::size_t comes_at = 0;  // this run does it later, in that step; counted from 1
};

// Asked while the cursor is here, about the step behind it.
struct Prediction {
    sim::Cursor cursor = 0;
    std::vector<PredictionOption> options;  // two or three, in an order of chance
};

// Which of the options it is that the run takes.
[[nodiscard]] std::size_t right_option(const Prediction& prediction);

// Finds the steps of a run at which other faults would lead somewhere else. Each of the other runs
// is played until it first differs; one at a time, so that a screen stays alive meanwhile.
class PredictionMaker {
public:
    // The run is one of the scenario that was played to its end, healthy or broken.
    PredictionMaker(sim::scenario::Scenario scenario, const sim::Run& run);

    // Runs that were looked at, and runs in all.
    [[nodiscard]] std::size_t done() const { return done_; }
    [[nodiscard]] std::size_t all() const { return plans_.size(); }
    // Plays the next one; true while there is more to play.
    bool play_next();
    // What was found so far, in the order of the steps.
    [[nodiscard]] std::vector<Prediction> take() const;

private:
    // A step that a person can see.
    struct Told {
        sim::Cursor cursor = 0;  // before the step
        PredictionOption what;
    };
    struct Plan {
        std::vector<AimedFault> faults;
        std::string fault;  // the one that the run itself has not; empty for the healthy run
    };
    struct NearMiss {
        std::size_t index = 0;  // of told_
        PredictionOption what;
    };

    [[nodiscard]] static std::optional<PredictionOption> tell(const sim::World& world,
                                                              std::span<const sim::Event> events);
    void add_later_steps(std::size_t index, std::vector<PredictionOption>& options) const;

    sim::scenario::Scenario scenario_;
    sim::Cursor start_ = 0;
    std::vector<Told> told_;
    std::vector<Plan> plans_;
    std::vector<NearMiss> near_misses_;
    std::size_t done_ = 0;
};

}  // namespace lessons
