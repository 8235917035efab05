// SPDX-License-Identifier: MIT
// The System Log of a timeline, kept up to date as the timeline grows, branches and moves.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "sim/log/entry.h"

namespace sim::log {

// A pure function of the timeline: following step by step, or once at the end, or after cutting a
// future, gives the same rows.
class SystemLog {
public:
    // Steps before `first` (the history of a run) leave no rows.
    explicit SystemLog(Cursor first = 0) : first_(first) {}

    // The history of the run was longer than was known: the steps before `first` leave no rows
    // either. For a run whose history is still played, before any of its rows was told.
    void tell_from(Cursor first) { first_ = first; }

    // Reads what is new and forgets what was cut. The timeline is the same object each time, or a
    // later state of it.
    void follow(const Timeline& timeline);

    // Rows of the whole timeline, also of the steps after its cursor, in their order: logged ones
    // with their number, and among them those that were expected and never logged.
    [[nodiscard]] std::span<const LogEntry> rows() const { return rows_; }
    // The rows that are there at that cursor.
    [[nodiscard]] std::span<const LogEntry> rows_until(Cursor cursor) const;
    // The rows that the step brings; steps count from 0.
    [[nodiscard]] std::span<const LogEntry> rows_of(Cursor step) const;

private:
    void forget_after(Cursor kept);
    void read_step(const Timeline& timeline, Cursor step);
    void add_logged(std::vector<LogEntry> rows);
    void add_expected(std::vector<LogEntry> rows);

    Cursor first_;
    std::vector<LogEntry> rows_;
    std::vector<std::size_t> row_ends_;   // after each step, how many rows there are
    std::vector<std::uint64_t> serials_;  // of the steps that were read
    World world_;                         // after the last step that was read
};

}  // namespace sim::log
