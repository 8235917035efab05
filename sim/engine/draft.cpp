// SPDX-License-Identifier: MIT
// Numbers events and planned work from the world's counters.
#include "sim/engine/draft.h"

#include <algorithm>

#include "sim/engine/hops.h"

namespace sim {

Draft::Draft(const World& world, Instant at, EventId cause, ActorId actor)
    : world_(&world), at_(at), cause_(cause), actor_(actor), worker_due_(world.worker_due) {
    constexpr std::size_t usual = 6;
    events_.reserve(usual);
}

EventId Draft::add(What what, EventId cause, ActorId actor) {
    const EventId id{world_->next_event.value + static_cast<std::uint32_t>(events_.size())};
    events_.push_back({id, cause, at_, actor, std::move(what)});
    return id;
}

void Draft::plan(WorkItem item, Duration after) {
    SIM_CHECK(item.cause.exists(), "planned work follows from an event");
    const std::uint64_t sequence = world_->next_work + planned_.size();
    const bool follows_run = depth_ > 0 && !item.flow && item.kind != WorkKind::work;
    if (follows_run) {
        item.flow = FlowWork{"", {}, depth_, 0, 0};
    }
    planned_.push_back({{at_ + after, sequence}, std::move(item)});
}

void Draft::plan_worker(Instant at) {
    if (worker_due_ && *worker_due_ <= at) {
        return;
    }
    worker_due_ = at;
    WorkItem item;
    item.kind = WorkKind::work;
    item.cause = {world_->next_event.value + static_cast<std::uint32_t>(events_.size()) - 1};
    plan(std::move(item), at - at_);
}

std::size_t Draft::count_of_imports() const {
    return static_cast<std::size_t>(std::count_if(
        events_.begin(), events_.end(),
        [](const Event& event) { return as<directory::ImportStarted>(event) != nullptr; }));
}

std::uint32_t Draft::count_of_tasks() const {
    return static_cast<std::uint32_t>(std::count_if(
        events_.begin(), events_.end(),
        [](const Event& event) { return as<provisioning::TaskQueued>(event) != nullptr; }));
}

bool Draft::keeps(TaskId task) const {
    return std::none_of(events_.begin(), events_.end(), [&](const Event& event) {
        const auto* finished = as<provisioning::TaskFinished>(event);
        const auto* failed = as<provisioning::TaskFailed>(event);
        const auto* cancelled = as<provisioning::TaskCancelled>(event);
        return (finished != nullptr && finished->task == task) ||
               (failed != nullptr && failed->task == task) ||
               (cancelled != nullptr && cancelled->task == task);
    });
}

bool Draft::is_visible() const {
    return std::any_of(events_.begin(), events_.end(),
                       [](const Event& event) { return !is_bookkeeping(event); });
}

std::vector<Event> Draft::take() {
    if (!world_->workflows.flows.empty()) {
        hops::plan_triggered_flows(*this, events_);
    }
    if (!planned_.empty()) {
        add(EngineEvent(WorkScheduled{std::move(planned_)}));
    }
    return std::move(events_);
}

}  // namespace sim
