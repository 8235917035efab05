// SPDX-License-Identifier: MIT
// The facts that follow from a directory event.
#pragma once

#include "sim/directory/events.h"

namespace sim::directory {

// Total: makes the event a fact. The id is remembered as the user's last change.
void apply(State& state, const Event& event, EventId id);

}  // namespace sim::directory
