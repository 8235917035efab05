// SPDX-License-Identifier: MIT
// Two runs side by side: where a fault makes them part, and in which fields.
#include "sim/trace/compare.h"

#include <algorithm>

#include <catch2/catch_test_macros.hpp>

#include "sim/faults/catalogue.h"
#include "sim/trace/align.h"
#include "sim/trace/compared_fields.h"
#include "tests/support/shipped.h"

namespace {

using namespace sim::trace;

Comparison compared(const std::string& scenario, const std::string& fault) {
    auto comparison = compare(tests::played(scenario), tests::played(scenario, fault));
    REQUIRE(comparison);
    return std::move(*comparison);
}

const ComparedHop& parting_of(const Comparison& comparison) {
    REQUIRE(comparison.parting);
    return comparison.hops[*comparison.parting];
}

const FieldDifference* find(const std::vector<FieldDifference>& differences, Part part,
                            const std::string& field) {
    const auto found = std::find_if(
        differences.begin(), differences.end(),
        [&](const FieldDifference& one) { return one.part == part && one.field == field; });
    return found == differences.end() ? nullptr : &*found;
}

}  // namespace

TEST_CASE("a run beside itself is the same in every hop") {
    for (const std::string name : {"joiner", "leaver", "group-push", "flow-joiner"}) {
        INFO(name);
        const Comparison comparison = compared(name, "");
        CHECK(!comparison.parting);
        CHECK(comparison.at_end.empty());
        CHECK(!comparison.hops.empty());
        for (const ComparedHop& hop : comparison.hops) {
            CHECK(hop.standing == Standing::same);
        }
    }
}

TEST_CASE("a switch that is off shows as a hop that only the healthy run has") {
    const Comparison comparison = compared("leaver", "deactivate-users-off");
    const ComparedHop& parting = parting_of(comparison);
    CHECK(parting.standing == Standing::only_first);
    CHECK(parting.first->key.find("TaskQueued") == 0);
    CHECK(parting.first->key.find("/salesforce/") != std::string::npos);
    // What came instead stands behind it.
    const ComparedHop& instead = comparison.hops[*comparison.parting + 1];
    CHECK(instead.standing == Standing::only_second);
    CHECK(instead.second->key.find("TaskWithheld") == 0);
    // And the account is active at the end of the broken run only.
    const FieldDifference* active = find(comparison.at_end, Part::state, "active");
    REQUIRE(active != nullptr);
    CHECK(active->table.rfind("stores.", 0) == 0);
    CHECK(active->first == "false");
    CHECK(active->second == "true");
}

TEST_CASE("what was broken is told and is not the parting itself") {
    const Comparison comparison = compared("leaver", "deactivate-users-off");
    REQUIRE(comparison.hops.front().second);
    CHECK(comparison.hops.front().second->is_fault);
    CHECK(comparison.hops.front().standing == Standing::only_second);
    CHECK(*comparison.parting > 0);
}

TEST_CASE("a mapping that is missing shows in the fields of the message") {
    const Comparison comparison = compared("joiner", "mapping-cannot-be-computed");
    const ComparedHop& parting = parting_of(comparison);
    CHECK(parting.standing == Standing::only_first);
    CHECK(parting.first->key.find("TaskQueued") == 0);
    const auto sent =
        std::find_if(comparison.hops.begin(), comparison.hops.end(),
                     [](const ComparedHop& hop) { return hop.standing == Standing::differs; });
    REQUIRE(sent != comparison.hops.end());
    CHECK(sent->first->key.find("RequestSent/create/E-1042/salesforce") == 0);
    const FieldDifference* name = find(sent->differences, Part::request, "/displayName");
    REQUIRE(name != nullptr);
    CHECK(name->first == "\"Asha Rao\"");
    CHECK(name->second.empty());
    // The setting that did it is among what differs at the end.
    CHECK(find(comparison.at_end, Part::state, "mappings[1].expression") != nullptr);
}

TEST_CASE("a rotated token shows in the answer, and is never told itself") {
    const Comparison comparison = compared("joiner", "token-rotated");
    const ComparedHop& parting = parting_of(comparison);
    REQUIRE(parting.standing == Standing::differs);
    const FieldDifference* status = find(parting.differences, Part::answer, "status");
    REQUIRE(status != nullptr);
    CHECK(status->first == "200");
    CHECK(status->second == "401");
    // The directory sent the same old token in both runs.
    CHECK(find(parting.differences, Part::request, "Authorization") == nullptr);
}

TEST_CASE("a token is told by its digest alone") {
    const sim::Run run = tests::played("joiner");
    std::size_t tokens = 0;
    for (sim::Cursor step = run.start(); step < run.timeline().end(); ++step) {
        for (const sim::Field& field : request_fields(run.timeline().events_of(step))) {
            tokens += field.name == "Authorization" ? std::size_t{1} : std::size_t{0};
            CHECK(field.text.find("Bearer") == std::string::npos);
        }
    }
    CHECK(tokens == 6);
}

TEST_CASE("every shown fault makes its run part from the healthy one") {
    for (const auto& entry : sim::faults::catalogue()) {
        for (const std::string& scenario : tests::shipped_names()) {
            const auto shown = tests::faults_shown_by(scenario);
            // A key that somebody else knows, too, changes nothing until they use it.
            const bool is_silent = entry.key == "shared-key-leaked";
            if (is_silent || std::find(shown.begin(), shown.end(), entry.key) == shown.end()) {
                continue;
            }
            INFO(scenario << " with " << entry.key);
            const auto comparison =
                compare(tests::played(scenario), tests::played(scenario, std::string(entry.key)));
            REQUIRE(comparison);
            CHECK((comparison->parting || !comparison->at_end.empty()));
        }
    }
}

TEST_CASE("both runs are there as a whole and in their order") {
    const sim::Run healthy = tests::played("joiner");
    const sim::Run broken = tests::played("joiner", "create-users-off");
    const auto comparison = compare(healthy, broken);
    REQUIRE(comparison);
    sim::Cursor first = healthy.start();
    sim::Cursor second = broken.start();
    for (const ComparedHop& hop : comparison->hops) {
        if (hop.first) {
            CHECK(hop.first->cursor == ++first);
        }
        if (hop.second) {
            CHECK(hop.second->cursor == ++second);
        }
    }
    CHECK(first == healthy.timeline().end());
    CHECK(second == broken.timeline().end());
}

TEST_CASE("a body is told member by member, without what a service writes about itself") {
    const auto fields = body_fields(
        R"({"active":true,"name":{"givenName":"Asha"},"meta":{"version":"1"},"password":"x"})");
    REQUIRE(fields.size() == 2);
    CHECK(fields[0] == sim::Field{"/active", "true"});
    CHECK(fields[1] == sim::Field{"/name/givenName", "\"Asha\""});
    CHECK(body_fields("no JSON").empty());
}
