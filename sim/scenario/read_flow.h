// SPDX-License-Identifier: MIT
// Reads a flow's JSON (assets/schemas/flow.schema.json).
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "sim/base/problem.h"
#include "sim/base/result.h"
#include "sim/engine/command.h"
#include "sim/workflows/flow.h"

namespace sim::scenario {

constexpr std::size_t max_flow_bytes = 262144;
constexpr std::size_t max_key_bytes = 60;
constexpr std::size_t max_title_bytes = 80;
constexpr std::size_t max_summary_bytes = 300;
using workflows::max_cards;
using workflows::max_nesting;

// The flow as written, every problem of form in one pass; refuses more bytes, cards or nesting
// than above, and longer keys and titles, because strangers write flows, too. Whether the cards fit
// together is type_check's matter.
[[nodiscard]] Result<workflows::Flow, Problems> read_flow(std::string_view text,
                                                          const std::string& file);

// The same, and a flow whose cards do not fit together is a problem too.
[[nodiscard]] Result<workflows::Flow, Problems> read_fitting_flow(std::string_view text,
                                                                  const std::string& file);

// A warning for each card of a flow that these commands turn on which acts on accounts of an app
// that provisioning manages.
[[nodiscard]] Problems warnings_about_flows(const std::vector<const Command*>& commands);

}  // namespace sim::scenario
