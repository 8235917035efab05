// SPDX-License-Identifier: MIT
// The question before a step, and what is said once somebody has answered it.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "lessons/prediction.h"
#include "ui/strings/strings.h"

namespace ui::views {

// Requests are short enough to stand side by side; anything else is a sentence.
enum class PredictionForm { short_labels, sentences };

struct PredictionView {
    PredictionForm form = PredictionForm::sentences;
    std::string question;
    std::string points;  // +5 XP
    std::vector<std::string> labels;
    std::size_t right = 0;
    std::optional<std::size_t> chosen;
    std::string happens;  // the right one's sentence
    std::string verdict;  // once one was chosen: whether that was right
    std::string why;      // where the chosen one would be right, or what happens; a sentence
};

[[nodiscard]] PredictionView prediction_view(const lessons::Prediction& prediction,
                                             std::optional<std::size_t> chosen,
                                             const Strings& strings);

// The sentence of the right option.
[[nodiscard]] std::string right_answer(const lessons::Prediction& prediction,
                                       const Strings& strings);

}  // namespace ui::views
