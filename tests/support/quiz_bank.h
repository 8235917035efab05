// SPDX-License-Identifier: MIT
// A question bank as large as a lesson's, made up in code.
#pragma once

#include <string>
#include <vector>

#include "quizzes/answer.h"
#include "quizzes/attempt.h"
#include "quizzes/bank.h"

namespace tests {

// Keys of options are "one", "two" and "three"; the right one is at `right`, from 0.
[[nodiscard]] quizzes::Question question(const std::string& key, const std::string& objective,
                                         std::vector<quizzes::Role> roles, std::size_t right);

// 44 questions, q01 to q44, in four sections and on five objectives: a quick check a section, six
// first-attempt questions, and practice with some pairs and one triangle of enemies. Six prompts.
// The lint finds nothing in it.
[[nodiscard]] quizzes::Bank lesson_bank();

// The same with every right option, reason, place and section another one: what a learner may not
// see before the end differs, and nothing else does.
[[nodiscard]] quizzes::Bank with_other_keys(quizzes::Bank bank);

// Answers every question of a fresh attempt; item i rightly where `right` says so.
void answer_all(quizzes::Attempt& attempt, const quizzes::Bank& bank,
                const std::vector<bool>& right);

// An option's key that is right, or wrong.
[[nodiscard]] std::string option_of(const quizzes::Bank& bank, const std::string& question,
                                    bool right);

}  // namespace tests
