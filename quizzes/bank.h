// SPDX-License-Identifier: MIT
// All questions and prompts of a lesson.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "quizzes/question.h"

namespace quizzes {

struct Bank {
    std::string lesson;
    std::vector<Question> questions;  // in the order of the files, and within a file as written
    std::vector<Prompt> prompts;

    // Nothing where the bank has no question, or prompt, of that key.
    [[nodiscard]] const Question* question(std::string_view key) const;
    [[nodiscard]] const Prompt* prompt(std::string_view key) const;
    // Every question with the role, in the bank's order.
    [[nodiscard]] std::vector<const Question*> with(Role role) const;
};

}  // namespace quizzes
