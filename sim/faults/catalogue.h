// SPDX-License-Identifier: MIT
// What can be broken: for each fault its cause, the repairs that a person may try, and the
// evidence.
//
// The words (name, cause, symptom, evidence, verification) are strings under "fault.<key>." and
// "repair.<key>."; here stands what the simulation needs to know.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

#include "sim/faults/effect.h"

namespace sim::faults {

// The part of the path in which the cause lies; menus group by it.
enum class Part : std::uint8_t {
    source,
    rules,
    mapping,
    provisioning,
    app,
    group_push,
    access,
    workflows
};
inline constexpr std::array all_parts = {Part::source,       Part::rules,    Part::mapping,
                                         Part::provisioning, Part::app,      Part::group_push,
                                         Part::access,       Part::workflows};
[[nodiscard]] std::string_view name_of(Part part);  // "group_push"

// What a fault is aimed at.
enum class Target : std::uint8_t { app, rule, source, server, flow };
[[nodiscard]] std::string_view name_of(Target target);

// Which of the apps (or sources) can have the fault.
enum class Needs : std::uint8_t {
    nothing,
    patches,         // an app that is told by PATCH
    pushes,          // an app whose Group Push is on
    pushed_group,    // an app that has a copy of a group already
    unpushed_group,  // Group Push is on, and a group that gives the app is not pushed yet
    other_group,     // Group Push is on, and a group that does not give the app has members
    another_source,  // a source that is not the only one
    members,         // a rule that somebody is in a group by
    active_flow,     // a flow that is on
    protected_api,   // an authorization server with policies, and an API that takes its tokens
    shared_key,      // the same, and a shared key that nobody revoked
};

// A right repair is part of the way back to a world whose invariants hold; a wrong one is what
// people often try. What it would really do follows from running its effects.
enum class Verdict : std::uint8_t { right, wrong };

struct Repair {
    std::string_view key;
    Verdict verdict = Verdict::wrong;
    std::vector<Effect> effects = {};
    bool ends_cause = false;  // takes the cause away; the others mend damage, or do nothing
};

struct CatalogueEntry {
    std::string_view key;
    Part part = Part::provisioning;
    Target target = Target::app;
    Needs needs = Needs::nothing;
    std::string_view shown_by;  // the scenario in which it shows
    std::vector<Effect> cause;
    std::vector<Repair> repairs;                 // in the order in which a screen offers them
    std::vector<std::string_view> invariants;    // what it makes untrue, by name
    std::vector<std::string_view> log_symptoms;  // event types that fail or never come
};

// Every fault of the product, in a fixed order: along the path.
[[nodiscard]] const std::vector<CatalogueEntry>& catalogue();
// The entry with that key, or nullptr.
[[nodiscard]] const CatalogueEntry* find_entry(std::string_view key);
[[nodiscard]] const Repair* find_repair(const CatalogueEntry& entry, std::string_view key);

}  // namespace sim::faults
