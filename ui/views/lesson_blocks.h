// SPDX-License-Identifier: MIT
// The blocks of a lesson's page as plain values, at one reading level.
#pragma once

#include <string>
#include <variant>
#include <vector>

#include "lessons/block.h"
#include "ui/strings/strings.h"
#include "ui/views/question_view.h"
#include "ui/views/rich_text.h"

namespace ui::views {

struct HeadingView {
    std::string text;
};
struct ParagraphView {
    RichText text;
    bool is_lead = false;  // the first words of a page, larger
};
struct ListView {
    std::vector<RichText> items;
    bool is_ordered = false;
};
struct TableView {
    std::vector<std::string> head;
    std::vector<std::vector<RichText>> rows;
};
struct CalloutView {
    lessons::CalloutStyle style = lessons::CalloutStyle::tip;
    std::string label;
    RichText text;
};
struct FlipView {
    std::string key;
    std::string front;
    std::string back;
};
struct CardsView {
    std::vector<FlipView> cards;
};
struct RecapView {
    std::string label;
    RichText text;
};

struct FigureStation {
    std::string key;
    std::string icon;
    std::string name;
    std::string role;
    std::string text;   // what the figure says while it is lit
    std::string place;  // a step of the Lab; may be empty
    bool points_to_hub = false;
};
struct ColumnView {
    std::string title;
    std::vector<std::string> points;
    std::string verdict;
};
struct FigureView {
    std::string key;
    lessons::FigureKind kind = lessons::FigureKind::flow;
    std::string label;  // "Figure 1."
    std::string title;
    std::string caption;
    std::string alternative;
    std::vector<FigureStation> nodes;
    std::string source;
    std::string hub_name;
    std::string hub_role;
    std::vector<ColumnView> columns;
};

// A step to read, with the place of the Lab that shows it.
struct StepRow {
    std::string number;
    std::string title;
    RichText text;
    RichText see;
    std::string place;
};
// Worked examples, guided runs and the live demo.
struct StepsView {
    std::string key;     // stable within the page
    std::string kicker;  // "Worked example", "Guided run", "Live demo"
    std::string title;
    RichText text;
    std::vector<StepRow> steps;
    std::string scenario;             // empty where nothing is played
    std::vector<std::string> faults;  // what Break it breaks; empty for none
    RichText broken;                  // what then shows
};
// Think first, then look; a diagnosis has a run and its evidence.
struct PromptView {
    std::string key;
    std::string kicker;
    std::string title;
    RichText text;
    std::vector<StepRow> evidence;
    RichText answer;
    std::string scenario;
    std::vector<std::string> faults;
};

// A row of buttons below a text; `key` says what they do to the screen.
struct PageAction {
    std::string key;
    std::string label;
    std::string icon;  // a name of assets/icons; empty for none
    std::string argument;
    bool is_primary = false;
};
struct ActionsView {
    std::vector<PageAction> actions;
};
// Small facts beside each other.
struct ChipsView {
    std::vector<std::string> chips;
};
// Places to start from.
struct StartView {
    std::string section;
    std::string number;
    std::string title;
    std::string text;
};
struct StartsView {
    std::vector<StartView> starts;
};
// The console's places in order.
struct PathView {
    std::vector<std::string> places;
};
struct QuestionBlock {
    QuestionView question;
};
// Words of the glossary, or sources.
struct TermView {
    std::string key;
    std::string term;
    RichText text;
};
struct TermsView {
    std::vector<TermView> terms;
};
// Questions with curated answers that open.
struct AnswerView {
    std::string key;
    std::string question;
    RichText answer;
    std::string section;
    std::string section_label;
};
struct TutorView {
    std::string hint;  // says what the tutor is
    std::string placeholder;
    std::string query;
    std::vector<AnswerView> answers;
    std::string nothing;  // what to say where the search finds nothing
};
struct IdeaRow {
    std::string text;
    bool is_there = false;
};
struct OwnWordsView {
    std::string prompt;
    std::string placeholder;
    std::string text;  // what the learner wrote; empty before
    RichText expert;   // shown after the learner has written
    std::vector<IdeaRow> ideas;
    std::string ideas_label;
};

using BlockView =
    std::variant<HeadingView, ParagraphView, ListView, TableView, CalloutView, CardsView, RecapView,
                 FigureView, StepsView, PromptView, ActionsView, ChipsView, StartsView, PathView,
                 QuestionBlock, TermsView, TutorView, OwnWordsView>;

// The blocks of a section that the level shows, without its quick check. `figures_before` counts
// the figures of the sections before, so that they are numbered through.
[[nodiscard]] std::vector<BlockView> show_blocks(const std::vector<lessons::Block>& blocks,
                                                 lessons::Level level, int figures_before,
                                                 const Strings& strings);

}  // namespace ui::views
