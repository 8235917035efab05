// SPDX-License-Identifier: MIT
// What the record says about a learner: progress, points, attempts and reviews, all folds of it.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "lessons/contents.h"
#include "lessons/incident_step.h"
#include "lessons/record_entry.h"
#include "quizzes/draw.h"

namespace lessons {

struct AttemptAnswer {
    std::string option;
    int certainty = 0;  // 0 where none was chosen, else 1 to 3
};

struct AttemptResult {
    int right = 0;
    int count = 0;
    bool is_passed = false;
    sim::Instant at;
};

struct AttemptRecord {
    quizzes::AttemptPlan plan;
    std::map<std::string, AttemptAnswer> answers;  // by question
    std::set<std::string> flagged;
    sim::Instant begun;
    std::optional<AttemptResult> result;  // none while it goes on
};

struct QuestionRecord {
    std::string option;  // of the last answer
    bool is_right = false;
};

// An answer in the order of time, of quick checks, practice and finished attempts.
struct AnsweredOnce {
    std::string question;
    std::string option;
    int certainty = 0;
};

struct LessonProgress {
    bool is_opened = false;
    Level level = Level::starter;
    std::string part;  // where Resume goes; empty for the beginning
    int scroll_pixels = 0;
    std::set<std::string> parts_done;
    std::map<std::string, QuestionRecord> answers;  // of warm-ups and quick checks
    std::vector<AnsweredOnce> history;
    std::vector<AttemptRecord> attempts;
    std::string own_words;
    std::set<std::string> runs;  // "joiner", "joiner+token-rotated"

    // The attempt that goes on; none where none was begun or the last one was finished.
    [[nodiscard]] const AttemptRecord* open_attempt() const;
    // The best finished one; none where none was finished.
    [[nodiscard]] const AttemptResult* best_result() const;
    [[nodiscard]] bool is_passed() const;
};

struct Review {
    std::string card;
    int grade = 3;
    sim::Instant at;
};
struct DrillRecord {
    DrillPlanned plan;
    std::vector<Review> reviews;  // those that were taken back are not here
};

// A try of an incident that goes on.
struct OpenIncident {
    std::uint64_t seed = 1;
    std::vector<IncidentStep> steps;
};
// What became of one incident, over all tries.
struct IncidentRecord {
    std::optional<OpenIncident> open;
    std::uint64_t last_seed = 0;  // of the last try; 0 before the first
    int tries = 0;                // that came to an end
    bool is_solved = false;
    int mastery_percent = 0;  // the best of them
};

// A step of the Lab that was predicted, over all tries.
struct PredictionRecord {
    std::string question;
    std::string answer;
    bool was_right = false;   // at least once
    bool was_missed = false;  // at least once, so the drill asks it
};

struct Progress {
    std::map<std::string, LessonProgress> lessons;
    std::string last_lesson;  // the one that was read last
    DrillRecord drill;
    std::vector<InterviewHeld> interviews;
    std::map<std::string, IncidentRecord> incidents;      // by key
    std::map<std::string, PredictionRecord> predictions;  // by place

    [[nodiscard]] const LessonProgress& lesson(const std::string& key) const;
};

// An attempt as the record keeps it.
[[nodiscard]] AttemptBegun entry_of(const quizzes::AttemptPlan& plan);

// One more entry.
void apply(Progress& progress, const RecordEntry& entry);
[[nodiscard]] Progress progress_of(const std::vector<RecordEntry>& entries);

// Another practice question of the same section and objective: one that was never answered, else
// one that was last answered wrongly; null where there is none.
[[nodiscard]] const quizzes::Question* similar_question(const quizzes::Bank& bank,
                                                        const LessonProgress& progress,
                                                        const std::string& question);

// Nothing is given for speed, and nothing twice: reading, answering and doing count, once each.
constexpr int points_a_lesson = 500;
[[nodiscard]] int points_of(const Lesson& lesson, const LessonProgress& progress);
// A step of the Lab that was predicted rightly counts once, too, beside the lessons.
constexpr int points_a_prediction = 5;
[[nodiscard]] int points_of_predictions(const Progress& progress);
// Parts done, in percent of all parts.
[[nodiscard]] int percent_done(const Lesson& lesson, const LessonProgress& progress);

}  // namespace lessons
