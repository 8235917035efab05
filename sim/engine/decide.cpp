// SPDX-License-Identifier: MIT
// Brings each command to the part that rules on it and plans the hops that follow.
#include "sim/engine/decide.h"

#include <algorithm>

#include "sim/apps/decide.h"
#include "sim/base/overloaded.h"
#include "sim/directory/decide.h"
#include "sim/engine/apply.h"
#include "sim/engine/effects.h"
#include "sim/engine/hops.h"
#include "sim/hr/decide.h"

namespace sim {

namespace {

using Decision = Result<std::vector<Event>, Refusal>;

Failure<Refusal> refuse(std::string code, std::string about = {}) {
    return Failure{Refusal{std::move(code), {{"about", std::move(about)}}}};
}

void run_hop(Draft& draft, const WorkItem& item) {
    switch (item.kind) {
        case WorkKind::import_record:
            return hops::import_record(draft, item);
        case WorkKind::finish_import:
            return hops::finish_import(draft, item);
        case WorkKind::activate_user:
            return hops::move_user_status(draft, item, "activate");
        case WorkKind::deactivate_user:
            return hops::move_user_status(draft, item, "deactivate");
        case WorkKind::suspend_user:
            return hops::move_user_status(draft, item, "suspend");
        case WorkKind::unsuspend_user:
            return hops::move_user_status(draft, item, "unsuspend");
        case WorkKind::scheduled_import:
            return hops::scheduled_import(draft, item);
        case WorkKind::source_everybody:
            return hops::source_everybody(draft, item);
        case WorkKind::source_user:
            return hops::source_user(draft, item);
        case WorkKind::evaluate_rules:
            return hops::evaluate_rules(draft, item);
        case WorkKind::evaluate_everybody:
            return hops::evaluate_everybody(draft, item);
        case WorkKind::add_member:
        case WorkKind::remove_member:
            return hops::move_member(draft, item);
        case WorkKind::reconcile_apps:
            return hops::reconcile_apps(draft, item);
        case WorkKind::assign_app:
        case WorkKind::unassign_app:
        case WorkKind::change_giver:
            return hops::move_assignment(draft, item);
        case WorkKind::check_profiles:
        case WorkKind::reapply_mappings:
            return hops::check_profiles(draft, item);
        case WorkKind::queue_create:
        case WorkKind::queue_update:
        case WorkKind::queue_deactivate:
        case WorkKind::queue_password:
        case WorkKind::queue_read_back:
            return hops::queue_task(draft, item);
        case WorkKind::queue_rename:
            return hops::queue_rename(draft, item);
        case WorkKind::push_members:
            return hops::push_members(draft, item);
        case WorkKind::run_push_rules:
            return hops::run_push_rules(draft, item);
        case WorkKind::work:
            return hops::work(draft);
        case WorkKind::deactivate_unowned:
            return hops::deactivate_unowned(draft, item);
        case WorkKind::evaluate_access:
        case WorkKind::issue_token:
        case WorkKind::validate_call:
        case WorkKind::answer_call:
            return hops::move_access(draft, item);
        case WorkKind::start_flow:
            return hops::start_flow(draft, item);
        case WorkKind::run_card:
            return hops::run_card(draft, item);
    }
}

// A world that hops are tried on; the given one is copied only when something must be applied.
class Ahead {
public:
    explicit Ahead(const World& world) : current_(&world) {}

