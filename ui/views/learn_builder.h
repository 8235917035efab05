// SPDX-License-Identifier: MIT
// Builds the pages of learning beside the lesson from content, progress and the drill.
#pragma once

#include <string>
#include <vector>

#include "lessons/progress.h"
#include "quizzes/attempt.h"
#include "quizzes/deck.h"
#include "quizzes/mastery.h"
#include "ui/views/learn_views.h"

namespace ui::views {

struct CourseRef {
    const lessons::Lesson* lesson = nullptr;
    const quizzes::Bank* bank = nullptr;
};

// What all builders look at.
struct LearnContext {
    std::vector<CourseRef> courses;
    const lessons::Progress& progress;
    const Strings& strings;
    sim::Instant now;
    sim::Duration day_offset = {};  // added to an instant before its day is taken
};

// Every card of the courses (flip cards, terms, questions, interview prompts), and the steps of the
// Lab that were predicted wrongly.
[[nodiscard]] std::vector<quizzes::CardSource> card_sources(const std::vector<CourseRef>& courses,
                                                            const lessons::Progress& progress);
// The drill as the record has it; a plan that cannot be kept falls back to the usual one.
[[nodiscard]] quizzes::Drill drill_of(const LearnContext& context);

// How many cards the drill has for now.
[[nodiscard]] std::size_t due_cards(const LearnContext& context, const quizzes::Deck& deck);
[[nodiscard]] HomeView show_home(const LearnContext& context, const quizzes::Deck& deck,
                                 const std::string& notice);
[[nodiscard]] DrillView show_drill(const LearnContext& context, const quizzes::Deck& deck);
[[nodiscard]] GlossaryView show_glossary(const LearnContext& context, const std::string& query);

[[nodiscard]] AssessmentView show_assessment(const quizzes::Attempt& attempt,
                                             const CourseRef& course, const Strings& strings);
// `attempt` is finished; `at` is when. `mastery` is of all answers so far.
struct ResultFacts {
    const quizzes::Attempt& attempt;
    const CourseRef& course;
    const lessons::LessonProgress& progress;
    const quizzes::Mastery& mastery;
    sim::Instant at;
};
[[nodiscard]] ResultView show_result(const ResultFacts& facts, const Strings& strings);

}  // namespace ui::views
