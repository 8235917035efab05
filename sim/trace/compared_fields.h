// SPDX-License-Identifier: MIT
// The fields of messages, log rows and state that a comparison looks at.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "sim/log/entry.h"
#include "sim/trace/compare.h"

namespace sim::trace {

// The members of a JSON text, each with its pointer and its value as JSON; empty for what is no
// JSON object. What a service writes about its own work (meta) and passwords are left out.
[[nodiscard]] std::vector<Field> body_fields(std::string_view body);

// What goes over the wire in a step; the token is only told by its digest.
[[nodiscard]] std::vector<Field> request_fields(std::span<const Event> events);
[[nodiscard]] std::vector<Field> answer_fields(std::span<const Event> events);
// The rows that the step left in the System Log, with the vendor's names of their fields.
[[nodiscard]] std::vector<Field> log_fields(std::span<const log::LogEntry> rows);

// Rows that a step or a run changed, with bodies field by field and without bookkeeping.
[[nodiscard]] std::vector<RowChange> told_changes(const World& before, const World& after);

}  // namespace sim::trace
