// SPDX-License-Identifier: MIT
// Turns provisioning events into task rows; runs no rule.
#include "sim/provisioning/apply.h"

#include "sim/base/overloaded.h"

namespace sim::provisioning {

namespace {

void queue(State& state, const TaskQueued& queued, EventId id) {
    Task task = *queued.details;
    task.last = id;
    state.tasks.put(queued.task, std::move(task));
    state.runnable.put({queued.details->due, queued.task}, {});
    state.next_task = {queued.task.value + 1};
}

void advance(State& state, const TaskAdvanced& advanced) {
    Task& task = state.tasks.edit(advanced.task);
    task.stage = advanced.stage;
    task.status = TaskStatus::running;
    task.external_id = advanced.external_id;
    task.matched = advanced.matched;
    task.matched_active = advanced.matched_active;
    task.resource = advanced.resource;
    task.start_index = advanced.start_index;
    task.seen.insert(task.seen.end(), advanced.seen.begin(), advanced.seen.end());
    task.seen_groups.insert(task.seen_groups.end(), advanced.seen_groups.begin(),
                            advanced.seen_groups.end());
}

// What the import before it found is not true any more.
void begin_result(State& state, const AccountsCompared& compared) {
    state.app_imports.put(compared.app, compared.counts);
    std::vector<FoundAccountKey> old;
    for (auto place = state.found_accounts.lower_bound({compared.app, ""});
         place != state.found_accounts.end() && place->first.first == compared.app; ++place) {
        old.push_back(place->first);
    }
    for (const FoundAccountKey& key : old) {
        state.found_accounts.erase(key);
    }
}

void keep(State& state, const UnmanagedAccountDetected& found) {
    state.found_accounts.put({found.app, found.account.id},
                             {found.account.user_name, found.match, found.user});
}

void end(State& state, TaskId id, TaskStatus status) {
    Task& task = state.tasks.edit(id);
    state.runnable.erase({task.due, id});
    task.status = status;
    task.resource.clear();
}

void make_due(State& state, TaskId id, TaskStatus status, Instant due) {
    Task& task = state.tasks.edit(id);
    state.runnable.erase({task.due, id});
    task.status = status;
    task.due = due;
    state.runnable.put({due, id}, {});
}

void apply_to_pushed_group(State& state, const PushedGroupAdded& added, EventId id) {
    PushedGroup row;
    row.app_group = added.app_group;
    row.rule = added.push_rule;
    row.since = id;
    state.pushed_groups.put({added.group, added.app}, std::move(row));
}

void apply_to_pushed_group(State& state, const PushedGroupLinked& linked) {
    PushedGroup& row = state.pushed_groups.edit({linked.group, linked.app});
    row.app_group = linked.app_group;
    row.app_name = linked.app_name;
}

// The push may have been ended while its task was on the way.
PushedGroup* pushed_group(State& state, GroupId group, AppId app) {
    const PushKey key{group, app};
    return state.pushed_groups.contains(key) ? &state.pushed_groups.edit(key) : nullptr;
}

void apply_to_pushed_group(State& state, const PushedGroupSynchronized& done) {
    if (PushedGroup* row = pushed_group(state, done.group, done.app)) {
        row->app_name = done.app_name;
        row->last_push = done.at;
        row->error.clear();
        if (row->status == PushStatus::error) {
            row->status = PushStatus::active;
        }
    }
}

void apply_to_pushed_group(State& state, const PushedGroupFailed& failed) {
    if (PushedGroup* row = pushed_group(state, failed.group, failed.app)) {
        row->status = PushStatus::error;
        row->error = failed.error;
    }
}

}  // namespace

void apply(State& state, const Event& event, EventId id) {
    std::visit(
        Overloaded{
            [&](const TaskQueued& queued) { queue(state, queued, id); },
            [](const TaskWithheld&) {},
            [&](const RequestSent& sent) {
                state.tasks.edit(sent.task).status = TaskStatus::running;
                state.next_exchange = {sent.exchange.value + 1};
            },
            [&](const ResponseReceived& received) { state.tasks.edit(received.task).last = id; },
            [&](const TaskAdvanced& advanced) { advance(state, advanced); },
            [&](const TaskPostponed& postponed) {
                make_due(state, postponed.task, TaskStatus::waiting, postponed.due);
                Task& task = state.tasks.edit(postponed.task);
                ++task.attempts;
                task.wait = postponed.wait;
                task.error = postponed.error;
            },
            [&](const TaskFinished& finished) {
                end(state, finished.task, TaskStatus::done);
                state.tasks.edit(finished.task).error = {};
            },
            [&](const TaskFailed& failed) {
                end(state, failed.task, TaskStatus::failed);
                state.tasks.edit(failed.task).error = failed.error;
            },
            [&](const TaskCancelled& cancelled) {
                end(state, cancelled.task, TaskStatus::cancelled);
            },
            [&](const TaskRetried& retried) {
                make_due(state, retried.task, TaskStatus::queued, retried.due);
                Task& task = state.tasks.edit(retried.task);
                task.stage = retried.stage;
                task.app_profile = retried.app_profile;
                task.may_create = retried.may_create;
                task.attempts = 0;
                task.wait = {};
                task.last = id;
            },
            [](const SyncForced&) {},
            [&](const AccountsCompared& compared) { begin_result(state, compared); },
            [&](const UnmanagedAccountDetected& found) { keep(state, found); },
            [&](const PushedGroupAdded& added) { apply_to_pushed_group(state, added, id); },
            [&](const PushStatusSet& set) {
                PushedGroup& row = state.pushed_groups.edit({set.group, set.app});
                row.status = set.status;
                row.waiting.clear();
            },
            [&](const PushedGroupLinked& linked) { apply_to_pushed_group(state, linked); },
            [&](const PushMemberWaits& waits) {
                state.pushed_groups.edit({waits.group, waits.app}).waiting.push_back(waits.member);
            },
            [](const PushMembersIgnored&) {},
            [&](const PushMembersTaken& taken) {
                state.pushed_groups.edit({taken.group, taken.app}).waiting.clear();
            },
            [&](const PushedGroupSynchronized& done) { apply_to_pushed_group(state, done); },
            [&](const PushedGroupFailed& failed) { apply_to_pushed_group(state, failed); },
            [&](const PushedGroupUnlinked& unlinked) {
                state.pushed_groups.erase({unlinked.group, unlinked.app});
            },
            [&](const PushRuleAdded& added) {
                state.push_rules.put({added.app, added.push_rule}, {added.match, added.text, id});
            },
            [&](const PushRuleRemoved& removed) {
                state.push_rules.erase({removed.app, removed.push_rule});
            }},
        event);
}

}  // namespace sim::provisioning
