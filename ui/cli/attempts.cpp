// SPDX-License-Identifier: MIT
// Plays recorded answers into an attempt again.
#include "ui/cli/attempts.h"

#include <algorithm>
#include <random>

namespace ui::cli {

std::uint64_t new_seed() {
    std::random_device device;
    return (static_cast<std::uint64_t>(device()) << 32U) | device();
}

sim::Result<quizzes::AttemptPlan, sim::Problem> plan_next(const Course& course,
                                                          const lessons::LessonProgress& progress,
                                                          quizzes::Mode mode, std::uint64_t seed) {
    const quizzes::AttemptStart start{static_cast<int>(progress.attempts.size()) + 1, seed, mode};
    return quizzes::draw_attempt(course.bank, start, history_of(course.bank, progress));
}

sim::Result<quizzes::Attempt, sim::Problem> restore_attempt(const Course& course,
                                                            const lessons::AttemptRecord& record) {
    auto attempt = quizzes::Attempt::begin(course.bank, record.plan);
    if (!attempt) {
        return attempt;
    }
    std::size_t first_open = 0;
    for (std::size_t i = 0; i < record.plan.items.size(); ++i) {
        const std::string& question = record.plan.items[i].question;
        attempt->go_to(i);
        // An option that the content no longer has counts as not answered.
        if (const auto answer = record.answers.find(question); answer != record.answers.end()) {
            static_cast<void>(attempt->say(certainty_of(answer->second.certainty)));
            static_cast<void>(attempt->choose(answer->second.option));
            first_open = first_open == i ? i + 1 : first_open;
        }
        if (record.flagged.count(question) > 0) {
            static_cast<void>(attempt->flag(true));
        }
    }
    attempt->go_to(std::min(first_open, record.plan.items.size() - 1));
    if (record.result) {
        static_cast<void>(attempt->finish());
    }
    return attempt;
}

int number_of(std::optional<quizzes::Certainty> certainty) {
    return certainty ? static_cast<int>(*certainty) + 1 : 0;
}

std::optional<quizzes::Certainty> certainty_of(int number) {
    if (number < 1 || number > quizzes::certainty_count) {
        return std::nullopt;
    }
    return static_cast<quizzes::Certainty>(number - 1);
}

lessons::AttemptAnswered answered_entry(const quizzes::Attempt& attempt) {
    const quizzes::ItemView item = attempt.view(attempt.current());
    return {attempt.plan().lesson, attempt.plan().start.number, item.question, item.chosen,
            number_of(item.certainty)};
}

lessons::AttemptFinished finished_entry(const quizzes::Attempt& attempt) {
    const auto grade = attempt.grade();
    SIM_CHECK(grade.has_value(), "an attempt has a grade only once it is finished");
    return {attempt.plan().lesson, attempt.plan().start.number, grade->right, grade->questions,
            grade->passed};
}

}  // namespace ui::cli
