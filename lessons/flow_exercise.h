// SPDX-License-Identifier: MIT
// An exercise that asks for a flow and judges its effect: any flow that has it is right.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "sim/scenario/reader.h"
#include "sim/workflows/flow.h"

namespace lessons {

// One thing that has to hold at the end of the exercise's run.
struct EffectCheck {
    std::string text;                     // what has to hold, in a sentence
    sim::scenario::Scenario expected;     // its expectations are the check's
    std::vector<std::string> statements;  // names of invariants that have to hold as well
};

struct FlowExercise {
    std::string key;
    std::string title;
    std::string goal;
    std::string hint;
    sim::scenario::Scenario scenario;  // with the flow that the learner begins with, switched off
    sim::workflows::Flow flow;
    sim::workflows::Flow solution;  // one of many; only to prove that there is one
    std::vector<EffectCheck> checks;
};

// Reads assets/exercises/*.json (assets/schemas/exercise.schema.json). `fetch` brings the world.
[[nodiscard]] sim::Result<FlowExercise, sim::Problems> read_flow_exercise(
    std::string_view text, const std::string& file, const sim::scenario::Fetch& fetch);

struct EffectResult {
    bool holds = true;
    // What was found instead, as a code of the strings with its arguments.
    std::string code;
    std::vector<std::pair<std::string, std::string>> arguments;
};
// Plays the exercise from its start with that flow, whatever its key, switched on. One result a
// check, in their order. Refused where the flow cannot be switched on.
[[nodiscard]] sim::Result<std::vector<EffectResult>, sim::Refusal> effects_of(
    const FlowExercise& exercise, sim::workflows::Flow flow);

// Problems of the exercise itself: it is solved before anything is done, or its solution is none.
[[nodiscard]] sim::Problems prove_flow_exercise(const FlowExercise& exercise,
                                                const std::string& file);

}  // namespace lessons
