// SPDX-License-Identifier: MIT
// Rows that should have been logged and never were: the trace that a silent failure does not leave.
#pragma once

#include <vector>

#include "sim/log/entry.h"

namespace sim::log {

// What the log lacks after this event: a push that was withheld although the app holds an active
// account, and a membership that a rule would give but for a space at the edge of a value. The
// world is the one in which the event has happened; the rows have no number.
[[nodiscard]] std::vector<LogEntry> missing_rows(const World& world, const Event& event,
                                                 Cursor cursor);

}  // namespace sim::log
