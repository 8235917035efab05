// SPDX-License-Identifier: MIT
// The facts that follow from an HR event.
#pragma once

#include "sim/hr/events.h"

namespace sim::hr {

// Total: makes the event a fact. The id is remembered as the record's last change.
void apply(State& state, const Event& event, EventId id);

}  // namespace sim::hr
