// SPDX-License-Identifier: MIT
// Collects the events of one command, with their ids, causes and the work that they plan.
#pragma once

#include <utility>
#include <vector>

#include "sim/engine/event.h"
#include "sim/engine/world.h"

namespace sim {

// How long an internal hop takes, so that a person sees the clock move.
constexpr Duration hop_time{250};

class Draft {
public:
    // Events happen at `at` and follow from `cause`.
    Draft(const World& world, Instant at, EventId cause, ActorId actor);

    [[nodiscard]] const World& world() const { return *world_; }
    [[nodiscard]] Instant at() const { return at_; }
    [[nodiscard]] EventId cause() const { return cause_; }

    // Adds a fact and returns its id, to be the cause of others.
    EventId add(What what) { return add(std::move(what), cause_, actor_); }
    EventId add(What what, EventId cause) { return add(std::move(what), cause, actor_); }
    EventId add(What what, EventId cause, ActorId actor);
    // Adds the facts that a part decided on; returns the id of the last.
    template <class PartEvent>
    EventId add_all(std::vector<PartEvent> events) {
        EventId last = cause_;
        for (PartEvent& event : events) {
            last = add(What(std::move(event)));
        }
        return last;
    }

    // What is planned from now on follows from so many runs of flows, one setting off the next.
    void set_depth(int depth) { depth_ = depth; }
    [[nodiscard]] int depth() const { return depth_; }

    // Plans a hop; its cause must be set.
    void plan(WorkItem item, Duration after = hop_time);
    // Makes sure that the worker looks at its queue at that instant or earlier.
    void plan_worker(Instant at);
    // The worker's planned look is this very hop, so the next one has to be planned anew.
    void start_worker() { worker_due_.reset(); }

    // The imports that this draft starts; their ids come from the world's count and this one.
    [[nodiscard]] std::size_t count_of_imports() const;
    // The tasks that this draft queues; their ids come from the world's count and this one.
    [[nodiscard]] std::uint32_t count_of_tasks() const;
    // Whether the task goes on after what this draft did to it.
    [[nodiscard]] bool keeps(TaskId task) const;
    // Whether anything happened that a person can see.
    [[nodiscard]] bool is_visible() const;
    // The events, the planned work last, with the flows that the events set off.
    [[nodiscard]] std::vector<Event> take();

private:
    const World* world_;
    Instant at_;
    EventId cause_;
    ActorId actor_;
    std::vector<Event> events_;
    std::vector<PlannedWork> planned_;
    std::optional<Instant> worker_due_;
    int depth_ = 0;
};

}  // namespace sim
