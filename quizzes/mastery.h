// SPDX-License-Identifier: MIT
// How far each objective is mastered: a fold of the answers, whatever they were given to.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "quizzes/answer.h"

namespace quizzes {

// The rule: the newest five answers count; the newest weighs 5, the one before 4, and so on. The
// percentage is the weight of the right ones. An objective is mastered at 80 % with at least three
// answers to at least two questions, so that one lucky answer, or one learnt by heart, is not
// enough. A wrong newest answer always ends mastery, and two right ones at least bring it back.
// (Research asks for a threshold an objective and a way back, not for a formula: Kulik, Kulik and
// Bangert-Drowns 1990.)
constexpr std::size_t mastery_answers = 5;
constexpr std::size_t mastery_answers_min = 3;
constexpr std::size_t mastery_questions_min = 2;
constexpr int mastery_percent = 80;

struct ObjectiveMastery {
    int percent = 0;          // 0 to 100, rounded down
    std::size_t answers = 0;  // all of them
    bool mastered = false;
};

class Mastery {
public:
    // Folds one more answer in.
    void add(const Answer& answer);
    // Of an objective; nothing answered is 0 %.
    [[nodiscard]] ObjectiveMastery of(const std::string& objective) const;

private:
    struct Recent {
        std::vector<Answer> newest;  // oldest first, five at most
        std::size_t answers = 0;
    };
    std::map<std::string, Recent> objectives_;
};

[[nodiscard]] Mastery mastery_after(const History& history);

}  // namespace quizzes
