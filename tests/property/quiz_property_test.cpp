// SPDX-License-Identifier: MIT
// What has to be true of every attempt, whatever the seed and whatever somebody answers.
#include <algorithm>
#include <map>
#include <set>

#include <catch2/catch_test_macros.hpp>
#include <rapidcheck.h>

#include "quizzes/attempt.h"
#include "tests/support/quiz_bank.h"

namespace {

using quizzes::Attempt;
using quizzes::AttemptPlan;
using quizzes::Bank;
using quizzes::Certainty;
using quizzes::History;
using quizzes::Mode;

// Numbers shrink well.
using Choices = std::vector<std::uint32_t>;

const Bank& bank() {
    static const Bank made = tests::lesson_bank();
    return made;
}

AttemptPlan drawn(int number, std::uint64_t seed, Mode mode, const History& history = {}) {
    return *quizzes::draw_attempt(bank(), {number, seed, mode}, history);
}

History history_of(const Choices& choices) {
    History history;
    for (const std::uint32_t choice : choices) {
        const auto& question = bank().questions[choice / 2 % bank().questions.size()];
        history.push_back({question.key, question.objective, choice % 2 == 0, {}});
    }
    return history;
}

// Something that a learner does; whether it is refused is returned.
bool act(Attempt& attempt, std::uint32_t choice) {
    const std::uint32_t what = choice / 8;
    switch (choice % 8) {
        case 0:
            attempt.next();
            return true;
        case 1:
            attempt.previous();
            return true;
        case 2:
            attempt.go_to(what % attempt.size());
            return true;
        case 3:
            return attempt.say(static_cast<Certainty>(what % 3)).has_value();
        case 4:
            return attempt.flag(what % 2 == 0).has_value();
        case 5:
            return attempt.choose("nobody").has_value();
        default: {
            const auto options = attempt.view(attempt.current()).options;
            return attempt.choose(options[what % options.size()].key).has_value();
        }
    }
}

// Pearson's statistic against equal counts.
double chi_square(const std::map<std::string, int>& counts, std::size_t kinds, int draws) {
    const double expected = static_cast<double>(draws) / static_cast<double>(kinds);
    double sum = expected * static_cast<double>(kinds - counts.size());
    for (const auto& [kind, count] : counts) {
        sum += (count - expected) * (count - expected) / expected;
    }
    return sum;
}

}  // namespace

TEST_CASE("every order of options and every place of a question is as likely") {
    constexpr int draws = 6000;
    std::map<std::string, std::map<std::string, int>> orders;
    std::map<std::string, std::map<std::string, int>> places;
    std::map<std::string, int> right_places;
    std::map<std::string, int> pairs;  // the orders of two questions, side by side
    for (int seed = 0; seed < draws; ++seed) {
        const AttemptPlan plan = drawn(1, static_cast<std::uint64_t>(seed), Mode::exam);
        for (std::size_t i = 0; i < plan.items.size(); ++i) {
            const auto& item = plan.items[i];
            ++orders[item.question][item.options[0] + item.options[1] + item.options[2]];
            ++places[item.question][std::to_string(i)];
        }
        const auto& first = plan.items.front();
        const auto& last = plan.items.back();
        ++pairs[first.options[0] + first.options[1] + last.options[0] + last.options[1]];
        const std::string right = tests::option_of(bank(), first.question, true);
        ++right_places[std::to_string(std::find(first.options.begin(), first.options.end(), right) -
                                      first.options.begin())];
    }
    // 0.1 % bounds of chi-square with 5, 9, 2 and 35 degrees of freedom; the first two, ten looks.
    CHECK(orders.size() == 10);
    for (const auto& [question, counts] : orders) {
        INFO(question);
        CHECK(chi_square(counts, 6, draws) < 25.7);
    }
    for (const auto& [question, counts] : places) {
        INFO(question);
        CHECK(chi_square(counts, 10, draws) < 33.7);
    }
    CHECK(chi_square(right_places, 3, draws) < 13.8);
    CHECK(chi_square(pairs, 36, draws) < 66.6);
}

TEST_CASE("every attempt has ten questions without enemies, whatever came before") {
    CHECK(rc::check("draws", [](std::uint64_t seed, int number, const Choices& past) {
        const AttemptPlan plan = drawn(number, seed, Mode::exam, history_of(past));
        std::set<std::string> keys;
        for (const auto& item : plan.items) {
            keys.insert(item.question);
            RC_ASSERT(std::set<std::string>(item.options.begin(), item.options.end()).size() == 3U);
        }
        RC_ASSERT(keys.size() == quizzes::questions_an_attempt);
        for (const std::string& left : keys) {
            for (const std::string& right : keys) {
                RC_ASSERT(left == right ||
                          !quizzes::are_enemies(*bank().question(left), *bank().question(right)));
            }
        }
    }));
}

