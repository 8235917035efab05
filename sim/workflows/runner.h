// SPDX-License-Identifier: MIT
// How a run goes from card to card: pure, one card at a time, within limits.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "sim/workflows/card_types.h"
#include "sim/workflows/state.h"

namespace sim::workflows {

// The card that runs next; there always is one while the run goes on.
[[nodiscard]] const Card& next_card(const Flow& flow, const FlowRun& run);
// Which turn of the row around it that is: the item of a loop, or the attempt of try.
[[nodiscard]] int turn_of(const FlowRun& run);
// What goes into the card, typed or by wire, under the names of its inputs.
[[nodiscard]] Profile inputs_of(const Card& card, const FlowRun& run);

// What came of a card. An error can be caught by try, unless it is a limit.
struct CardOutcome {
    Profile outputs = {};
    std::string error = {};
    std::string about = {};
    bool ends_run = false;  // a limit, or the card stop
};
// What a card of logic makes of its inputs; connectors are for the engine to ask.
[[nodiscard]] CardOutcome outcome_of_logic(const Card& card, const Profile& inputs,
                                           const Limits& limits);
[[nodiscard]] bool is_logic(const Card& card);

// Where the run stands after a card.
struct Move {
    std::vector<Frame> frames;
    bool tries_again = false;
    Duration wait = {};
    std::optional<RunOutcome> ends = {};
};
[[nodiscard]] Move move_on(const Flow& flow, const FlowRun& run, const Card& card,
                           const Profile& inputs, const CardOutcome& outcome);

// The limit that ends the run before its next card, as a code; empty where none does.
[[nodiscard]] std::string limit_met(const State& state, const FlowRun& run, Instant now);
// The org's steps of the day with one more.
[[nodiscard]] DayUse with_a_step(const DayUse& use, Instant now);

}  // namespace sim::workflows
