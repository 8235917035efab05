// SPDX-License-Identifier: MIT
// A lesson's page: its contents, the part that is open, and the quick check beside it.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "lessons/contents.h"
#include "lessons/progress.h"
#include "quizzes/bank.h"
#include "ui/views/lesson_blocks.h"

namespace ui::views {

enum class PartState { done, begun, open };

struct ContentsRow {
    std::string key;
    std::string label;  // "2. SCIM provisioning"
    PartState state = PartState::open;
    bool is_current = false;
};

struct LessonView {
    std::string key;
    std::string title;
    lessons::Level level = lessons::Level::starter;
    std::string points;   // "290 XP"
    std::string percent;  // "58 % done"
    float share_done = 0;
    std::vector<ContentsRow> contents;

    std::string part;    // its key
    std::string kicker;  // "Section 1 of 4"
    std::string part_title;
    std::vector<BlockView> blocks;
    std::optional<QuestionView> check;
    int scroll_pixels = 0;           // where the reader was in it
    std::string next_part;           // its key; empty at the end
    std::string next_label;          // "Next section"
    std::vector<std::string> notes;  // a presenter's
    std::vector<TermView> terms;     // what links to the glossary show
};

// What a person chose on the page and the record does not keep.
struct LessonChoices {
    std::string part;
    std::string query;    // of the tutor
    std::string similar;  // a question of the bank in place of the quick check
    std::string similar_answer;
};

struct LessonContext {
    const lessons::Lesson& lesson;
    const quizzes::Bank& bank;
    const lessons::LessonProgress& progress;
    const Strings& strings;
};

[[nodiscard]] LessonView show_lesson(const LessonContext& context, const LessonChoices& choices);

}  // namespace ui::views
