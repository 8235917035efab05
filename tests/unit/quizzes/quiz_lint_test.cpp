// SPDX-License-Identifier: MIT
// A bank as a whole: every rule of the lint, broken one at a time.
#include <algorithm>

#include <catch2/catch_test_macros.hpp>

#include "quizzes/lint.h"
#include "tests/support/quiz_bank.h"

namespace {

using quizzes::Bank;
using quizzes::Role;

quizzes::LessonFacts facts() {
    quizzes::LessonFacts facts;
    facts.sections = {"sourcing", "rules", "provisioning", "access"};
    for (int i = 0; i < 5; ++i) {
        facts.objectives.push_back("objective-" + std::to_string(i));
    }
    return facts;
}

quizzes::Question& at(Bank& bank, std::size_t number) { return bank.questions[number - 1]; }

std::string told(const Bank& bank, const quizzes::LessonFacts& lesson = facts()) {
    std::string text;
    for (const sim::Problem& problem : quizzes::lint(bank, lesson)) {
        text += to_line(problem) + "\n";
    }
    return text;
}

bool tells(const Bank& bank, const std::string& words) {
    const std::string text = told(bank);
    INFO(text);
    return text.find(words) != std::string::npos;
}

const std::string sourcing = "quizzes/bank/lifecycle/sourcing.json: ";

}  // namespace

TEST_CASE("the lint finds nothing in a good bank", "[quizzes]") {
    CHECK(told(tests::lesson_bank()).empty());
    CHECK(told(tests::lesson_bank(), {}).empty());
}

TEST_CASE("the lint finds keys, stems and options that are there twice", "[quizzes]") {
    Bank bank = tests::lesson_bank();
    at(bank, 4).key = "q03";
    CHECK(tells(bank, sourcing + "/questions/3/key: expected it once, found it in " + sourcing +
                          "/questions/2"));
    bank = tests::lesson_bank();
    at(bank, 4).stem = at(bank, 3).stem;
    CHECK(tells(bank, sourcing + "/questions/3/stem: expected it once"));
    bank = tests::lesson_bank();
    at(bank, 4).options[2].text = at(bank, 4).options[0].text;
    CHECK(tells(bank, sourcing + "/questions/3/options/2/text: expected no option twice"));
    at(bank, 4).simulation = quizzes::Simulation{};
    CHECK(tells(bank, sourcing + "/questions/3/options/1/value: expected no value twice"));
    bank = tests::lesson_bank();
    bank.prompts[1].key = "p1";
    CHECK(tells(bank, "spoken.json: /prompts/1/key: expected it once"));
}

TEST_CASE("the lint knows the lesson's sections and objectives", "[quizzes]") {
    Bank bank = tests::lesson_bank();
    at(bank, 5).objective = "objective-x";
    CHECK(tells(bank, sourcing + "/questions/4/objective: expected an objective of the lesson"));
    bank.prompts[0].objective = "objective-x";
    CHECK(tells(bank, "spoken.json: /prompts/0/objective: expected an objective of the lesson"));
    quizzes::LessonFacts lesson = facts();
    lesson.sections.pop_back();
    CHECK(told(tests::lesson_bank(), lesson) ==
          "quizzes/bank/lifecycle/access.json: /section: expected a section of the lesson "
          "(sourcing, rules, provisioning), found \"access\"\n");
}

TEST_CASE("a bank lies in a folder named after its lesson", "[quizzes]") {
    Bank bank = tests::lesson_bank();
    bank.lesson = "provisioning";
    CHECK(told(bank) == sourcing + "/lesson: expected \"lifecycle\", the name of the folder\n");
}

TEST_CASE("enemies exist and name each other", "[quizzes]") {
    Bank bank = tests::lesson_bank();
    at(bank, 3).enemies = {"nobody", "q03", "q05"};
    CHECK(tells(bank, "/questions/2/enemies/0: expected the key of a question"));
    CHECK(tells(bank, "/questions/2/enemies/1: expected another question than itself"));
    CHECK(tells(bank, "/questions/4/enemies: expected \"q03\", which names this one its enemy"));
}

