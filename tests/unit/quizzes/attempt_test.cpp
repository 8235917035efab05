// SPDX-License-Identifier: MIT
// What a learner may do in an attempt, and what is shown when.
#include "quizzes/attempt.h"

#include <catch2/catch_test_macros.hpp>

#include "tests/support/quiz_bank.h"

namespace {

using quizzes::Attempt;
using quizzes::Bank;
using quizzes::Certainty;
using quizzes::Mode;

Attempt begun(const Bank& bank, Mode mode) {
    const auto plan = quizzes::draw_attempt(bank, {1, 5, mode}, {});
    REQUIRE(plan.has_value());
    auto attempt = Attempt::begin(bank, *plan);
    REQUIRE(attempt.has_value());
    return *attempt;
}

std::string right_key(const Bank& bank, const Attempt& attempt) {
    return tests::option_of(bank, attempt.view(attempt.current()).question, true);
}

std::string code_of(const sim::Result<sim::Done, sim::Refusal>& result) {
    return result ? "" : result.error().code;
}

}  // namespace

TEST_CASE("learn mode explains an answer at once and keeps it", "[quizzes]") {
    const Bank bank = tests::lesson_bank();
    Attempt attempt = begun(bank, Mode::learn);
    CHECK_FALSE(attempt.reveal(0).has_value());
    CHECK_FALSE(attempt.answer(0).has_value());
    CHECK(attempt.say(Certainty::high).has_value());
    const std::string right = right_key(bank, attempt);
    CHECK(attempt.choose(right).has_value());
    const auto reveal = attempt.reveal(0);
    REQUIRE(reveal.has_value());
    CHECK(reveal->right);
    CHECK(reveal->right_option == right);
    CHECK(reveal->options.size() == 3);
    CHECK(reveal->options[0].why.find("Because") == 0);
    CHECK(reveal->place == "joiner/RequestSent");
    REQUIRE(attempt.answer(0).has_value());
    CHECK(attempt.answer(0)->right);
    CHECK(attempt.answer(0)->certainty == Certainty::high);
    CHECK(attempt.view(0).locked);
    CHECK(code_of(attempt.choose("one")) == "refusal.quiz.explained");
    CHECK(code_of(attempt.say(Certainty::low)) == "refusal.quiz.explained");
    CHECK(attempt.flag(true).has_value());
    CHECK_FALSE(attempt.reveal(1).has_value());
}

TEST_CASE("exam mode explains nothing before the end", "[quizzes]") {
    const Bank bank = tests::lesson_bank();
    Attempt attempt = begun(bank, Mode::exam);
    CHECK(attempt.choose("one").has_value());
    CHECK(attempt.choose("two").has_value());
    CHECK(attempt.say(Certainty::mid).has_value());
    CHECK(attempt.say(std::nullopt).has_value());
    CHECK(attempt.view(0).chosen == "two");
    CHECK_FALSE(attempt.view(0).locked);
    CHECK_FALSE(attempt.reveal(0).has_value());
    CHECK_FALSE(attempt.answer(0).has_value());
    const auto early = attempt.grade();
    REQUIRE_FALSE(early.has_value());
    CHECK(early.error().code == "refusal.quiz.not_finished");
    CHECK(attempt.unanswered() == 9);
    CHECK(attempt.finish().has_value());
    CHECK(attempt.reveal(0).has_value());
    CHECK(attempt.reveal(9).has_value());
    CHECK_FALSE(attempt.reveal(9)->right);
    CHECK(attempt.answer(0).has_value());
    CHECK_FALSE(attempt.answer(9).has_value());
    CHECK(attempt.view(9).locked);
    CHECK(code_of(attempt.choose("one")) == "refusal.quiz.finished");
    CHECK(code_of(attempt.flag(true)) == "refusal.quiz.finished");
    CHECK(code_of(attempt.finish()) == "refusal.quiz.finished");
    CHECK(attempt.grade()->questions == 10);
}

TEST_CASE("a learner goes to and fro between the ends", "[quizzes]") {
    Attempt attempt = begun(tests::lesson_bank(), Mode::exam);
    attempt.previous();
    CHECK(attempt.current() == 0);
    attempt.next();
    attempt.next();
    CHECK(attempt.current() == 2);
    CHECK(attempt.flag(true).has_value());
    CHECK(attempt.view(2).flagged);
    attempt.go_to(99);
    CHECK(attempt.current() == 9);
    attempt.next();
    CHECK(attempt.current() == 9);
    attempt.go_to(2);
    CHECK(attempt.flag(false).has_value());
    CHECK_FALSE(attempt.view(2).flagged);
}

TEST_CASE("an option that is not there is refused", "[quizzes]") {
    Attempt attempt = begun(tests::lesson_bank(), Mode::exam);
    const auto refused = attempt.choose("seven");
    REQUIRE_FALSE(refused.has_value());
    CHECK(refused.error() == sim::Refusal{"refusal.quiz.option", {{"option", "seven"}}});
    CHECK(attempt.view(0).chosen.empty());
}

TEST_CASE("a plan of another bank is refused", "[quizzes]") {
    Bank bank = tests::lesson_bank();
    const auto plan = quizzes::draw_attempt(bank, {1, 5, Mode::exam}, {});
    const std::string key = plan->items.front().question;
    Bank without = bank;
    for (quizzes::Question& question : without.questions) {
        if (question.key == key) {
            question.options[0].key = "another";
        }
    }
    const auto option = Attempt::begin(without, *plan);
    REQUIRE_FALSE(option.has_value());
    CHECK(option.error().expectation ==
          "expected the option \"" + key + "/one\" in the bank, found none");
    without.questions.clear();
    CHECK_FALSE(Attempt::begin(without, *plan).has_value());
    CHECK_FALSE(Attempt::begin(bank, {}).has_value());
}

TEST_CASE("an attempt's grade counts what was chosen", "[quizzes]") {
    const Bank bank = tests::lesson_bank();
    Attempt attempt = begun(bank, Mode::exam);
    tests::answer_all(attempt, bank, {true, true, true, true, true, true, true});
    CHECK(attempt.unanswered() == 0);
    CHECK(attempt.finish().has_value());
    const auto grade = attempt.grade();
    REQUIRE(grade.has_value());
    CHECK(grade->right == 7);
    CHECK(grade->passed);
    CHECK(grade->review.size() == 3);
    CHECK(grade->review.front().section == bank.question(attempt.view(7).question)->section);
}
