// SPDX-License-Identifier: MIT
// The newest answers of an objective, weighed.
#include "quizzes/mastery.h"

#include <set>

namespace quizzes {

void Mastery::add(const Answer& answer) {
    Recent& recent = objectives_[answer.objective];
    ++recent.answers;
    recent.newest.push_back(answer);
    if (recent.newest.size() > mastery_answers) {
        recent.newest.erase(recent.newest.begin());
    }
}

ObjectiveMastery Mastery::of(const std::string& objective) const {
    const auto found = objectives_.find(objective);
    if (found == objectives_.end()) {
        return {};
    }
    const auto& newest = found->second.newest;
    int right = 0;
    int all = 0;
    int weight = static_cast<int>(mastery_answers);
    std::set<std::string> questions;
    for (std::size_t i = newest.size(); i > 0; --i, --weight) {
        all += weight;
        right += newest[i - 1].right ? weight : 0;
        questions.insert(newest[i - 1].question);
    }
    ObjectiveMastery mastery;
    mastery.percent = right * 100 / all;
    mastery.answers = found->second.answers;
    mastery.mastered = mastery.percent >= mastery_percent && newest.size() >= mastery_answers_min &&
                       questions.size() >= mastery_questions_min;
    return mastery;
}

Mastery mastery_after(const History& history) {
    Mastery mastery;
    for (const Answer& answer : history) {
        mastery.add(answer);
    }
    return mastery;
}

}  // namespace quizzes
