// SPDX-License-Identifier: MIT
// The rules of this part: what may be saved, switched and run, and when a flow begins.
#pragma once

#include <optional>
#include <vector>

#include "sim/base/refusal.h"
#include "sim/base/result.h"
#include "sim/workflows/commands.h"
#include "sim/workflows/events.h"

namespace sim::workflows {

// Refuses flows that are not there, what is so already, cards that do not fit when a flow goes on,
// limits below 1, and more active flows than the vendor allows. `shared_apps` of FlowActivated and
// the person of RunFlow are for the caller to fill in.
[[nodiscard]] Result<std::vector<Event>, Refusal> decide(const State& state, const Command& command,
                                                         Instant now);

// What set a flow off, with the values that its trigger hands on.
struct Occasion {
    EventId trigger;
    UserId user;
    GroupId group;
    AppId app;
    int depth = 0;
    bool by_hand = false;
    Profile values;  // by output of the trigger
};

// The run begins; where a limit says no, it has ended at once and says why.
[[nodiscard]] std::vector<Event> begin_run(const State& state, const std::string& flow,
                                           const Occasion& occasion, Instant now);

// What has happened that flows wait for; `group` and `app` are names, as cards write them.
struct Occurrence {
    std::string_view trigger;  // a key of card_types.h
    std::string_view group = {};
    std::string_view app = {};
};
// The flows that it sets off, in the order of their keys. Those that are off now and were on before
// are among them, because somebody has to be told.
[[nodiscard]] std::vector<std::string> flows_for(const State& state, const Occurrence& occurrence);

// Hours between two turns of a flow on a schedule; 0 for any other.
[[nodiscard]] std::int64_t hours_between_turns(const Flow& flow);

}  // namespace sim::workflows
