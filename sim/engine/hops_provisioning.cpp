// SPDX-License-Identifier: MIT
// Hops of the outbound queue: the decision to tell an app, and each exchange with it.
#include <algorithm>

#include "sim/apps/owner_view.h"
#include "sim/engine/hops.h"
#include "sim/engine/wire.h"
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
    if (kind == TaskKind::push_password) {
        return apps::Capability::sync_password;
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
    const bool needs_switch = kind != TaskKind::create && kind != TaskKind::read_back;
    if (needs_switch && !apps::is_on(app, capability_for(kind))) {
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
    if (kind == WorkKind::queue_password) {
        return TaskKind::push_password;
    }
    if (kind == WorkKind::queue_read_back) {
        return TaskKind::read_back;
    }
    return kind == WorkKind::queue_deactivate ? TaskKind::deactivate : TaskKind::create;
}

apps::Purpose purpose_of(const WorkItem& item) {
    if (item.kind == WorkKind::queue_create) {
        return apps::Purpose::create;
    }
    return item.reapplies ? apps::Purpose::reapply : apps::Purpose::update;
}

// A pace that a person can follow: the queue works about one exchange every half second.
Duration latency_of(const World& world, ExchangeId exchange) {
    Random chance = stream_of(world.seed, "latency/" + std::to_string(exchange.value));
    return {static_cast<std::int64_t>(80 + chance.below(240))};
}

// A task to create or update serves an assignment; one to deactivate serves the end of one; one
// about a group serves a push that goes on. Reading an account back is always worth an answer.
bool is_still_wanted(const World& world, const Task& task) {
    if (provisioning::is_about_group(task.kind)) {
        const auto* pushed = world.provisioning.pushed_groups.find({task.group, task.app});
        return task.kind == TaskKind::delete_group ||
               (pushed != nullptr && pushed->status != provisioning::PushStatus::inactive);
    }
    const bool about_user = task.user.exists() && task.kind != TaskKind::read_back;
    const bool assigned = apps::is_assigned(world.apps, task.user, task.app);
    return !about_user || assigned == (task.kind != TaskKind::deactivate);
}

// Once provisioning is off, nothing is sent but a test of the connection, which comes before it is
// switched on.
bool is_cut_off(const World& world, const Task& task) {
    return !world.apps.apps.at(task.app).provisioning_enabled &&
           task.kind != TaskKind::test_connection;
}

void finish_push(Draft& draft, const Task& task, TaskId id, EventId cause) {
    if (provisioning::is_about_group(task.kind)) {
        finish_group(draft, id, task, cause);
        return;
    }
    draft.add(provisioning::Event(provisioning::TaskFinished{id}), cause);
    const bool pushed_profile = task.kind == TaskKind::create || task.kind == TaskKind::update;
    if (pushed_profile) {
        draft.add(apps::Event(apps::AppUserSynchronized{task.user, task.app, task.app_profile}),
                  cause);
    }
}

// What the app holds, against what was pushed.
void note_read_back(Draft& draft, const Task& task, TaskId id, const std::string& account,
                    EventId cause) {
    const apps::AppUser& app_user = draft.world().apps.app_users.at({task.user, task.app});
    draft.add(provisioning::Event(provisioning::TaskFinished{id}), cause);
    draft.add(
        apps::Event(apps::AccountReadBack{task.user, task.app, apps::drift_in(account, app_user)}),
        cause);
}

void fail(Draft& draft, const Task& task, const provisioning::TaskFailed& failed, EventId cause) {
    if (provisioning::is_about_group(task.kind)) {
        fail_group(draft, task, failed, cause);
        return;
    }
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
    const auto [answer, latency] =
        reply_to(world, task.app, {request, draft.at(), latency_of(world, number), key});
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
    } else if (task.kind == TaskKind::read_back) {
        note_read_back(draft, task, id, answer.response.body, received);
    } else {
        finish_push(draft, task, id, received);
    }
}

// The answer told the app's id: remember it, then bring the account up to date where it was found.
void link(Draft& draft, TaskId id, const Task& task) {
    const bool first = draft.world().apps.app_users.at({task.user, task.app}).external_id.empty();
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
    if (first) {
        note_first_account(draft, task.user, task.app, linked);
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
                                    {},
                                    {}};
    draft.add(provisioning::Event(next), linked);
}

}  // namespace

void add_task(Draft& draft, Task task, EventId cause) {
    const TaskId id{draft.world().provisioning.next_task.value + draft.count_of_tasks()};
    task.due = draft.at();
    draft.add(provisioning::Event(provisioning::TaskQueued{id, std::move(task)}), cause,
              ActorId::provisioning);
    draft.plan_worker(std::max(draft.at() + hop_time, draft.world().worker_free));
}

void plan_password_push(Draft& draft, UserId user, EventId cause) {
    const World& world = draft.world();
    for (auto place = world.apps.app_users.lower_bound({user, AppId{}});
         place != world.apps.app_users.end() && place->first.first == user; ++place) {
        const AppId app = place->first.second;
        const bool syncs = place->second.status == apps::AppUserStatus::provisioned &&
                           apps::is_on(world.apps.apps.at(app), apps::Capability::sync_password);
        if (syncs) {
            WorkItem item;
            item.kind = WorkKind::queue_password;
            item.cause = cause;
            item.user = user;
            item.app = app;
            draft.plan(std::move(item));
        }
    }
}

void queue_task(Draft& draft, const WorkItem& item) {
    const World& world = draft.world();
    const TaskKind kind = kind_of(item.kind);
    const apps::App& app = world.apps.apps.at(item.app);
    const apps::AppUser* app_user = world.apps.app_users.find({item.user, item.app});
    const directory::User* user = world.directory.users.find(item.user);
    if (app_user == nullptr || user == nullptr) {
        return;  // the user was deleted meanwhile, and with them what the directory knew
    }
    if (kind == TaskKind::create && app_user->status == apps::AppUserStatus::provisioned) {
        return;  // an administrator has named the account, so none is looked for
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
    task.app_profile = app_profile(world, item.user, item.app, purpose_of(item));
    task.external_id = kind == TaskKind::create ? std::string() : app_user->external_id;
    task.may_create = apps::is_on(app, apps::Capability::create_users);
    const bool sends_profile = kind == TaskKind::create || kind == TaskKind::update;
    if (auto failing = failing_mappings(world, item.user, item.app);
        sends_profile && !failing.empty()) {
        draft.add(apps::Event(apps::MappingsFailed{item.user, item.app, std::move(failing)}),
                  item.cause, ActorId::provisioning);
    }
    if (kind == TaskKind::push_password) {
        // Every app hears the same one: the moment of the choice names it.
        const std::string key = "chosen_password/" + std::to_string(item.cause.value);
        task.password = stream_of(world.seed, key).letters(14);
    }
    add_task(draft, std::move(task), item.cause);
}

void queue_app_task(Draft& draft, AppId app, TaskKind kind, provisioning::Unowned unowned,
                    EventId cause) {
    Task task;
    task.unowned = unowned;
    task.kind = kind;
    task.app = app;
    const apps::App& details = draft.world().apps.apps.at(app);
    const scim::Dialect dialect = details.dialect;
    task.asks_groups = kind == TaskKind::test_connection
                           ? dialect == scim::Dialect::catalogue
                           : apps::is_on(details, apps::Capability::import_groups);
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
    } else if (task.stage == Stage::link_group) {
        link_group(draft, id, task);
    } else if (task.stage == Stage::compare) {
        compare_accounts(draft, id, task);
    } else if (is_cut_off(world, task) || !is_still_wanted(world, task)) {
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
