// SPDX-License-Identifier: MIT
// Turns provisioning events into task rows; runs no rule.
#include "sim/provisioning/apply.h"

#include "sim/base/overloaded.h"

namespace sim::provisioning {

namespace {

void queue(State& state, const TaskQueued& queued, EventId id) {
    Task task = queued.details;
    task.last = id;
    state.tasks.put(queued.task, std::move(task));
    state.runnable.put({queued.details.due, queued.task}, {});
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

}  // namespace

void apply(State& state, const Event& event, EventId id) {
    std::visit(
        Overloaded{
            [&](const TaskQueued& queued) { queue(state, queued, id); }, [](const TaskWithheld&) {},
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
                task.attempts = 0;
                task.wait = {};
                task.last = id;
            },
            [](const SyncForced&) {}, [](const UnmanagedAccountDetected&) {}},
        event);
}

}  // namespace sim::provisioning
