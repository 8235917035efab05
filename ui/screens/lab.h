// SPDX-License-Identifier: MIT
// The Lab: the pipeline, the log and the inspector of one run, at one step.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "ui/kit/kit.h"
#include "ui/screens/intents.h"
#include "ui/views/lab_view.h"
#include "ui/views/live_view.h"
#include "ui/views/provision_view.h"

namespace ui::screens {

// The run beside the one that is shown: the healthy one, or the broken one.
enum class OtherRun { none, healthy, broken };

// What the program knows and no view of the run holds.
struct LabControls {
    bool playing = false;
    bool predicts = false;  // Predict first is on
    Speed speed = Speed::normal;
    OtherRun other_run = OtherRun::none;
    bool can_undo = false;
    std::string notice;       // a refusal or a problem, in one sentence; empty for none
    std::size_t segment = 0;  // of the log
    Preferences preferences;
    std::string attach_fault;  // why an address or a token is none, in one sentence
    bool token_at_fault = false;
    std::size_t live_segment = 0;
    std::size_t due_cards = 0;  // of the drill, for the rail
    std::size_t open_incidents = 0;
    // Previews that were asked for.
    std::shared_ptr<const views::ProvisionView> provision;
    std::shared_ptr<const views::WhatIfView> what_if;
};

enum class InspectorTab { message, why, diff };
// The parts that become tabs where there is room for one column only.
enum class ColumnTab { stage, log, message, why, diff };

// What is typed and shown while a running app is watched. The token leaves as soon as it is used.
struct LiveState {
    std::string address = "http://127.0.0.1:8089";
    std::string token;
    std::string filter;
    bool asked = false;         // Attach was pressed in the last frame
    bool tried = false;         // since the dialog was opened
    bool message_page = false;  // in one column

    // How the run's screen was when the live view came, to be like that again.
    bool inside = false;
    bool inspector_was_open = false;

    // Motion: rows from this number on have just come.
    std::size_t seen_newest = 0;
    std::size_t fresh_from = 0;
    std::size_t arrivals = 0;
    std::size_t seen_selected = 0;
};

// What is typed and where the canvas stands.
struct FlowState {
    std::size_t selected = 0;      // the card that was focused last, by its number
    float pan = 0;                 // how far the canvas has moved to the left
    bool shows_log = false;        // the System Log in place of the execution history
    std::uint64_t seen_focus = 0;  // that was brought into view last
    std::size_t pan_jumps = 0;     // how often that was at once, without moving there
    std::size_t focus_card = 0;    // to be focused in the next frame, counted from 1; 0 for none
    std::map<std::string, std::string> texts;  // of the open dialog, by input
    bool opens_card = false;                   // its form comes with the next frame
    bool follows_new = false;                  // a card was added: the focus goes there
    std::string pasted;
    std::string holder;  // where Add card puts the next card; empty is behind the selected one
    bool otherwise = false;
};

// What only the screen needs to remember. Nothing of it changes a result.
struct LabState {
    InspectorTab tab = InspectorTab::message;
    bool inspector_open = false;  // where it lies over the stage
    bool log_open = false;        // where it is a bar
    ColumnTab column = ColumnTab::stage;
    std::string filter;  // as it is being typed
    LiveState live;
    FlowState flow;
    std::string pasted_token;  // as it is being typed
    std::vector<intent::RepairChoice> ticked;
    bool effects_shown = false;              // of the ticked repairs
    std::optional<std::size_t> compare_row;  // the hop whose fields are shown
    bool compare_hides_same = false;
    bool compare_begins = true;  // the parting is still to be brought into view

    // Motion: the step that was shown last, and the hop that is under way.
    bool seen_any = false;
    bool stepped = false;  // the step is another one than in the last frame
    bool asked = false;    // a question was open in the last frame
    std::size_t seen_step = 0;
    std::string seen_title;
    std::size_t hops = 0;
    bool hop_moves = false;
};

// Draws the screen into the kit's frame and tells what was asked for in this frame. With a live
// view, that one is drawn in place of the run.
[[nodiscard]] Intents lab(kit::Kit& kit, const views::LabView& view, const LabControls& controls,
                          LabState& state, const views::LiveView* live = nullptr);

}  // namespace ui::screens
