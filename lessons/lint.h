// SPDX-License-Identifier: MIT
// Finds what is wrong with a lesson as a whole, though each of its files is well-formed.
#pragma once

#include <functional>
#include <string>

#include "lessons/lesson.h"
#include "lessons/played_run.h"
#include "quizzes/bank.h"
#include "quizzes/lint.h"
#include "sim/base/problem.h"

namespace lessons {

// Links that lead nowhere, keys used twice, terms that nothing links to or that are not there,
// icons that the program lacks, sections without their one quick check and recap, and questions
// that the bank lacks.
[[nodiscard]] sim::Problems lint(const Lesson& lesson, const quizzes::Bank& bank,
                                 const std::function<bool(const std::string&)>& has_icon);

// Places and scenarios that do not exist. Plays every scenario that the lesson or the bank names.
[[nodiscard]] sim::Problems lint_places(const Lesson& lesson, const quizzes::Bank& bank,
                                        const RunOf& run_of);

// What the bank's own lint compares with the lesson.
[[nodiscard]] quizzes::LessonFacts facts_of(const Lesson& lesson);

// A text of the lesson with the file and the place where it stands.
struct PlacedText {
    const Text* text = nullptr;
    std::string file;
    std::string place;
};
// Every text of the lesson, in the order of reading.
[[nodiscard]] std::vector<PlacedText> all_texts(const Lesson& lesson);

// A step of a scenario that the lesson points to, beside or inside its text.
struct PlacedStep {
    Place step;
    std::string file;
    std::string place;
};
[[nodiscard]] std::vector<PlacedStep> all_steps(const Lesson& lesson);

}  // namespace lessons
