// SPDX-License-Identifier: MIT
// The flows of the org, their runs with each card's values, and what the services around received.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "sim/base/table.h"
#include "sim/workflows/flow.h"

namespace sim::workflows {

using FlowRunId = Id<struct FlowRunTag>;    // one run of a flow
using DeliveryId = Id<struct DeliveryTag>;  // one thing that a service around received

// Why a flow that was switched on before did not start: it was off at that moment.
struct MissedTrigger {
    UserId user;
    EventId trigger;
    SIM_FIELDS(user, trigger)
};

struct InstalledFlow {
    int version = 1;  // of the design; a run keeps the one that it began with
    bool active = false;
    int activation = 0;    // how often it was switched on; turns planned before count no more
    Instant minute_began;  // of the minute in which the rate is counted
    int runs_that_minute = 0;
    std::vector<MissedTrigger> missed;
    SIM_FIELDS(version, active, activation, minute_began, runs_that_minute, missed)
};

// A row of cards that a run stands in, and how far it is there. The innermost is the last.
struct Frame {
    std::string holder;  // the card whose row this is; empty for the flow's own
    bool otherwise = false;
    int next = 0;                    // the card that runs next, from 0
    int turn = 0;                    // of for_each: which item; of try: which attempt
    std::vector<std::string> items;  // of for_each
    int retries = 0;                 // of try: attempts after the first
    int wait_seconds = 0;
    std::string error;  // of try's other row: what the last attempt ended with
    SIM_FIELDS(holder, otherwise, next, turn, items, retries, wait_seconds, error)
};

enum class RunOutcome : std::uint8_t { running, succeeded, stopped, failed, cancelled };
[[nodiscard]] std::string_view name_of(RunOutcome outcome);

struct FlowRun {
    std::string flow;
    int version = 1;
    EventId trigger;  // the fact that set it off; none for a schedule and for a run by hand
    UserId user;
    GroupId group;
    AppId app;
    int depth = 0;  // how many runs led here, one setting off the next
    bool by_hand = false;
    Instant started;
    Instant ended;
    RunOutcome outcome = RunOutcome::running;
    std::string error;  // a code: a limit, or what a card failed with
    std::string about;
    int steps = 0;
    std::vector<Frame> frames;
    Profile values;  // outputs that wires can read, by "card.output"
    SIM_FIELDS(flow, version, trigger, user, group, app, depth, by_hand, started, ended, outcome,
               error, about, steps, frames, values)
};

// One card of a run, as the execution history shows it.
struct CardRun {
    std::string card;
    std::string type;
    int turn = 0;  // of the row around it
    Profile inputs;
    Profile outputs;
    std::string error;  // empty where the card did what it should
    std::string about;
    Instant at;
    SIM_FIELDS(card, type, turn, inputs, outputs, error, about, at)
};
using CardRunKey = std::pair<FlowRunId, std::uint32_t>;  // numbered from 1 on in each run

// What a service outside of the directory holds because a flow asked for it.
struct Delivery {
    std::string service;  // chat, mail, mailbox, shares, ticket, http
    std::string to;       // whom or what it is for
    std::string text;
    std::string answer;  // the id or the number that came back
    FlowRunId flow_run;
    Instant at;
    SIM_FIELDS(service, to, text, answer, flow_run, at)
};
struct MockService {
    int fails_next = 0;  // so many calls fail; -1 for all until it is mended
    SIM_FIELDS(fails_next)
};

// What ends a run that goes too far. The vendor documents some of these limits; those of an org
// that learns are small enough to be met.
struct Limits {
    int steps_a_run = 2000;
    int turns_a_loop = 200;
    int runs_a_minute = 600;  // of one flow: ten a second, as documented
    int minutes_a_run = 24 * 60;
    int steps_a_day = 100'000;  // of the org
    SIM_FIELDS(steps_a_run, turns_a_loop, runs_a_minute, minutes_a_run, steps_a_day)
};
constexpr int active_flows_max = 100;
constexpr int runs_in_a_chain_max = 8;  // one run setting off the next; our own guard
constexpr std::size_t text_bytes_max = 4096;

struct DayUse {
    Date day;
    int steps = 0;
    SIM_FIELDS(day, steps)
};

struct State {
    Table<std::string, InstalledFlow> flows;
    Table<std::pair<std::string, int>, Flow> designs;  // every version that was saved
    Table<FlowRunId, FlowRun> runs;
    Table<CardRunKey, CardRun> cards;
    Table<DeliveryId, Delivery> deliveries;
    Table<std::string, MockService> services;  // those that were ever out of order
    Limits limits;
    DayUse use;
};

// The design that a run follows; it outlives the flow.
[[nodiscard]] const Flow& design_of(const State& state, const FlowRun& run);
// The newest design of a flow that is there.
[[nodiscard]] const Flow& design_of(const State& state, const std::string& flow);
// The title of a flow, also of one that was deleted; its key where there never was one.
[[nodiscard]] std::string title_of(const State& state, const std::string& flow);

}  // namespace sim::workflows
