// SPDX-License-Identifier: MIT
// The runs of a flow as the execution history, and the app that provisioning manages as well.
#include <algorithm>
#include <set>

#include "sim/engine/flow_occasion.h"
#include "sim/workflows/ownership.h"
#include "sim/workflows/type_check.h"
#include "ui/strings/dates.h"
#include "ui/views/flow_builder.h"

namespace ui::views {

namespace {

using sim::workflows::Card;
using sim::workflows::FlowRun;
using sim::workflows::FlowRunId;
using sim::workflows::RunOutcome;

constexpr std::size_t history_max = 200;

// "Today 18:00:11" or "Fri 20 Nov 17:30:02".
std::string when_text(const Context& context, sim::Instant at) {
    const bool today = sim::date_of(at) == sim::date_of(context.world().now);
    const std::string day =
        today ? context.say("flow.today") : ui::day_text(*context.strings, sim::date_of(at));
    return day + " " + sim::time_of_day_text(at);
}

// The trigger and each card that ran, once.
std::size_t cards_run(const Context& context, FlowRunId run) {
    std::set<std::string> keys;
    const auto& cards = context.world().workflows.cards;
    for (auto place = cards.lower_bound({run, 0});
         place != cards.end() && place->first.first == run; ++place) {
        keys.insert(place->second.card);
    }
    return keys.size() + 1;
}

FlowRunRow row_of(const Context& context, FlowRunId id, const FlowRun& run) {
    const sim::World& world = context.world();
    FlowRunRow row;
    row.run = id;
    row.time = when_text(context, run.started);
    row.state = context.say("flow.run." + std::string(name_of(run.outcome)));
    row.person = run.user.exists() ? sim::name_of_person(world, sim::person_of(world, run.user))
                                   : context.say("flow.run.nobody");
    const auto& design = design_of(world.workflows, run);
    row.progress =
        context.say("flow.run.progress",
                    {{"number", std::to_string(cards_run(context, id))},
                     {"count", std::to_string(1 + sim::workflows::count_cards(design.cards))}});
    if (!run.error.empty()) {
        row.error = context.say("flow.error." + run.error);
    } else if (run.outcome == RunOutcome::stopped) {
        row.error = run.about;
    }
    row.good = run.outcome == RunOutcome::succeeded;
    row.running = run.outcome == RunOutcome::running;
    return row;
}

std::size_t number_of(const FlowCardView& card, const std::string& key) {
    if (card.key == key) {
        return card.number;
    }
    for (const auto* row : {&card.inside, &card.otherwise}) {
        for (const FlowCardView& held : *row) {
            if (const std::size_t number = number_of(held, key); number > 0) {
                return number;
            }
        }
    }
    return 0;
}

// The first card that acts on accounts which provisioning manages, and its app.
struct Shared {
    sim::workflows::ManagingCard card;
    sim::AppId app;
};
std::optional<Shared> shared_card(const sim::World& world, const sim::workflows::Flow& flow) {
    const auto shared = sim::shared_apps_of(world, flow);
    for (const auto& managing : sim::workflows::managing_cards(flow)) {
        const sim::AppId app = sim::apps::app_named(world.apps, managing.app);
        if (std::find(shared.begin(), shared.end(), app) != shared.end()) {
            return Shared{managing, app};
        }
    }
    return std::nullopt;
}

}  // namespace

void add_flow_history(const Context& context, const FlowFocus& focus, FlowView& view) {
    view.history_note = context.say("flow.history.note");
    for (const auto& [id, run] : context.world().workflows.runs) {
        if (run.flow == focus.design.key) {
            view.history.push_back(row_of(context, id, run));
            view.history.back().current = id == focus.run_id && focus.run != nullptr;
        }
    }
    std::reverse(view.history.begin(), view.history.end());
    if (view.history.size() > history_max) {
        view.history.resize(history_max);
    }
}

void add_flow_conflict(const Context& context, const FlowFocus& focus, FlowView& view) {
    const auto shared = shared_card(context.world(), focus.design);
    if (!shared) {
        return;
    }
    const std::string app = context.world().apps.apps.at(shared->app).label;
    FlowConflict conflict;
    for (const FlowCardView& card : view.cards) {
        conflict.card = std::max(conflict.card, number_of(card, shared->card.card));
    }
    const Card* card = sim::workflows::card_with(focus.design.cards, shared->card.card);
    conflict.title = context.say("flow.conflict.title", {{"app", app}});
    conflict.text = context.say(view.is_on ? "flow.conflict.text_on" : "flow.conflict.text_off",
                                {{"app", app}});
    conflict.chip = context.say("flow.conflict.chip");
    conflict.owners = {
        {context.say("flow.conflict.accounts", {{"app", app}}), context.say("flow.conflict.both")},
        {context.say("flow.conflict.here"),
         flow_card_title(context, card == nullptr ? shared->card.type : card->type)}};
    const auto commands = keep_provisioning_commands(context.world(), focus.design);
    const auto* first =
        commands.empty() ? nullptr : std::get_if<sim::workflows::Command>(&commands.front());
    const bool turns_off =
        first != nullptr && std::holds_alternative<sim::workflows::DeactivateFlow>(*first);
    conflict.keep_hint = context.say(commands.empty() ? "flow.conflict.keep_nothing"
                                     : turns_off      ? "flow.conflict.keep_off"
                                                      : "flow.conflict.keep_remove");
    conflict.can_watch = context.scenario->key != "flow-conflict";
    view.conflict = std::move(conflict);
}

std::vector<sim::Command> keep_provisioning_commands(const sim::World& world,
                                                     const sim::workflows::Flow& flow) {
    namespace workflows = sim::workflows;
    if (!world.workflows.flows.contains(flow.key)) {
        return {};
    }
    workflows::Editor editor(flow);
    while (const auto shared = shared_card(world, editor.flow())) {
        if (editor.remove(shared->card.card)) {
            break;
        }
    }
    // What is left has to make a flow; else it is turned off as a whole.
    if (!editor.flow().cards.empty() && workflows::type_check(editor.flow(), "").empty()) {
        return {workflows::Command(workflows::SaveFlow{editor.flow()})};
    }
    if (world.workflows.flows.at(flow.key).active) {
        return {workflows::Command(workflows::DeactivateFlow{flow.key})};
    }
    return {};
}

}  // namespace ui::views
