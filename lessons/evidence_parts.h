// SPDX-License-Identifier: MIT
// What can be seen of messages to an app and of flows; internal to looking.
#pragma once

#include "lessons/evidence.h"

namespace lessons::evidence {

// Everything that was sent to the app about the person, by whomever, with the answers.
[[nodiscard]] Finding messages(const sim::Run& run, const Look& look);
// The list of flows, and how often their runs ended in which way.
[[nodiscard]] Finding flows(const sim::World& world);

}  // namespace lessons::evidence
