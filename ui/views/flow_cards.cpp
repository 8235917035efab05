// SPDX-License-Identifier: MIT
// The cards of the canvas: values of a run where there is one, what the type check says, wires.
#include <algorithm>
#include <map>

#include "sim/base/value.h"
#include "sim/workflows/card_types.h"
#include "sim/workflows/type_check.h"
#include "ui/views/flow_builder.h"

namespace ui::views {

namespace {

using sim::workflows::Card;
using sim::workflows::CardRan;
using sim::workflows::CardRun;
using sim::workflows::CardType;
using sim::workflows::RunOutcome;
using sim::workflows::Wire;

FlowIcon icon_of(const std::string& type) {
    static const std::map<std::string, FlowIcon, std::less<>> icons{
        {"schedule", FlowIcon::clock},
        {"if", FlowIcon::branch},
        {"for_each", FlowIcon::loop},
        {"try", FlowIcon::retry},
        {"assign", FlowIcon::value},
        {"compose", FlowIcon::text},
        {"stop", FlowIcon::stop},
        {"chat.message", FlowIcon::chat},
        {"mail.send", FlowIcon::mail},
        {"mailbox.archive", FlowIcon::mailbox},
        {"shares.revoke", FlowIcon::shares},
        {"ticket.create", FlowIcon::ticket},
        {"http.call", FlowIcon::http}};
    const auto found = icons.find(type);
    if (found != icons.end()) {
        return found->second;
    }
    return type.starts_with("app.") || type == "assigned_to_app" ? FlowIcon::app : FlowIcon::person;
}

std::string typed_words(const sim::workflows::Source& source) {
    if (const auto* text = std::get_if<std::string>(&source)) {
        return *text;
    }
    return sim::workflows::field_text(source);
}

class CardBuilder {
public:
    CardBuilder(const Context& context, const FlowFocus& focus, FlowView& view)
        : context_(&context), focus_(&focus), view_(&view) {
        problems_ = sim::workflows::type_check(focus.design, "");
        read_run();
    }

    void build() {
        view_->trigger = card(focus_->design.trigger, Reach::reached);
        view_->trigger.wire = WireTense::none;
        const bool now = focus_->starts_now;
        if (focus_->run != nullptr) {
            view_->trigger.is_now = now;
            view_->trigger.state = FlowCardState::ran;
            view_->trigger.state_text = context_->say(
                focus_->run->by_hand ? "flow.state.started_by_hand" : "flow.state.started",
                {{"time", sim::time_of_day_text(focus_->run->started)}});
        }
        view_->cards = row(focus_->design.cards, Reach::reached);
        const bool whole = focus_->run != nullptr && focus_->run->outcome == RunOutcome::succeeded;
        view_->end_wire = whole ? WireTense::happened : WireTense::later;
        const bool is_step = focus_->starts_now || !focus_->card_now.empty();
        if (focus_->run != nullptr && is_step) {
            view_->now_card = context_->say("flow.card_of", {{"number", std::to_string(followed_)},
                                                             {"count", std::to_string(number_)}});
        }
        view_->followed = followed_ == 0 ? 0 : followed_ - 1;
    }

private:
    // Whether the run can come to a row at all.
    enum class Reach { reached, open, passed_by };

    // The newest run of each card, and how long its requests took.
    void read_run() {
        if (focus_->run == nullptr) {
            return;
        }
        const auto& cards = context_->world().workflows.cards;
        for (auto place = cards.lower_bound({focus_->run_id, 0});
             place != cards.end() && place->first.first == focus_->run_id; ++place) {
            ran_[place->second.card] = &place->second;
        }
        sim::Duration latency;
        for (const sim::Event& event : context_->timeline().past()) {
            if (flow_run_of(event) != focus_->run_id) {
                continue;
            }
            if (const auto* answer = sim::as<sim::workflows::AppResponseReceived>(event)) {
                latency.milliseconds += answer->latency.milliseconds;
            } else if (const auto* ran = sim::as<CardRan>(event)) {
                latency_[ran->details->card] = latency.milliseconds;
                waits_[ran->details->card] = ran->tries_again ? ran->wait.milliseconds : -1;
                latency = {};
            }
        }
    }

