// SPDX-License-Identifier: MIT
// Reads the list of commands of a scenario.
#pragma once

#include <optional>
#include <vector>

#include "sim/scenario/names.h"
#include "sim/scenario/scenario.h"

namespace sim::scenario {

// One command with its instant; notes a problem and returns nothing where it is no command.
// `hr_feed` entries are no commands: the caller reads them first.
[[nodiscard]] std::optional<ScriptedCommand> read_command(const Node& node, const Names& names,
                                                          Instant otherwise_at);
[[nodiscard]] std::optional<Expectation> read_expectation(const Node& node, const Names& names);

// What is expected of flows; nothing where the node speaks of something else.
[[nodiscard]] std::optional<Expectation> read_flow_expectation(const Node& node);

// A capability by its name; notes a problem where there is none of that name.
[[nodiscard]] std::optional<apps::Capability> read_capability(const Node& node);
// Notes problems for what is no date or instant and returns the beginning of time then.
[[nodiscard]] Date read_date(const Node& node);
[[nodiscard]] Instant read_instant(const Node& node);

}  // namespace sim::scenario
