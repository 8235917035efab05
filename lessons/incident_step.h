// SPDX-License-Identifier: MIT
// One step of the work on an incident as text: what the record keeps, and what is done again when
// the work is taken up.
//
//   look        kind, person, app, source, rule: keys and names, empty where the kind needs none
//   mend        suspect, repair             mark    suspect, "yes" or "no"
//   hypothesis  in the learner's words      judge   its number from 0, open or likely or ruled_out
//   check       checks that held, all       undo, hint
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "lessons/evidence.h"

namespace lessons {

struct IncidentStep {
    std::string what;
    std::vector<std::string> about;
    friend bool operator==(const IncidentStep&, const IncidentStep&) = default;
};

// A person as "workday/1004": the source's key and the record; "/login" for somebody who was made
// in the directory.
[[nodiscard]] std::string person_text(const sim::World& world, const sim::Person& person);

// Keys and names, not numbers, so that somebody can write them by hand.
[[nodiscard]] IncidentStep look_step(const sim::World& world, const Look& look);
// Nothing for what this world does not have.
[[nodiscard]] std::optional<Look> look_in(const sim::World& world, const IncidentStep& step);

}  // namespace lessons
