// SPDX-License-Identifier: MIT
// Folds the record, entry by entry.
#include "lessons/progress.h"

#include <algorithm>
#include <charconv>

#include "sim/base/text.h"

namespace lessons {

namespace {

// 4 x 40 sections, 4 x 20 checks, 3 x 10 warm-ups, the case, the run, own words, the assessment.
constexpr int points_a_section = 40;
constexpr int points_a_check = 20;
constexpr int points_a_warm_up = 10;
constexpr int points_of_case = 30;
constexpr int points_of_run = 40;
constexpr int points_of_own_words = 20;
constexpr int points_of_assessment = 140;

std::uint64_t number_in(const std::string& text) {
    std::uint64_t number = 0;
    std::from_chars(text.data(), text.data() + text.size(), number);
    return number;
}

quizzes::AttemptPlan plan_of(const AttemptBegun& begun) {
    quizzes::AttemptPlan plan;
    plan.lesson = begun.lesson;
    plan.start = {static_cast<int>(begun.number), number_in(begun.seed),
                  begun.is_exam ? quizzes::Mode::exam : quizzes::Mode::learn};
    for (const std::string& item : begun.items) {
        std::vector<std::string> keys = sim::split(item, ' ');
        quizzes::PlannedItem planned;
        planned.question = keys.front();
        planned.options.assign(keys.begin() + 1, keys.end());
        plan.items.push_back(std::move(planned));
    }
    return plan;
}

AttemptRecord* attempt_of(LessonProgress& lesson, std::int64_t number) {
    const auto found = std::find_if(
        lesson.attempts.begin(), lesson.attempts.end(),
        [&](const AttemptRecord& attempt) { return attempt.plan.start.number == number; });
    return found == lesson.attempts.end() || found->result ? nullptr : &*found;
}

class Fold {
public:
    Fold(Progress& progress, sim::Instant at) : progress_(progress), at_(at) {}

    void operator()(const LessonOpened& what) {
        lesson(what.lesson).is_opened = true;
        progress_.last_lesson = what.lesson;
    }
    void operator()(const LevelChosen& what) {
        if (const auto level = level_named(what.level)) {
            lesson(what.lesson).level = *level;
        }
    }
    void operator()(const PlaceReached& what) {
        lesson(what.lesson).part = what.part;
        lesson(what.lesson).scroll_pixels = static_cast<int>(what.scroll_pixels);
        progress_.last_lesson = what.lesson;
    }
    void operator()(const PartDone& what) { lesson(what.lesson).parts_done.insert(what.part); }
    void operator()(const QuestionAnswered& what) {
        LessonProgress& of = lesson(what.lesson);
        of.answers[what.question] = {what.option, what.is_right};
        of.history.push_back({what.question, what.option, 0});
    }
    void operator()(const AttemptBegun& what) {
        AttemptRecord attempt;
        attempt.plan = plan_of(what);
        attempt.begun = at_;
        lesson(what.lesson).attempts.push_back(std::move(attempt));
    }
    void operator()(const AttemptAnswered& what) {
        if (AttemptRecord* attempt = attempt_of(lesson(what.lesson), what.number)) {
            attempt->answers[what.question] = {what.option, static_cast<int>(what.certainty)};
        }
    }
    void operator()(const AttemptFlagged& what) {
        if (AttemptRecord* attempt = attempt_of(lesson(what.lesson), what.number)) {
            if (what.is_flagged) {
                attempt->flagged.insert(what.question);
            } else {
                attempt->flagged.erase(what.question);
            }
        }
    }
    void operator()(const AttemptFinished& what) {
        LessonProgress& of = lesson(what.lesson);
        if (AttemptRecord* attempt = attempt_of(of, what.number)) {
            attempt->result = AttemptResult{static_cast<int>(what.right),
                                            static_cast<int>(what.count), what.is_passed, at_};
            for (const quizzes::PlannedItem& item : attempt->plan.items) {
                const auto answer = attempt->answers.find(item.question);
                if (answer != attempt->answers.end()) {
                    of.history.push_back(
                        {item.question, answer->second.option, answer->second.certainty});
                }
            }
        }
    }
    void operator()(const CardReviewed& what) {
        progress_.drill.reviews.push_back({what.card, static_cast<int>(what.grade), at_});
    }
    void operator()(const ReviewTakenBack& /*what*/) {
        if (!progress_.drill.reviews.empty()) {
            progress_.drill.reviews.pop_back();
        }
    }
    void operator()(const DrillPlanned& what) { progress_.drill.plan = what; }
    void operator()(const OwnWordsWritten& what) { lesson(what.lesson).own_words = what.text; }
    void operator()(const ScenarioRun& what) {
        lesson(what.lesson)
            .runs.insert(what.fault.empty() ? what.scenario : what.scenario + "+" + what.fault);
    }
    void operator()(const Predicted& what) {
        PredictionRecord& prediction = progress_.predictions[what.place];
        prediction.question = what.question;
        prediction.answer = what.answer;
        prediction.was_right = prediction.was_right || what.is_right;
        prediction.was_missed = prediction.was_missed || !what.is_right;
    }
    void operator()(const InterviewHeld& what) { progress_.interviews.push_back(what); }
    void operator()(const IncidentOpened& what) {
        IncidentRecord& incident = progress_.incidents[what.incident];
        incident.last_seed = number_in(what.seed);
        incident.open = OpenIncident{incident.last_seed, {}};
    }
    void operator()(const IncidentWorked& what) {
        IncidentRecord& incident = progress_.incidents[what.incident];
        if (incident.open) {
            incident.open->steps.push_back({what.step, what.about});
        }
    }
    void operator()(const IncidentClosed& what) {
        IncidentRecord& incident = progress_.incidents[what.incident];
        incident.open.reset();
        incident.last_seed = number_in(what.seed);
        ++incident.tries;
        incident.is_solved = incident.is_solved || what.is_passed;
        incident.mastery_percent =
            std::max(incident.mastery_percent, static_cast<int>(what.mastery_percent));
    }

private:
    LessonProgress& lesson(const std::string& key) { return progress_.lessons[key]; }