    [[nodiscard]] const CardRun* run_of(const Card& card) const {
        const auto found = ran_.find(card.key);
        return found == ran_.end() ? nullptr : found->second;
    }

    std::vector<FlowCardView> row(const std::vector<Card>& cards, Reach reach) {
        std::vector<FlowCardView> views;
        views.reserve(cards.size());
        for (const Card& each : cards) {
            views.push_back(card(each, reach));
        }
        return views;
    }

    FlowCardView card(const Card& card, Reach reach) {
        FlowCardView view;
        view.number = number_++;
        view.key = card.key;
        view.title = flow_card_title(*context_, card.type);
        view.icon = icon_of(card.type);
        const CardType* type = sim::workflows::card_type(card.type);
        view.kind = kind_line(card.type, type);
        const CardRun* ran = run_of(card);
        view.is_now = !focus_->card_now.empty() && focus_->card_now == card.key;
        if (view.is_now || (view.number == 0 && focus_->starts_now)) {
            followed_ = view.number + 1;
        } else if (focus_->card_now.empty() && !focus_->starts_now && ran != nullptr) {
            followed_ = view.number + 1;  // the last that ran, while the step is of something else
        }
        add_rows(card, type, ran, view);
        add_problems(card, view);
        add_state(card, ran, reach, view);
        view.wire = view.is_now      ? WireTense::now
                    : ran != nullptr ? WireTense::happened
                                     : WireTense::later;
        if (type != nullptr && (type->holds_inside || type->holds_otherwise)) {
            add_held(card, ran, reach, view);
        }
        return view;
    }

    [[nodiscard]] std::string kind_line(const std::string& key, const CardType* type) const {
        if (type == nullptr) {
            return context_->say("flow.kind.unknown");
        }
        constexpr const char* kinds[]{"flow.kind.trigger", "flow.kind.logic", "flow.kind.action"};
        return context_->say(
            "flow.kind.line",
            {{"group", context_->say("flow.card_group." + key)},
             {"kind", context_->say(kinds[static_cast<std::size_t>(type->kind)])}});
    }

    [[nodiscard]] std::string side_of(const Card& card, const std::string& name) const {
        const bool tests = card.type == "if" && name != "value";
        return context_->say(tests ? "flow.side.test" : "flow.side.input");
    }

    void add_input(const Card& card, const std::string& name, const CardRun* ran,
                   FlowCardView& view) const {
        const sim::workflows::Input* input = sim::workflows::input_named(card, name);
        FlowValueRow row{name, side_of(card, name), {}, {}, false, false};
        const Wire* wire = input == nullptr ? nullptr : std::get_if<Wire>(&input->source);
        if (wire != nullptr) {
            row.wire = flow_wire_text(*context_, focus_->design, *wire);
        }
        if (ran != nullptr) {
            row.value = sim::to_plain(ran->inputs.get(name));
        } else if (wire != nullptr) {
            row.value = wire->card + "." + wire->output;
            row.pending = true;
        } else if (input != nullptr) {
            row.value = typed_words(input->source);
        }
        if (card.type == "if" && name == "test" && !row.value.empty()) {
            row.value = context_->strings->has("flow.test." + row.value)
                            ? context_->say("flow.test." + row.value)
                            : row.value;
        }
        if (row.value.empty()) {
            row.value = context_->say(ran != nullptr ? "flow.value.empty" : "flow.value.none");
            row.pending = true;
        }
        view.rows.push_back(std::move(row));
    }

