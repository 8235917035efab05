// SPDX-License-Identifier: MIT
// What a learner did, in the past tense: one entry of the record each.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "sim/base/instant.h"

namespace lessons {

// Each struct lists its fields once; reading and writing follow that list. Keys of content are
// kept, never letters or places, because the screens shuffle.

struct LessonOpened {
    static constexpr std::string_view name = "lesson_opened";
    std::string lesson;
    template <class Self, class Visit>
    static void each(Self& self, Visit&& visit) {
        visit("lesson", self.lesson);
    }
};
struct LevelChosen {
    static constexpr std::string_view name = "level_chosen";
    std::string lesson;
    std::string level;  // L1, L2, L3
    template <class Self, class Visit>
    static void each(Self& self, Visit&& visit) {
        visit("lesson", self.lesson);
        visit("level", self.level);
    }
};
// Where the reader is; the last one of a lesson is where Resume goes.
struct PlaceReached {
    static constexpr std::string_view name = "place_reached";
    std::string lesson;
    std::string part;                // a part of the contents
    std::int64_t scroll_pixels = 0;  // logical, below the top of the part
    template <class Self, class Visit>
    static void each(Self& self, Visit&& visit) {
        visit("lesson", self.lesson);
        visit("part", self.part);
        visit("scroll_pixels", self.scroll_pixels);
    }
};
// A part of the contents was read to its end or done.
struct PartDone {
    static constexpr std::string_view name = "part_done";
    std::string lesson;
    std::string part;
    template <class Self, class Visit>
    static void each(Self& self, Visit&& visit) {
        visit("lesson", self.lesson);
        visit("part", self.part);
    }
};
// A warm-up, a quick check or a drill card with options; those of an attempt are below.
struct QuestionAnswered {
    static constexpr std::string_view name = "question_answered";
    std::string lesson;
    std::string question;
    std::string option;
    bool is_right = false;
    std::string where;  // warm-up, check, practice
    template <class Self, class Visit>
    static void each(Self& self, Visit&& visit) {
        visit("lesson", self.lesson);
        visit("question", self.question);
        visit("option", self.option);
        visit("is_right", self.is_right);
        visit("where", self.where);
    }
};
// An assessment began. An attempt that was left open stays the same one after content has changed,
// so its questions and the order of their options are kept beside the seed that shuffled them.
struct AttemptBegun {
    static constexpr std::string_view name = "attempt_begun";
    std::string lesson;
    std::int64_t number = 1;
    std::string seed;  // decimal; JSON's numbers are too short for it
    bool is_exam = false;
    std::vector<std::string> items;  // "question option option option", in the order shown
    template <class Self, class Visit>
    static void each(Self& self, Visit&& visit) {
        visit("lesson", self.lesson);
        visit("number", self.number);
        visit("seed", self.seed);
        visit("is_exam", self.is_exam);
        visit("items", self.items);
    }
};
// The last one of a question counts, because an exam lets one change an answer before its end.
struct AttemptAnswered {
    static constexpr std::string_view name = "attempt_answered";
    std::string lesson;
    std::int64_t number = 1;
    std::string question;
    std::string option;
    std::int64_t certainty = 0;  // 0 where none was chosen, else 1 to 3
    template <class Self, class Visit>
    static void each(Self& self, Visit&& visit) {
        visit("lesson", self.lesson);
        visit("number", self.number);
        visit("question", self.question);
        visit("option", self.option);
        visit("certainty", self.certainty);
    }
};
struct AttemptFlagged {
    static constexpr std::string_view name = "attempt_flagged";
    std::string lesson;
    std::int64_t number = 1;
    std::string question;
    bool is_flagged = false;
    template <class Self, class Visit>
    static void each(Self& self, Visit&& visit) {
        visit("lesson", self.lesson);
        visit("number", self.number);
        visit("question", self.question);
        visit("is_flagged", self.is_flagged);
    }
};
struct AttemptFinished {
    static constexpr std::string_view name = "attempt_finished";
    std::string lesson;
    std::int64_t number = 1;
    std::int64_t right = 0;
    std::int64_t count = 0;
    bool is_passed = false;
    template <class Self, class Visit>
    static void each(Self& self, Visit&& visit) {
        visit("lesson", self.lesson);
        visit("number", self.number);
        visit("right", self.right);
        visit("count", self.count);
        visit("is_passed", self.is_passed);
    }
};
// A drill card was graded: 1 again, 2 hard, 3 good, 4 easy.
struct CardReviewed {
    static constexpr std::string_view name = "card_reviewed";
    std::string card;
    std::int64_t grade = 3;
    template <class Self, class Visit>
    static void each(Self& self, Visit&& visit) {
        visit("card", self.card);
        visit("grade", self.grade);
    }
};
// The last review that stands was taken back.
struct ReviewTakenBack {
    static constexpr std::string_view name = "review_taken_back";
    template <class Self, class Visit>
    static void each(Self& /*self*/, Visit&& /*visit*/) {}
};
// A setting of the drill; an empty date means no interview.
struct DrillPlanned {
    static constexpr std::string_view name = "drill_planned";
    std::string interview;  // 2026-12-10
    std::int64_t retention_percent = 90;
    std::int64_t new_cards_a_day = 10;
    bool has_two_buttons = false;
    template <class Self, class Visit>
    static void each(Self& self, Visit&& visit) {
        visit("interview", self.interview);
        visit("retention_percent", self.retention_percent);
        visit("new_cards_a_day", self.new_cards_a_day);
        visit("has_two_buttons", self.has_two_buttons);
    }
};
struct OwnWordsWritten {
    static constexpr std::string_view name = "own_words_written";
    std::string lesson;
    std::string text;
    template <class Self, class Visit>
    static void each(Self& self, Visit&& visit) {
        visit("lesson", self.lesson);
        visit("text", self.text);
    }
};
// A lesson's run was played to its end in the Lab, healthy or broken.
struct ScenarioRun {
    static constexpr std::string_view name = "scenario_run";
    std::string lesson;
    std::string scenario;
    std::string fault;
    template <class Self, class Visit>
    static void each(Self& self, Visit&& visit) {
        visit("lesson", self.lesson);
        visit("scenario", self.scenario);
        visit("fault", self.fault);
    }
};
// What comes next in a run was predicted, before it was shown. The texts are kept as they were
// read, because a card of the drill is made from them.
struct Predicted {
    static constexpr std::string_view name = "predicted";
    std::string place;  // the run and the step: "leaver+deactivate-users-off/12"
    std::string question;
    std::string answer;  // the right one
    bool is_right = false;
    template <class Self, class Visit>
    static void each(Self& self, Visit&& visit) {
        visit("place", self.place);
        visit("question", self.question);
        visit("answer", self.answer);
        visit("is_right", self.is_right);
    }
};
// A mock interview's debrief: the ideas that the learner ticked, by prompt.
struct InterviewHeld {
    static constexpr std::string_view name = "interview_held";
    std::string seed;
    std::vector<std::string> prompts;
    std::int64_t ideas_said = 0;
    std::int64_t ideas_asked = 0;
    template <class Self, class Visit>
    static void each(Self& self, Visit&& visit) {
        visit("seed", self.seed);
        visit("prompts", self.prompts);
        visit("ideas_said", self.ideas_said);
        visit("ideas_asked", self.ideas_asked);
    }
};

// Work on an incident began. The seed says which faults it hides.
struct IncidentOpened {
    static constexpr std::string_view name = "incident_opened";
    std::string incident;
    std::string seed;
    std::string game_day;  // the code that dealt it (game_day.h); empty for one's own choice
    template <class Self, class Visit>
    static void each(Self& self, Visit&& visit) {
        visit("incident", self.incident);
        visit("seed", self.seed);
        visit("game_day", self.game_day);
    }
};
// One step of that work, so that it can be taken up again (incident_step.h).
struct IncidentWorked {
    static constexpr std::string_view name = "incident_worked";
    std::string incident;
    std::string step;  // look, mend, undo, ...
    std::vector<std::string> about;
    template <class Self, class Visit>
    static void each(Self& self, Visit&& visit) {
        visit("incident", self.incident);
        visit("step", self.step);
        visit("about", self.about);
    }
};
// An incident was closed or given up.
struct IncidentClosed {
    static constexpr std::string_view name = "incident_closed";
    std::string incident;
    std::string seed;
    bool is_passed = false;
    bool names_causes = false;
    std::int64_t evidence = 0;
    std::int64_t actions = 0;
    std::int64_t hints = 0;
    std::int64_t mastery_percent = 0;
    template <class Self, class Visit>
    static void each(Self& self, Visit&& visit) {
        visit("incident", self.incident);
        visit("seed", self.seed);
        visit("is_passed", self.is_passed);
        visit("names_causes", self.names_causes);
        visit("evidence", self.evidence);
        visit("actions", self.actions);
        visit("hints", self.hints);
        visit("mastery_percent", self.mastery_percent);
    }
};

using RecordEvent =
    std::variant<LessonOpened, LevelChosen, PlaceReached, PartDone, QuestionAnswered, AttemptBegun,
                 AttemptAnswered, AttemptFlagged, AttemptFinished, CardReviewed, ReviewTakenBack,
                 DrillPlanned, OwnWordsWritten, ScenarioRun, Predicted, InterviewHeld,
                 IncidentOpened, IncidentWorked, IncidentClosed>;

struct RecordEntry {
    sim::Instant at;  // of the machine's clock
    RecordEvent what;
};

// The entry alone, as JSON on one line: for other programs.
[[nodiscard]] std::string to_json_text(const RecordEntry& entry);
// Nothing for a text that is no entry.
[[nodiscard]] std::optional<RecordEntry> entry_in_json(std::string_view text);
// One line without its end: a digest, a space, and JSON. A line that was torn or changed has
// another digest.
[[nodiscard]] std::string to_line(const RecordEntry& entry);
// Nothing for a line that is not as it was written.
[[nodiscard]] std::optional<RecordEntry> entry_in(std::string_view line);

}  // namespace lessons
