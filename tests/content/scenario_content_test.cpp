// SPDX-License-Identifier: MIT
// The shipped scenarios meet their own expectations, and faults really break something.
#include <set>

#include <catch2/catch_test_macros.hpp>

#include "sim/engine/invariants.h"
#include "sim/faults/catalogue.h"
#include "tests/support/shipped.h"

TEST_CASE("healthy scenarios meet their expectations and every invariant") {
    for (const std::string& name : tests::shipped_names()) {
        INFO(name);
        const auto scenario = tests::shipped_scenario(name);
        const sim::Run run = tests::played(name);
        CHECK(scenario.key == name);
        CHECK(run.is_complete());
        CHECK(run.refusals().empty());
        CHECK_FALSE(scenario.expectations.empty());
        CHECK(sim::scenario::misses(run.world(), scenario).empty());
        for (const sim::Violation& violation :
             sim::scenario::violations_in(run.world(), scenario)) {
            INFO(violation.invariant);
            CHECK(violation.invariant.empty());
        }
        for (const std::string& tolerated : scenario.tolerates) {
            INFO(tolerated);
            const auto* invariant = sim::find_invariant(tolerated);
            CHECK_FALSE(invariant->check(run.world()).empty());
        }
    }
}

TEST_CASE("a run that keeps only the world ends in the same world") {
    for (const std::string& name : tests::shipped_names()) {
        INFO(name);
        sim::Run run = sim::scenario::start(tests::shipped_scenario(name), sim::History::at_once,
                                            sim::Keeps::world_only);
        run.play_out();
        const sim::Run whole = tests::played(name);
        CHECK(run.is_complete());
        CHECK(sim::digest_of_world(run.world()) == sim::digest_of_world(whole.world()));
        CHECK(run.timeline().end() == whole.timeline().end());
        CHECK(run.timeline().steps().empty());
        CHECK(run.timeline().events().size() < whole.timeline().events().size());
        CHECK(run.refusals().size() == whole.refusals().size());
    }
}

TEST_CASE("each fault makes one of its own invariants untrue in some scenario") {
    for (const auto& entry : sim::faults::catalogue()) {
        std::set<std::string_view> broken;
        const bool anywhere = entry.needs == sim::faults::Needs::nothing;
        for (const std::string_view shown :
             {entry.shown_by, anywhere ? std::string_view("leaver") : entry.shown_by}) {
            const sim::Run run = tests::played(std::string(shown), std::string(entry.key));
            for (const sim::Violation& violation : sim::violations_in(run.world())) {
                broken.insert(violation.invariant);
            }
        }
        INFO(entry.key);
        for (const std::string_view invariant : entry.invariants) {
            INFO(invariant);
            CHECK(broken.count(invariant) == 1);
        }
    }
}

TEST_CASE("invariants of the catalogue exist") {
    for (const auto& entry : sim::faults::catalogue()) {
        for (const std::string_view name : entry.invariants) {
            INFO(name);
            bool known = false;
            for (const sim::Invariant& invariant : sim::invariants()) {
                known = known || invariant.name == name;
            }
            CHECK(known);
        }
    }
}