    void add_output(const Card& card, const std::string& name, const CardRun* ran,
                    FlowCardView& view) const {
        FlowValueRow row{name, context_->say("flow.side.output"), {}, {}, false, false};
        const bool of_trigger = &card == &focus_->design.trigger && focus_->run != nullptr;
        sim::Value value = of_trigger       ? focus_->run->values.get("trigger." + name)
                           : ran != nullptr ? ran->outputs.get(name)
                                            : sim::Value();
        if (ran != nullptr && sim::is_null(value)) {
            return;  // an item or an error belongs to a turn, and an empty answer says nothing
        }
        row.value = sim::to_plain(value);
        if (row.value.empty()) {
            row.value = context_->say(of_trigger || ran != nullptr ? "flow.value.empty"
                                                                   : "flow.value.not_yet");
            row.pending = true;
        }
        view.rows.push_back(std::move(row));
    }

    void add_rows(const Card& card, const CardType* type, const CardRun* ran,
                  FlowCardView& view) const {
        std::vector<std::string> named;
        if (type != nullptr) {
            for (const auto& port : type->inputs) {
                const bool is_there =
                    sim::workflows::input_named(card, port.name) != nullptr || port.required;
                if (is_there) {
                    add_input(card, std::string(port.name), ran, view);
                }
                named.emplace_back(port.name);
            }
        }
        for (const auto& input : card.inputs) {
            if (std::find(named.begin(), named.end(), input.name) == named.end()) {
                add_input(card, input.name, ran, view);
            }
        }
        if (type != nullptr && card.type != "if") {
            for (const auto& port : type->outputs) {
                add_output(card, std::string(port.name), ran, view);
            }
        }
    }

    void add_problems(const Card& card, FlowCardView& view) const {
        for (const sim::Problem& problem : problems_) {
            bool mine = problem.place == card.place;
            for (const auto& input : card.inputs) {
                const bool of_input = problem.place == input.place;
                mine = mine || of_input;
                for (FlowValueRow& row : view.rows) {
                    row.wrong = row.wrong || (of_input && row.name == input.name);
                }
            }
            if (mine) {
                view.problems.push_back(flow_problem_text(problem));
            }
        }
    }

    [[nodiscard]] std::string failure_text(const CardRun& ran, const Card& card) const {
        std::string text = context_->say("flow.error." + ran.error);
        const auto waits = waits_.find(card.key);
        if (waits != waits_.end() && waits->second >= 0) {
            text += " " + context_->say("flow.state.tries_again",
                                        {{"seconds", std::to_string(waits->second / 1000)}});
        }
        return text;
    }

    [[nodiscard]] std::string ran_text(const CardRun& ran, const Card& card) const {
        if (card.type == "for_each") {
            const auto* list = std::get_if<std::vector<std::string>>(&ran.inputs.get("list"));
            return context_->strings->count("flow.state.items", list == nullptr ? 0 : list->size());
        }
        const auto latency = latency_.find(card.key);
        if (latency != latency_.end() && latency->second > 0) {
            return context_->say("flow.state.ran_in",
                                 {{"milliseconds", std::to_string(latency->second)}});
        }
        return context_->say("flow.state.ran_at", {{"time", sim::time_of_day_text(ran.at)}});
    }

    void add_state(const Card& card, const CardRun* ran, Reach reach, FlowCardView& view) const {
        const bool runs = focus_->run != nullptr;
        const bool goes_on = runs && focus_->run->outcome == RunOutcome::running;
        if (ran != nullptr && !ran->error.empty()) {
            view.state = FlowCardState::failed;
            view.state_text = failure_text(*ran, card);
        } else if (ran != nullptr && card.type == "if") {
            const bool holds = ran->outputs.get("result") == sim::Value(true);
            view.state = holds ? FlowCardState::holds : FlowCardState::differs;
            view.state_text = context_->say(holds ? "flow.state.true" : "flow.state.false");
        } else if (ran != nullptr) {
            view.state = FlowCardState::ran;
            view.state_text = ran_text(*ran, card);
        } else if (!view.problems.empty()) {
            view.state = FlowCardState::wrong;
            view.state_text = context_->strings->count("flow.state.problems", view.problems.size());
        } else if (goes_on && focus_->card_next == card.key) {
            view.state = FlowCardState::next;
            view.state_text = context_->say("flow.state.next");
        } else if (runs && (!goes_on || reach == Reach::passed_by)) {
            view.state = FlowCardState::skipped;
            view.state_text = context_->say("flow.state.skipped");
        } else {
            view.state = runs ? FlowCardState::later : FlowCardState::idle;
            view.state_text = context_->say(runs ? "flow.state.later" : "flow.state.idle");
        }
    }

