// SPDX-License-Identifier: MIT
// Every fault of the catalogue, alone and in pairs: it shows, it is told apart, right repairs
// restore what it broke, and wrong ones do not.
#include <algorithm>
#include <map>

#include <catch2/catch_test_macros.hpp>

#include "sim/log/system_log.h"
#include "tests/support/fault_repair.h"
#include "tests/support/shipped.h"

namespace {

using sim::faults::CatalogueEntry;
using sim::faults::Part;
using sim::faults::Verdict;

std::set<std::string> broken_in(const sim::Run& run, const std::string& scenario) {
    std::set<std::string> names;
    for (const sim::Violation& violation :
         sim::scenario::violations_in(run.world(), tests::shipped_scenario(scenario))) {
        names.insert(std::string(violation.invariant));
    }
    return names;
}

// The statements with what they name, for a person who looks for the reason.
std::string told(const sim::Run& run) {
    std::string text;
    for (const sim::Violation& violation : sim::violations_in(run.world())) {
        text += std::string(violation.invariant);
        for (const auto& [name, value] : violation.arguments) {
            text += " " + name + "=" + value;
        }
        text += "; ";
    }
    return text;
}

std::map<std::string, int> log_of(const sim::Run& run) {
    sim::log::SystemLog log;
    log.follow(run.timeline());
    std::map<std::string, int> counts;
    for (const auto& row : log.rows()) {
        ++counts[row.event_type +
                 (row.is_logged() ? " " + std::string(name_of(row.outcome)) : " missing")];
    }
    return counts;
}

// How often rows of that type come, by outcome.
std::map<std::string, int> rows_of(const sim::Run& run, std::string_view type) {
    std::map<std::string, int> counts;
    for (const auto& [row, count] : log_of(run)) {
        if (row.substr(0, row.find(' ')) == type) {
            counts[row] = count;
        }
    }
    return counts;
}

std::string listed(const std::set<std::string>& names) {
    std::string text;
    for (const std::string& name : names) {
        text += name + " ";
    }
    return text;
}

bool inject(sim::Run& run, std::string_view key) {
    return run.submit(sim::faults::Command(sim::faults::InjectFault{std::string(key), {}, {}}))
        .has_value();
}

void play(sim::Run& run) {
    run.play_out();
    run.go_to(run.timeline().end());
}

// Each fault of that part with each fault behind it in the catalogue.
void check_pairs(Part part, const std::string& scenario = "busy-day") {
    const sim::Run start = sim::scenario::start(tests::shipped_scenario(scenario));
    const auto& entries = sim::faults::catalogue();
    for (std::size_t first = 0; first < entries.size(); ++first) {
        for (std::size_t second = first + 1; second < entries.size(); ++second) {
            sim::Run run = start;
            const bool meant = entries[first].part == part;
            if (!meant || !inject(run, entries[first].key) || !inject(run, entries[second].key)) {
                continue;  // the first leaves nothing for the second to break
            }
            play(run);
            tests::repair_all_faults(run);
            const auto broken = broken_in(run, scenario);
            INFO(entries[first].key << " with " << entries[second].key << " leaves " << told(run));
            CHECK(broken.empty());
        }
    }
}

}  // namespace

TEST_CASE("the catalogue has every fault once, each with a scenario and a way back") {
    std::set<std::string_view> keys;
    for (const CatalogueEntry& entry : sim::faults::catalogue()) {
        INFO(entry.key);
        CHECK(keys.insert(entry.key).second);
        CHECK_FALSE(entry.cause.empty());
        CHECK_FALSE(entry.invariants.empty());
        REQUIRE_FALSE(entry.repairs.empty());
        CHECK(entry.repairs.front().ends_cause);
        CHECK(std::any_of(entry.repairs.begin(), entry.repairs.end(),
                          [](const auto& repair) { return repair.verdict == Verdict::wrong; }));
    }
    CHECK(keys.size() >= 48);
}