    Progress& progress_;
    sim::Instant at_;
};

}  // namespace

AttemptBegun entry_of(const quizzes::AttemptPlan& plan) {
    AttemptBegun begun;
    begun.lesson = plan.lesson;
    begun.number = plan.start.number;
    begun.seed = std::to_string(plan.start.seed);
    begun.is_exam = plan.start.mode == quizzes::Mode::exam;
    for (const quizzes::PlannedItem& item : plan.items) {
        begun.items.push_back(item.question + " " + sim::join(item.options, " "));
    }
    return begun;
}

const AttemptRecord* LessonProgress::open_attempt() const {
    return attempts.empty() || attempts.back().result ? nullptr : &attempts.back();
}

const AttemptResult* LessonProgress::best_result() const {
    const AttemptResult* best = nullptr;
    for (const AttemptRecord& attempt : attempts) {
        if (attempt.result && (best == nullptr || attempt.result->right > best->right)) {
            best = &*attempt.result;
        }
    }
    return best;
}

bool LessonProgress::is_passed() const {
    const AttemptResult* best = best_result();
    return best != nullptr && best->is_passed;
}

const LessonProgress& Progress::lesson(const std::string& key) const {
    static const LessonProgress none;
    const auto found = lessons.find(key);
    return found == lessons.end() ? none : found->second;
}

void apply(Progress& progress, const RecordEntry& entry) {
    std::visit(Fold(progress, entry.at), entry.what);
}

Progress progress_of(const std::vector<RecordEntry>& entries) {
    Progress progress;
    for (const RecordEntry& entry : entries) {
        apply(progress, entry);
    }
    return progress;
}

const quizzes::Question* similar_question(const quizzes::Bank& bank, const LessonProgress& progress,
                                          const std::string& question) {
    const quizzes::Question* asked = bank.question(question);
    const quizzes::Question* other = nullptr;
    for (const quizzes::Question& candidate : bank.questions) {
        if (asked == nullptr || candidate.objective != asked->objective ||
            candidate.key == question || candidate.section != asked->section ||
            !candidate.has(quizzes::Role::practice)) {
            continue;
        }
        const auto answer = progress.answers.find(candidate.key);
        if (answer == progress.answers.end()) {
            return &candidate;
        }
        if (!answer->second.is_right && other == nullptr) {
            other = &candidate;
        }
    }
    return other;
}

int points_of(const Lesson& lesson, const LessonProgress& progress) {
    int points = 0;
    for (const Section& section : lesson.sections) {
        points += progress.parts_done.count(section.key) > 0 ? points_a_section : 0;
        for (const Block& block : section.blocks) {
            const auto* check = std::get_if<QuickCheck>(&block.content);
            points += check != nullptr && progress.answers.count(check->question) > 0
                          ? points_a_check
                          : 0;
        }
    }
    for (const WarmUp& warm_up : lesson.warm_up) {
        points += progress.answers.count(warm_up.question) > 0 ? points_a_warm_up : 0;
    }
    points += progress.parts_done.count("case") > 0 ? points_of_case : 0;
    points += progress.runs.empty() ? 0 : points_of_run;
    points += progress.own_words.empty() ? 0 : points_of_own_words;
    points += progress.is_passed() ? points_of_assessment : 0;
    return points;
}

int points_of_predictions(const Progress& progress) {
    int points = 0;
    for (const auto& [place, prediction] : progress.predictions) {
        points += prediction.was_right ? points_a_prediction : 0;
    }
    return points;
}

int percent_done(const Lesson& lesson, const LessonProgress& progress) {
    const auto parts = parts_of(lesson);
    int done = 0;
    for (const Part& part : parts) {
        done += progress.parts_done.count(part.key) > 0 ? 1 : 0;
    }
    return done * 100 / static_cast<int>(parts.size());
}

}  // namespace lessons
