// SPDX-License-Identifier: MIT
// What every part of a Lab view asks first: the step at the cursor and the person it is about.
#pragma once

#include <optional>

#include "sim/engine/run.h"
#include "sim/engine/subject.h"
#include "sim/log/system_log.h"
#include "sim/scenario/scenario.h"
#include "ui/strings/strings.h"

namespace ui::views {

struct Context {
    const sim::Run* run = nullptr;
    const sim::scenario::Scenario* scenario = nullptr;
    const sim::log::SystemLog* log = nullptr;
    const ui::Strings* strings = nullptr;

    sim::Person person;                   // whom the stage shows
    const sim::Event* leading = nullptr;  // of the step at the cursor; nothing at the start
    sim::Subject subject;                 // of the leading event

    [[nodiscard]] const sim::World& world() const { return run->world(); }
    [[nodiscard]] const sim::Timeline& timeline() const { return run->timeline(); }
    // Steps that a person has seen, and all there are.
    [[nodiscard]] std::size_t steps_done() const { return timeline().cursor() - run->start(); }
    [[nodiscard]] std::size_t steps_all() const { return timeline().end() - run->start(); }
    // The events between the start of the run and the cursor, history left out.
    [[nodiscard]] std::span<const sim::Event> seen() const;
    // "Step 4" for an event of the run; empty for one of the history.
    [[nodiscard]] std::string step_text(sim::EventId event) const;

    [[nodiscard]] std::string say(std::string_view key) const { return strings->text(key); }
    [[nodiscard]] std::string say(std::string_view key, const ui::Arguments& arguments) const {
        return strings->text(key, arguments);
    }
};

[[nodiscard]] Context make_context(const sim::Run& run, const sim::scenario::Scenario& scenario,
                                   const sim::log::SystemLog& log, const ui::Strings& strings);

// The last event of a kind in the run, up to the cursor, that satisfies the predicate.
template <class Payload, class Predicate>
[[nodiscard]] const sim::Event* last_seen(const Context& context, Predicate&& wanted) {
    const auto seen = context.seen();
    for (std::size_t i = seen.size(); i > 0; --i) {
        const Payload* payload = sim::as<Payload>(seen[i - 1]);
        if (payload != nullptr && wanted(*payload)) {
            return &seen[i - 1];
        }
    }
    return nullptr;
}

}  // namespace ui::views
