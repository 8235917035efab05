// SPDX-License-Identifier: MIT
// Folds the timeline's events once and writes rows beside them.
#include "sim/log/system_log.h"

#include <algorithm>

#include "sim/engine/apply.h"
#include "sim/log/missing.h"
#include "sim/log/writer.h"

namespace sim::log {

namespace {

// A rule that stays silent stays so at every look; one row for the person and group is enough.
bool is_told(std::span<const LogEntry> rows, const LogEntry& row) {
    if (!row.subject.rule.exists()) {
        return false;
    }
    return std::any_of(rows.begin(), rows.end(), [&](const LogEntry& known) {
        return !known.is_logged() && known.subject.rule == row.subject.rule &&
               known.subject.group == row.subject.group &&
               known.subject.person.user == row.subject.person.user;
    });
}

}  // namespace

void SystemLog::follow(const Timeline& timeline) {
    const auto steps = timeline.steps();
    Cursor kept = std::min(serials_.size(), steps.size());
    // Every step has its own serial number, and a cut replaces all that comes after it.
    while (kept > 0 && serials_[kept - 1] != steps[kept - 1].serial) {
        --kept;
    }
    if (kept < serials_.size() || kept == 0) {
        forget_after(kept);
        world_ = timeline.world_at(kept);
    }
    for (Cursor step = kept; step < steps.size(); ++step) {
        read_step(timeline, step);
    }
}

void SystemLog::forget_after(Cursor kept) {
    serials_.resize(kept);
    row_ends_.resize(kept);
    rows_.resize(kept == 0 ? 0 : row_ends_.back());
}

void SystemLog::read_step(const Timeline& timeline, Cursor step) {
    const Cursor cursor = step + 1;
    for (const Event& event : timeline.events_of(step)) {
        const bool told = step >= first_ && !is_bookkeeping(event);
        // A deleted user has a name only as long as the event has not become a fact, and whether a
        // server is new shows only before.
        const bool before = as<directory::UserDeleted>(event) != nullptr ||
                            as<access::ServerSaved>(event) != nullptr;
        if (told && before) {
            add_logged(Writer(world_, event, cursor).take());
        }
        apply(world_, event);
        if (told && !before) {
            add_logged(Writer(world_, event, cursor).take());
            add_expected(missing_rows(world_, event, cursor));
        }
    }
    serials_.push_back(timeline.steps()[step].serial);
    row_ends_.push_back(rows_.size());
}

void SystemLog::add_logged(std::vector<LogEntry> rows) {
    const auto last = std::find_if(rows_.rbegin(), rows_.rend(),
                                   [](const LogEntry& known) { return known.is_logged(); });
    int number = last == rows_.rend() ? 0 : last->number;
    for (LogEntry& row : rows) {
        row.number = ++number;
        rows_.push_back(std::move(row));
    }
}

void SystemLog::add_expected(std::vector<LogEntry> rows) {
    for (LogEntry& row : rows) {
        if (!is_told(rows_, row)) {
            rows_.push_back(std::move(row));
        }
    }
}

std::span<const LogEntry> SystemLog::rows_until(Cursor cursor) const {
    const Cursor known = std::min(cursor, row_ends_.size());
    return std::span(rows_).first(known == 0 ? 0 : row_ends_[known - 1]);
}

std::span<const LogEntry> SystemLog::rows_of(Cursor step) const {
    SIM_CHECK(step < row_ends_.size(), "the rows of a step that was followed are asked for");
    const std::size_t begin = step == 0 ? 0 : row_ends_[step - 1];
    return std::span(rows_).subspan(begin, row_ends_[step] - begin);
}

}  // namespace sim::log
