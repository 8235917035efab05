// SPDX-License-Identifier: MIT
// A lesson for a room: one step at a time in large type, with answers hidden until they are shown.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "quizzes/attempt.h"
#include "ui/views/lesson_view.h"

namespace ui::views {

enum class PresenterStepKind { opening, figure, question, recap };

// A step of the presentation, before it is shown. Numbers count from 0.
struct PresenterStep {
    PresenterStepKind kind = PresenterStepKind::opening;
    std::size_t section = 0;
    std::size_t block = 0;  // of a figure, its place among the section's blocks at this level
    std::size_t part = 0;   // of a figure, the node or column that is lit
    std::size_t item = 0;   // of an attempt, its question
};

// What a presenter chose; nobody's record has it.
struct PresenterChoices {
    bool is_attempt = false;  // the open attempt's questions instead of the lesson
    std::size_t step = 0;
    bool is_revealed = false;
    bool is_blank = false;
    bool shows_notes = false;
    bool shows_tally = true;
    std::map<std::string, int> hands;  // by "question/option"
};

struct PresenterOption {
    std::string key;
    std::string letter;
    std::string text;
    int hands = 0;
    OptionLook look = OptionLook::rest;
};
struct PresenterQuestion {
    std::string key;
    std::string stem;
    std::vector<PresenterOption> options;
    bool can_reveal = true;  // an attempt keeps its answers until they may be seen
    bool is_revealed = false;
    std::string answer;  // "B. Correct. ...", or why it stays hidden
};
struct PresenterView {
    PresenterStepKind kind = PresenterStepKind::opening;
    std::string title;      // of the section, or of the lesson
    std::string position;   // "Step 3 of 9"
    std::size_t step = 0;   // within the section
    std::size_t count = 1;  // of the section
    bool is_first = false;  // of all
    bool is_last = false;   // of all
    std::string kicker;     // "Section 1 of 4", "Figure 2."
    std::string heading;    // what stands largest
    std::vector<std::string> points;
    std::optional<FigureView> figure;
    std::size_t lit = 0;  // its node or column
    std::optional<PresenterQuestion> question;
    std::string note_label;  // "Note 2 of 4"; empty where there is none
    std::string note;
    bool is_blank = false;
    bool shows_notes = false;
    bool shows_tally = true;
};

// `attempt` may be null where the lesson is presented.
struct PresenterFacts {
    LessonContext lesson;
    const quizzes::Attempt* attempt = nullptr;
    const PresenterChoices& choices;
};

// Never empty.
[[nodiscard]] std::vector<PresenterStep> presenter_steps(const PresenterFacts& facts);
// The step where the section begins, or where its question stands; 0 where there is none.
enum class PresentFrom { opening, question };
[[nodiscard]] std::size_t presenter_step_of(const PresenterFacts& facts, const std::string& section,
                                            PresentFrom from);
[[nodiscard]] PresenterView show_presenter(const PresenterFacts& facts);

}  // namespace ui::views
