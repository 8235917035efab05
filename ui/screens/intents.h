// SPDX-License-Identifier: MIT
// What a person asked for on the Lab screen. The screen decides nothing; the program does it.
#pragma once

#include <cstddef>
#include <string>
#include <variant>
#include <vector>

#include "sim/base/id.h"
#include "sim/engine/timeline.h"
#include "ui/screens/access_intents.h"
#include "ui/screens/console_intents.h"
#include "ui/screens/flow_intents.h"
#include "ui/screens/incident_intents.h"
#include "ui/screens/learn_intents.h"
#include "ui/screens/live_intents.h"
#include "ui/screens/preferences.h"
#include "ui/screens/preview_intents.h"

namespace ui::screens {

// How fast Play goes from step to step.
enum class Speed { quarter, half, normal, twice, four_times, eight_times, instant };

// The places of the program, in the order of the rail.
enum class Place { learn, lab, console, incidents, drill, glossary, access, workflows };

namespace intent {

struct GoToPlace {
    Place place = Place::lab;
};
struct Step {};
struct Back {};
struct PlayOrPause {};
struct Restart {};
// Steps count from the start of the run, as the scrubber shows them.
struct GoToStep {
    std::size_t step = 0;
};
// A cursor of the timeline, as rows and links of the view carry it.
struct GoTo {
    sim::Cursor cursor = 0;
};
struct SetSpeed {
    Speed speed = Speed::normal;
};
// Asks before steps what comes next, or no more.
struct PredictFirst {};
// The answer to the question that is open; options count from 0.
struct Predict {
    std::size_t option = 0;
};
// Plays the step that was predicted.
struct PlayPredicted {};
// Breaks something at the cursor; the key is of the fault catalogue.
struct BreakIt {
    std::string key;
};
// Takes a fault's cause away with its own repair; without an id, that of every fault with the key.
struct RemoveFault {
    sim::FaultId fault;
    std::string key;
};
struct RepairChoice {
    sim::FaultId fault;
    std::string key;
    friend bool operator==(const RepairChoice&, const RepairChoice&) = default;
};
struct ApplyRepairs {
    std::vector<RepairChoice> repairs;
};
// Shows the healthy run in place of the broken one, or goes back to it.
struct SwitchRun {};
// Lays the healthy run beside the broken one.
struct CompareRuns {};
// Shows one of the two runs, at that cursor of its own.
enum class WhichRun { healthy, broken };
struct GoToRun {
    WhichRun run = WhichRun::broken;
    sim::Cursor cursor = 0;
};
// Takes the last fault or fix back.
struct Undo {};
struct ChooseScenario {
    std::string key;
};
struct ChooseWhyApp {
    sim::AppId app;
};
struct ChooseSegment {
    std::size_t segment = 0;
};
struct SetFilter {
    std::string text;
};
struct SetPreferences {
    Preferences preferences;
};
struct CloseNotice {};
// Leaves what is being played unfinished: as it was before, or where it has come to.
struct CancelWork {};

}  // namespace intent

using Intent =
    std::variant<intent::Step, intent::Back, intent::PlayOrPause, intent::Restart, intent::GoToStep,
                 intent::GoTo, intent::SetSpeed, intent::PredictFirst, intent::Predict,
                 intent::PlayPredicted, intent::BreakIt, intent::RemoveFault, intent::ApplyRepairs,
                 intent::SwitchRun, intent::CompareRuns, intent::GoToRun, intent::Preview,
                 intent::Undo, intent::ChooseScenario, intent::ChooseWhyApp, intent::ChooseSegment,
                 intent::SetFilter, intent::SetPreferences, intent::CloseNotice, intent::CancelWork,
                 intent::Live, intent::Console, intent::Access, intent::Flows, intent::Incidents,
                 intent::GoToPlace, intent::Learn>;
using Intents = std::vector<Intent>;

}  // namespace ui::screens
