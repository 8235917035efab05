// SPDX-License-Identifier: MIT
// The list of parts, and what a lesson's header counts.
#include "lessons/contents.h"

#include <algorithm>

#include "lessons/lint.h"
#include "lessons/markup.h"

namespace lessons {

namespace {

constexpr int words_a_minute = 200;
constexpr int seconds_a_figure = 30;
constexpr int seconds_a_question = 30;
constexpr int assessment_questions = 10;

int words_in(const std::string& text) {
    int words = 0;
    bool in_word = false;
    for (const char letter : without_markup(text)) {
        words += !in_word && letter != ' ' ? 1 : 0;
        in_word = letter != ' ';
    }
    return words;
}

// The sections as the level shows them; the rest of the page is looked up, not read through.
int words_to_read(const Lesson& lesson, Level level) {
    Lesson shown;
    shown.quick_answer = lesson.quick_answer;
    shown.misconception = lesson.misconception;
    shown.story = lesson.story;
    for (const Section& section : lesson.sections) {
        Section kept = section;
        kept.notes.clear();
        kept.blocks.erase(
            std::remove_if(kept.blocks.begin(), kept.blocks.end(),
                           [&](const Block& block) { return !block.levels.has(level); }),
            kept.blocks.end());
        shown.sections.push_back(std::move(kept));
    }
    int words = 0;
    for (const PlacedText& placed : all_texts(shown)) {
        words += words_in(placed.text->at(level));
    }
    return words;
}

}  // namespace

std::vector<Part> parts_of(const Lesson& lesson) {
    std::vector<Part> parts = {{PartKind::quick_answer, "quick-answer"},
                               {PartKind::objectives, "objectives"},
                               {PartKind::warm_up, "warm-up"}};
    for (std::size_t i = 0; i < lesson.sections.size(); ++i) {
        parts.push_back({PartKind::section, lesson.sections[i].key, i});
    }
    parts.push_back({PartKind::story, "case"});
    parts.push_back({PartKind::tutor, "tutor"});
    parts.push_back({PartKind::assessment, "assessment"});
    parts.push_back({PartKind::own_words, "own-words"});
    parts.push_back({PartKind::glossary, "glossary"});
    return parts;
}

Counts counts_of(const Lesson& lesson, Level level) {
    Counts counts;
    for (const Section& section : lesson.sections) {
        for (const Block& block : section.blocks) {
            counts.figures += std::holds_alternative<Figure>(block.content) ? 1 : 0;
        }
    }
    counts.questions = assessment_questions;
    counts.terms = static_cast<int>(lesson.glossary.size());
    const int seconds = words_to_read(lesson, level) * 60 / words_a_minute +
                        counts.figures * seconds_a_figure + counts.questions * seconds_a_question;
    counts.minutes = (seconds + 59) / 60;
    return counts;
}

}  // namespace lessons
