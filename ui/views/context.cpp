// SPDX-License-Identifier: MIT
// Finds the person whom a step is about, also where the step itself names nobody.
#include "ui/views/context.h"

#include "sim/log/hop.h"

namespace ui::views {

namespace {

// The last step before the cursor that was about somebody; the scenario's own person at the start.
sim::Person person_of_run(const Context& context) {
    const sim::Timeline& timeline = context.timeline();
    for (sim::Cursor step = timeline.cursor(); step > context.run->start(); --step) {
        const sim::Event* leading = sim::log::leading_event(timeline.events_of(step - 1));
        if (leading == nullptr) {
            continue;
        }
        sim::Person person = sim::subject_of(context.world(), *leading).person;
        if (person.exists()) {
            return person;
        }
    }
    return sim::person_of(context.world(), context.scenario->focus);
}

}  // namespace

std::span<const sim::Event> Context::seen() const {
    const std::size_t history =
        run->start() == 0 ? 0 : timeline().steps()[run->start() - 1].event_end;
    return timeline().past().subspan(std::min(history, timeline().past().size()));
}

std::string Context::step_text(sim::EventId event) const {
    const sim::Cursor step = timeline().step_of(event);
    if (step < run->start()) {
        return {};
    }
    return say("view.step", {{"number", std::to_string(step - run->start() + 1)}});
}

Context make_context(const sim::Run& run, const sim::scenario::Scenario& scenario,
                     const sim::log::SystemLog& log, const ui::Strings& strings) {
    Context context;
    context.run = &run;
    context.scenario = &scenario;
    context.log = &log;
    context.strings = &strings;
    if (context.steps_done() > 0) {
        context.leading =
            sim::log::leading_event(context.timeline().events_of(context.timeline().cursor() - 1));
    }
    if (context.leading != nullptr) {
        context.subject = sim::subject_of(context.world(), *context.leading);
    }
    context.person = person_of_run(context);
    return context;
}

}  // namespace ui::views
