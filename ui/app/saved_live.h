// SPDX-License-Identifier: MIT
// Reads the part of a saved state that is a watched app, and shows it again.
#pragma once

#include "sim/scenario/json_node.h"
#include "ui/app/saved_state.h"

namespace ui::app {

// `json` is what stands at that place; its answer is one of the endpoint for watching.
[[nodiscard]] SavedLive saved_live_in(const sim::scenario::Node& node,
                                      const sim::scenario::Json& json);

// A session that watches what was saved, or nothing.
[[nodiscard]] LiveSession live_session(const Strings& strings, const SavedState& saved);

}  // namespace ui::app
