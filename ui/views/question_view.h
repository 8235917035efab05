// SPDX-License-Identifier: MIT
// A question as a screen shows it, before and after the answer.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "quizzes/question.h"
#include "ui/strings/strings.h"
#include "ui/views/rich_text.h"

namespace ui::views {

enum class OptionLook { rest, chosen, right, wrong, other };

struct OptionRow {
    std::string key;
    std::string letter;  // A to D, by the order shown
    std::string text;
    std::string reason;  // empty before the check
    OptionLook look = OptionLook::rest;
};

struct QuestionView {
    std::string key;
    std::string kicker;    // "Quick check 1 of 4"
    std::string thinking;  // "Understand"
    std::string stem;
    std::vector<OptionRow> options;
    bool is_answered = false;
    bool is_right = false;
    std::string verdict;      // "Correct." or "Not this one. Here is why."
    std::string section_key;  // where it is taught, for a link
    std::string section;      // "Answered in SCIM provisioning."
    std::string place;        // the step that shows it; may be empty
};

// `order` has the option keys in the order shown; `chosen` is an option's key, empty before an
// answer. Right and wrong only show once there is an answer.
[[nodiscard]] QuestionView show_question(const quizzes::Question& question,
                                         const std::vector<std::string>& order,
                                         const std::string& chosen, const Strings& strings);

// Of the order of options on a page, the same each time it is opened.
constexpr std::uint64_t page_seed = 20261127;
// The options in an order that a seed repeats, so that the key is not where the file has it.
[[nodiscard]] std::vector<std::string> shuffled_options(const quizzes::Question& question,
                                                        std::uint64_t seed);

}  // namespace ui::views
