// SPDX-License-Identifier: MIT
// What can be broken: for each fault its cause, the repairs that a person may try, and the
// evidence.
//
// The words (name, cause, symptom, evidence, verification) are strings under "fault.<key>." and
// "repair.<key>."; here stands what the simulation needs to know.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace sim::faults {

// What a fault or a repair does to the running world; the engine carries it out.
enum class Effect : std::uint8_t {
    switch_deactivation_off,
    switch_deactivation_on,
    add_space_to_rule_value,
    correct_rule_value,
    rotate_service_token,
    use_current_token,
    retry_failed_tasks,
    test_connection,
    force_sync,
    deactivate_unowned_accounts,
    delete_deprovisioned_users,
    run_import,
};

// What a fault is aimed at.
enum class Target : std::uint8_t { app, rule };
[[nodiscard]] std::string_view name_of(Target target);

// A right repair is part of the way back to a world whose invariants hold; a wrong one is what
// people often try. What it would really do follows from running its effects.
enum class Verdict : std::uint8_t { right, wrong };

struct Repair {
    std::string_view key;
    Verdict verdict = Verdict::wrong;
    std::vector<Effect> effects;
};

struct CatalogueEntry {
    std::string_view key;
    Target target = Target::app;
    std::vector<Effect> cause;
    std::vector<Repair> repairs;                 // in the order in which a screen offers them
    std::vector<std::string_view> invariants;    // what it makes untrue, by name
    std::vector<std::string_view> log_symptoms;  // event types that fail or never come
};

// Every fault of the product, in a fixed order.
[[nodiscard]] const std::vector<CatalogueEntry>& catalogue();
// The entry with that key, or nullptr.
[[nodiscard]] const CatalogueEntry* find_entry(std::string_view key);
[[nodiscard]] const Repair* find_repair(const CatalogueEntry& entry, std::string_view key);

}  // namespace sim::faults
