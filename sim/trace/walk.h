// SPDX-License-Identifier: MIT
// Goes through the steps of a run once, with the world before and after each.
#pragma once

#include <span>

#include "sim/engine/apply.h"
#include "sim/engine/run.h"
#include "sim/log/system_log.h"

namespace sim::trace {

// One step as a teller of the run needs it; everything is valid only during the visit.
struct StepView {
    Cursor number = 0;  // from 1 on, counted from the start of the run
    const Command& command;
    std::span<const Event> events;
    const World& before;
    const World& after;
    std::span<const log::LogEntry> rows;
};

// Calls back with each step from the start of the run up to its cursor.
template <class Visit>
void walk(const Run& run, Visit&& visit) {
    const Timeline& timeline = run.timeline();
    log::SystemLog system_log(run.start());
    system_log.follow(timeline);
    World after = timeline.world_at(run.start());
    for (Cursor step = run.start(); step < timeline.cursor(); ++step) {
        const World before = after;
        for (const Event& event : timeline.events_of(step)) {
            apply(after, event);
        }
        visit(StepView{step - run.start() + 1, timeline.steps()[step].command,
                       timeline.events_of(step), before, after, system_log.rows_of(step)});
    }
}

}  // namespace sim::trace
