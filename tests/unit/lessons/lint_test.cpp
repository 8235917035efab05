// SPDX-License-Identifier: MIT
// What is wrong with a lesson as a whole.
#include "lessons/lint.h"

#include <algorithm>

#include <catch2/catch_test_macros.hpp>

#include "tests/unit/lessons/small_lesson.h"

namespace {

sim::Problems lint_after(const std::string& file, const std::string& from, const std::string& to) {
    auto files = small_lesson::files();
    small_lesson::change(files, file, from, to);
    return lessons::lint(small_lesson::read(files), small_lesson::bank(),
                         [](const std::string& name) { return name == "hr"; });
}

bool says(const sim::Problems& problems, const std::string& words) {
    return std::any_of(problems.begin(), problems.end(), [&](const sim::Problem& problem) {
        return problem.expectation.find(words) != std::string::npos;
    });
}

}  // namespace

TEST_CASE("a lesson without mistakes has no problems") {
    const lessons::Lesson lesson = small_lesson::read(small_lesson::files());
    const auto problems =
        lessons::lint(lesson, small_lesson::bank(), [](const std::string&) { return true; });
    CHECK(problems.empty());
    CHECK(lessons::lint_places(lesson, small_lesson::bank(), small_lesson::runs()).empty());
}

TEST_CASE("links that lead nowhere are named") {
    CHECK(says(lint_after("sections/one.json", "glossary:term", "glossary:other"),
               "a term of the glossary"));
    CHECK(says(lint_after("sections/one.json", "glossary:term", "section:five"),
               "a section of the lesson"));
    CHECK(
        says(lint_after("sections/one.json", "glossary:term", "step:joiner"), "expected a place"));
}

TEST_CASE("a term that nothing links to is named") {
    auto files = small_lesson::files();
    for (const char* key : {"one", "two", "three", "four"}) {
        small_lesson::change(files, "sections/" + std::string(key) + ".json",
                             "[the term](glossary:term)", "the term");
    }
    CHECK(says(lessons::lint(small_lesson::read(files), small_lesson::bank(),
                             [](const std::string&) { return true; }),
               "a term that some text links to"));
}

TEST_CASE("a section has one quick check of its own, and one recap") {
    CHECK(says(lint_after("sections/one.json", "check-one", "check-two"),
               "a question of this section"));
    CHECK(says(lint_after("sections/one.json", "\"kind\": \"recap\"", "\"kind\": \"text\""),
               "one quick check and one recap"));
}

TEST_CASE("references to sections, and keys used twice, are named") {
    CHECK(says(lint_after("lesson.json", "\"key\": \"answer-1\"", "\"key\": \"answer-2\""),
               "used once"));
    CHECK(says(lint_after("lesson.json", "\"section\": \"two\"", "\"section\": \"six\""),
               "a section of the lesson"));
}

TEST_CASE("places and scenarios that are not there are named") {
    auto files = small_lesson::files();
    small_lesson::change(files, "sections/one.json", "glossary:term",
                         "step:joiner/NothingHappened");
    CHECK(says(
        lessons::lint_places(small_lesson::read(files), small_lesson::bank(), small_lesson::runs()),
        "a step that the run of joiner comes to"));
}

TEST_CASE("a question that the run contradicts is named") {
    const lessons::Lesson lesson = small_lesson::read(small_lesson::files());
    quizzes::Bank bank = small_lesson::bank();
    quizzes::Question& question = bank.questions.front();
    question.simulation = quizzes::Simulation{quizzes::Ask::account, "joiner", {}, "", "slack", ""};
    question.options[0].value = "none";
    question.options[1].value = "active";
    const auto problems = lessons::lint_places(lesson, bank, small_lesson::runs());
    REQUIRE(problems.size() == 2);
    CHECK(problems[0].place == "/questions/check-one/options/0/value");
    question.options[0].value = "active";
    question.options[1].value = "none";
    CHECK(lessons::lint_places(lesson, bank, small_lesson::runs()).empty());
}
