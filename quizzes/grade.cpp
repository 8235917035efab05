// SPDX-License-Identifier: MIT
// The arithmetic of grades.
#include "quizzes/grade.h"

#include <algorithm>

namespace quizzes {

namespace {

constexpr int pass_percent = 70;
constexpr std::array<std::string_view, certainty_count> certainty_names = {"low", "mid", "high"};
constexpr std::array<std::string_view, 3> reason_names = {"wrong", "unanswered", "guessed"};
constexpr std::array<int, certainty_count> marks_right = {1, 2, 3};
constexpr std::array<int, certainty_count> marks_wrong = {0, -2, -6};

std::size_t band_of(std::optional<Certainty> certainty) {
    return static_cast<std::size_t>(certainty.value_or(Certainty::low));
}

ObjectiveScore& score_of(std::vector<ObjectiveScore>& scores, const std::string& objective) {
    const auto found = std::find_if(scores.begin(), scores.end(), [&](const ObjectiveScore& each) {
        return each.objective == objective;
    });
    if (found != scores.end()) {
        return *found;
    }
    return scores.emplace_back(ObjectiveScore{objective, 0, 0});
}

std::optional<ReviewReason> reason_of(const GradedItem& item) {
    if (!item.answered) {
        return ReviewReason::unanswered;
    }
    if (!item.right) {
        return ReviewReason::wrong;
    }
    // Said, not assumed: who leaves certainty out has not guessed every answer.
    if (item.certainty == Certainty::low) {
        return ReviewReason::guessed;
    }
    return std::nullopt;
}

}  // namespace

std::string_view name_of(Certainty certainty) {
    return certainty_names[static_cast<std::size_t>(certainty)];
}

std::string_view name_of(ReviewReason reason) {
    return reason_names[static_cast<std::size_t>(reason)];
}

bool passes(int right, int questions) {
    return questions > 0 && right * 100 >= questions * pass_percent;
}

int certainty_mark(bool right, std::optional<Certainty> certainty) {
    return (right ? marks_right : marks_wrong)[band_of(certainty)];
}

Grade grade(const std::vector<GradedItem>& items) {
    Grade grade;
    for (int i = 0; i < certainty_count; ++i) {
        grade.bands[static_cast<std::size_t>(i)].certainty = static_cast<Certainty>(i);
    }
    for (const GradedItem& item : items) {
        const bool right = item.answered && item.right;
        ObjectiveScore& score = score_of(grade.objectives, item.objective);
        ++score.questions;
        ++grade.questions;
        score.right += right ? 1 : 0;
        grade.right += right ? 1 : 0;
        grade.certainty_marks_max += certainty_mark(true, Certainty::high);
        if (item.answered) {
            grade.certainty_marks += certainty_mark(right, item.certainty);
            grade.certainties_said += item.certainty ? 1 : 0;
            CertaintyBand& band = grade.bands[band_of(item.certainty)];
            ++band.answers;
            band.right += right ? 1 : 0;
        }
        if (const auto reason = reason_of(item)) {
            grade.review.push_back(
                {item.question, item.section, item.objective, *reason, item.certainty});
        }
    }
    std::stable_sort(grade.review.begin(), grade.review.end(),
                     [](const ReviewItem& left, const ReviewItem& right) {
                         if (left.reason != right.reason) {
                             return left.reason < right.reason;
                         }
                         return left.reason == ReviewReason::wrong &&
                                band_of(left.certainty) > band_of(right.certainty);
                     });
    grade.passed = passes(grade.right, grade.questions);
    return grade;
}

}  // namespace quizzes
