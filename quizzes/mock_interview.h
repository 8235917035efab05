// SPDX-License-Identifier: MIT
// A mock interview: prompts by chance within ten minutes, and what was said in it.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "quizzes/fsrs.h"
#include "quizzes/question.h"

namespace quizzes {

constexpr int mock_interview_minutes = 10;

struct MockPrompt {
    std::string lesson;
    std::string prompt;  // its key
    int minutes = 0;     // to speak; a help, never a limit
};
struct MockPlan {
    std::uint64_t seed = 1;  // the record keeps it
    std::vector<MockPrompt> prompts;
    int minutes = 0;  // together; never more than asked for
};

// Two minutes for an answer of up to 100 words, one more for each 50 that begin after that.
[[nodiscard]] int minutes_for(const Prompt& prompt);

// Draws by the seed, from the objectives in turn, until the minutes are full or no prompt fits. The
// prompts may be of several lessons.
[[nodiscard]] MockPlan plan_mock_interview(const std::vector<Prompt>& prompts, std::uint64_t seed,
                                           int minutes = mock_interview_minutes);

// What the learner ticks off after an answer: places in the prompt's list of ideas, from 0.
struct TickedIdeas {
    std::string lesson;
    std::string prompt;
    std::vector<std::size_t> ideas;
};

struct DebriefedPrompt {
    std::string lesson;
    std::string prompt;
    std::string objective;
    std::size_t said = 0;
    std::size_t ideas = 0;
    std::vector<std::string> missed;  // the ideas' texts
    Rating rating = Rating::again;    // for the drill
};
// An objective, and how many of its ideas were not said.
struct MissedObjective {
    std::string lesson;
    std::string objective;
    std::size_t ideas = 0;
};
struct Debrief {
    std::vector<DebriefedPrompt> prompts;  // as planned; untouched ones count as nothing said
    std::size_t said = 0;
    std::size_t ideas = 0;
    std::vector<MissedObjective> practise;  // the most missed first
};

// All ideas is Good, half or more Hard, fewer Again.
[[nodiscard]] Rating rating_of_ideas(std::size_t said, std::size_t ideas);

// A fold of the ticks: a later entry for a prompt takes the place of an earlier one, and a tick
// counts once. Prompts and ideas that are there no more are passed over.
[[nodiscard]] Debrief debrief(const MockPlan& plan, const std::vector<Prompt>& prompts,
                              const std::vector<TickedIdeas>& ticked);

}  // namespace quizzes
