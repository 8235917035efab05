// SPDX-License-Identifier: MIT
// Random companies, random faults at random steps, random tries against them; then the right
// repairs, until every statement holds, those of intent too.
//
//     FAULT_STORMS=500 build/dev/bin/fault_storm_test     as many seeds as that
//     FAULT_STORM_SEED=7 build/dev/bin/fault_storm_test   only that one
#include <algorithm>
#include <cstdlib>
#include <string>

#include <catch2/catch_test_macros.hpp>

#include "sim/engine/invariants.h"
#include "tests/support/fault_repair.h"
#include "tests/support/random_run.h"
#include "tests/support/shipped.h"

namespace {

std::uint64_t number_in(const char* variable, std::uint64_t otherwise) {
    const char* text = std::getenv(variable);
    return text != nullptr ? std::strtoull(text, nullptr, 10) : otherwise;
}

sim::Command random_fault(sim::Random& chance) {
    const auto& entries = sim::faults::catalogue();
    const auto& entry = entries.at(chance.below(entries.size()));
    return sim::faults::Command(sim::faults::InjectFault{std::string(entry.key), {}, {}});
}

sim::Command random_try(const sim::World& world, sim::Random& chance) {
    const sim::FaultId id{static_cast<std::uint32_t>(
        1 + chance.below(std::max<std::uint64_t>(1, world.faults.faults.size())))};
    const auto* fault = world.faults.faults.find(id);
    if (fault == nullptr) {
        return sim::RunImport{{1}};
    }
    const auto& repairs = sim::faults::find_entry(fault->key)->repairs;
    return sim::faults::Command(
        sim::faults::ApplyRepair{id, std::string(repairs.at(chance.below(repairs.size())).key)});
}

// A run of a busy day, broken and half repaired at random steps.
sim::Run weather(std::uint64_t seed) {
    sim::scenario::Scenario scenario = tests::shipped_scenario("busy-day");
    scenario.seed = seed;
    sim::Run run = sim::scenario::start(scenario);
    sim::Random chance = sim::stream_of(seed, "fault_storm");
    const std::uint64_t deeds = 3 + chance.below(6);
    for (std::uint64_t deed = 0; deed < deeds; ++deed) {
        for (std::uint64_t steps = chance.below(60); steps > 0 && run.step(); --steps) {
        }
        const sim::Command command =
            chance.below(4) == 0 ? random_try(run.world(), chance) : random_fault(chance);
        static_cast<void>(run.submit(command).has_value());
    }
    run.play_out();
    run.go_to(run.timeline().end());
    return run;
}

void check_storm(std::uint64_t seed) {
    sim::Run run = weather(seed);
    tests::repair_everything(run);
    std::string faults;
    for (const auto& [id, fault] : run.world().faults.faults) {
        faults += fault.key + " ";
    }
    INFO("FAULT_STORM_SEED=" << seed << " with " << faults);
    CHECK(run.world().pending.empty());
    for (const sim::Violation& violation : sim::violations_in(run.world())) {
        std::string what(violation.invariant);
        for (const auto& [name, value] : violation.arguments) {
            what += " " + name + "=" + value;
        }
        FAIL_CHECK(what);
    }
}

}  // namespace

TEST_CASE("right repairs end every storm of faults") {
    if (const std::uint64_t seed = number_in("FAULT_STORM_SEED", 0); seed != 0) {
        check_storm(seed);
        return;
    }
    constexpr std::uint64_t usual = 25;
    const std::uint64_t count = number_in("FAULT_STORMS", usual);
    for (std::uint64_t seed = 1; seed <= count; ++seed) {
        check_storm(seed);
    }
}
