// SPDX-License-Identifier: MIT
// A question and an interviewer's prompt, as the bank's files say them (docs/writing-lessons.md).
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace quizzes {

// What a question asks of the mind, from the least to the most.
enum class Thinking : std::uint8_t { remember, understand, apply, analyse, evaluate };
constexpr int thinking_count = 5;
// The reading levels L1, L2 and L3.
enum class Level : std::uint8_t { starter, practitioner, architect };
constexpr int level_count = 3;
// Where a question is used. Checks and first-attempt questions together are the first attempt.
enum class Role : std::uint8_t { warm_up, check, first_attempt, practice };
constexpr int role_count = 4;
// What the model is asked, to prove the right option.
enum class Ask : std::uint8_t {
    next_request,
    next_log_event,
    missing_log_event,
    account,
    held_value,
    status
};
constexpr int ask_count = 6;

// The words of the files: "remember", "L1", "first-attempt", "next_request".
[[nodiscard]] std::string_view name_of(Thinking thinking);
[[nodiscard]] std::string_view name_of(Level level);
[[nodiscard]] std::string_view name_of(Role role);
[[nodiscard]] std::string_view name_of(Ask ask);

// Where something was read, so that a problem found later can name it (sim::Problem).
struct Where {
    std::string file;
    std::string pointer;  // JSON pointer
};

// Texts hold the markup of lessons.
struct Option {
    std::string key;  // unique within its question; never a letter or a place
    std::string text;
    std::string why;  // why it is right, or wrong
    bool right = false;
    std::string value;  // what `check` compares with the model; empty without a simulation
};

// How the right option is proved against the model. Empty texts and lists were left out.
struct Simulation {
    Ask ask = Ask::next_request;
    std::string scenario;
    std::vector<std::string> faults;
    std::string after;  // EVENT or EVENT/APP
    std::string app;
    std::string attribute;
};

struct Question {
    std::string key;  // unique within its lesson, stable for ever
    std::string lesson;
    std::string section;  // which teaches the answer
    std::string stem;
    std::vector<Option> options;  // three or four, one of them right, as the file orders them
    std::string objective;
    Thinking thinking = Thinking::remember;
    Level level = Level::starter;
    std::vector<Role> roles;
    std::vector<std::string> enemies;  // keys of questions that never share an attempt with it
    std::string place;                 // the step that shows the answer; may be empty
    std::optional<Simulation> simulation;
    Where where;

    [[nodiscard]] bool has(Role role) const;
    // Nothing where no option has that key.
    [[nodiscard]] const Option* option(std::string_view option_key) const;
    // The right option; the reader let no question without one through.
    [[nodiscard]] const Option& right_option() const;
};

// Answered aloud, then compared with an expert's answer.
struct Prompt {
    std::string key;  // unique within its lesson, stable for ever
    std::string lesson;
    std::string prompt;
    std::string answer;              // an expert's, five to eight sentences
    std::vector<std::string> ideas;  // three to six, to tick off
    std::string objective;
    Where where;
};

}  // namespace quizzes
