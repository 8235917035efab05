// SPDX-License-Identifier: MIT
// What can be changed on the canvas: kinds of cards, a card's inputs, whom to run for; exercises.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "sim/base/id.h"
#include "sim/workflows/edit.h"
#include "sim/workflows/state.h"

namespace ui::views {

// A kind of card in the menu of a connector.
struct FlowKind {
    std::string key;    // mailbox.archive
    std::string title;  // Archive mailbox
    std::string group;  // Mail
    bool current = false;
};

struct FlowWireChoice {
    sim::workflows::Wire wire;
    std::string label;  // Trigger, email: a text
    bool current = false;
};

// One input of the card that is open.
struct FlowInputField {
    std::string name;
    std::string label;                 // mailbox (a text)
    std::string typed;                 // what stands in the field
    std::string wired;                 // the wire's words; empty for a typed value
    std::vector<std::string> options;  // the words to choose from; empty where anything may stand
    std::vector<FlowWireChoice> wires;
    std::string problem;
    bool is_number = false;
    bool takes_typed = true;  // a list comes by wire only
};

// The card that is open for editing.
struct FlowCardForm {
    std::string key;
    bool is_trigger = false;
    std::string title;
    std::string kind;
    std::string text;             // what it does
    std::vector<FlowKind> kinds;  // of the trigger, to choose another
    std::vector<FlowInputField> inputs;
    std::vector<std::string> problems;
};

struct FlowPerson {
    sim::UserId user;
    std::string name;
};

struct FlowEditView {
    bool is_changed = false;  // not saved yet
    bool can_undo = false;
    bool is_new = false;
    std::string title, summary;
    std::string state_text;  // Changes are not saved; empty while there are none
    std::string why_not_save;
    std::vector<std::string> problems;  // of the flow as a whole, with the card that each is about
    std::vector<FlowKind> kinds;
    std::optional<FlowCardForm> form;
    std::vector<FlowPerson> people;
    std::string why_not_run;
    std::string json;          // the flow as a file
    std::string file_problem;  // why a flow from outside could not be opened
    std::string file_told;     // where the file went
};

struct FlowCheckRow {
    std::string text;
    std::string found;  // what the run held instead
    enum class State { open, holds, fails } state = State::open;
};
struct FlowExerciseChoice {
    std::string key;
    std::string title;
    std::string detail;
    bool current = false;
};
struct FlowExerciseView {
    std::vector<FlowExerciseChoice> choices;
    std::string key;  // of the open one; empty for none
    std::string title;
    std::string goal;
    std::vector<FlowCheckRow> checks;
    std::string headline;  // 2 of 4 checks hold
    std::string hint;      // while it is shown
    bool is_solved = false;
    bool is_stale = false;  // the flow has changed since it was checked
};

// What a person chose on the canvas and the view depends on.
struct FlowChoices {
    std::string flow;                              // picked from the menu; empty follows the run
    std::size_t flow_at = 0;                       // the cursor at which that was
    sim::workflows::FlowRunId run;                 // picked from the history
    std::size_t run_at = 0;                        // the cursor at which that was
    std::string selected;                          // the card that is open for editing
    std::optional<sim::workflows::Editor> editor;  // while a flow is being changed
    std::string file_problem;
    std::string file_told;
};

}  // namespace ui::views
