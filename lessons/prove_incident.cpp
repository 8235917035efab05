// SPDX-License-Identifier: MIT
// Plays the part of a learner who looks everywhere and does what is right.
#include "lessons/prove_incident.h"

#include <algorithm>

#include "lessons/investigation.h"
#include "sim/faults/catalogue.h"

namespace lessons {

namespace {

std::string names_of(const std::vector<AimedFault>& causes) {
    std::string names;
    for (const AimedFault& cause : causes) {
        names += (names.empty() ? "" : " and ") + to_text(cause);
    }
    return names;
}

void look_everywhere(Investigation& investigation) {
    const sim::Run& run = investigation.world().broken.run;
    for (const sim::Person& person : people_of(run.world())) {
        for (const Look& look : places_to_look(run.world(), person)) {
            investigation.collect(look, run);
        }
    }
}

bool any_bearing(const Investigation& investigation, std::size_t suspect, Bearing wanted) {
    const auto& evidence = investigation.evidence();
    return std::any_of(evidence.begin(), evidence.end(),
                       [&](const Evidence& row) { return row.bearings.at(suspect) == wanted; });
}

void expect_evidence(const Investigation& investigation, std::vector<std::string>& problems) {
    const auto& causes = investigation.world().causes;
    const auto& suspects = investigation.incident().suspects;
    for (std::size_t i = 0; i < suspects.size(); ++i) {
        const bool is_cause = std::find(causes.begin(), causes.end(), suspects[i]) != causes.end();
        if (is_cause && !any_bearing(investigation, i, Bearing::supports)) {
            problems.push_back("expected something to see that supports " + to_text(suspects[i]));
        }
        if (is_cause && any_bearing(investigation, i, Bearing::rules_out)) {
            problems.push_back("expected nothing to see that rules out the cause " +
                               to_text(suspects[i]));
        }
        if (!is_cause && causes.size() == 1 && !any_bearing(investigation, i, Bearing::rules_out)) {
            problems.push_back("expected something to see that rules out " + to_text(suspects[i]) +
                               " where the cause is " + names_of(causes));
        }
    }
}

// Every right repair of every cause, in the catalogue's order.
void mend_all(const Investigation& investigation, sim::Run& run) {
    const auto& suspects = investigation.incident().suspects;
    for (std::size_t i = 0; i < suspects.size(); ++i) {
        const auto* entry = sim::faults::find_entry(suspects[i].fault);
        for (const sim::faults::Repair& repair : entry->repairs) {
            if (repair.verdict == sim::faults::Verdict::right) {
                // One that finds nothing to do any more is refused, which is as good.
                static_cast<void>(investigation.mend(run, i, std::string(repair.key)));
            }
        }
    }
}

// All but the records: what the faults had made, a healthy world never had.
bool holds_while_healthy(const IncidentWorld& world) {
    const auto checks = checks_of(world, world.healthy.run);
    return std::all_of(checks.begin(), checks.end(), [](const IncidentCheck& check) {
        return check.holds || check.what == IncidentCheck::What::records_stay;
    });
}

void prove_cause(const Incident& incident, const sim::scenario::Scenario& scenario,
                 const std::vector<AimedFault>& causes, std::vector<std::string>& problems) {
    auto staged = stage(incident, scenario, causes);
    if (!staged) {
        problems.push_back(staged.error());
        return;
    }
    Investigation investigation(incident, 0, std::move(*staged));
    const IncidentWorld& world = investigation.world();
    if (!holds_while_healthy(world)) {
        problems.emplace_back("expected a scenario whose checks hold while nothing is broken");
    }
    if (!newcomer_gets_in(world)) {
        problems.emplace_back(
            "expected a scenario about somebody in HR whose successor gets an app");
    }
    if (all_hold(checks_of(world, world.broken.run))) {
        problems.push_back("expected a check that fails because of " + names_of(causes));
    }
    look_everywhere(investigation);
    expect_evidence(investigation, problems);
    sim::Run run = world.broken.run;
    mend_all(investigation, run);
    for (const IncidentCheck& check : checks_of(world, run)) {
        if (!check.holds) {
            problems.push_back("expected " + std::string(name_of(check.what)) +
                               " to hold after the right repairs of " + names_of(causes));
        }
    }
}

}  // namespace

std::vector<std::string> prove(const Incident& incident, const sim::scenario::Scenario& scenario) {
    std::vector<std::string> problems;
    for (const std::vector<AimedFault>& causes : incident.causes) {
        prove_cause(incident, scenario, causes, problems);
    }
    return problems;
}

}  // namespace lessons
