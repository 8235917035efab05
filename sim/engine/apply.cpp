// SPDX-License-Identifier: MIT
// Hands each event to the part that it belongs to and keeps the queue and the clock.
#include "sim/engine/apply.h"

#include "sim/access/apply.h"
#include "sim/apps/apply.h"
#include "sim/base/overloaded.h"
#include "sim/directory/apply.h"
#include "sim/hr/apply.h"
#include "sim/provisioning/apply.h"
#include "sim/workflows/apply.h"

namespace sim {

namespace {

void take_hop(World& world, const HopTaken& taken) {
    world.pending.erase(taken.key);
    world.now = taken.now;
    if (taken.kind == WorkKind::work && world.worker_due == taken.key.first) {
        world.worker_due.reset();
    }
}

void schedule(World& world, const WorkScheduled& scheduled) {
    for (const PlannedWork& planned : scheduled.work) {
        world.pending.put(planned.key, planned.item);
        world.next_work = planned.key.second + 1;
        const bool works = planned.item.kind == WorkKind::work;
        if (works && (!world.worker_due || planned.key.first < *world.worker_due)) {
            world.worker_due = planned.key.first;
        }
    }
}

void apply_engine(World& world, const EngineEvent& event) {
    std::visit(Overloaded{[&](const HopTaken& taken) { take_hop(world, taken); },
                          [&](const WorkScheduled& scheduled) { schedule(world, scheduled); },
                          [&](const ClockMoved& moved) { world.now = moved.now; },
                          [&](const WorkerBusy& busy) { world.worker_free = busy.until; }},
               event);
}

}  // namespace

void apply(World& world, const Event& event) {
    SIM_CHECK(event.id == world.next_event, "events become facts in the order of their ids");
    world.next_event = {event.id.value + 1};
    std::visit(
        Overloaded{[&](const EngineEvent& part) { apply_engine(world, part); },
                   [&](const hr::Event& part) { hr::apply(world.hr, part, event.id); },
                   [&](const directory::Event& part) {
                       directory::apply(world.directory, part, event.id);
                   },
                   [&](const apps::Event& part) { apps::apply(world.apps, part, event.id); },
                   [&](const provisioning::Event& part) {
                       provisioning::apply(world.provisioning, part, event.id);
                   },
                   [&](const faults::Event& part) { faults::apply(world.faults, part); },
                   [&](const access::Event& part) { access::apply(world.access, part); },
                   [&](const workflows::Event& part) { workflows::apply(world.workflows, part); }},
        event.what);
}

}  // namespace sim
