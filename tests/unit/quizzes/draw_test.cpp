// SPDX-License-Identifier: MIT
// Which questions an attempt gets, and in which order.
#include "quizzes/draw.h"

#include <algorithm>
#include <map>
#include <set>

#include <catch2/catch_test_macros.hpp>

#include "tests/support/quiz_bank.h"

namespace {

using quizzes::AttemptPlan;
using quizzes::AttemptStart;
using quizzes::Bank;
using quizzes::History;
using quizzes::Mode;
using quizzes::Role;

AttemptPlan drawn(const Bank& bank, int number, std::uint64_t seed, const History& history = {}) {
    const auto plan = quizzes::draw_attempt(bank, {number, seed, Mode::exam}, history);
    REQUIRE(plan.has_value());
    return *plan;
}

std::set<std::string> keys_of(const AttemptPlan& plan) {
    std::set<std::string> keys;
    for (const auto& item : plan.items) {
        keys.insert(item.question);
    }
    return keys;
}

}  // namespace

TEST_CASE("the first attempt is the checks and the first-attempt questions", "[quizzes]") {
    const Bank bank = tests::lesson_bank();
    for (std::uint64_t seed = 1; seed <= 20; ++seed) {
        const AttemptPlan plan = drawn(bank, 1, seed);
        CHECK(plan.items.size() == quizzes::questions_an_attempt);
        CHECK(plan.start.seed == seed);
        for (const std::string& key : keys_of(plan)) {
            CHECK_FALSE(bank.question(key)->has(Role::practice));
        }
    }
    CHECK(drawn(bank, 1, 1).items != drawn(bank, 1, 2).items);
    CHECK(drawn(bank, 1, 7).items == drawn(bank, 1, 7).items);
}

TEST_CASE("a later attempt takes as many from each objective", "[quizzes]") {
    const Bank bank = tests::lesson_bank();
    for (std::uint64_t seed = 1; seed <= 200; ++seed) {
        std::map<std::string, int> counts;
        for (const std::string& key : keys_of(drawn(bank, 2, seed))) {
            ++counts[bank.question(key)->objective];
        }
        CHECK(counts.size() == 5);
        for (const auto& [objective, count] : counts) {
            CHECK(count == 2);
        }
    }
}

TEST_CASE("a later attempt asks what was not seen or was wrong", "[quizzes]") {
    const Bank bank = tests::lesson_bank();
    // The first 30 are known; of these q05, q10 and q15, all on one objective, were wrong.
    History history;
    std::set<std::string> known;
    for (std::size_t i = 0; i < 30; ++i) {
        const quizzes::Question& question = bank.questions[i];
        const bool right = (i + 1) % 5 != 0 || i + 1 > 15;
        history.push_back({question.key, question.objective, right, {}});
        if (right) {
            known.insert(question.key);
        }
    }
    for (std::uint64_t seed = 1; seed <= 50; ++seed) {
        for (const std::string& key : keys_of(drawn(bank, 2, seed, history))) {
            CHECK(known.count(key) == 0);
        }
    }
    // Right at last counts, wrong before does not.
    history.push_back({"q05", "objective-4", true, {}});
    for (std::uint64_t seed = 1; seed <= 50; ++seed) {
        CHECK(keys_of(drawn(bank, 3, seed, history)).count("q05") == 0);
    }
}

TEST_CASE("where everything is known, the oldest comes back first", "[quizzes]") {
    const Bank bank = tests::lesson_bank();
    History history;
    for (const quizzes::Question& question : bank.questions) {
        history.push_back({question.key, question.objective, true, {}});
    }
    // q01 to q10 have two of each objective; q10 is an enemy of q01, so q15 takes its place.
    const std::set<std::string> oldest = {"q01", "q02", "q03", "q04", "q05",
                                          "q06", "q07", "q08", "q09", "q15"};
    std::set<std::string> drawn_keys = keys_of(drawn(bank, 5, 3, history));
    const bool starts_with_first = drawn_keys.count("q01") == 1;
    const bool has_tenth = drawn_keys.count("q10") == 1;
    CHECK(starts_with_first != has_tenth);
    if (starts_with_first) {
        CHECK(drawn_keys == oldest);
    }
}

TEST_CASE("an objective with wrong answers gets the odd question", "[quizzes]") {
    Bank bank = tests::lesson_bank();
    for (std::size_t i = 0; i < bank.questions.size(); ++i) {
        bank.questions[i].objective = "objective-" + std::to_string(i % 4);
    }
    const History history = {{"q04", "objective-3", false, {}}};
    for (std::uint64_t seed = 1; seed <= 50; ++seed) {
        std::map<std::string, int> counts;
        for (const std::string& key : keys_of(drawn(bank, 2, seed, history))) {
            ++counts[bank.question(key)->objective];
        }
        CHECK(counts["objective-3"] == 3);
        CHECK(counts["objective-0"] + counts["objective-1"] + counts["objective-2"] == 7);
    }
}

TEST_CASE("warm-up questions are in no attempt of their own accord", "[quizzes]") {
    Bank bank = tests::lesson_bank();
    bank.questions[5].roles = {Role::warm_up};
    for (std::uint64_t seed = 1; seed <= 100; ++seed) {
        CHECK(keys_of(drawn(bank, 2, seed)).count("q06") == 0);
    }
}

TEST_CASE("a bank that cannot fill an attempt is refused", "[quizzes]") {
    Bank bank = tests::lesson_bank();
    bank.questions.resize(12);
    const auto first = quizzes::draw_attempt(bank, {1, 1, Mode::learn}, {});
    REQUIRE_FALSE(first.has_value());
    CHECK(to_line(first.error()) ==
          "quizzes/bank/lifecycle: expected ten different questions without enemies for attempt 1, "
          "found 4");
    CHECK_FALSE(quizzes::draw_attempt({}, {2, 1, Mode::learn}, {}).has_value());
    // q01-q10, q02-q11: exactly ten of the twelve can meet.
    CHECK(quizzes::draw_attempt(bank, {2, 1, Mode::learn}, {}).has_value());
}

TEST_CASE("a question with many enemies does not spoil a small pool", "[quizzes]") {
    Bank bank;
    bank.lesson = "lifecycle";
    for (int i = 0; i < 11; ++i) {
        bank.questions.push_back(
            tests::question("q" + std::to_string(i), "objective", {Role::practice}, 0));
    }
    bank.questions[0].enemies = {"q1", "q2", "q3", "q4"};
    for (std::uint64_t seed = 1; seed <= 50; ++seed) {
        CHECK(keys_of(drawn(bank, 2, seed)).count("q0") == 0);
    }
}
