// SPDX-License-Identifier: MIT
// Proves questions against the simulation: the right option must be what a run shows.
#pragma once

#include <string>

#include "lessons/played_run.h"
#include "quizzes/question.h"
#include "sim/base/problem.h"

namespace lessons {

// True when the run shows that value as docs/writing-lessons.md defines it for the question's
// `ask`; or one sentence on why the run cannot tell.
[[nodiscard]] sim::Result<bool, std::string> shows(const quizzes::Simulation& simulation,
                                                   const std::string& value, const RunOf& run_of);

// The question's own words about the run, each wrong one with its place. A question without a
// simulation has none.
[[nodiscard]] sim::Problems prove(const quizzes::Question& question, const RunOf& run_of);

// "PUT /Users/{id}", "GET /Users?filter": a request without what differs from run to run.
[[nodiscard]] std::string shape_of(const sim::scim::Request& request);

}  // namespace lessons
