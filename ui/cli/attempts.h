// SPDX-License-Identifier: MIT
// Attempts between the record and the quiz engine: begun, taken up again, and what each step
// leaves in the record.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "quizzes/attempt.h"
#include "ui/cli/learner.h"

namespace ui::cli {

// Chance from the machine, once an attempt; the record keeps it.
[[nodiscard]] std::uint64_t new_seed();

// Draws the lesson's next attempt. Refuses a bank that has too few questions.
[[nodiscard]] sim::Result<quizzes::AttemptPlan, sim::Problem> plan_next(
    const Course& course, const lessons::LessonProgress& progress, quizzes::Mode mode,
    std::uint64_t seed);

// An attempt as the record left it, also a finished one. Refuses one whose questions are no longer
// in the bank.
[[nodiscard]] sim::Result<quizzes::Attempt, sim::Problem> restore_attempt(
    const Course& course, const lessons::AttemptRecord& record);

// 0 where nothing was said, else 1 to 3, as the record counts.
[[nodiscard]] int number_of(std::optional<quizzes::Certainty> certainty);
[[nodiscard]] std::optional<quizzes::Certainty> certainty_of(int number);

// What the record keeps of the current question, and of the end.
[[nodiscard]] lessons::AttemptAnswered answered_entry(const quizzes::Attempt& attempt);
[[nodiscard]] lessons::AttemptFinished finished_entry(const quizzes::Attempt& attempt);

}  // namespace ui::cli
