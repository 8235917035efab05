// SPDX-License-Identifier: MIT
// Pieces that the builders of home, drill and glossary share.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "lessons/lesson.h"
#include "quizzes/deck.h"
#include "ui/views/learn_views.h"

namespace ui::views {

// The load of the next days, today first.
[[nodiscard]] std::vector<DayBar> day_bars(const std::vector<quizzes::DayLoad>& load,
                                           const Strings& strings);

// Adds what fits the words: terms, curated answers, and paragraphs of the sections. Without words
// every term of the lesson is there, and nothing else.
void find_in(const lessons::Lesson& lesson, lessons::Level level,
             const std::vector<std::string>& words, const Strings& strings,
             std::vector<std::pair<int, FoundRow>>& found);

}  // namespace ui::views
