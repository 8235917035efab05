// SPDX-License-Identifier: MIT
// Incidents: reading, causes by seed, evidence, hints and checks.
#include <algorithm>
#include <set>

#include <catch2/catch_test_macros.hpp>

#include "lessons/investigation.h"
#include "lessons/prove_incident.h"
#include "tests/support/shipped.h"

namespace {

using namespace lessons;

std::vector<Incident> shipped_incidents() {
    std::vector<Incident> incidents;
    for (const std::string& file : tests::incident_files()) {
        auto incident = read_incident(tests::source_text(file), file);
        INFO((incident ? std::string() : sim::to_line(incident.error().front())));
        REQUIRE(incident.has_value());
        incidents.push_back(std::move(*incident));
    }
    return incidents;
}

Incident seat_of_a_leaver() {
    for (Incident& incident : shipped_incidents()) {
        if (incident.key == "seat-of-a-leaver") {
            return std::move(incident);
        }
    }
    FAIL("the incident is shipped");
    return {};
}

Investigation begun(const Incident& incident, const std::vector<AimedFault>& causes) {
    auto staged = stage(incident, tests::shipped_scenario(incident.scenario), causes);
    REQUIRE(staged.has_value());
    return {incident, 1, std::move(*staged)};
}

const AimedFault switch_off{"deactivate-users-off", "salesforce"};
const AimedFault token{"token-rotated", "salesforce"};

std::size_t suspect(const Incident& incident, const AimedFault& fault) {
    const auto& suspects = incident.suspects;
    const auto place = std::find(suspects.begin(), suspects.end(), fault);
    REQUIRE(place != suspects.end());
    return static_cast<std::size_t>(place - suspects.begin());
}

Look look_at_app(LookKind kind, const sim::Run& run) {
    return {kind, {}, sim::apps::app_named(run.world().apps, "salesforce"), {}};
}

}  // namespace

TEST_CASE("shipped incidents can be seen, told apart and ended") {
    std::set<int> numbers;
    std::set<std::string> keys;
    for (const Incident& incident : shipped_incidents()) {
        INFO(incident.key);
        CHECK(numbers.insert(incident.number).second);
        CHECK(keys.insert(incident.key).second);
        for (const std::string& problem :
             prove(incident, tests::shipped_scenario(incident.scenario))) {
            INFO(problem);
            CHECK(problem.empty());
        }
    }
    CHECK(numbers.size() >= 20);
}

TEST_CASE("the seed chooses the cause, and every cause has its seeds") {
    const Incident incident = seat_of_a_leaver();
    std::set<std::string> chosen;
    for (std::uint64_t seed = 1; seed <= 20; ++seed) {
        const auto& causes = causes_for(incident, seed);
        CHECK(causes == causes_for(incident, seed));
        chosen.insert(to_text(causes.front()));
    }
    CHECK(chosen.size() == incident.causes.size());
}

TEST_CASE("evidence supports the cause and rules out the others") {
    const Incident incident = seat_of_a_leaver();
    Investigation investigation = begun(incident, {switch_off});
    const sim::Run& run = investigation.world().broken.run;
    CHECK(investigation.suspicion_of(suspect(incident, switch_off)) == Suspicion::open);

    investigation.collect(look_at_app(LookKind::connection, run), run);
    CHECK(investigation.suspicion_of(suspect(incident, token)) == Suspicion::ruled_out);
    CHECK(investigation.suspicion_of(suspect(incident, switch_off)) == Suspicion::open);

    investigation.collect(look_at_app(LookKind::switches, run), run);
    CHECK(investigation.suspicion_of(suspect(incident, switch_off)) == Suspicion::likely);
    CHECK(investigation.evidence_on(suspect(incident, switch_off)) == std::vector<int>{2});

    investigation.collect(look_at_app(LookKind::switches, run), run);
    CHECK(investigation.evidence().size() == 2);
}

