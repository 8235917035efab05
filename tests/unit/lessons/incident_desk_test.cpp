// SPDX-License-Identifier: MIT
// The work on an incident as steps: what they do, what they refuse, and that they can be done
// again.
#include "lessons/incident_desk.h"

#include <algorithm>

#include <catch2/catch_test_macros.hpp>

#include "lessons/incident_staging.h"
#include "lessons/progress.h"
#include "sim/faults/catalogue.h"
#include "tests/support/shipped.h"

namespace {

using namespace lessons;

const AimedFault desk_switch_off{"deactivate-users-off", "salesforce"};

const Incident& desk_incident() {
    static const Incident incident = [] {
        const std::string file = "lessons/incidents/seat-of-a-leaver.json";
        auto read = read_incident(tests::source_text(file), file);
        REQUIRE(read.has_value());
        return std::move(*read);
    }();
    return incident;
}

IncidentDesk new_desk() {
    const Incident& incident = desk_incident();
    auto staged = stage(incident, tests::shipped_scenario(incident.scenario), {desk_switch_off});
    REQUIRE(staged.has_value());
    return IncidentDesk(Investigation(incident, 1, std::move(*staged)));
}

std::vector<IncidentStep> mends(bool are_right) {
    std::vector<IncidentStep> steps;
    for (const auto& repair : sim::faults::find_entry(desk_switch_off.fault)->repairs) {
        if ((repair.verdict == sim::faults::Verdict::right) == are_right) {
            steps.push_back({"mend", {to_text(desk_switch_off), std::string(repair.key)}});
        }
    }
    REQUIRE_FALSE(steps.empty());
    return steps;
}

std::string refusal_of(IncidentDesk& desk, const IncidentStep& step) {
    const auto taken = desk.take(step);
    return taken ? std::string() : taken.error().code;
}

Look first_look(const IncidentDesk& desk) {
    const auto people = people_of(desk.run().world());
    return places_to_look(desk.run().world(), people.front()).front();
}

}  // namespace

TEST_CASE("every look can be written down and read again") {
    const IncidentDesk desk = new_desk();
    const sim::World& world = desk.run().world();
    std::size_t looks = 0;
    for (const sim::Person& person : people_of(world)) {
        for (const Look& look : places_to_look(world, person)) {
            const auto read = look_in(world, look_step(world, look));
            REQUIRE(read.has_value());
            CHECK(*read == look);
            ++looks;
        }
    }
    CHECK(looks > 20);
}

TEST_CASE("a look at what the world does not have is none") {
    const IncidentDesk desk = new_desk();
    const sim::World& world = desk.run().world();
    CHECK_FALSE(look_in(world, {"look", {"account", "workday/none-such", "no-app", "", ""}}));
    CHECK_FALSE(look_in(world, {"look", {"no-kind", "", "", "", ""}}));
    CHECK_FALSE(look_in(world, {"look", {"switches"}}));
}

TEST_CASE("the runs of an incident are played one after the other") {
    const Incident& incident = desk_incident();
    IncidentStaging staging(incident, tests::shipped_scenario(incident.scenario),
                            {desk_switch_off});
    CHECK(staging.all() == 2 + incident.suspects.size());
    std::size_t played = 0;
    while (staging.play_next()) {
        CHECK(staging.done() == ++played);
    }
    const auto world = staging.take();
    REQUIRE(world.has_value());
    CHECK(world->suspected.size() == incident.suspects.size());
}

TEST_CASE("a right repair lets the checks hold, and undoing it takes that back") {
    IncidentDesk desk = new_desk();
    REQUIRE(desk.take({"check", {}}));
    CHECK_FALSE(desk.investigation().can_close());
    const std::vector<IncidentStep> right = mends(true);
    for (const IncidentStep& mend : right) {
        REQUIRE(desk.take(mend));
    }
    CHECK(desk.investigation().checks().empty());
    REQUIRE(desk.take({"check", {}}));
    CHECK(desk.investigation().can_close());
    CHECK(desk.check_rounds().size() == 2);
    for (std::size_t i = 0; i < right.size(); ++i) {
        REQUIRE(desk.take({"undo", {}}));
    }
    CHECK_FALSE(desk.investigation().can_close());
    // The round after the repair was about a world that is gone.
    CHECK(desk.check_rounds().size() == 1);
    CHECK_FALSE(desk.can_undo());
}

