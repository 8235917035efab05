// SPDX-License-Identifier: MIT
// Writes a flow as the JSON that read_flow reads (assets/schemas/flow.schema.json).
#pragma once

#include <string>

#include "sim/workflows/flow.h"

namespace sim::scenario {

// Indented by two, members in the order of the shipped files, with a line end at the end. What
// read_flow makes of it is the same flow.
[[nodiscard]] std::string flow_json(const workflows::Flow& flow);

}  // namespace sim::scenario
