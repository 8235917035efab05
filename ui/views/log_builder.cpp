// SPDX-License-Identifier: MIT
// Rows and segments of the System Log below the stage.
#include <array>

#include "sim/log/filter.h"
#include "ui/views/run_builder.h"

namespace ui::views {

namespace {

using sim::log::LogEntry;
using sim::log::Segment;

constexpr std::array<std::pair<Segment, std::string_view>, 5> segments = {{
    {Segment::all, "all"},
    {Segment::provisioning, "provisioning"},
    {Segment::groups, "groups"},
    {Segment::lifecycle, "lifecycle"},
    {Segment::failed, "failed"},
}};

// "Asha Rao in" and "Slack", "Leads in" and "Slack", or one of the two.
void fill_target(const Context& context, const LogEntry& entry, LogRow& row) {
    std::string person(entry.target_name("User"));
    if (person.empty()) {
        person = entry.target_name("AppUser");
    }
    std::string place(entry.target_name("AppInstance"));
    const std::string group(entry.target_name("UserGroup"));
    if (place.empty()) {
        place = group;
    } else if (person.empty()) {
        person = group;
    }
    if (place.empty()) {
        row.target =
            person.empty() && !entry.targets.empty() ? entry.targets.front().display_name : person;
        return;
    }
    row.target = place;
    if (!person.empty()) {
        row.target_lead = context.say("view.log.target_in", {{"person", person}});
    }
}

LogRow row_of(const Context& context, const LogEntry& entry) {
    LogRow row;
    row.missing = !entry.is_logged();
    row.failed = entry.is_logged() && entry.outcome == sim::log::Outcome::failure;
    row.number = row.missing ? context.say("view.log.no_number") : std::to_string(entry.number);
    row.time =
        row.missing ? context.say("view.log.expected") : sim::time_of_day_text(entry.published);
    row.outcome = context.say(row.missing  ? "view.log.never_logged"
                              : row.failed ? "view.log.failed"
                                           : "view.log.success");
    row.event_type = entry.event_type;
    fill_target(context, entry, row);
    const auto wire = sim::log::tell(entry.wire);
    row.wire = wire.key.empty() ? std::string() : context.say(wire.key, wire.arguments);
    row.cursor = entry.cursor;
    row.current = entry.cursor == context.timeline().cursor();
    return row;
}

}  // namespace

LogView log_view(const Context& context, const LabChoices& choices) {
    LogView view;
    const auto rows = context.log->rows_until(context.timeline().cursor());
    for (const auto& [segment, key] : segments) {
        view.segments.push_back(
            {std::string(key),
             context.say("view.segment." + std::string(key),
                         {{"count", std::to_string(sim::log::count_of(rows, segment))}})});
    }
    const auto filter = sim::log::LogFilter::parse(choices.filter);
    if (!filter) {
        view.filter_error = filter.error().detail;
    }
    std::size_t missing = 0;
    for (const LogEntry& entry : rows) {
        missing += entry.is_logged() ? std::size_t{0} : std::size_t{1};
        const auto segment = segments.at(std::min(choices.segment, segments.size() - 1)).first;
        const bool shown = sim::log::belongs(entry, segment) && (!filter || filter->matches(entry));
        if (shown) {
            view.rows.push_back(row_of(context, entry));
        }
    }
    if (missing > 0) {
        view.missing_text = context.strings->count("view.log.missing", missing);
    }
    return view;
}

}  // namespace ui::views
