// SPDX-License-Identifier: MIT
// Hops of flows: a flow begins, and its run goes from card to card.
#include "sim/engine/flow_occasion.h"
#include "sim/engine/hops.h"
#include "sim/workflows/decide.h"

namespace sim::hops {

namespace {

using workflows::FlowRun;
using workflows::FlowRunId;
using workflows::RunOutcome;

WorkItem about_flow(WorkKind kind, FlowWork work, UserId user, EventId cause) {
    WorkItem item;
    item.kind = kind;
    item.cause = cause;
    item.user = user;
    item.flow = std::move(work);
    return item;
}

// What every trigger about a person hands on.
void add_person(const World& world, UserId user, Profile& values) {
    const directory::User* known = world.directory.users.find(user);
    if (known == nullptr) {
        return;
    }
    values.set("user", std::string(known->profile.text("login")));
    values.set("email", std::string(known->profile.text("email")));
    values.set("name", directory::display_name(known->profile));
    values.set("manager", std::string(known->profile.text("manager")));
}

// A run by hand of a flow that waits for a group or an app gets the one that the flow names.
Profile values_for(const Draft& draft, const std::string& flow, UserId user) {
    const World& world = draft.world();
    const workflows::Card& trigger = workflows::design_of(world.workflows, flow).trigger;
    Profile values;
    if (trigger.type == "schedule") {
        values.set("time", to_text(draft.at()));
        return values;
    }
    add_person(world, user, values);
    for (const char* name : {"group", "app"}) {
        if (workflows::input_named(trigger, name) != nullptr) {
            values.set(name, workflows::typed_text(trigger, name));
        }
    }
    return values;
}

void plan_card(Draft& draft, FlowRunId id, const FlowRun& run, EventId cause, Duration after) {
    draft.plan(about_flow(WorkKind::run_card, {run.flow, id, run.depth, 0, 0}, run.user, cause),
               after);
}

EventId begin(Draft& draft, const std::string& flow, const workflows::Occasion& occasion,
              EventId cause) {
    EventId last = cause;
    auto events = workflows::begin_run(draft.world().workflows, flow, occasion, draft.at());
    const auto& triggered = std::get<workflows::FlowTriggered>(events.front());
    const FlowRunId id = triggered.flow_run;
    const FlowRun run = *triggered.details;
    const bool goes_on = events.size() == 1;
    for (workflows::Event& event : events) {
        last = occasion.by_hand ? draft.add(What(std::move(event)), cause)
                                : draft.add(What(std::move(event)), cause, ActorId::workflows);
    }
    if (goes_on) {
        plan_card(draft, id, run, last, hop_time);
    }
    return last;
}

void plan_turn(Draft& draft, const std::string& flow, int turns, int activation, EventId cause) {
    const workflows::Flow& design = workflows::design_of(draft.world().workflows, flow);
    const std::int64_t hours = workflows::hours_between_turns(design);
    if (turns > 0 && hours > 0) {
        draft.plan(about_flow(WorkKind::start_flow, {flow, {}, 0, turns, activation}, {}, cause),
                   minutes(hours * 60));
    }
}

void end_run(Draft& draft, FlowRunId id, const FlowRun& run, workflows::FlowRunEnded ended,
             EventId cause) {
    ended.flow_run = id;
    ended.user = run.user;
    ended.at = draft.at();
    draft.add(workflows::Event(std::move(ended)), cause, ActorId::workflows);
}

// The vendor's log hears of the org's steps twice: when four fifths are used, and at the limit.
void tell_use(Draft& draft, const workflows::DayUse& use, EventId cause) {
    const int limit = draft.world().workflows.limits.steps_a_day;
    const int near = limit * 4 / 5;
    if (use.steps == limit) {
        draft.add(workflows::Event(workflows::StepLimitReached{use.steps, limit}), cause,
                  ActorId::workflows);
    } else if (use.steps == near) {
        draft.add(workflows::Event(workflows::StepLimitNeared{use.steps, limit}), cause,
                  ActorId::workflows);
    }
}

// A new membership sets flows off, another reason for an old one does not.
bool is_news(const World& world, const FlowOccasion& occasion) {
    return occasion.trigger != "added_to_group" ||
           !world.directory.memberships.contains({occasion.user, occasion.group});
}

Result<std::vector<Event>, Refusal> run_by_hand(const World& world,
                                                const workflows::RunFlow& wanted) {
    if (wanted.user.exists() && !world.directory.users.contains(wanted.user)) {
        return Failure{Refusal{"refusal.directory.unknown_user", {}}};
    }
    Draft draft(world, world.now, {}, ActorId::administrator);
    workflows::Occasion occasion;
    occasion.user = wanted.user;
    occasion.by_hand = true;
    occasion.values = values_for(draft, wanted.flow, wanted.user);
    begin(draft, wanted.flow, occasion, {});
    return draft.take();
}

}  // namespace

void start_flow(Draft& draft, const WorkItem& item) {
    const World& world = draft.world();
    const FlowWork& work = **item.flow;
    const workflows::InstalledFlow* flow = world.workflows.flows.find(work.flow);
    const bool scheduled = work.activation > 0;
    const bool gone = item.user.exists() && !world.directory.users.contains(item.user);
    const bool outdated =
        scheduled && flow != nullptr && (!flow->active || flow->activation != work.activation);
    if (flow == nullptr || gone || outdated) {
        return;
    }
    if (!flow->active) {
        draft.add(workflows::Event(workflows::FlowNotTriggered{work.flow, item.user, item.cause}),
                  item.cause, ActorId::workflows);
        return;
    }
    workflows::Occasion occasion;
    occasion.trigger = item.cause;
    occasion.user = item.user;
    occasion.group = item.group;
    occasion.app = item.app;
    occasion.depth = work.depth;
    occasion.values = values_for(draft, work.flow, item.user);
    const EventId begun = begin(draft, work.flow, occasion, item.cause);
    if (scheduled) {
        plan_turn(draft, work.flow, work.turns - 1, work.activation, begun);
    }
}

void run_card(Draft& draft, const WorkItem& item) {
    const workflows::State& state = draft.world().workflows;
    const FlowRunId id = (**item.flow).flow_run;
    const FlowRun* run = state.runs.find(id);
    if (run == nullptr || run->outcome != RunOutcome::running) {
        return;  // somebody cancelled it
    }
    if (std::string limit = workflows::limit_met(state, *run, draft.at()); !limit.empty()) {
        end_run(draft, id, *run, {{}, {}, RunOutcome::failed, std::move(limit), "", {}},
                item.cause);
        return;
    }
    const workflows::Flow& flow = workflows::design_of(state, *run);
    const workflows::Card& card = workflows::next_card(flow, *run);
    const Profile inputs = workflows::inputs_of(card, *run);
    CardWork work = workflows::is_logic(card)
                        ? CardWork{workflows::outcome_of_logic(card, inputs, state.limits), {}}
                        : connect(draft, id, card, inputs);
    workflows::Move move = workflows::move_on(flow, *run, card, inputs, work.outcome);
    const workflows::CardOutcome& outcome = work.outcome;
    workflows::CardRan ran;
    ran.flow_run = id;
    ran.user = run->user;
    ran.number = static_cast<std::uint32_t>(run->steps) + 1;
    ran.details = workflows::CardRun{card.key,      card.type,       workflows::turn_of(*run),
                                     inputs,        outcome.outputs, outcome.error,
                                     outcome.about, draft.at()};
    ran.frames = std::move(move.frames);
    ran.tries_again = move.tries_again;
    ran.wait = move.wait;
    ran.use = workflows::with_a_step(state.use, draft.at());
    const EventId done = draft.add(workflows::Event(ran), item.cause, ActorId::workflows);
    tell_use(draft, ran.use, done);
    draft.set_depth(run->depth + 1);
    for (directory::Event& fact : work.facts) {
        const EventId happened = draft.add(What(fact), done, ActorId::workflows);
        follow(draft, fact, happened);
    }
    if (move.ends) {
        end_run(draft, id, *run, {{}, {}, *move.ends, outcome.error, outcome.about, {}}, done);
    } else {
        const Duration pace{hop_time.milliseconds + work.takes.milliseconds +
                            move.wait.milliseconds};
        plan_card(draft, id, *run, done, pace);
    }
}

void plan_triggered_flows(Draft& draft, const std::vector<Event>& events) {
    const World& world = draft.world();
    for (const Event& event : events) {
        const auto occasion = flow_occasion_of(event);
        if (!occasion || !is_news(world, *occasion)) {
            continue;
        }
        for (std::string& flow : flows_waiting_for(world, *occasion)) {
            WorkItem item =
                about_flow(WorkKind::start_flow, {std::move(flow), {}, draft.depth(), 0, 0},
                           occasion->user, event.id);
            item.group = occasion->group;
            item.app = occasion->app;
            draft.plan(std::move(item));
        }
    }
}

Result<std::vector<Event>, Refusal> decide_workflows(const World& world,
                                                     const workflows::Command& command) {
    auto decided = workflows::decide(world.workflows, command, world.now);
    if (!decided) {
        return Failure{decided.error()};
    }
    if (const auto* wanted = std::get_if<workflows::RunFlow>(&command)) {
        return run_by_hand(world, *wanted);
    }
    const bool by_chance = std::holds_alternative<workflows::SetMockService>(command);
    Draft draft(world, world.now, {}, by_chance ? ActorId::lab : ActorId::administrator);
    for (workflows::Event& event : *decided) {
        auto* activated = std::get_if<workflows::FlowActivated>(&event);
        if (activated == nullptr) {
            draft.add(What(std::move(event)));
            continue;
        }
        activated->shared_apps =
            shared_apps_of(world, workflows::design_of(world.workflows, activated->flow));
        const EventId on = draft.add(What(event));
        plan_turn(draft, activated->flow, activated->turns, activated->activation, on);
    }
    return draft.take();
}

}  // namespace sim::hops
