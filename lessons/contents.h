// SPDX-License-Identifier: MIT
// The parts of a lesson in the order of its contents: what can be open, resumed and done.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "lessons/lesson.h"

namespace lessons {

enum class PartKind : std::uint8_t {
    quick_answer,
    objectives,  // with the places to start from and the misconception
    warm_up,
    section,
    story,  // the administrator's case
    tutor,
    assessment,
    own_words,  // with the summary to send to a friend
    glossary,   // with the sources and what comes next
};

struct Part {
    PartKind kind = PartKind::quick_answer;
    std::string key;          // kept by the record; a section's own, else the kind's
    std::size_t section = 0;  // its index, for a section
};

[[nodiscard]] std::vector<Part> parts_of(const Lesson& lesson);

// Computed, never written down: the words of the level at 200 a minute, half a minute a figure
// and a question.
struct Counts {
    int minutes = 0;
    int figures = 0;
    int questions = 0;  // of the assessment
    int terms = 0;
};
[[nodiscard]] Counts counts_of(const Lesson& lesson, Level level);

}  // namespace lessons
