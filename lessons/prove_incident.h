// SPDX-License-Identifier: MIT
// Proves an incident against the simulation: it can be seen, told from the others, and ended.
#pragma once

#include <string>
#include <vector>

#include "lessons/incident.h"
#include "sim/scenario/scenario.h"

namespace lessons {

// For every set of causes: a check fails, something one can look at supports each cause, something
// rules out each other suspect where the cause is a single one, and the catalogue's right repairs
// make every check hold. What is not so comes back as sentences without a full stop.
[[nodiscard]] std::vector<std::string> prove(const Incident& incident,
                                             const sim::scenario::Scenario& scenario);

}  // namespace lessons
