// SPDX-License-Identifier: MIT
// Draws the ten questions of an attempt and the order in which they and their options are shown.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "quizzes/answer.h"
#include "quizzes/bank.h"
#include "sim/base/problem.h"
#include "sim/base/result.h"

namespace quizzes {

constexpr std::size_t questions_an_attempt = 10;
constexpr std::size_t checks_in_first_attempt = 4;

// Learn explains each answer at once; exam explains at the end.
enum class Mode : std::uint8_t { learn, exam };

struct AttemptStart {
    int number = 1;          // of the lesson's attempts; the first is 1
    std::uint64_t seed = 1;  // the record keeps it
    Mode mode = Mode::learn;
};

// Keys only, in the order shown. The record keeps the plan, so that an attempt that was left open
// is the same one after the content has changed.
struct PlannedItem {
    std::string question;
    std::vector<std::string> options;
    friend bool operator==(const PlannedItem&, const PlannedItem&) = default;
};
struct AttemptPlan {
    std::string lesson;
    AttemptStart start;
    std::vector<PlannedItem> items;
};

// The checks and the first-attempt questions, in the bank's order.
[[nodiscard]] std::vector<const Question*> first_attempt_of(const Bank& bank);
// What later attempts are drawn from: all but those that only warm up.
[[nodiscard]] std::vector<const Question*> pool_of(const Bank& bank);
// True when either names the other.
[[nodiscard]] bool are_enemies(const Question& left, const Question& right);

// The first attempt is the four checks and six first-attempt questions. Later ones take from each
// objective in turn, so that their numbers differ by one at most where the pool allows; objectives
// with more questions last answered wrongly come first. Within an objective, questions not seen or
// last answered wrongly come first, then the one whose right answer is the longest ago. Two enemies
// never meet. The same arguments give the same plan. Refuses a bank that does not have ten such
// questions; the lint finds it first.
[[nodiscard]] sim::Result<AttemptPlan, sim::Problem> draw_attempt(const Bank& bank,
                                                                  const AttemptStart& start,
                                                                  const History& history);

}  // namespace quizzes
