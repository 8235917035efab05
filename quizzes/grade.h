// SPDX-License-Identifier: MIT
// Grades a finished attempt: the pass mark on plain rightness, and marks for certainty beside it.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "quizzes/answer.h"

namespace quizzes {

struct GradedItem {
    std::string question;
    std::string section;  // to read again
    std::string objective;
    bool answered = false;
    bool right = false;                  // never without an answer
    std::optional<Certainty> certainty;  // nothing where the learner did not say
};

struct ObjectiveScore {
    std::string objective;
    int right = 0;
    int questions = 0;
};

// How often the learner was right when this sure. An answer without certainty counts as low.
struct CertaintyBand {
    Certainty certainty = Certainty::low;
    int right = 0;
    int answers = 0;
};

// The middle of the chances of being right at which each certainty pays best (below 2/3, to 4/5,
// above): where somebody is who judges well.
constexpr std::array<double, certainty_count> well_judged_shares = {0.5, 0.73, 0.9};

enum class ReviewReason : std::uint8_t { wrong, unanswered, guessed };
// "wrong", "unanswered", "guessed".
[[nodiscard]] std::string_view name_of(ReviewReason reason);

struct ReviewItem {
    std::string question;
    std::string section;
    std::string objective;
    ReviewReason reason = ReviewReason::wrong;
    std::optional<Certainty> certainty;  // wrong and high: show the contrast strongly
};

struct Grade {
    int right = 0;
    int questions = 0;
    bool passed = false;
    std::vector<ObjectiveScore> objectives;  // by the first question on each, as shown
    int certainty_marks = 0;
    int certainty_marks_max = 0;  // all right and highly certain
    int certainties_said = 0;     // 0: nothing to draw a calibration chart from
    std::array<CertaintyBand, certainty_count> bands;
    // Wrong ones first (the surest first), then unanswered, then right with low certainty said.
    std::vector<ReviewItem> review;
};

// 7 of 10 passes, 6 does not: at least 70 %, in whole numbers. No questions never pass.
[[nodiscard]] bool passes(int right, int questions);

// Moodle's certainty-based marks: right 1, 2, 3; wrong 0, -2, -6; low where nothing was said.
[[nodiscard]] int certainty_mark(bool right, std::optional<Certainty> certainty);

// An unanswered question counts as wrong, has no certainty mark and is in no band.
[[nodiscard]] Grade grade(const std::vector<GradedItem>& items);

}  // namespace quizzes
