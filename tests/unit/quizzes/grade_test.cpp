// SPDX-License-Identifier: MIT
// Pass marks, certainty marks and what to review.
#include "quizzes/grade.h"

#include <catch2/catch_test_macros.hpp>

namespace {

using quizzes::Certainty;
using quizzes::GradedItem;
using quizzes::ReviewReason;

GradedItem item(const std::string& key, bool right, std::optional<Certainty> certainty = {}) {
    return {key, "section-" + key, "objective", true, right, certainty};
}

}  // namespace

TEST_CASE("seven of ten pass and six do not", "[quizzes]") {
    CHECK(quizzes::passes(7, 10));
    CHECK_FALSE(quizzes::passes(6, 10));
    CHECK(quizzes::passes(10, 10));
    CHECK_FALSE(quizzes::passes(0, 10));
    CHECK_FALSE(quizzes::passes(0, 0));
    CHECK(quizzes::passes(14, 20));
    CHECK_FALSE(quizzes::passes(13, 19));
    CHECK(quizzes::passes(3, 4));
}

TEST_CASE("certainty marks are those of Moodle", "[quizzes]") {
    CHECK(quizzes::certainty_mark(true, Certainty::low) == 1);
    CHECK(quizzes::certainty_mark(true, Certainty::mid) == 2);
    CHECK(quizzes::certainty_mark(true, Certainty::high) == 3);
    CHECK(quizzes::certainty_mark(false, Certainty::low) == 0);
    CHECK(quizzes::certainty_mark(false, Certainty::mid) == -2);
    CHECK(quizzes::certainty_mark(false, Certainty::high) == -6);
    CHECK(quizzes::certainty_mark(true, std::nullopt) == 1);
    CHECK(quizzes::certainty_mark(false, std::nullopt) == 0);
}

TEST_CASE("the grade adds up marks and bands", "[quizzes]") {
    GradedItem open{"e", "section-e", "other", false, false, Certainty::high};
    const auto grade =
        quizzes::grade({item("a", true, Certainty::high), item("b", false, Certainty::high),
                        item("c", true, Certainty::mid), item("d", true), open});
    CHECK(grade.right == 3);
    CHECK(grade.questions == 5);
    CHECK_FALSE(grade.passed);
    CHECK(grade.certainty_marks == 3 - 6 + 2 + 1);
    CHECK(grade.certainty_marks_max == 15);
    CHECK(grade.certainties_said == 3);
    CHECK(grade.bands[0].answers == 1);
    CHECK(grade.bands[1].answers == 1);
    CHECK(grade.bands[2].certainty == Certainty::high);
    CHECK(grade.bands[2].answers == 2);
    CHECK(grade.bands[2].right == 1);
    REQUIRE(grade.objectives.size() == 2);
    CHECK(grade.objectives[0].objective == "objective");
    CHECK(grade.objectives[0].right == 3);
    CHECK(grade.objectives[0].questions == 4);
    CHECK(grade.objectives[1].right == 0);
}

TEST_CASE("the review list begins with what one was wrongly sure of", "[quizzes]") {
    GradedItem open{"e", "section-e", "other", false, false, {}};
    const auto grade = quizzes::grade(
        {item("a", true, Certainty::low), open, item("b", false, Certainty::low),
         item("c", false, Certainty::high), item("d", true), item("f", true, Certainty::mid)});
    REQUIRE(grade.review.size() == 4);
    CHECK(grade.review[0].question == "c");
    CHECK(grade.review[0].reason == ReviewReason::wrong);
    CHECK(grade.review[0].certainty == Certainty::high);
    CHECK(grade.review[1].question == "b");
    CHECK(grade.review[2].question == "e");
    CHECK(grade.review[2].reason == ReviewReason::unanswered);
    CHECK(grade.review[3].question == "a");
    CHECK(grade.review[3].reason == ReviewReason::guessed);
    CHECK(grade.review[3].section == "section-a");
    CHECK(name_of(ReviewReason::guessed) == "guessed");
    CHECK(name_of(Certainty::mid) == "mid");
}

TEST_CASE("nothing asked is nothing passed", "[quizzes]") {
    const auto grade = quizzes::grade({});
    CHECK_FALSE(grade.passed);
    CHECK(grade.review.empty());
}
