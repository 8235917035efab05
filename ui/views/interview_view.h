// SPDX-License-Identifier: MIT
// The mock interview's page: before it, a prompt at a time, and the debrief.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "quizzes/mock_interview.h"
#include "ui/views/learn_builder.h"

namespace ui::views {

enum class InterviewStage { before, prompt, debrief };

// What the learner did in an interview that goes on; the record gets its end.
struct InterviewChoices {
    InterviewStage stage = InterviewStage::before;
    quizzes::MockPlan plan;
    std::size_t current = 0;
    bool shows_ideas = false;
    bool has_timer = false;  // off, unless the learner wants one
    sim::Instant begun;
    std::vector<quizzes::TickedIdeas> ticked;  // a prompt each, once its ideas were shown
};

struct InterviewIdea {
    std::string text;
    bool is_ticked = false;
};
struct InterviewRow {
    std::string prompt;
    std::string said;  // "3 of 5 ideas"
    bool is_whole = false;
    std::vector<std::string> missed;
};
// An objective to practise, with the section that teaches it.
struct InterviewLink {
    std::string text;
    std::string label;
    std::string lesson;
    std::string section;
};
struct InterviewView {
    InterviewStage stage = InterviewStage::before;
    std::string summary;  // before: how it goes; in the debrief: what was said
    std::vector<std::string> facts;
    bool has_timer = false;

    std::string position;  // "Prompt 2 of 5"
    std::string lesson;
    std::string advice;  // "Speak for about 2 minutes."
    std::string clock;   // what is left; empty without a timer
    bool is_over_time = false;
    RichText prompt;
    bool shows_ideas = false;
    RichText answer;  // empty until the ideas show
    std::vector<InterviewIdea> ideas;
    std::string next_label;

    std::vector<InterviewRow> rows;
    std::vector<InterviewLink> practise;
};

// All prompts of the courses, as interviews draw from them.
[[nodiscard]] std::vector<quizzes::Prompt> prompts_of(const std::vector<CourseRef>& courses);
[[nodiscard]] InterviewView show_interview(const LearnContext& context,
                                           const InterviewChoices& choices);

}  // namespace ui::views