TEST_CASE("reasons are there and do not say what the screen says", "[quizzes]") {
    Bank bank = tests::lesson_bank();
    at(bank, 1).options[0].why = "Correct, because of that";
    at(bank, 2).options[1].why = "No. Because of that";
    at(bank, 3).options[2].why = "";
    at(bank, 4).options[0].why = "Nobody decides that";
    CHECK(tells(bank,
                "/questions/0/options/0/why: expected a reason that does not begin with "
                "\"correct\""));
    CHECK(tells(bank, "/questions/1/options/1/why: expected a reason that does not begin with"));
    CHECK(tells(bank, "/questions/2/options/2/why: expected why this option is right or wrong"));
    CHECK_FALSE(tells(bank, "/questions/3/options/0/why"));
}

TEST_CASE("the first attempt is four checks and six more without enemies", "[quizzes]") {
    Bank bank = tests::lesson_bank();
    at(bank, 3).roles = {Role::practice};
    CHECK(tells(bank,
                "quizzes/bank/lifecycle: expected 6 questions with the role first-attempt, "
                "found 5"));
    at(bank, 3).roles = {Role::check};
    CHECK(tells(bank, "expected 4 questions with the role check, found 5"));
    CHECK(tells(bank, "/questions/2/roles: expected one quick check a section, found two"));
    bank = tests::lesson_bank();
    at(bank, 1).roles = {Role::check, Role::first_attempt};
    CHECK(tells(bank, "/questions/0/roles: expected check or first-attempt, found both"));
    bank = tests::lesson_bank();
    at(bank, 1).enemies.push_back("q02");
    at(bank, 2).enemies.push_back("q01");
    CHECK(tells(bank, "/questions/1/enemies: expected no enemies in the first attempt"));
}

TEST_CASE("warm-up questions are where the lesson says", "[quizzes]") {
    Bank bank = tests::lesson_bank();
    at(bank, 5).roles.push_back(Role::warm_up);
    quizzes::LessonFacts lesson = facts();
    lesson.warm_up = {{"q05", "sourcing", {"lesson.json", "/warm_up/0"}}};
    CHECK(told(bank, lesson).empty());
    lesson.warm_up = {{"q06", "rules", {"lesson.json", "/warm_up/0"}},
                      {"nobody", "rules", {"lesson.json", "/warm_up/1"}}};
    CHECK(told(bank, lesson) ==
          sourcing + "/questions/5/roles: expected warm-up, because the lesson asks it first\n" +
              "lesson.json: /warm_up/0/section: expected \"sourcing\", whose file has the "
              "question\n" +
              "lesson.json: /warm_up/1/question: expected the key of a question of the bank, found "
              "\"nobody\"\n");
}

TEST_CASE("an objective has two questions at least", "[quizzes]") {
    quizzes::LessonFacts lesson = facts();
    lesson.objectives.emplace_back("objective-x");
    CHECK(told(tests::lesson_bank(), lesson) ==
          "quizzes/bank/lifecycle: expected two questions or more on the objective "
          "\"objective-x\", found 0\n");
}

TEST_CASE("a pool that is too small for another attempt is found", "[quizzes]") {
    Bank bank = tests::lesson_bank();
    for (quizzes::Question& question : bank.questions) {
        if (question.has(Role::practice)) {
            question.roles = {Role::warm_up};
        }
    }
    at(bank, 1).roles = {Role::warm_up};
    CHECK(tells(bank, "expected ten different questions without enemies for attempt 2, found 9"));
}

TEST_CASE("the right option has no favourite place and is not always the longest", "[quizzes]") {
    Bank bank = tests::lesson_bank();
    for (quizzes::Question& question : bank.questions) {
        for (std::size_t i = 0; i < question.options.size(); ++i) {
            question.options[i].right = i == 1;
        }
    }
    CHECK(tells(bank,
                "expected the right option at place 2 in 10 to 40 % of the questions, found "
                "44 of 44"));
    CHECK(tells(bank,
                "expected the right option at place 1 in 10 to 40 % of the questions, found "
                "0 of 44"));
    for (quizzes::Question& question : bank.questions) {
        question.options[1].text += " and some more";
    }
    CHECK(tells(bank,
                "expected the right option to be the longest in at most 40 % of the "
                "questions, found 44 of 44: q01, q02"));
    // Letters count, not bytes.
    for (quizzes::Question& question : bank.questions) {
        question.options[1].text = "\xC3\xA9\xC3\xA9\xC3\xA9";
        question.options[0].text = "abcd";
    }
    CHECK_FALSE(tells(bank, "to be the longest"));
}
