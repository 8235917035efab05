// SPDX-License-Identifier: MIT
// What a person asked for on the pages of learning: lessons, assessment, drill, glossary.
#pragma once

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

#include "lessons/level.h"
#include "ui/screens/learn_page_intents.h"

namespace ui::screens::intent {

struct OpenHome {};
// An empty part goes where the learner was.
struct OpenLesson {
    std::string lesson;
    std::string part;
};
struct ChooseLevel {
    lessons::Level level = lessons::Level::starter;
};
// The part was read to its end.
struct FinishPart {
    std::string part;
};
// How far down the page the reader is.
struct ReachPlace {
    int scroll_pixels = 0;
};
// A quick check, a warm-up or a similar question.
struct AnswerQuestion {
    std::string question;
    std::string option;
};
// Another question on the same objective, or the quick check again.
struct TrySimilar {
    std::string question;
};
struct SearchTutor {
    std::string text;
};
struct WriteOwnWords {
    std::string text;
};
// A place of a scenario, as the content writes it.
struct OpenStep {
    std::string place;
};
struct OpenRun {
    std::string scenario;
    std::vector<std::string> faults;
};
// The lesson's case with its faults.
struct PlayCase {};
struct CopyText {
    std::string text;
};

struct BeginAttempt {
    bool is_exam = false;
};
struct ResumeAttempt {};
struct ChooseOption {
    std::string option;
};
struct SayCertainty {
    int certainty = 0;  // 1 to 3
};
struct FlagQuestion {
    bool is_flagged = true;
};
struct GoToQuestion {
    std::size_t index = 0;
};
struct FinishAttempt {};
struct LeaveAttempt {};
// The last finished attempt of the open lesson.
struct OpenResult {};

struct OpenDrill {};
// 1 again, 2 hard, 3 good, 4 easy.
struct GradeCard {
    int grade = 3;
};
struct TakeBackReview {};
struct PlanDrill {
    std::string interview;  // empty for none
    int retention_percent = 90;
    int new_cards_a_day = 10;
    bool has_two_buttons = false;
};
struct OpenGlossary {};
struct SearchGlossary {
    std::string text;
};
// "transcript", "certificate" or "record", as a file in the learner's documents.
struct ExportFile {
    std::string kind;
};

using Learn =
    std::variant<OpenHome, OpenLesson, ChooseLevel, FinishPart, ReachPlace, AnswerQuestion,
                 TrySimilar, SearchTutor, WriteOwnWords, OpenStep, OpenRun, PlayCase, CopyText,
                 BeginAttempt, ResumeAttempt, ChooseOption, SayCertainty, FlagQuestion,
                 GoToQuestion, FinishAttempt, LeaveAttempt, OpenResult, OpenDrill, GradeCard,
                 TakeBackReview, PlanDrill, OpenGlossary, SearchGlossary, ExportFile, Presenting,
                 Interviewing, OwnData>;

}  // namespace ui::screens::intent