TEST_CASE("each fault breaks a statement of its own in the scenario that shows it") {
    for (const CatalogueEntry& entry : sim::faults::catalogue()) {
        const std::string scenario(entry.shown_by);
        const sim::Run run = tests::played(scenario, std::string(entry.key));
        const auto broken = broken_in(run, scenario);
        INFO(entry.key << " breaks " << listed(broken));
        CHECK(run.is_complete());
        CHECK(std::any_of(entry.invariants.begin(), entry.invariants.end(),
                          [&](std::string_view name) { return broken.count(std::string(name)); }));
    }
}

TEST_CASE("the log of a broken run differs where the fault's symptom is") {
    for (const CatalogueEntry& entry : sim::faults::catalogue()) {
        const std::string scenario(entry.shown_by);
        const sim::Run healthy = tests::played(scenario);
        const sim::Run broken = tests::played(scenario, std::string(entry.key));
        for (const std::string_view type : entry.log_symptoms) {
            INFO(entry.key << " " << type);
            CHECK(rows_of(healthy, type) != rows_of(broken, type));
        }
    }
}

TEST_CASE("right repairs restore every statement") {
    for (const CatalogueEntry& entry : sim::faults::catalogue()) {
        const std::string scenario(entry.shown_by);
        sim::Run run = tests::played(scenario, std::string(entry.key));
        tests::repair_all_faults(run);
        INFO(entry.key << " leaves " << listed(broken_in(run, scenario)));
        CHECK(run.world().pending.empty());
        CHECK(broken_in(run, scenario).empty());
    }
}

TEST_CASE("wrong repairs restore nothing") {
    for (const CatalogueEntry& entry : sim::faults::catalogue()) {
        const std::string scenario(entry.shown_by);
        sim::Run run = tests::played(scenario, std::string(entry.key));
        for (const sim::faults::Repair& repair : entry.repairs) {
            if (repair.verdict == Verdict::wrong) {
                tests::settle(run, sim::faults::Command(
                                       sim::faults::ApplyRepair{{1}, std::string(repair.key)}));
                INFO(entry.key << " after " << repair.key);
                CHECK_FALSE(broken_in(run, scenario).empty());
            }
        }
    }
}

TEST_CASE("no two faults leave the same evidence") {
    std::map<std::set<std::string>, std::string_view> seen;
    seen.emplace(tests::evidence_of(tests::played("busy-day")), "nothing");
    seen.emplace(tests::evidence_of(tests::played("forged-tokens")), "nothing");
    for (const CatalogueEntry& entry : sim::faults::catalogue()) {
        const bool needs_flow = entry.needs == sim::faults::Needs::active_flow;
        const std::string scenario = entry.part == Part::access ? "forged-tokens"
                                     : needs_flow               ? std::string(entry.shown_by)
                                                                : "busy-day";
        const sim::Run run = tests::played(scenario, std::string(entry.key));
        const auto [place, fresh] = seen.emplace(tests::evidence_of(run), entry.key);
        INFO(entry.key << " looks like " << place->second);
        CHECK(fresh);
    }
}

TEST_CASE("right repairs of a source's fault and another one restore every statement") {
    check_pairs(Part::source);
}

TEST_CASE("right repairs of a rule's fault and another one restore every statement") {
    check_pairs(Part::rules);
}

TEST_CASE("right repairs of a mapping's fault and another one restore every statement") {
    check_pairs(Part::mapping);
}

TEST_CASE("right repairs of a provisioning fault and another one restore every statement") {
    check_pairs(Part::provisioning);
}

TEST_CASE("right repairs of an app's fault and another one restore every statement") {
    check_pairs(Part::app);
}

TEST_CASE("right repairs of two faults of Group Push restore every statement") {
    check_pairs(Part::group_push);
}

TEST_CASE("right repairs of two faults of API access restore every statement") {
    check_pairs(Part::access, "forged-tokens");
}

TEST_CASE("right repairs of two faults of flows restore every statement") {
    const std::string scenario = "flow-offboarding";
    sim::Run run = sim::scenario::start(tests::shipped_scenario(scenario));
    for (const CatalogueEntry& entry : sim::faults::catalogue()) {
        if (entry.part == Part::workflows) {
            CHECK(inject(run, entry.key));
        }
    }
    play(run);
    CHECK_FALSE(broken_in(run, scenario).empty());
    tests::repair_all_faults(run);
    INFO(told(run));
    CHECK(broken_in(run, scenario).empty());
}
