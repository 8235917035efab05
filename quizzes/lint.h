// SPDX-License-Identifier: MIT
// Finds what is wrong with a bank as a whole, though each of its files is well-formed.
#pragma once

#include <string>
#include <vector>

#include "quizzes/bank.h"
#include "sim/base/problem.h"

namespace quizzes {

// A warm-up question that the lesson names, the section that resolves it, and where it says so.
struct WarmUpReference {
    std::string question;
    std::string section;
    Where where;
};

// What a bank must agree with in its lesson. An empty list of sections or objectives is unknown,
// and not compared.
struct LessonFacts {
    std::vector<std::string> sections;
    std::vector<std::string> objectives;
    std::vector<WarmUpReference> warm_up;
};

// Every problem, in the order of the rules: keys and texts used twice, unknown sections and
// objectives, enemies, rationales, the first attempt, warm-up references, objectives with fewer
// than two questions, the pool of later attempts, the spread of the right option's place, and the
// right option being the longest too often.
[[nodiscard]] sim::Problems lint(const Bank& bank, const LessonFacts& lesson);

}  // namespace quizzes
