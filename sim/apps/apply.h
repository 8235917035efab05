// SPDX-License-Identifier: MIT
// The facts that follow from an app event.
#pragma once

#include "sim/apps/events.h"

namespace sim::apps {

// Total: makes the event a fact. The id is remembered as the beginning of an assignment.
void apply(State& state, const Event& event, EventId id);

}  // namespace sim::apps