TEST_CASE("the same seed and past give the same attempt") {
    CHECK(rc::check("repeats", [](std::uint64_t seed, int number, const Choices& past) {
        const History history = history_of(past);
        RC_ASSERT(drawn(number, seed, Mode::exam, history).items ==
                  drawn(number, seed, Mode::learn, history).items);
    }));
}

TEST_CASE("seven right answers pass and six do not, in all 1024 patterns") {
    const AttemptPlan plan = drawn(1, 3, Mode::exam);
    for (unsigned pattern = 0; pattern < 1024; ++pattern) {
        Attempt attempt = *Attempt::begin(bank(), plan);
        std::vector<bool> right;
        for (unsigned i = 0; i < 10; ++i) {
            right.push_back((pattern >> i & 1U) != 0);
        }
        tests::answer_all(attempt, bank(), right);
        REQUIRE(attempt.finish().has_value());
        const auto count = std::count(right.begin(), right.end(), true);
        REQUIRE(attempt.grade()->right == count);
        REQUIRE(attempt.grade()->passed == (count >= 7));
    }
}

TEST_CASE("certainty never changes what is right or who passes") {
    CHECK(rc::check("certainty", [](std::uint64_t seed, const std::vector<bool>& right,
                                    const Choices& certainties) {
        Attempt plain = *Attempt::begin(bank(), drawn(1, seed, Mode::exam));
        tests::answer_all(plain, bank(), right);
        Attempt sure = plain;
        for (std::size_t i = 0; i < certainties.size(); ++i) {
            sure.go_to(i % sure.size());
            RC_ASSERT(sure.say(static_cast<Certainty>(certainties[i] % 3)).has_value());
        }
        RC_ASSERT(plain.finish().has_value());
        RC_ASSERT(sure.finish().has_value());
        const auto before = plain.grade();
        const auto after = sure.grade();
        RC_ASSERT(before->right == after->right);
        RC_ASSERT(before->passed == after->passed);
        RC_ASSERT(after->certainty_marks <= after->certainty_marks_max);
        RC_ASSERT(after->certainty_marks >= -60);
    }));
}

// Two banks that differ in nothing but what may not be seen give the same exam, act by act.
TEST_CASE("an exam shows nothing of what is right before its end") {
    CHECK(rc::check("leaks", [](std::uint64_t seed, int number, const Choices& acts) {
        const Bank other = tests::with_other_keys(bank());
        const auto here = drawn(number, seed, Mode::exam);
        const auto there = *quizzes::draw_attempt(other, {number, seed, Mode::exam}, {});
        RC_ASSERT(here.items == there.items);
        Attempt left = *Attempt::begin(bank(), here);
        Attempt right = *Attempt::begin(other, there);
        for (const std::uint32_t choice : acts) {
            RC_ASSERT(act(left, choice) == act(right, choice));
            RC_ASSERT(left.current() == right.current());
            RC_ASSERT(left.unanswered() == right.unanswered());
            for (std::size_t i = 0; i < left.size(); ++i) {
                RC_ASSERT(left.view(i) == right.view(i));
                RC_ASSERT(!left.reveal(i).has_value());
                RC_ASSERT(!left.answer(i).has_value());
            }
            RC_ASSERT(!left.grade().has_value());
        }
    }));
}

TEST_CASE("learn mode explains what is answered, keeps it, and nothing else") {
    CHECK(rc::check("learning", [](std::uint64_t seed, const Choices& acts) {
        Attempt attempt = *Attempt::begin(bank(), drawn(2, seed, Mode::learn));
        for (const std::uint32_t choice : acts) {
            const Attempt before = attempt;
            act(attempt, choice);
            for (std::size_t i = 0; i < attempt.size(); ++i) {
                RC_ASSERT(attempt.reveal(i).has_value() == !attempt.view(i).chosen.empty());
                if (before.reveal(i)) {
                    RC_ASSERT(attempt.view(i).chosen == before.view(i).chosen);
                    RC_ASSERT(attempt.view(i).certainty == before.view(i).certainty);
                }
            }
        }
    }));
}
