// SPDX-License-Identifier: MIT
// Frames are rows of cards that the run stands in; a card opens one, its end closes it.
#include "sim/workflows/runner.h"

#include <algorithm>

#include "sim/base/overloaded.h"
#include "sim/workflows/type_check.h"

namespace sim::workflows {

namespace {

const std::vector<Card>& row_of(const Flow& flow, const Frame& frame) {
    if (frame.holder.empty()) {
        return flow.cards;
    }
    const Card* holder = card_with(flow.cards, frame.holder);
    SIM_CHECK(holder != nullptr, "a run stands in a card of its own flow");
    return frame.otherwise ? holder->otherwise : holder->inside;
}

// An item belongs to the loop around the card and an error to the try around it; all else is what
// a card left behind.
Value value_of(const Wire& wire, const FlowRun& run) {
    for (const Frame& frame : run.frames) {
        if (frame.holder == wire.card && wire.output == "item" && !frame.items.empty()) {
            return frame.items[static_cast<std::size_t>(frame.turn)];
        }
        if (frame.holder == wire.card && wire.output == "error" && frame.otherwise) {
            return frame.error;
        }
    }
    return run.values.get(wire.card + "." + wire.output);
}

std::int64_t number_in(const Profile& inputs, std::string_view name) {
    const auto* number = std::get_if<std::int64_t>(&inputs.get(name));
    return number != nullptr ? *number : 0;
}

bool is_empty(const Value& value) {
    const auto* list = std::get_if<std::vector<std::string>>(&value);
    return is_blank(value) || (list != nullptr && list->empty());
}

bool test_holds(const Profile& inputs) {
    const std::string_view test = inputs.text("test");
    const Value& value = inputs.get("value");
    if (test == "is_empty" || test == "is_not_empty") {
        return is_empty(value) == (test == "is_empty");
    }
    if (test == "is_above") {
        return number_in(inputs, "value") > number_in(inputs, "other");
    }
    return (value == inputs.get("other")) == (test == "is");
}

CardOutcome compose(const Profile& inputs) {
    const std::string text(inputs.text("text"));
    std::string composed;
    std::size_t done = 0;
    for (std::size_t open = text.find('{'); open != std::string::npos;
         open = text.find('{', done)) {
        const std::size_t close = text.find('}', open);
        if (close == std::string::npos) {
            break;
        }
        composed += text.substr(done, open - done);
        composed += to_plain(inputs.get(text.substr(open + 1, close - open - 1)));
        done = close + 1;
        if (composed.size() > text_bytes_max) {
            break;
        }
    }
    composed += text.substr(done);
    if (composed.size() > text_bytes_max) {
        return {{}, "limit_of_text", std::to_string(text_bytes_max), true};
    }
    return {Profile{{"text", composed}}};
}

CardOutcome begin_loop(const Profile& inputs, const Limits& limits) {
    const auto* list = std::get_if<std::vector<std::string>>(&inputs.get("list"));
    const std::size_t turns = list != nullptr ? list->size() : 0;
    if (turns > static_cast<std::size_t>(limits.turns_a_loop)) {
        return {{}, "limit_of_loop", std::to_string(turns), true};
    }
    return {};
}

// Wires can bring numbers that nobody has looked at before.
CardOutcome begin_try(const Profile& inputs) {
    const std::int64_t retries = number_in(inputs, "retries");
    const std::int64_t wait = number_in(inputs, "wait_seconds");
    const bool in_range =
        retries >= 0 && retries <= max_retries && wait >= 0 && wait <= max_wait_seconds;
    return in_range ? CardOutcome{} : CardOutcome{{}, "number_out_of_range", "try", false};
}

void open_row(const Card& card, const Profile& inputs, const CardOutcome& outcome,
              std::vector<Frame>& frames) {
    Frame frame;
    frame.holder = card.key;
    if (card.type == "if") {
        frame.otherwise = outcome.outputs.get("result") != Value(true);
    } else if (card.type == "for_each") {
        const auto* list = std::get_if<std::vector<std::string>>(&inputs.get("list"));
        if (list == nullptr || list->empty()) {
            return;
        }
        frame.items = *list;
    } else if (card.type == "try") {
        frame.retries = static_cast<int>(number_in(inputs, "retries"));
        frame.wait_seconds = static_cast<int>(number_in(inputs, "wait_seconds"));
    } else {
        return;
    }
    frames.push_back(std::move(frame));
}

// Leaves rows that are done; a loop with items left begins its row anew.
void settle(const Flow& flow, std::vector<Frame>& frames) {
    while (!frames.empty()) {
        Frame& last = frames.back();
        if (static_cast<std::size_t>(last.next) < row_of(flow, last).size()) {
            return;
        }
        if (static_cast<std::size_t>(last.turn) + 1 < last.items.size()) {
            ++last.turn;
            last.next = 0;
            return;
        }
        frames.pop_back();
    }
}

// Back to the innermost try whose cards were at it; the run fails where there is none.
Move after_error(const Flow& flow, const FlowRun& run, const CardOutcome& outcome,
                 const std::string& card) {
    Move move{run.frames};
    while (!move.frames.empty()) {
        Frame& last = move.frames.back();
        const Card* holder = card_with(flow.cards, last.holder);
        if (holder == nullptr || holder->type != "try" || last.otherwise) {
            move.frames.pop_back();
            continue;
        }
        if (last.turn < last.retries) {
            ++last.turn;
            last.next = 0;
            move.tries_again = true;
            move.wait = seconds(last.wait_seconds);
            return move;
        }
        last.otherwise = true;
        last.next = 0;
        last.error =
            card + ": " + outcome.error + (outcome.about.empty() ? "" : " ") + outcome.about;
        settle(flow, move.frames);
        if (move.frames.empty()) {
            move.ends = RunOutcome::succeeded;
        }
        return move;
    }
    move.ends = RunOutcome::failed;
    return move;
}

}  // namespace

const Card& next_card(const Flow& flow, const FlowRun& run) {
    SIM_CHECK(!run.frames.empty(), "only a run that goes on has a next card");
    const Frame& last = run.frames.back();
    return row_of(flow, last).at(static_cast<std::size_t>(last.next));
}

int turn_of(const FlowRun& run) { return run.frames.empty() ? 0 : run.frames.back().turn; }

Profile inputs_of(const Card& card, const FlowRun& run) {
    Profile inputs;
    for (const Input& input : card.inputs) {
        inputs.set(input.name,
                   std::visit(Overloaded{[&](const Wire& wire) { return value_of(wire, run); },
                                         [](const auto& typed) { return Value(typed); }},
                              input.source));
    }
    return inputs;
}

bool is_logic(const Card& card) {
    const CardType* type = card_type(card.type);
    SIM_CHECK(type != nullptr, "a flow that runs has cards of known kinds only");
    return type->kind == CardKind::logic;
}

CardOutcome outcome_of_logic(const Card& card, const Profile& inputs, const Limits& limits) {
    if (card.type == "if") {
        return {Profile{{"result", test_holds(inputs)}}};
    }
    if (card.type == "assign") {
        return {Profile{{"value", inputs.get("value")}}};
    }
    if (card.type == "compose") {
        return compose(inputs);
    }
    if (card.type == "for_each") {
        return begin_loop(inputs, limits);
    }
    if (card.type == "try") {
        return begin_try(inputs);
    }
    SIM_CHECK(card.type == "stop", "every card of logic does something");
    return {{}, "", std::string(inputs.text("reason")), true};
}

Move move_on(const Flow& flow, const FlowRun& run, const Card& card, const Profile& inputs,
             const CardOutcome& outcome) {
    if (outcome.ends_run) {
        Move move;
        move.ends = outcome.error.empty() ? RunOutcome::stopped : RunOutcome::failed;
        return move;
    }
    if (!outcome.error.empty()) {
        return after_error(flow, run, outcome, card.key);
    }
    Move move{run.frames};
    ++move.frames.back().next;
    open_row(card, inputs, outcome, move.frames);
    settle(flow, move.frames);
    if (move.frames.empty()) {
        move.ends = RunOutcome::succeeded;
    }
    return move;
}

std::string limit_met(const State& state, const FlowRun& run, Instant now) {
    if (run.steps >= state.limits.steps_a_run) {
        return "limit_of_steps";
    }
    if (now - run.started > minutes(state.limits.minutes_a_run)) {
        return "limit_of_time";
    }
    const bool same_day = state.use.day == date_of(now);
    return same_day && state.use.steps >= state.limits.steps_a_day ? "limit_of_day" : "";
}

DayUse with_a_step(const DayUse& use, Instant now) {
    const Date day = date_of(now);
    return {day, use.day == day ? use.steps + 1 : 1};
}

}  // namespace sim::workflows
