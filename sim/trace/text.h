// SPDX-License-Identifier: MIT
// A run as stable text: the golden traces that show any change of behaviour as a difference.
#pragma once

#include <string>

#include "sim/engine/run.h"

namespace sim::trace {

// Every step from the start of the run up to its cursor: the command, the visible events with
// their fields, the log's rows, and the digest of the world. The same bytes with every compiler.
// Long values and headers are shortened to their beginning and a digest.
[[nodiscard]] std::string to_text(const Run& run);

}  // namespace sim::trace
