// SPDX-License-Identifier: MIT
// What a person asked for on the canvas of flows.
#pragma once

#include <string>
#include <variant>

#include "sim/workflows/edit.h"
#include "sim/workflows/state.h"

namespace ui::screens::intent {

struct ChooseFlow {
    std::string key;
};
// Turns the flow that is shown on, or off: a command at the cursor.
struct SwitchFlow {};
// Shows that run's values, and its last step.
struct ChooseFlowRun {
    sim::workflows::FlowRunId run;
};
// Provisioning stays the only one who acts on accounts: cards go, or the flow is turned off.
struct KeepProvisioning {};

// Changes to the flow that is shown. None is a command before it is saved.
struct AddFlowCard {
    std::string type;
    sim::workflows::Spot spot;
};
struct RemoveFlowCard {
    std::string key;
};
struct MoveFlowCard {
    std::string key;
    sim::workflows::Way way = sim::workflows::Way::right;
};
struct OpenFlowCard {
    std::string key;  // empty closes it
};
struct SetFlowInput {
    std::string key;
    std::string name;
    sim::workflows::Source source;
};
struct SetFlowTrigger {
    std::string type;
};
struct NameFlow {
    std::string title;
    std::string summary;
};
struct UndoFlowEdit {};
struct DiscardFlowEdits {};
// A command at the cursor.
struct SaveFlowEdits {};
struct NewFlow {};

// Runs the flow for somebody at the cursor, as a command; what is not saved yet is saved first.
struct TestRunFlow {
    sim::UserId user;
};
// The flow as a file in that place, and a flow from a file or from a text.
struct WriteFlowFile {};
struct OpenFlowText {
    std::string text;  // a path, or the JSON itself
};

struct OpenExercise {
    std::string key;  // empty leaves it
};
// Plays the exercise's scenario from its start with the flow as it is now.
struct CheckExercise {};
struct ShowExerciseHint {};

using Flows =
    std::variant<ChooseFlow, SwitchFlow, ChooseFlowRun, KeepProvisioning, AddFlowCard,
                 RemoveFlowCard, MoveFlowCard, OpenFlowCard, SetFlowInput, SetFlowTrigger, NameFlow,
                 UndoFlowEdit, DiscardFlowEdits, SaveFlowEdits, NewFlow, TestRunFlow, WriteFlowFile,
                 OpenFlowText, OpenExercise, CheckExercise, ShowExerciseHint>;

}  // namespace ui::screens::intent
