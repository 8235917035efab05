// SPDX-License-Identifier: MIT
// An incident: what somebody reports about a world in which something is wrong, as content.
//
// The world is a shipped scenario that was played to its end with hidden faults. Which ones, the
// seed chooses, so that a retry can have another cause. A right answer is any way to a world that
// the checks (incident_checks.h) accept.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "lessons/level.h"
#include "sim/base/problem.h"
#include "sim/base/result.h"
#include "sim/engine/world.h"
#include "sim/faults/commands.h"

namespace lessons {

enum class Severity : std::uint8_t { low, medium, high };
[[nodiscard]] std::string_view name_of(Severity severity);

// A fault and what it is aimed at: the key of an app or a source, a rule's name, or nothing for the
// catalogue's own choice. Content writes "token-rotated@slack".
struct AimedFault {
    std::string fault;
    std::string target;
    friend bool operator==(const AimedFault&, const AimedFault&) = default;
};
[[nodiscard]] std::string to_text(const AimedFault& aimed);
// The command that breaks it in that world; a sentence without a full stop where it cannot be.
[[nodiscard]] sim::Result<sim::faults::InjectFault, std::string> injection_of(
    const sim::World& world, const AimedFault& aimed);

struct Incident {
    std::string key;
    int number = 0;  // shown as INC-014
    std::string title;
    Level level = Level::starter;
    Severity severity = Severity::medium;
    std::string reporter;  // Neha Kulkarni
    std::string role;      // Finance
    std::string report;    // in the reporter's own words
    std::string scenario;
    std::vector<std::vector<AimedFault>> causes;  // each a set of faults that act together
    std::vector<AimedFault> suspects;  // every fault of the causes, and others to rule out
    std::vector<std::string> hints;    // three, the weakest first
    std::vector<std::string> route;    // what an expert does, a sentence a step
};

// The set of faults that this seed hides.
[[nodiscard]] const std::vector<AimedFault>& causes_for(const Incident& incident,
                                                        std::uint64_t seed);
// The seed, or one near it that hides other faults than `last` did, where the incident has more
// than one set; `last` 0 for no try before.
[[nodiscard]] std::uint64_t another_seed(const Incident& incident, std::uint64_t seed,
                                         std::uint64_t last);

// Refuses what is no incident, with every problem's place and what was expected there.
[[nodiscard]] sim::Result<Incident, sim::Problems> read_incident(std::string_view text,
                                                                 const std::string& file);

}  // namespace lessons
