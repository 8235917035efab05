// SPDX-License-Identifier: MIT
// Everything that the Lab screen shows at one cursor, as plain values with finished texts.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "sim/engine/run.h"
#include "sim/log/system_log.h"
#include "sim/scenario/scenario.h"
#include "ui/strings/strings.h"
#include "ui/views/access_tools_view.h"
#include "ui/views/access_view.h"
#include "ui/views/compare_view.h"
#include "ui/views/flow_view.h"
#include "ui/views/inspector_view.h"
#include "ui/views/prediction_view.h"
#include "ui/views/stage_view.h"

namespace ui::views {

struct FaultChip {
    sim::FaultId fault;
    std::string text;  // Fault: Deactivate Users is off
};

// An entry of the Break it menu.
struct FaultChoice {
    std::string key;
    std::string name;
    std::string cause;  // one sentence
    std::string part;   // of the path, as a heading: Group rules
    bool present = false;
    std::string why_not;  // why it cannot be broken in this world; empty where it can
};

struct ScenarioChoice {
    std::string key;
    std::string title;
    std::string summary;
    bool current = false;
    bool is_about_access = false;
    bool is_about_flows = false;
};

enum class StepMark { tick, dot, diamond };

struct TransportView {
    std::vector<StepMark> marks;  // one a step, or one a bundle of steps in a long run
    std::vector<std::pair<std::string, std::size_t>> chapters;  // name, first step
    std::size_t cursor = 0;
    std::size_t count = 0;
    std::string step_text;   // Step 15 of 19
    std::string step_short;  // 15 of 19
    std::string time_text;   // 09:00:07
    std::string date_text;   // Mon 23 Nov
    bool at_start = true;
    bool at_end = false;
};

// The card under the stage: what happens in this step, or what went wrong at the end.
struct NarrationView {
    std::string caption;  // Now · step 15
    std::string title;    // empty while nothing is wrong
    std::string text;
    bool alert = false;  // drawn with the orphan diamond
    bool can_see_healthy = false;
};

struct LogRow {
    std::string number;  // an en dash where it was expected and never logged
    std::string time;
    std::string outcome;  // Success, Failed, Never logged
    std::string event_type;
    std::string target_lead;  // Asha Rao in
    std::string target;       // Slack
    std::string wire;
    sim::Cursor cursor = 0;  // where a click goes
    bool missing = false;
    bool failed = false;
    bool current = false;  // of the step at the cursor
};

struct LogSegment {
    std::string key;
    std::string label;  // Provisioning 5
};

struct LogView {
    std::vector<LogRow> rows;
    std::vector<LogSegment> segments;
    std::string missing_text;  // 1 expected, never logged; empty when nothing is missing
    std::string filter_error;  // why the filter is no filter; empty when it is one
};

// What a person chose on the screen and the view depends on.
struct LabChoices {
    std::size_t segment = 0;
    std::string filter;
    sim::AppId why_app;  // none: the app that the step or the trouble is about
    AccessChoices access;
    FlowChoices flow;
};

struct LabView {
    std::string title;     // Joiner: Asha Rao starts in Sales
    std::string position;  // Scenario 1 of 5
    std::vector<ScenarioChoice> scenarios;
    std::vector<FaultChip> faults;
    std::vector<FaultChoice> fault_choices;
    std::string break_label;  // Break it, or Break it · 1 on
    TransportView transport;
    StageView stage;
    AccessToolsView access_tools;
    std::optional<AccessView> access;  // in place of the stage, where the run is about tokens
    std::optional<FlowView> flow;      // in place of the stage, where the run is about flows
    NarrationView narration;
    LogView log;
    InspectorView inspector;
    std::optional<PredictionView> prediction;    // the question before the next step
    std::shared_ptr<const CompareView> compare;  // once somebody asked for it
    std::string predicting;  // how many there are, or how far they are made; empty while off
};

// Builds the view of a run at its cursor. The log must follow the run's timeline.
[[nodiscard]] LabView lab_view(const sim::Run& run, const sim::scenario::Scenario& scenario,
                               const sim::log::SystemLog& log, const ui::Strings& strings,
                               const LabChoices& choices);

}  // namespace ui::views
