// SPDX-License-Identifier: MIT
// The pages of learning beside the lesson: home, assessment, result, drill, glossary.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "ui/views/lesson_view.h"

namespace ui::views {

struct SectionRow {
    std::string key;
    std::string label;
    PartState state = PartState::open;
};
struct LessonCard {
    std::string key;
    std::string title;
    std::string subtitle;
    std::string counts;  // "16 min · 5 figures · 10-question assessment"
    std::vector<SectionRow> sections;
    std::string percent;  // "58 % done"
    std::string points;   // "290 of 500 XP"
    float share_done = 0;
    std::string action;  // "Start", "Resume", "Read again"
    bool is_passed = false;
};
struct DayBar {
    std::string day;  // "Today", "Mon"
    int cards = 0;
};
struct DrillCard {
    int due = 0;
    std::string due_label;   // "cards due today"
    std::string time_label;  // "About 7 min"
    std::vector<DayBar> days;
    std::string interview;       // "Interview in 18 days"
    std::string interview_date;  // "Thursday 10 December"
};
struct HomeView {
    std::string points;  // "640 XP"
    std::string kicker;  // "Continue where you left off"
    std::string title;
    std::string text;
    std::string lesson;  // to continue
    std::string part;
    std::string action;     // "Continue" or "Start"
    std::string time_left;  // "About 6 min left"
    std::string scenario;   // "Open its lab"
    std::vector<FigureStation> stations;
    std::size_t station_now = 0;
    std::vector<LessonCard> lessons;
    DrillCard drill;
    std::string notice;  // what was cut off the record, or cannot be written
};

enum class ProgressMark { done, now, open };
struct AttemptItem {
    std::string number;
    ProgressMark mark = ProgressMark::open;
    bool is_flagged = false;
};
struct AssessmentView {
    std::string lesson_title;
    std::vector<AttemptItem> items;
    std::size_t current = 0;
    std::string position;  // "Question 6 of 10"
    QuestionView question;
    int certainty = 0;  // 0 where none was said
    bool is_exam = false;
    bool is_flagged = false;
    bool is_last = false;
    bool is_locked = false;
    std::size_t unanswered = 0;
    std::string previous_label;
    std::string next_label;
    std::string note;  // when reasons appear, and what passes
};

struct ObjectiveBar {
    std::string text;
    int percent = 0;
    bool is_mastered = false;
};
struct CertaintyDot {
    std::string label;   // "Guessing"
    std::string detail;  // "1 of 2"
    float share = 0;
    float well_judged = 0;  // where somebody is who judges well
    int answers = 0;
};
struct ReviewRow {
    std::size_t number = 0;
    std::string reason;  // "Wrong", "Unsure", "Not answered"
    bool is_wrong = false;
    std::string question;
    std::string detail;  // "You said scope. It is audience."
    std::string certainty;
    std::string section_key;
    std::string section;  // "Section 4"
};
struct ResultView {
    std::string lesson_title;
    std::string attempt;  // "Attempt 2 · Sun 22 Nov 2026"
    bool is_passed = false;
    std::string verdict;  // "Passed"
    std::string score;    // "8 of 10"
    std::string percent;  // "80 %. Pass mark 70 %."
    std::vector<bool> items;
    std::string summary;  // "Right 8, wrong 2. ..."
    std::vector<ObjectiveBar> objectives;
    std::vector<CertaintyDot> certainty;  // empty where nothing was said
    std::string marks;                    // "13"
    std::string marks_of;                 // "of 30"
    std::string insight;
    std::vector<ReviewRow> review;
    bool has_certificate = false;
    std::string notice;  // where an export went
};

struct GradeButton {
    int grade = 3;
    std::string label;
    std::string when;  // "10 min", "2 days"
};
struct DrillView {
    std::string card;      // its id
    bool is_done = false;  // nothing is due
    bool waits = false;    // but a card will be, in a few minutes
    std::string position;  // "3 of 14 due"
    std::string kind;      // "Term", "Interview question"
    std::string lesson;
    RichText front;
    RichText back;
    RichText note;
    std::vector<std::string> ideas;
    std::vector<GradeButton> grades;
    bool can_undo = false;
    std::string done_text;
    std::vector<DayBar> days;
    std::string interview;
    std::string interview_label;
    int retention_percent = 90;
    int new_cards_a_day = 10;
    bool has_two_buttons = false;
};

struct FoundRow {
    std::string kind;  // "Term", "Tutor", "Lesson"
    std::string title;
    RichText text;
    std::string lesson;
    std::string part;
    std::string where;  // "Lifecycle management, section 2"
};
struct GlossaryView {
    std::string query;
    std::string hint;
    std::vector<FoundRow> rows;
    std::string nothing;
};

}  // namespace ui::views
