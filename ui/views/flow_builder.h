// SPDX-License-Identifier: MIT
// Builds the canvas of a flow from the world at the cursor, or from a flow that is being changed.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "ui/views/context.h"
#include "ui/views/flow_view.h"
#include "ui/views/lab_view.h"

namespace ui::views {

// What the canvas is about: one flow, and the run of it whose values it shows.
struct FlowFocus {
    sim::workflows::Flow design;
    sim::workflows::FlowRunId run_id;
    const sim::workflows::FlowRun* run = nullptr;  // of this design; none while it is changed
    std::string card_now;                          // of the step at the cursor; empty for none
    std::string card_next;                         // of a run that goes on
    bool starts_now = false;                       // the step at the cursor began the run
    bool is_installed = false;
};

// True for a scenario whose world has flows.
[[nodiscard]] bool is_about_flows(const sim::scenario::Scenario& scenario);
[[nodiscard]] FlowFocus flow_focus(const Context& context, const FlowChoices& choices);
// The run that an event belongs to; none for other events.
[[nodiscard]] sim::workflows::FlowRunId flow_run_of(const sim::Event& event);
// The cursor behind the last step of that run, where it is not history.
[[nodiscard]] std::optional<sim::Cursor> last_step_of_flow_run(const Context& context,
                                                               sim::workflows::FlowRunId run);

// The whole canvas.
[[nodiscard]] FlowView flow_view(const Context& context, const FlowChoices& choices);

// Its cards, with what the type check says of each, and their wires.
void add_flow_cards(const Context& context, const FlowFocus& focus, FlowView& view);
// Its runs, the newest first; and the app that it shares with provisioning.
void add_flow_history(const Context& context, const FlowFocus& focus, FlowView& view);
void add_flow_conflict(const Context& context, const FlowFocus& focus, FlowView& view);
[[nodiscard]] FlowEditView flow_edit_view(const Context& context, const FlowFocus& focus,
                                          const FlowChoices& choices);
// The commands that leave an app to provisioning alone.
[[nodiscard]] std::vector<sim::Command> keep_provisioning_commands(
    const sim::World& world, const sim::workflows::Flow& flow);

// Names of cards and problems as the canvas says them.
[[nodiscard]] std::string flow_card_title(const Context& context, const std::string& type);
[[nodiscard]] std::string flow_problem_text(const sim::Problem& problem);
// "Archive mailbox, archive", or the key where there is no such card.
[[nodiscard]] std::string flow_wire_text(const Context& context, const sim::workflows::Flow& flow,
                                         const sim::workflows::Wire& wire);

// The chapters of a run about flows: by card, or by run where there are many; empty for none.
using FlowChapters = std::vector<std::pair<std::string, std::size_t>>;
[[nodiscard]] FlowChapters flow_chapters(const Context& context, std::size_t most);

}  // namespace ui::views
