// SPDX-License-Identifier: MIT
// Marks and chapters of the scrubber.
#include <algorithm>

#include "sim/log/hop.h"
#include "ui/views/flow_builder.h"
#include "ui/views/run_builder.h"

namespace ui::views {

namespace {

using sim::Event;
using sim::log::Station;

constexpr std::size_t chapters_max = 8;

StepMark mark_of(const Context& context, sim::Cursor step) {
    const auto events = context.timeline().events_of(step);
    const auto rows = context.log->rows_of(step);
    const bool lacks =
        std::any_of(rows.begin(), rows.end(), [](const auto& row) { return !row.is_logged(); });
    const bool breaks = std::any_of(events.begin(), events.end(), [](const Event& event) {
        return sim::as<sim::faults::FaultInjected>(event) != nullptr ||
               sim::as<sim::provisioning::TaskFailed>(event) != nullptr;
    });
    if (lacks || breaks) {
        return StepMark::diamond;
    }
    const bool talks = std::any_of(events.begin(), events.end(), [](const Event& event) {
        return sim::as<sim::provisioning::RequestSent>(event) != nullptr ||
               sim::as<sim::access::TokenRequested>(event) != nullptr ||
               sim::as<sim::access::ApiCalled>(event) != nullptr;
    });
    return talks ? StepMark::dot : StepMark::tick;
}

std::string hr_chapter(const Event& event) {
    if (sim::as<sim::hr::EmployeeTerminated>(event) != nullptr) {
        return "view.chapter.last_day";
    }
    const bool returns = sim::as<sim::hr::EmployeeRehired>(event) != nullptr ||
                         sim::as<sim::hr::ReturnRecorded>(event) != nullptr;
    if (returns) {
        return "view.chapter.return";
    }
    return sim::as<sim::hr::EmployeeHired>(event) != nullptr ? "view.chapter.hire"
                                                             : "view.chapter.change";
}

// Tokens are asked for and calls are made; the rest is done by an administrator or by chance.
std::string access_chapter(const Event& event) {
    using namespace sim::access;
    const bool asks =
        sim::as<TokenRequested>(event) != nullptr || sim::as<PolicyEvaluated>(event) != nullptr ||
        sim::as<TokenIssued>(event) != nullptr || sim::as<TokenDenied>(event) != nullptr;
    if (asks) {
        return "access.chapter.token";
    }
    const bool calls = sim::as<ApiCalled>(event) != nullptr ||
                       sim::as<CallValidated>(event) != nullptr ||
                       sim::as<ApiAnswered>(event) != nullptr;
    if (calls) {
        return "access.chapter.call";
    }
    const bool leaks =
        sim::as<TokenLeaked>(event) != nullptr || sim::as<SharedKeyLeaked>(event) != nullptr;
    return leaks ? "access.chapter.leak" : "access.chapter.change";
}

// Faults and repairs stand for themselves, whichever station they touch.
std::string chapter_key(const Event& event) {
    if (sim::as<sim::faults::FaultInjected>(event) != nullptr) {
        return "view.chapter.fault";
    }
    if (sim::as<sim::faults::RepairApplied>(event) != nullptr) {
        return "view.chapter.repair";
    }
    if (std::holds_alternative<sim::access::Event>(event.what)) {
        return access_chapter(event);
    }
    if (std::holds_alternative<sim::apps::Event>(event.what) &&
        sim::log::station_of(event) == Station::directory) {
        return "view.chapter.access";  // assignments belong to the rules that give them
    }
    if (std::holds_alternative<sim::workflows::Event>(event.what)) {
        return "view.chapter.flow";
    }
    switch (sim::log::station_of(event)) {
        case Station::hr:
            return hr_chapter(event);
        case Station::directory:
            return "view.chapter.import";
        case Station::rules:
            return "view.chapter.access";
        case Station::provisioning:
        case Station::apps:
        case Station::lab:
            return "view.chapter.provision";
    }
    return "view.chapter.provision";
}

std::string day_text(const Context& context, sim::Instant at) {
    const sim::Date date = sim::date_of(at);
    // 1970-01-01 was a Thursday; Monday is 1.
    const std::int64_t days = sim::start_of(date).milliseconds / 86'400'000;
    const std::int64_t weekday = ((days + 3) % 7 + 7) % 7 + 1;
    return context.say("view.day",
                       {{"weekday", context.say("view.weekday." + std::to_string(weekday))},
                        {"day", std::to_string(date.day)},
                        {"month", context.say("view.month." + std::to_string(date.month))}});
}

using Chapters = std::vector<std::pair<std::string, std::size_t>>;

Chapters chapters_by(const Context& context, bool by_day) {
    Chapters chapters;
    std::string last;
    for (std::size_t step = 0; step < context.steps_all(); ++step) {
        const auto events = context.timeline().events_of(context.run->start() + step);
        const Event* leading = sim::log::leading_event(events);
        if (leading == nullptr) {
            continue;
        }
        std::string name =
            by_day ? day_text(context, leading->at) : context.say(chapter_key(*leading));
        if (name != last) {
            chapters.emplace_back(name, step);
            last = std::move(name);
        }
    }
    return chapters;
}

}  // namespace

TransportView transport_view(const Context& context) {
    TransportView view;
    view.cursor = context.steps_done();
    view.count = context.steps_all();
    for (std::size_t step = 0; step < view.count; ++step) {
        view.marks.push_back(mark_of(context, context.run->start() + step));
    }
    if (is_about_flows(*context.scenario)) {
        view.chapters = flow_chapters(context, chapters_max);
    }
    if (view.chapters.empty()) {
        view.chapters = chapters_by(context, false);
    }
    if (view.chapters.size() > chapters_max) {
        view.chapters = chapters_by(context, true);
    }
    const ui::Arguments numbers = {{"number", std::to_string(view.cursor)},
                                   {"count", std::to_string(view.count)}};
    view.step_text = context.say("view.step_of", numbers);
    view.step_short = context.say("view.step_of_short", numbers);
    view.time_text = sim::time_of_day_text(context.world().now);
    view.date_text = day_text(context, context.world().now);
    view.at_start = view.cursor == 0;
    view.at_end = context.run->is_complete();
    return view;
}

}  // namespace ui::views
