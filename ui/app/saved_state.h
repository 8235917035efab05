// SPDX-License-Identifier: MIT
// A saved state of the Lab: what `shot` and `describe` show, as JSON
// (assets/schemas/lab-state.schema.json).
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "sim/base/problem.h"
#include "sim/base/result.h"
#include "ui/app/console_session.h"
#include "ui/app/lab_session.h"
#include "ui/app/live_session.h"
#include "ui/screens/lab.h"

namespace ui::app {

struct SavedFault {
    std::string fault;   // a key of the catalogue
    std::string target;  // an app's key or a rule's name; empty for the catalogue's choice
    std::size_t at = 0;  // the step after which it is broken
};

enum class SavedLayer {
    none,
    scenarios,
    faults,
    speeds,
    more,
    help,
    settings,
    attach,
    tools,
    token_check,
    token_preview,
    leak,
    compare,
    provision,
    flow_card,
    flow_kinds,
    flow_people,
    flow_details,
    flow_open,
    exercises,
};

// What is open on the canvas of flows.
struct SavedFlow {
    std::string flow;      // picked from the menu; empty follows the run
    std::string exercise;  // opened in place of the scenario
    std::string card;      // being edited, by its key
};

// A watched app, as it was.
struct SavedLive {
    std::string address = "127.0.0.1:8089";
    serve::FeedNews news;
    std::size_t exchange = 0;  // the number of the one that is shown; 0 follows the latest
    std::size_t segment = 0;
    std::string filter;
};

struct SavedState {
    std::string scenario = std::string(first_scenario);
    std::vector<SavedFault> faults;
    std::optional<std::size_t> step;  // none is the end of the run
    bool healthy = false;             // show the healthy run instead of the broken one
    std::string app;                  // the app that Why asks about; empty for the view's choice
    std::size_t segment = 0;
    std::string filter;
    bool predicts = false;              // Predict first is on
    bool presents = false;              // the run is shown to a room
    std::optional<std::size_t> answer;  // to the question at that step; options count from 1
    bool inspector_open = false;
    bool log_open = false;
    screens::InspectorTab tab = screens::InspectorTab::message;
    std::optional<screens::ColumnTab> column;
    SavedLayer layer = SavedLayer::none;
    std::optional<SavedLive> live;
    std::string pasted;  // a token to check, in API access
    screens::Place place = screens::Place::lab;
    views::ConsoleChoices console;
    SavedFlow flow;
};

// Refuses what the schema does not allow, each with its place and what was expected.
[[nodiscard]] sim::Result<SavedState, sim::Problems> read_saved_state(std::string_view text,
                                                                      const std::string& file);

// A session and the screen's own state as they were saved. `file` is named in problems.
struct Restored {
    LabSession session;
    screens::LabState state;
    LiveSession live;
    ConsoleSession console;
    screens::Place place = screens::Place::lab;
    bool presents = false;
};
[[nodiscard]] sim::Result<Restored, sim::Problems> restore(const cli::Content& content,
                                                           const SavedState& saved,
                                                           const std::string& file);

// The id of the menu or dialog; empty for none.
[[nodiscard]] std::string_view id_of(SavedLayer layer);

}  // namespace ui::app
