// SPDX-License-Identifier: MIT
// The shipped scenarios, read and played for tests.
#pragma once

#include <string>
#include <vector>

#include "sim/engine/run.h"
#include "sim/scenario/scenario.h"

namespace tests {

// The text of a file of the source tree; throws where it cannot be read.
[[nodiscard]] std::string source_text(const std::string& path);

// The keys of assets/scenarios, sorted.
[[nodiscard]] std::vector<std::string> shipped_names();
// Throws where it cannot be read, which fails the test with the problem as its message.
[[nodiscard]] sim::scenario::Scenario shipped_scenario(const std::string& name);
// The faults whose runs in that scenario are recorded and read word by word: those that the lessons
// teach, and those that the catalogue says it shows.
[[nodiscard]] std::vector<std::string> faults_shown_by(const std::string& scenario);
// Played to its end, with that fault injected before the first step; an empty key injects none.
[[nodiscard]] sim::Run played(const std::string& name, const std::string& fault = {});

// The files of lessons/incidents, sorted, from the root of the source tree.
[[nodiscard]] std::vector<std::string> incident_files();

}  // namespace tests
