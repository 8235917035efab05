// SPDX-License-Identifier: MIT
// Ten minutes of prompts, and the debrief.
#include "quizzes/mock_interview.h"

#include <set>

#include <catch2/catch_test_macros.hpp>

#include "tests/support/quiz_bank.h"

namespace {

using quizzes::Rating;

}  // namespace

TEST_CASE("long answers get more minutes", "[quizzes]") {
    quizzes::Prompt prompt;
    prompt.answer = "word";
    const auto grow = [&](int words) {
        for (int i = 0; i < words; ++i) {
            prompt.answer += " word";
        }
        return quizzes::minutes_for(prompt);
    };
    CHECK(grow(99) == 2);
    CHECK(grow(1) == 3);
    CHECK(grow(49) == 3);
    CHECK(grow(1) == 4);
}

TEST_CASE("a mock interview fills ten minutes from all objectives", "[quizzes]") {
    const quizzes::Bank bank = tests::lesson_bank();
    std::set<std::string> openings;
    for (std::uint64_t seed = 1; seed <= 60; ++seed) {
        const auto plan = quizzes::plan_mock_interview(bank.prompts, seed);
        CHECK(plan.minutes == 10);
        CHECK(plan.seed == seed);
        REQUIRE(plan.prompts.size() == 5);
        std::set<std::string> keys;
        std::set<std::string> objectives;
        for (std::size_t i = 0; i < plan.prompts.size(); ++i) {
            keys.insert(plan.prompts[i].prompt);
            if (i < 3) {
                objectives.insert(bank.prompt(plan.prompts[i].prompt)->objective);
            }
        }
        CHECK(keys.size() == 5);
        CHECK(objectives.size() == 3);
        openings.insert(plan.prompts.front().prompt);
    }
    CHECK(openings.size() == 6);
    CHECK(quizzes::plan_mock_interview(bank.prompts, 1, 3).prompts.size() == 1);
    CHECK(quizzes::plan_mock_interview(bank.prompts, 1, 1).prompts.empty());
    CHECK(quizzes::plan_mock_interview({}, 1).prompts.empty());
}

TEST_CASE("ticked ideas become ratings", "[quizzes]") {
    CHECK(quizzes::rating_of_ideas(4, 4) == Rating::good);
    CHECK(quizzes::rating_of_ideas(2, 4) == Rating::hard);
    CHECK(quizzes::rating_of_ideas(1, 4) == Rating::again);
    CHECK(quizzes::rating_of_ideas(1, 3) == Rating::again);
    CHECK(quizzes::rating_of_ideas(2, 3) == Rating::hard);
}

TEST_CASE("the debrief adds up what was said", "[quizzes]") {
    const quizzes::Bank bank = tests::lesson_bank();
    quizzes::MockPlan plan;
    plan.prompts = {{"lifecycle", "p1", 2}, {"lifecycle", "p2", 2}, {"lifecycle", "gone", 2}};
    const auto debrief = quizzes::debrief(plan, bank.prompts,
                                          {{"lifecycle", "p1", {0}},
                                           {"lifecycle", "p1", {0, 1, 1, 2, 99}},
                                           {"provisioning", "p2", {0, 1, 2, 3}}});
    REQUIRE(debrief.prompts.size() == 2);
    CHECK(debrief.prompts[0].said == 3);
    CHECK(debrief.prompts[0].missed == std::vector<std::string>{"idea d"});
    CHECK(debrief.prompts[0].rating == Rating::hard);
    CHECK(debrief.prompts[1].said == 0);
    CHECK(debrief.prompts[1].rating == Rating::again);
    CHECK(debrief.said == 3);
    CHECK(debrief.ideas == 8);
    REQUIRE(debrief.practise.size() == 2);
    CHECK(debrief.practise[0].objective == "objective-1");
    CHECK(debrief.practise[0].ideas == 4);
    CHECK(debrief.practise[1].objective == "objective-0");
}
