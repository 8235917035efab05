// SPDX-License-Identifier: MIT
// Progress, points and attempts as folds of the record.
#include "lessons/progress.h"

#include <catch2/catch_test_macros.hpp>

#include "tests/unit/lessons/small_lesson.h"

using namespace lessons;

namespace {

Progress after(std::vector<RecordEvent> events) {
    std::vector<RecordEntry> entries;
    sim::Instant at = *sim::parse_instant("2026-11-27T10:00:00Z");
    for (RecordEvent& event : events) {
        entries.push_back({at, std::move(event)});
        at = at + sim::minutes(1);
    }
    return progress_of(entries);
}

}  // namespace

TEST_CASE("somebody who starts has nothing, and loses nothing") {
    const Progress progress = after({});
    const Lesson lesson = small_lesson::read(small_lesson::files());
    CHECK(points_of(lesson, progress.lesson("small")) == 0);
    CHECK(percent_done(lesson, progress.lesson("small")) == 0);
    CHECK(progress.lesson("small").open_attempt() == nullptr);
}

TEST_CASE("Resume goes to the place that was reached last") {
    const Progress progress = after({LessonOpened{"small"}, PlaceReached{"small", "one", 0},
                                     PlaceReached{"small", "two", 340}});
    CHECK(progress.last_lesson == "small");
    CHECK(progress.lesson("small").part == "two");
    CHECK(progress.lesson("small").scroll_pixels == 340);
}

TEST_CASE("points count once, and only for what was done") {
    const Lesson lesson = small_lesson::read(small_lesson::files());
    const auto points = [&](std::vector<RecordEvent> events) {
        return points_of(lesson, after(std::move(events)).lesson("small"));
    };
    CHECK(points({PartDone{"small", "one"}}) == 40);
    CHECK(points({PartDone{"small", "one"}, PartDone{"small", "one"}}) == 40);
    // A wrong answer counts as much as a right one: trying is what is asked for.
    CHECK(points({QuestionAnswered{"small", "check-one", "b", false, "check"}}) == 20);
    CHECK(points({QuestionAnswered{"small", "other", "b", false, "practice"}}) == 0);
}

TEST_CASE("everything together is the whole of a lesson's points") {
    const Lesson lesson = small_lesson::read(small_lesson::files());
    std::vector<RecordEvent> all = {OwnWordsWritten{"small", "mine"},
                                    ScenarioRun{"small", "joiner", ""},
                                    AttemptBegun{"small", 1, "1", false, {"check-one a b"}},
                                    AttemptFinished{"small", 1, 7, 10, true}};
    for (const Part& part : parts_of(lesson)) {
        all.emplace_back(PartDone{"small", part.key});
    }
    for (const char* question :
         {"check-one", "check-two", "check-three", "check-four", "warm-0", "warm-1", "warm-2"}) {
        all.emplace_back(QuestionAnswered{"small", question, "a", true, "check"});
    }
    const Progress progress = after(all);
    CHECK(points_of(lesson, progress.lesson("small")) == points_a_lesson);
    CHECK(percent_done(lesson, progress.lesson("small")) == 100);
}

TEST_CASE("an attempt keeps its plan, its answers and its flags until it is finished") {
    Progress progress =
        after({AttemptBegun{"small", 1, "77", true, {"q a b c", "r d e"}},
               AttemptAnswered{"small", 1, "q", "a", 3}, AttemptAnswered{"small", 1, "q", "b", 1},
               AttemptFlagged{"small", 1, "r", true}});
    const AttemptRecord* open = progress.lesson("small").open_attempt();
    REQUIRE(open != nullptr);
    CHECK(open->plan.start.seed == 77);
    CHECK(open->plan.start.mode == quizzes::Mode::exam);
    REQUIRE(open->plan.items.size() == 2);
    CHECK(open->plan.items[0].options == std::vector<std::string>{"a", "b", "c"});
    CHECK(open->answers.at("q").option == "b");
    CHECK(open->answers.at("q").certainty == 1);
    CHECK(open->flagged.count("r") == 1);

    apply(progress, {{}, AttemptFinished{"small", 1, 1, 2, false}});
    CHECK(progress.lesson("small").open_attempt() == nullptr);
    CHECK_FALSE(progress.lesson("small").is_passed());
    REQUIRE(progress.lesson("small").history.size() == 1);
    CHECK(progress.lesson("small").history.front().option == "b");

    // What comes after the end changes nothing.
    apply(progress, {{}, AttemptAnswered{"small", 1, "r", "d", 0}});
    CHECK(progress.lesson("small").attempts.front().answers.count("r") == 0);
}

TEST_CASE("a plan survives its way through the record") {
    quizzes::AttemptPlan plan;
    plan.lesson = "small";
    plan.start = {3, 123456789012345678ULL, quizzes::Mode::learn};
    plan.items = {{"q", {"b", "a"}}, {"r", {"c", "d", "e"}}};
    const Progress progress = after({entry_of(plan)});
    const AttemptRecord* open = progress.lesson("small").open_attempt();
    REQUIRE(open != nullptr);
    CHECK(open->plan.items == plan.items);
    CHECK(open->plan.start.seed == plan.start.seed);
    CHECK(open->plan.start.number == 3);
}

TEST_CASE("the best attempt decides, whatever comes after it") {
    const Progress progress = after({AttemptBegun{"small", 1, "1", false, {"q a b"}},
                                     AttemptFinished{"small", 1, 8, 10, true},
                                     AttemptBegun{"small", 2, "2", false, {"q a b"}},
                                     AttemptFinished{"small", 2, 4, 10, false}});
    CHECK(progress.lesson("small").is_passed());
    CHECK(progress.lesson("small").best_result()->right == 8);
}

TEST_CASE("a similar question is one that was never answered, else one answered wrongly") {
    quizzes::Bank bank = small_lesson::bank();
    const auto add = [&](const char* key) {
        quizzes::Question question = *bank.question("check-one");
        question.key = key;
        question.roles = {quizzes::Role::practice};
        bank.questions.push_back(std::move(question));
    };
    add("practice-1");
    add("practice-2");
    const auto similar = [&](std::vector<RecordEvent> events) -> std::string {
        const Progress progress = after(std::move(events));
        const auto* found = similar_question(bank, progress.lesson("small"), "check-one");
        return found == nullptr ? "none" : found->key;
    };
    const auto answered = [](const char* key, bool is_right) {
        return QuestionAnswered{"small", key, "a", is_right, "practice"};
    };
    CHECK(similar({}) == "practice-1");
    CHECK(similar({answered("practice-1", true)}) == "practice-2");
    CHECK(similar({answered("practice-1", false), answered("practice-2", true)}) == "practice-1");
    CHECK(similar({answered("practice-1", true), answered("practice-2", true)}) == "none");
    CHECK(similar_question(bank, {}, "no-such-question") == nullptr);
}

TEST_CASE("an idea is said by any of its words, in capitals too") {
    const Idea idea{Text("An idea"), {"orphan", "left behind"}};
    CHECK(says("An ORPHANED account", idea));
    CHECK(says("it was left behind", idea));
    CHECK_FALSE(says("it was left", idea));
    CHECK_FALSE(says("", idea));
}

TEST_CASE("a review that is taken back is gone") {
    const Progress progress = after(
        {CardReviewed{"a", 3}, CardReviewed{"b", 1}, ReviewTakenBack{}, CardReviewed{"c", 4}});
    REQUIRE(progress.drill.reviews.size() == 2);
    CHECK(progress.drill.reviews[0].card == "a");
    CHECK(progress.drill.reviews[1].card == "c");
}