    [[nodiscard]] const World& world() const { return *current_; }
    void take(const std::vector<Event>& events) {
        if (!copy_) {
            copy_ = *current_;
            current_ = &*copy_;
        }
        for (const Event& event : events) {
            apply(*copy_, event);
        }
    }

private:
    const World* current_;
    std::optional<World> copy_;
};

struct Hop {
    std::vector<Event> events;
    bool visible = false;
};

Hop next_hop(const World& world) {
    const auto& [key, item] = *world.pending.begin();
    const Instant at = std::max(world.now, key.first);
    Draft draft(world, at, item.cause, ActorId::directory);
    draft.set_depth(item.flow ? (*item.flow)->depth : 0);
    draft.add(EngineEvent(HopTaken{key, item.kind, at}));
    run_hop(draft, item);
    const bool visible = draft.is_visible();
    return {draft.take(), visible};
}

void append(std::vector<Event>& all, std::vector<Event> more) {
    std::move(more.begin(), more.end(), std::back_inserter(all));
}

// Whether the few looks that are left could all find nothing to do.
bool may_be_at_rest(const World& world) {
    constexpr std::size_t few = 3;
    const bool works = !world.provisioning.runnable.empty();
    return !world.pending.empty() && world.pending.size() <= few && !works;
}

// Takes looks that find nothing to do along with the hop before them, so that the last step that a
// person sees is also the last step there is.
void take_idle_rest(Ahead& ahead, std::vector<Event>& events) {
    std::vector<Event> rest;
    while (!ahead.world().pending.empty()) {
        Hop hop = next_hop(ahead.world());
        if (hop.visible) {
            return;
        }
        ahead.take(hop.events);
        append(rest, std::move(hop.events));
    }
    append(events, std::move(rest));
}

// Work without a visible effect is passed over: one Advance is one hop that a person can see.
Decision advance(const World& world) {
    Ahead ahead(world);
    std::vector<Event> events;
    while (auto hop = advance_hop(ahead.world())) {
        if (hop->goes_on) {
            ahead.take(hop->events);
        }
        append(events, std::move(hop->events));
        if (!hop->goes_on) {
            break;
        }
    }
    return events.empty() ? refuse("refusal.engine.nothing_pending") : Decision(std::move(events));
}

template <class PartEvent>
Decision with_consequences(const World& world, ActorId actor,
                           Result<std::vector<PartEvent>, Refusal> decided) {
    if (!decided) {
        return Failure{decided.error()};
    }
    Draft draft(world, world.now, {}, actor);
    for (PartEvent& event : *decided) {
        const EventId id = draft.add(What(event));
        if constexpr (!std::is_same_v<PartEvent, hr::Event>) {
            hops::follow(draft, event, id);
        }
    }
    return draft.take();
}

std::optional<Refusal> objection_to_import(const World& world, SourceId source,
                                           directory::ImportMode mode) {
    const hr::Source* known = world.hr.sources.find(source);
    if (known == nullptr) {
        return refuse("refusal.hr.unknown_source").error;
    }
    const bool is_file = known->kind == hr::SourceKind::csv_file;
    if (is_file && mode == directory::ImportMode::incremental) {
        return refuse("refusal.engine.file_is_read_whole", known->name).error;
    }
    return std::nullopt;
}

Decision run_import(const World& world, const RunImport& run) {
    if (auto objection = objection_to_import(world, run.source, run.mode)) {
        return Failure{*objection};
    }
    if (world.directory.halted.exists()) {
        return refuse("refusal.engine.imports_are_halted");
    }
    Draft draft(world, world.now, {}, ActorId::directory);
    hops::start_import(draft, {run.source, run.mode}, {});
    return draft.take();
}

Decision schedule_imports(const World& world, const ScheduleImports& schedule) {
    constexpr int times_max = 400;
    constexpr int hours_max = 24 * 31;
    if (auto objection = objection_to_import(world, schedule.source, schedule.mode)) {
        return Failure{*objection};
    }
    const bool in_range = schedule.every_hours > 0 && schedule.every_hours <= hours_max &&
                          schedule.times > 0 && schedule.times <= times_max;
    if (!in_range) {
        return refuse("refusal.engine.schedule_out_of_range");
    }
    const Duration every{std::int64_t{schedule.every_hours} * 3600 * 1000};
    Draft draft(world, world.now, {}, ActorId::administrator);
    WorkItem item;
    item.kind = WorkKind::scheduled_import;
    item.source = schedule.source;
    item.mode = schedule.mode;
    item.cause = draft.add(directory::Event(
        directory::ImportsScheduled{schedule.source, schedule.mode, every, schedule.times}));
    for (int turn = 1; turn <= schedule.times; ++turn) {
        draft.plan(item, Duration{every.milliseconds * turn});
    }
    return draft.take();
}

// What the person at the keyboard does, and what users do by themselves at the sign-in page.
Decision decide_directory(const World& world, const directory::Command& command) {
    auto decided = directory::decide(world.directory, command,
                                     hops::okta_user_id(world, world.directory.next_user));
    if (decided && std::holds_alternative<directory::ResumeImports>(command)) {
        Draft draft(world, world.now, {}, ActorId::administrator);
        hops::resume_import(draft, world.directory.halted);
        return draft.take();
    }
    return with_consequences(world, ActorId::administrator, std::move(decided));
}

// The user and the group that a command names must be there.
Decision decide_apps(const World& world, const apps::Command& command) {
    const UserId user = std::visit(
        [](const auto& part) {
            if constexpr (requires { part.user; }) {
                return part.user;
            } else {
                return UserId{};
            }
        },
        command);
    const GroupId group = std::visit(
        [](const auto& part) {
            if constexpr (requires { part.group; }) {
                return part.group;
            } else {
                return GroupId{};
            }
        },
        command);
    if (user.exists() && !world.directory.users.contains(user)) {
        return refuse("refusal.directory.unknown_user");
    }
    if (group.exists() && !world.directory.groups.contains(group)) {
        return refuse("refusal.directory.unknown_group");
    }
    const bool assigns = std::holds_alternative<apps::AssignUser>(command) ||
                         std::holds_alternative<apps::ConfirmAccount>(command);
    if (assigns && user.exists()) {
        const directory::User& person = world.directory.users.at(user);
        if (!directory::can_hold_apps(person.status)) {
            return refuse("refusal.apps.cannot_hold_apps", directory::display_name(person.profile));
        }
    }
    return with_consequences(
        world, ActorId::administrator,
        apps::decide(world.apps, command, world.now, directory::groups_of(world.directory, user)));
}

Decision decide_app_task(const World& world, AppId app, provisioning::TaskKind kind,
                         provisioning::Unowned unowned) {
    if (!world.apps.apps.contains(app)) {
        return refuse("refusal.apps.unknown_app");
    }
    Draft draft(world, world.now, {}, ActorId::administrator);
    hops::queue_app_task(draft, app, kind, unowned, {});
    return draft.take();
}

Decision find_unowned(const World& world, const FindUnownedAccounts& find) {
    const apps::App* app = world.apps.apps.find(find.app);
    if (app != nullptr && !app->provisioning_enabled) {
        return refuse("refusal.apps.provisioning_is_off", app->label);
    }
    return decide_app_task(world, find.app, provisioning::TaskKind::import_accounts, find.then);
}

Decision retry(const World& world, AppId app) {
    Draft draft(world, world.now, {}, ActorId::administrator);
    if (!effects::retry_failed_tasks(draft, app, {})) {
        return refuse("refusal.engine.no_failed_tasks");
    }
    return draft.take();
}

Decision force_sync(const World& world, AppId app) {
    if (!world.apps.apps.contains(app)) {
        return refuse("refusal.apps.unknown_app");
    }
    Draft draft(world, world.now, {}, ActorId::administrator);
    effects::force_sync(draft, app, {});
    return draft.take();
}

}  // namespace

Decision decide(const World& world, const Command& command) {
    return std::visit(
        Overloaded{
            [&](const Advance&) { return advance(world); },
            [&](const RunImport& run) { return run_import(world, run); },
            [&](const ScheduleImports& schedule) { return schedule_imports(world, schedule); },
            [&](const WaitUntil& wait) -> Decision {
                if (wait.until < world.now) {
                    return refuse("refusal.engine.time_moves_forward");
                }
                Draft draft(world, wait.until, {}, ActorId::lab);
                draft.add(EngineEvent(ClockMoved{wait.until}));
                return draft.take();
            },
            [&](const RetryFailedTasks& failed) { return retry(world, failed.app); },
            [&](const TestConnection& test) {
                return decide_app_task(world, test.app, provisioning::TaskKind::test_connection,
                                       provisioning::Unowned::report);
            },
            [&](const ForceSync& sync) { return force_sync(world, sync.app); },
            [&](const FindUnownedAccounts& find) { return find_unowned(world, find); },
            [&](const hr::Command& part) {
                return with_consequences(world, ActorId::hr_admin, hr::decide(world.hr, part));
            },
            [&](const directory::Command& part) { return decide_directory(world, part); },
            [&](const apps::Command& part) { return decide_apps(world, part); },
            [&](const provisioning::Command& part) { return hops::decide_push(world, part); },
            [&](const provisioning::RuleCommand& part) {
                return hops::decide_push_rule(world, part);
            },
            [&](const faults::Command& part) { return effects::decide_fault(world, part); },
            [&](const access::Command& part) { return hops::decide_access(world, part); },
            [&](const workflows::Command& part) { return hops::decide_workflows(world, part); }},
        command);
}

std::optional<AdvanceHop> advance_hop(const World& world) {
    if (world.pending.empty()) {
        return std::nullopt;
    }
    Hop hop = next_hop(world);
    const std::size_t left = world.pending.size() - 1;
    const bool few_left = left <= 3 && world.provisioning.runnable.empty();
    if (hop.visible && few_left) {
        Ahead ahead(world);
        ahead.take(hop.events);
        if (may_be_at_rest(ahead.world())) {
            take_idle_rest(ahead, hop.events);
        }
    }
    return AdvanceHop{std::move(hop.events), !hop.visible};
}

std::optional<Instant> next_due(const World& world) {
    return world.pending.empty() ? std::nullopt : std::optional{world.pending.begin()->first.first};
}

}  // namespace sim