TEST_CASE("a wrong repair is refused, half a repair is seen by the checks, a whole one passes") {
    const Incident incident = seat_of_a_leaver();
    Investigation investigation = begun(incident, {switch_off});
    sim::Run run = investigation.world().broken.run;
    CHECK_FALSE(investigation.mend(run, suspect(incident, token), "use-current-token"));
    CHECK_FALSE(investigation.can_close());

    const std::size_t cause = suspect(incident, switch_off);
    REQUIRE(investigation.mend(run, cause, "enable-deactivation"));
    investigation.check(run);
    CHECK_FALSE(investigation.can_close());
    CHECK_FALSE(investigation.outcome(run).is_passed);

    REQUIRE(investigation.mend(run, cause, "deactivate-unowned-accounts"));
    investigation.check(run);
    CHECK(investigation.can_close());
    CHECK(investigation.actions_in(run).size() == 2);

    investigation.take_hint();
    const Outcome outcome = investigation.outcome(run);
    CHECK(outcome.is_passed);
    CHECK(outcome.mastery_percent == 75);
    CHECK_FALSE(outcome.names_causes);
    investigation.mark(cause, true);
    CHECK(investigation.outcome(run).names_causes);
}

TEST_CASE("mending only the account does not last") {
    const Incident incident = seat_of_a_leaver();
    Investigation investigation = begun(incident, {switch_off});
    sim::Run run = investigation.world().broken.run;
    REQUIRE(investigation.mend(run, suspect(incident, switch_off), "deactivate-unowned-accounts"));
    investigation.check(run);
    for (const IncidentCheck& check : investigation.checks()) {
        INFO(name_of(check.what));
        const bool lasts = check.what != IncidentCheck::What::next_time;
        CHECK(check.holds == lasts);
    }
}

TEST_CASE("cutting off somebody who works here is damage, and so is a deleted record") {
    const auto incidents = shipped_incidents();
    const auto early = std::find_if(incidents.begin(), incidents.end(), [](const Incident& known) {
        return known.key == "early-bird";
    });
    REQUIRE(early != incidents.end());
    Investigation investigation = begun(*early, early->causes.front());
    sim::Run run = investigation.world().healthy.run;
    const auto holds = [&](IncidentCheck::What what) {
        for (const IncidentCheck& check : checks_of(investigation.world(), run)) {
            if (check.what == what) {
                return check.holds;
            }
        }
        return false;
    };
    REQUIRE(holds(IncidentCheck::What::everybody_is_in));
    const sim::UserId works_here =
        sim::person_of(run.world(), investigation.world().healthy.scenario.focus).user;
    REQUIRE(run.submit(sim::directory::Command(sim::directory::DeactivateUser{works_here})));
    run.play_out();
    run.go_to(run.timeline().end());
    CHECK_FALSE(holds(IncidentCheck::What::everybody_is_in));

    // The broken world had an account that a healthy one never has.
    CHECK_FALSE(holds(IncidentCheck::What::records_stay));
}

TEST_CASE("hints end after the third") {
    const Incident incident = seat_of_a_leaver();
    Investigation investigation = begun(incident, {token});
    for (int i = 0; i < 5; ++i) {
        investigation.take_hint();
    }
    CHECK(investigation.hints_taken() == 3);
}

TEST_CASE("an incident that is none is refused with the place") {
    const auto refused = [](const std::string& text) {
        const auto incident = read_incident(text, "x.json");
        REQUIRE_FALSE(incident.has_value());
        return incident.error();
    };
    CHECK(refused("{").size() == 1);
    CHECK(refused(R"({"version": 2})").size() > 5);
    const auto problems = refused(R"({"version": 1, "key": "x", "number": 1, "title": "T",
        "level": "L9", "severity": "huge", "reporter": "A", "role": "B", "report": "C",
        "scenario": "leaver", "causes": [["no-such-fault"]],
        "suspects": ["token-rotated", "deactivate-users-off", "rule-value-trailing-space"],
        "hints": ["1", "2", "3"], "route": ["1", "2", "3"]})");
    std::set<std::string> places;
    for (const sim::Problem& problem : problems) {
        places.insert(problem.place);
    }
    CHECK(places == std::set<std::string>{"/level", "/severity", "/causes/0/0", "/suspects"});
}
