// SPDX-License-Identifier: MIT
// What the canvas shows of a flow: its cards with the values of one run, and the runs below them.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "sim/engine/timeline.h"
#include "sim/workflows/state.h"
#include "ui/views/flow_edit_view.h"
#include "ui/views/stage_view.h"

namespace ui::views {

// What a card is about; the screen gives each its icon.
enum class FlowIcon {
    person,
    clock,
    mailbox,
    chat,
    mail,
    shares,
    ticket,
    http,
    app,
    branch,
    loop,
    retry,
    text,
    value,
    stop,
};

struct FlowValueRow {
    std::string name;      // mailbox
    std::string side;      // Input, Output, Test
    std::string value;     // of the run that is shown; else what was typed, or a dash
    std::string wire;      // Trigger, email: where the value comes from; empty for a typed one
    bool pending = false;  // no value yet
    bool wrong = false;    // the type check says so
};

// How a card stands in the run that is shown.
enum class FlowCardState {
    idle,     // no run is shown
    later,    // the run goes on and has not come to it
    next,     // it comes next
    ran,      // it did what it should
    holds,    // a test that holds
    differs,  // a test that does not hold
    failed,
    skipped,  // the run went another way
    wrong,    // its cards do not fit; nothing can run
};

struct FlowCardView {
    std::size_t number = 0;  // in reading order; 0 is the trigger
    std::string key;
    std::string kind;   // Mail · Action
    std::string title;  // Archive mailbox
    FlowIcon icon = FlowIcon::value;
    std::vector<FlowValueRow> rows;
    FlowCardState state = FlowCardState::idle;
    bool is_now = false;     // the card of the step at the cursor
    std::string state_text;  // Ran in 184 ms
    std::vector<std::string> problems;
    WireTense wire = WireTense::later;  // that leads to it along its row

    // Logic with cards inside.
    bool holds_inside = false;
    bool holds_otherwise = false;
    std::string inside_label;     // true; a frame's title where it has a frame
    std::string otherwise_label;  // false
    bool is_framed = false;       // for_each and try: a frame around the row inside
    std::vector<FlowCardView> inside;
    std::vector<FlowCardView> otherwise;
    std::string skip_label;                  // false, skip 2 cards; empty for no arc
    WireTense skip_wire = WireTense::later;  // the arc over the cards inside
};

struct FlowChoice {
    std::string key;
    std::string title;
    std::string detail;  // On. Runs so far: 2
    bool current = false;
};

// A run in the execution history, the newest first.
struct FlowRunRow {
    sim::workflows::FlowRunId run;
    std::string time;
    std::string state;  // Success
    std::string person;
    std::string progress;  // 5 of 5
    std::string error;
    bool good = true;
    bool running = false;
    bool current = false;
};

// Provisioning and this flow both manage accounts of an app.
struct FlowConflict {
    std::size_t card = 0;  // its number
    std::string title;
    std::string text;
    std::string chip;
    std::vector<std::pair<std::string, std::string>> owners;  // Slack accounts, Owner: SCIM
    std::string keep_hint;                                    // what Keep SCIM as owner does here
    bool can_watch = true;  // the scenario that shows the fight is not the open one
};

struct FlowView {
    std::string key;
    std::string title;  // Workflow: finish the offboarding
    std::string summary;
    std::vector<FlowChoice> flows;
    bool is_on = false;
    ChipView chip;
    std::string switch_label;    // Turn the flow off
    std::string why_not_switch;  // the refusal; empty where it can be switched
    FlowCardView trigger;
    std::vector<FlowCardView> cards;
    WireTense end_wire = WireTense::later;
    std::string end_text;
    std::size_t card_count = 0;
    std::string now_card;      // Card 4 of 5, for the caption; empty without a run
    std::size_t followed = 0;  // the card of this step, to bring into view
    std::vector<FlowRunRow> history;
    std::string history_note;
    std::optional<FlowConflict> conflict;
    FlowEditView edit;
    FlowExerciseView exercise;
};

}  // namespace ui::views
