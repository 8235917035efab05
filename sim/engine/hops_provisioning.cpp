// SPDX-License-Identifier: MIT
// Hops of the outbound queue: the decision to tell an app, and each exchange with it.
#include <algorithm>
#include <set>

#include "sim/engine/hops.h"
#include "sim/provisioning/client.h"

namespace sim::hops {

namespace {

using provisioning::Stage;
using provisioning::Task;
using provisioning::TaskKind;
using provisioning::WithheldReason;

apps::Capability capability_for(TaskKind kind) {
    if (kind == TaskKind::update) {
        return apps::Capability::update_attributes;
    }
    return kind == TaskKind::deactivate ? apps::Capability::deactivate_users
                                        : apps::Capability::create_users;
}

// Why nothing is sent, or nothing where a task is queued. A create goes out even with Create Users
// off, because the client still looks for an account to link.
std::optional<WithheldReason> reason_to_withhold(const apps::App& app,
                                                 const apps::AppUser& app_user, TaskKind kind) {
    if (!app.provisioning_enabled) {
        return WithheldReason::provisioning_off;
    }
    if (kind != TaskKind::create && !apps::is_on(app, capability_for(kind))) {
        return WithheldReason::capability_off;
    }
    if (kind != TaskKind::create && app_user.external_id.empty()) {
        return WithheldReason::not_linked;
    }
    return std::nullopt;
}

TaskKind kind_of(WorkKind kind) {
    if (kind == WorkKind::queue_update) {
        return TaskKind::update;
    }
    return kind == WorkKind::queue_deactivate ? TaskKind::deactivate : TaskKind::create;
}

provisioning::Connection connection_to(const apps::App& app) {
    return {app.service.host, app.service.base_path, app.token, app.dialect};
}

// A pace that a person can follow: the queue works about one exchange every half second.
Duration latency_of(const World& world, ExchangeId exchange) {
    Random chance = stream_of(world.seed, "latency/" + std::to_string(exchange.value));
    return {static_cast<std::int64_t>(80 + chance.below(240))};
}

void add_task(Draft& draft, Task task, EventId cause) {
    const TaskId id = draft.world().provisioning.next_task;
    task.due = draft.at();
    draft.add(provisioning::Event(provisioning::TaskQueued{id, std::move(task)}), cause,
              ActorId::provisioning);
    draft.plan_worker(std::max(draft.at() + hop_time, draft.world().worker_free));
}

// A task to create or update serves an assignment; one to deactivate serves the end of one.
bool is_still_wanted(const World& world, const Task& task) {
    const bool about_user = task.user.exists();
    const bool assigned = apps::is_assigned(world.apps, task.user, task.app);
    return !about_user || assigned == (task.kind != TaskKind::deactivate);
}

void finish_push(Draft& draft, const Task& task, TaskId id, EventId cause) {
    draft.add(provisioning::Event(provisioning::TaskFinished{id}), cause);
    const bool about_user = task.user.exists() && task.kind != TaskKind::deactivate;
    if (about_user) {
        draft.add(apps::Event(apps::AppUserSynchronized{task.user, task.app, task.app_profile}),
                  cause);
    }
}

void fail(Draft& draft, const Task& task, const provisioning::TaskFailed& failed, EventId cause) {
    draft.add(provisioning::Event(failed), cause);
    if (task.user.exists()) {
        draft.add(apps::Event(apps::AppUserFailed{task.user, task.app, failed.error.code}), cause);
    }
}

// One request, what the app does with it, and what its answer means.
void exchange(Draft& draft, TaskId id, const Task& task) {
    const World& world = draft.world();
    const apps::App& app = world.apps.apps.at(task.app);
    const ExchangeId number = world.provisioning.next_exchange;
    const std::string key = std::to_string(task.app.value) + "/" + std::to_string(number.value);
    const scim::Request request = provisioning::next_request(
        task, connection_to(app), stream_of(world.seed, "password/" + key).letters(16));
    const EventId sent =
        draft.add(provisioning::Event(provisioning::RequestSent{number, id, task.stage, request}),
                  task.last, ActorId::provisioning);
    Duration latency = latency_of(world, number);
    scim::Answer answer =
        scim::respond(app.service, world.apps.stores.at(task.app), request, draft.at() + latency,
                      stream_of(world.seed, "account/" + key).letters(8));
    latency.milliseconds += seconds(answer.delay_seconds).milliseconds;
    if (latency >= provisioning::answer_deadline) {
        // The app did what it was asked, but nobody waits for its answer any more.
        latency = provisioning::answer_deadline;
        answer.response = {};
    }
    for (const scim::StoreChange& change : answer.changes) {
        draft.add(apps::Event(apps::StoreChanged{task.app, change}), sent, ActorId::app);
    }
    const EventId received = draft.add(provisioning::Event(provisioning::ResponseReceived{
                                           number, id, task.stage, answer.response, latency}),
                                       sent, ActorId::app);
    draft.add(EngineEvent(WorkerBusy{draft.at() + latency}), received);
    const auto meaning = provisioning::interpret(id, task, answer.response, draft.at() + latency);
    if (const auto* advanced = std::get_if<provisioning::TaskAdvanced>(&meaning)) {
        draft.add(provisioning::Event(*advanced), received, ActorId::provisioning);
    } else if (const auto* postponed = std::get_if<provisioning::TaskPostponed>(&meaning)) {
        draft.add(provisioning::Event(*postponed), received, ActorId::provisioning);
    } else if (const auto* failed = std::get_if<provisioning::TaskFailed>(&meaning)) {
        fail(draft, task, *failed, received);
    } else {
        finish_push(draft, task, id, received);
    }
}

// The answer told the app's id: remember it, then bring the account up to date where it was found.
void link(Draft& draft, TaskId id, const Task& task) {
    const EventId linked = draft.add(
        apps::Event(apps::AccountLinked{task.user, task.app, task.external_id}), task.last);
    if (!is_still_wanted(draft.world(), task)) {
        // The assignment ended between the answer and the link: the account must hear about it.
        draft.add(provisioning::Event(provisioning::TaskFinished{id}), linked);
        WorkItem next;
        next.kind = WorkKind::queue_deactivate;
        next.cause = linked;
        next.user = task.user;
        next.app = task.app;
        draft.plan(std::move(next));
        return;
    }
    if (!task.matched) {
        finish_push(draft, task, id, linked);
        return;
    }
    const bool patches = draft.world().apps.apps.at(task.app).dialect == scim::Dialect::catalogue;
    const bool wakes = !task.matched_active && patches;
    const Stage update = task.patches_profile ? Stage::modify : Stage::read;
    provisioning::TaskAdvanced next{id,
                                    wakes ? Stage::activate : update,
                                    task.external_id,
                                    true,
                                    task.matched_active,
                                    "",
                                    task.start_index,
                                    {}};
    draft.add(provisioning::Event(next), linked);
}

// Active accounts of the app that no assignment accounts for.
void compare(Draft& draft, TaskId id, const Task& task) {
    const World& world = draft.world();
    std::set<std::string> owned;
    for (const auto& [key, app_user] : world.apps.app_users) {
        if (key.second == task.app && app_user.status != apps::AppUserStatus::unassigned) {
            owned.insert(app_user.external_id);
        }
    }
    for (const provisioning::SeenAccount& account : task.seen) {
        if (!account.active || owned.count(account.id) > 0) {
            continue;
        }
        const EventId detected = draft.add(
            provisioning::Event(provisioning::UnmanagedAccountDetected{task.app, account}),
            task.last);
        if (task.unowned == provisioning::Unowned::report) {
            continue;
        }
        WorkItem next;
        next.kind = WorkKind::deactivate_unowned;
        next.cause = detected;
        next.app = task.app;
        next.record = account.id;
        draft.plan(next);
    }
    draft.add(provisioning::Event(provisioning::TaskFinished{id}), task.last);
}

}  // namespace

void queue_task(Draft& draft, const WorkItem& item) {
    const World& world = draft.world();
    const TaskKind kind = kind_of(item.kind);
    const apps::App& app = world.apps.apps.at(item.app);
    const apps::AppUser* app_user = world.apps.app_users.find({item.user, item.app});
    const directory::User* user = world.directory.users.find(item.user);
    if (app_user == nullptr || user == nullptr) {
        return;  // the user was deleted meanwhile, and with them what the directory knew
    }
    if (const auto reason = reason_to_withhold(app, *app_user, kind)) {
        draft.add(
            provisioning::Event(provisioning::TaskWithheld{kind, item.app, item.user, *reason}),
            item.cause, ActorId::provisioning);
        return;
    }
    Task task;
    task.kind = kind;
    task.app = item.app;
    task.user = item.user;
    task.patches_profile = app.updates_by_patch;
    task.stage = provisioning::first_stage(task, app.dialect);
    task.okta_id = user->okta_id;
    task.app_profile = apps::app_profile(app, user->profile);
    task.external_id = kind == TaskKind::create ? std::string() : app_user->external_id;
    task.may_create = apps::is_on(app, apps::Capability::create_users);
    add_task(draft, std::move(task), item.cause);
}

void queue_app_task(Draft& draft, AppId app, TaskKind kind, provisioning::Unowned unowned,
                    EventId cause) {
    Task task;
    task.unowned = unowned;
    task.kind = kind;
    task.app = app;
    const scim::Dialect dialect = draft.world().apps.apps.at(app).dialect;
    task.asks_groups = kind == TaskKind::test_connection && dialect == scim::Dialect::catalogue;
    task.stage = provisioning::first_stage(task, dialect);
    add_task(draft, std::move(task), cause);
}

void work(Draft& draft) {
    draft.start_worker();
    const World& world = draft.world();
    const auto first = world.provisioning.runnable.begin();
    if (first == world.provisioning.runnable.end()) {
        return;
    }
    if (first->first.first > draft.at()) {
        draft.plan_worker(first->first.first);
        return;
    }
    const TaskId id = first->first.second;
    const Task& task = world.provisioning.tasks.at(id);
    Instant free = draft.at() + hop_time;
    if (!world.apps.app_users.contains({task.user, task.app}) && task.user.exists()) {
        draft.add(provisioning::Event(provisioning::TaskCancelled{id}), task.last);
    } else if (task.stage == Stage::link) {
        link(draft, id, task);
    } else if (task.stage == Stage::compare) {
        compare(draft, id, task);
    } else if (!is_still_wanted(world, task)) {
        draft.add(provisioning::Event(provisioning::TaskCancelled{id}), task.last,
                  ActorId::provisioning);
    } else {
        exchange(draft, id, task);
        free = free + latency_of(world, world.provisioning.next_exchange);
    }
    if (world.provisioning.runnable.size() > 1 || draft.keeps(id)) {
        draft.plan_worker(free);
    }
}

}  // namespace sim::hops
