// SPDX-License-Identifier: MIT
// Mastery of an objective, answer by answer.
#include "quizzes/mastery.h"

#include <catch2/catch_test_macros.hpp>

namespace {

// R and W, oldest first, to two questions in turn.
quizzes::ObjectiveMastery after(const std::string& answers) {
    quizzes::History history;
    for (std::size_t i = 0; i < answers.size(); ++i) {
        history.push_back({i % 2 == 0 ? "a" : "b", "objective", answers[i] == 'R', std::nullopt});
    }
    return quizzes::mastery_after(history).of("objective");
}

}  // namespace

TEST_CASE("mastery needs three right answers to two questions", "[quizzes]") {
    CHECK(after("").percent == 0);
    CHECK_FALSE(after("").mastered);
    CHECK(after("R").percent == 100);
    CHECK_FALSE(after("R").mastered);
    CHECK_FALSE(after("RR").mastered);
    CHECK(after("RRR").mastered);
    const quizzes::History same(5, {"a", "objective", true, {}});
    CHECK_FALSE(quizzes::mastery_after(same).of("objective").mastered);
    CHECK(quizzes::mastery_after(same).of("other").answers == 0);
}

TEST_CASE("the newest answers weigh the most, and old ones nothing", "[quizzes]") {
    CHECK(after("RRRRW").percent == 66);
    CHECK_FALSE(after("RRRRW").mastered);
    CHECK(after("RRRWR").percent == 73);
    CHECK_FALSE(after("RRRWR").mastered);
    CHECK(after("RRWRR").percent == 80);
    CHECK(after("RRWRR").mastered);
    CHECK(after("WRRRR").percent == 93);
    CHECK(after("WWWWWRRRRR").percent == 100);
    CHECK(after("WWWWWRRRRR").answers == 10);
    CHECK_FALSE(after("WRR").mastered);
}