    void add_held(const Card& card, const CardRun* ran, Reach reach, FlowCardView& view) {
        const CardType* type = sim::workflows::card_type(card.type);
        view.holds_inside = type->holds_inside;
        view.holds_otherwise = type->holds_otherwise;
        view.is_framed = card.type != "if";
        view.inside_label = inside_label(card, ran);
        if (type->holds_otherwise) {
            view.otherwise_label = context_->say("flow.held." + card.type + ".otherwise");
        }
        Reach inside = reach;
        Reach otherwise = reach;
        if (ran != nullptr && card.type == "if") {
            const bool holds = ran->outputs.get("result") == sim::Value(true);
            (holds ? otherwise : inside) = Reach::passed_by;
        }
        view.inside = row(card.inside, inside);
        view.otherwise = row(card.otherwise, otherwise);
        const bool skips = card.type == "if" && !card.inside.empty() && card.otherwise.empty();
        if (skips) {
            view.skip_label =
                context_->strings->count("flow.skip", sim::workflows::count_cards(card.inside));
            const bool took = ran != nullptr && view.state == FlowCardState::differs;
            view.skip_wire = !took         ? WireTense::later
                             : view.is_now ? WireTense::now
                                           : WireTense::happened;
        }
    }

    [[nodiscard]] std::string inside_label(const Card& card, const CardRun* ran) const {
        if (card.type == "if") {
            return context_->say("flow.held.if.inside");
        }
        std::string text = context_->say("flow.held." + card.type + ".inside");
        if (ran == nullptr || focus_->run == nullptr) {
            return text;
        }
        for (const auto& frame : focus_->run->frames) {
            if (frame.holder != card.key || frame.otherwise) {
                continue;
            }
            const std::size_t turns = card.type == "try"
                                          ? static_cast<std::size_t>(frame.retries) + 1
                                          : frame.items.size();
            text += context_->say("flow.held.turn", {{"number", std::to_string(frame.turn + 1)},
                                                     {"count", std::to_string(turns)}});
        }
        return text;
    }

    const Context* context_;
    const FlowFocus* focus_;
    FlowView* view_;
    sim::Problems problems_;
    std::map<std::string, const CardRun*, std::less<>> ran_;
    std::map<std::string, std::int64_t, std::less<>> latency_;
    std::map<std::string, std::int64_t, std::less<>> waits_;  // until the next try; -1 for none
    std::size_t number_ = 0;
    std::size_t followed_ = 0;  // counted from 1
};

}  // namespace

std::string flow_card_title(const Context& context, const std::string& type) {
    return sim::workflows::card_type(type) == nullptr ? type
                                                      : context.say("flow.card_title." + type);
}

std::string flow_problem_text(const sim::Problem& problem) {
    std::string text = problem.expectation;
    if (!text.empty() && text.front() >= 'a' && text.front() <= 'z') {
        text.front() = static_cast<char>(text.front() - 'a' + 'A');
    }
    return text + ".";
}

std::string flow_wire_text(const Context& context, const sim::workflows::Flow& flow,
                           const Wire& wire) {
    const Card* card = wire.card == flow.trigger.key
                           ? &flow.trigger
                           : sim::workflows::card_with(flow.cards, wire.card);
    const std::string title = card == nullptr         ? wire.card
                              : card == &flow.trigger ? context.say("flow.wire.trigger")
                                                      : flow_card_title(context, card->type);
    return context.say("flow.wire", {{"card", title}, {"output", wire.output}});
}

void add_flow_cards(const Context& context, const FlowFocus& focus, FlowView& view) {
    CardBuilder(context, focus, view).build();
}

}  // namespace ui::views
