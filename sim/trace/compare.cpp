// SPDX-License-Identifier: MIT
// Aligns the hops of two runs, then looks at the fields of those that go with each other.
#include "sim/trace/compare.h"

#include <algorithm>
#include <array>
#include <map>

#include "sim/base/text.h"
#include "sim/engine/apply.h"
#include "sim/engine/subject.h"
#include "sim/log/hop.h"
#include "sim/log/system_log.h"
#include "sim/trace/align.h"
#include "sim/trace/compared_fields.h"

namespace sim::trace {

namespace {

// Everything that is compared of one step.
struct Told {
    Hop hop;
    std::vector<Field> request;
    std::vector<Field> answer;
    std::vector<Field> log;
    std::vector<RowChange> state;
};

std::string stage_of(const Event& event) {
    if (const auto* sent = as<provisioning::RequestSent>(event)) {
        return std::string(name_of(sent->stage));
    }
    const auto* received = as<provisioning::ResponseReceived>(event);
    return received != nullptr ? std::string(name_of(received->stage)) : std::string();
}

// Names and not ids, because ids are counted on in each run.
std::string key_of(const World& world, const Event& event) {
    const Subject subject = subject_of(world, event);
    const auto* app = world.apps.apps.find(subject.app);
    const auto* user = world.directory.users.find(subject.person.user);
    const std::string person = !subject.person.record.second.empty() ? subject.person.record.second
                               : user != nullptr ? std::string(user->profile.text("login"))
                                                 : std::string();
    return join(
        {std::string(name_of(event)), stage_of(event), person,
         app != nullptr ? app->key : std::string(), name_of_group(world.directory, subject.group),
         name_of_rule(world.directory, subject.rule)},
        "/");
}

std::vector<Told> steps_of(const Run& run) {
    const Timeline& timeline = run.timeline();
    log::SystemLog log(run.start());
    log.follow(timeline);
    World world = timeline.world_at(run.start());
    std::vector<Told> steps;
    for (Cursor step = run.start(); step < timeline.end(); ++step) {
        const auto events = timeline.events_of(step);
        const World before = world;
        for (const Event& event : events) {
            apply(world, event);
        }
        Told told;
        told.hop.cursor = step + 1;
        if (const Event* leading = log::leading_event(events)) {
            told.hop.key = key_of(world, *leading);
            told.hop.sentence = log::tell_hop(world, *leading);
            told.hop.is_fault = std::holds_alternative<faults::Event>(leading->what);
        }
        told.request = request_fields(events);
        told.answer = answer_fields(events);
        told.log = log_fields(log.rows_of(step));
        told.state = told_changes(before, world);
        steps.push_back(std::move(told));
    }
    return steps;
}

void add_differences(Part part, const std::vector<Field>& first, const std::vector<Field>& second,
                     std::vector<FieldDifference>& differences) {
    for (FieldChange& change : diff(first, second)) {
        differences.push_back(
            {part, {}, std::move(change.name), std::move(change.before), std::move(change.after)});
    }
}

// What the step made of each field of a row. Rows go with each other by their table and order,
// because their ids are counted on in each run.
std::map<std::string, std::vector<Field>> afterwards(const std::vector<RowChange>& changes) {
    std::map<std::string, int> count;
    std::map<std::string, std::vector<Field>> rows;
    for (const RowChange& change : changes) {
        const int number = ++count[change.table];
        std::vector<Field>& fields = rows[change.table + " " + std::to_string(number)];
        for (const FieldChange& field : change.fields) {
            fields.push_back({field.name, field.after});
        }
    }
    return rows;
}

void add_state(const Told& first, const Told& second, std::vector<FieldDifference>& differences) {
    const auto left = afterwards(first.state);
    auto right = afterwards(second.state);
    const auto add = [&](const std::string& row, const std::vector<Field>& before,
                         const std::vector<Field>& after) {
        for (FieldChange& change : diff(before, after)) {
            differences.push_back({Part::state, row.substr(0, row.find(' ')),
                                   std::move(change.name), std::move(change.before),
                                   std::move(change.after)});
        }
    };
    for (const auto& [row, fields] : left) {
        add(row, fields, right[row]);
        right.erase(row);
    }
    for (const auto& [row, fields] : right) {
        add(row, {}, fields);
    }
}

std::vector<FieldDifference> differences_of(const Told& first, const Told& second) {
    std::vector<FieldDifference> differences;
    add_differences(Part::request, first.request, second.request, differences);
    add_differences(Part::answer, first.answer, second.answer, differences);
    add_differences(Part::log, first.log, second.log, differences);
    add_state(first, second, differences);
    return differences;
}

// What is left when the last hop is over; queues and requests were told by their hops.
bool is_of_end(const std::string& table) {
    constexpr std::array<std::string_view, 14> tables = {
        "hr.employees",          "directory.users",
        "directory.groups",      "directory.rules",
        "directory.memberships", "apps.apps",
        "apps.app_users",        "provisioning.pushed_groups",
        "access.servers",        "access.clients",
        "access.apis",           "access.shared_keys",
        "workflows.flows",       "workflows.designs"};
    return table.rfind("stores.", 0) == 0 ||
           std::find(tables.begin(), tables.end(), table) != tables.end();
}

std::vector<FieldDifference> differences_at_end(const Run& first, const Run& second) {
    std::vector<FieldDifference> differences;
    const World left = first.timeline().world_at(first.timeline().end());
    const World right = second.timeline().world_at(second.timeline().end());
    for (RowChange& change : told_changes(left, right)) {
        if (!is_of_end(change.table)) {
            continue;
        }
        for (FieldChange& field : change.fields) {
            differences.push_back({Part::state, change.table, std::move(field.name),
                                   std::move(field.before), std::move(field.after)});
        }
    }
    return differences;
}

std::vector<std::string> keys_of(const std::vector<Told>& steps) {
    std::vector<std::string> keys;
    keys.reserve(steps.size());
    for (const Told& step : steps) {
        keys.push_back(step.hop.key);
    }
    return keys;
}

ComparedHop compared(const std::vector<Told>& first, const std::vector<Told>& second,
                     const AlignedPair& pair) {
    ComparedHop hop;
    if (pair.first) {
        hop.first = first[*pair.first].hop;
    }
    if (pair.second) {
        hop.second = second[*pair.second].hop;
    }
    if (pair.first && pair.second) {
        hop.differences = differences_of(first[*pair.first], second[*pair.second]);
        hop.standing = hop.differences.empty() ? Standing::same : Standing::differs;
    } else {
        hop.standing = pair.first ? Standing::only_first : Standing::only_second;
    }
    return hop;
}

bool is_fault(const ComparedHop& hop) {
    return (hop.first && hop.first->is_fault) || (hop.second && hop.second->is_fault);
}

}  // namespace

std::optional<Comparison> compare(const Run& first, const Run& second) {
    const auto steps_in = [](const Run& run) { return run.timeline().end() - run.start(); };
    if (steps_in(first) > align_max || steps_in(second) > align_max) {
        return std::nullopt;
    }
    const std::vector<Told> left = steps_of(first);
    const std::vector<Told> right = steps_of(second);
    Comparison comparison;
    for (const AlignedPair& pair : align(keys_of(left), keys_of(right))) {
        ComparedHop hop = compared(left, right, pair);
        if (!comparison.parting && hop.standing != Standing::same && !is_fault(hop)) {
            comparison.parting = comparison.hops.size();
        }
        comparison.hops.push_back(std::move(hop));
    }
    comparison.at_end = differences_at_end(first, second);
    return comparison;
}

}  // namespace sim::trace
