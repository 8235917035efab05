// SPDX-License-Identifier: MIT
// A log row as JSON, with the vendor's names of fields.
#pragma once

#include <nlohmann/json.hpp>

#include "sim/log/entry.h"

namespace sim::log {

// eventType, published, severity, actor, outcome, target, transaction, debugContext. A row that was
// never logged says so with "expected": true.
[[nodiscard]] nlohmann::ordered_json json_of(const LogEntry& entry);

}  // namespace sim::log