TEST_CASE("the same steps lead to the same desk") {
    IncidentDesk desk = new_desk();
    std::vector<IncidentStep> kept;
    std::vector<IncidentStep> steps = {look_step(desk.run().world(), first_look(desk)),
                                       {"mark", {to_text(desk_switch_off), "yes"}},
                                       {"hypothesis", {"Somebody switched it off"}},
                                       {"judge", {"0", "likely"}},
                                       {"hint", {}},
                                       {"check", {}},
                                       mends(false).front(),
                                       {"undo", {}}};
    for (const IncidentStep& mend : mends(true)) {
        steps.push_back(mend);
    }
    steps.push_back({"check", {}});
    for (const IncidentStep& step : steps) {
        INFO(step.what);
        REQUIRE(desk.take(step));
        kept.push_back(desk.kept(step));
    }
    IncidentDesk again = new_desk();
    again.take_up(kept);
    CHECK(again.investigation().evidence().size() == 1);
    CHECK(again.investigation().hints_taken() == 1);
    CHECK(again.investigation().can_close());
    REQUIRE(again.own_hypotheses().size() == 1);
    CHECK(again.own_hypotheses()[0].judged == Suspicion::likely);
    CHECK(again.run().timeline().end() == desk.run().timeline().end());
    REQUIRE(again.check_rounds().size() == desk.check_rounds().size());
    for (std::size_t i = 0; i < desk.check_rounds().size(); ++i) {
        CHECK(again.check_rounds()[i].held == desk.check_rounds()[i].held);
        CHECK(again.check_rounds()[i].actions == desk.check_rounds()[i].actions);
    }
}

TEST_CASE("what cannot be done is refused, and nothing changes") {
    IncidentDesk desk = new_desk();
    CHECK(refusal_of(desk, {"undo", {}}) == "incident.nothing_to_undo");
    CHECK(refusal_of(desk, {"dance", {}}) == "incident.not_possible");
    CHECK(refusal_of(desk, {"mend", {"no-fault", "no-repair"}}) == "incident.not_possible");
    CHECK(refusal_of(desk, {"hypothesis", {""}}) == "incident.own_words_length");
    CHECK(refusal_of(desk, {"hypothesis", {std::string(own_words_bytes_max + 1, 'a')}}) ==
          "incident.own_words_length");
    CHECK(refusal_of(desk, {"judge", {"0", "likely"}}) == "incident.not_possible");
    CHECK(refusal_of(desk, {"look", {"account"}}) == "incident.not_possible");
    CHECK_FALSE(desk.can_undo());
    CHECK(desk.investigation().evidence().empty());
    for (int i = 0; i < 3; ++i) {
        CHECK(desk.take({"hint", {}}));
    }
    CHECK(refusal_of(desk, {"hint", {}}) == "incident.not_possible");
}

TEST_CASE("there is room for so many hypotheses of one's own") {
    IncidentDesk desk = new_desk();
    for (std::size_t i = 0; i < own_hypotheses_max; ++i) {
        CHECK(desk.take({"hypothesis", {"One more"}}));
    }
    CHECK(refusal_of(desk, {"hypothesis", {"Too many"}}) == "incident.own_words_count");
}

TEST_CASE("the record knows which incident is open, and what was done there") {
    Progress progress;
    const sim::Instant at = *sim::parse_instant("2026-11-22T10:00:00Z");
    apply(progress, {at, IncidentWorked{"early-bird", "hint", {}}});
    CHECK_FALSE(progress.incidents["early-bird"].open);
    apply(progress, {at, IncidentOpened{"early-bird", "7", ""}});
    apply(progress, {at, IncidentWorked{"early-bird", "mark", {"token-rotated@slack", "yes"}}});
    const IncidentRecord& record = progress.incidents["early-bird"];
    REQUIRE(record.open);
    CHECK(record.open->seed == 7);
    REQUIRE(record.open->steps.size() == 1);
    CHECK(record.open->steps[0].about.front() == "token-rotated@slack");
    apply(progress, {at, IncidentClosed{"early-bird", "7", true, true, 1, 1, 0, 100}});
    CHECK_FALSE(record.open);
    CHECK(record.is_solved);
    CHECK(record.last_seed == 7);
}

TEST_CASE("steps of an incident are kept as lines of the record") {
    RecordEntry entry;
    entry.at = *sim::parse_instant("2026-11-22T10:00:00Z");
    entry.what = IncidentWorked{"early-bird", "look", {"user", "workday/1004", "", "", ""}};
    const auto read = entry_in(to_line(entry));
    REQUIRE(read);
    const auto* worked = std::get_if<IncidentWorked>(&read->what);
    REQUIRE(worked != nullptr);
    CHECK(worked->step == "look");
    CHECK(worked->about.size() == 5);
    CHECK(worked->about[1] == "workday/1004");
}
