// SPDX-License-Identifier: MIT
// What the record keeps of an answered question: the past that draws and mastery look at.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace quizzes {

// How sure the learner says to be.
enum class Certainty : std::uint8_t { low, mid, high };
constexpr int certainty_count = 3;

// "low", "mid", "high": the words of the record.
[[nodiscard]] std::string_view name_of(Certainty certainty);

struct Answer {
    std::string question;  // its key; keys are unique within a lesson
    std::string objective;
    bool right = false;
    std::optional<Certainty> certainty;  // nothing where the learner did not say
};

// The answers of one lesson, oldest first.
using History = std::vector<Answer>;

}  // namespace quizzes
