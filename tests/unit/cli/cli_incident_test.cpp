// SPDX-License-Identifier: MIT
// An incident in a terminal, from its ticket to its debrief.
#include <sstream>
#include <string>

#include <catch2/catch_test_macros.hpp>

#include "ui/cli/class_table.h"
#include "ui/cli/cli.h"
#include "ui/cli/incident.h"
#include "ui/views/incident_view.h"

using namespace ui::cli;

namespace {

const Content& content() {
    static const Content shipped = [] {
        auto opened = Content::open(LAB_DATA_DIR);
        REQUIRE(opened);
        return std::move(*opened);
    }();
    return shipped;
}

struct Told {
    int code = 0;
    std::string text;
    lessons::Progress progress;

    [[nodiscard]] bool shows(const std::string& words) const {
        return text.find(words) != std::string::npos;
    }
};

Learner new_learner() {
    return Learner::without_file(std::nullopt,
                                 [] { return *sim::parse_instant("2026-11-22T10:00:00Z"); });
}

Told told_to(Learner& learner, const std::string& typed, const IncidentOptions& options) {
    std::istringstream in(typed);
    std::ostringstream out;
    Dialogue dialogue(in, out, content().strings(), Coloring::off);
    const int code = investigate(dialogue, content(), learner, options);
    return {code, out.str(), learner.progress()};
}

Told told(const std::string& typed, const IncidentOptions& options) {
    Learner learner = new_learner();
    return told_to(learner, typed, options);
}

lessons::Incident incident_named(const std::string& key) {
    const auto incidents = read_incidents(content());
    REQUIRE(incidents);
    for (const lessons::Incident& incident : *incidents) {
        if (incident.key == key) {
            return incident;
        }
    }
    FAIL("the incident is shipped");
    return {};
}

// A seed that hides a switch, and what there is to choose from then.
const IncidentOptions& leaver_with_a_switch_off() {
    static const IncidentOptions options = [] {
        const lessons::Incident incident = incident_named("seat-of-a-leaver");
        std::uint64_t seed = 1;
        while (lessons::causes_for(incident, seed).front().fault != "deactivate-users-off") {
            ++seed;
        }
        return IncidentOptions{incident.key, seed};
    }();
    return options;
}

ui::views::IncidentView first_view() {
    const IncidentOptions& options = leaver_with_a_switch_off();
    const lessons::Incident incident = incident_named(options.incident);
    const auto scenario = content().read_scenario(content().scenario_file(incident.scenario), {});
    REQUIRE(scenario);
    auto world =
        lessons::stage(incident, scenario->scenario, lessons::causes_for(incident, *options.seed));
    REQUIRE(world);
    const lessons::Investigation investigation(incident, *options.seed, std::move(*world));
    const sim::Run& run = investigation.world().broken.run;
    return ui::views::show_incident(
        investigation, run,
        sim::person_of(run.world(), investigation.world().broken.scenario.focus),
        content().strings());
}

std::string look_at(const std::string& label) {
    const auto view = first_view();
    for (std::size_t i = 0; i < view.looks.size(); ++i) {
        if (view.looks[i].label == label) {
            return "l " + std::to_string(i + 1) + "\n";
        }
    }
    FAIL("there is a place named " + label);
    return {};
}

std::string mend(const std::string& repair) {
    const auto view = first_view();
    for (std::size_t i = 0; i < view.mends.size(); ++i) {
        if (view.mends[i].repair == repair) {
            return "m " + std::to_string(i + 1) + "\n";
        }
    }
    FAIL("there is a repair named " + repair);
    return {};
}

}  // namespace

TEST_CASE("without a key all incidents are listed, in the order of their numbers") {
    const Told list = told("", {});
    CHECK(list.code == exit_holds);
    CHECK(list.shows("INC-001  L1"));
    CHECK(list.text.find("INC-001") < list.text.find("INC-020"));
}

TEST_CASE("an incident is looked into, mended, checked and closed") {
    const Told solved = told(look_at("Salesforce: switches of provisioning") + "x 1\n" +
                                 mend("enable-deactivation") + "c\n" +
                                 mend("deactivate-unowned-accounts") + "c\nd\n",
                             leaver_with_a_switch_off());
    CHECK(solved.code == exit_holds);
    CHECK(solved.shows("deactivate_users: false"));
    CHECK(solved.shows("Supports H1"));
    CHECK(solved.shows("is active in Salesforce."));
    CHECK(solved.shows("Solved: all 5 checks hold."));
    CHECK(solved.shows("You named what was wrong."));
    CHECK(solved.shows("How an expert goes about it"));
    const lessons::IncidentRecord& record = solved.progress.incidents.at("seat-of-a-leaver");
    CHECK(record.is_solved);
    CHECK(record.mastery_percent == 100);
}

TEST_CASE("an incident cannot be closed before its checks hold, and can be given up") {
    const Told left =
        told("d\nh\n" + mend("use-current-token") + "c\nd\ng\n", leaver_with_a_switch_off());
    CHECK(left.code == exit_does_not_hold);
    CHECK(left.shows("Run the checks first."));
    CHECK(left.shows("There is nothing of that kind to mend here."));
    CHECK(left.shows("2 hints are left."));
    CHECK(left.shows("Not yet:"));
    CHECK_FALSE(left.progress.incidents.at("seat-of-a-leaver").is_solved);
}

TEST_CASE("a change can be undone") {
    const Told undone = told("u\n" + mend("enable-deactivation") + "u\n" +
                                 look_at("Salesforce: switches of provisioning") + "q\n",
                             leaver_with_a_switch_off());
    CHECK(undone.shows("You have changed nothing."));
    CHECK(undone.shows("Your last change is undone."));
    CHECK(undone.shows("deactivate_users: false"));
}

TEST_CASE("an incident that is left goes on where it was, and another seed begins anew") {
    Learner learner = new_learner();
    const IncidentOptions& options = leaver_with_a_switch_off();
    const Told left = told_to(
        learner,
        look_at("Salesforce: switches of provisioning") + mend("enable-deactivation") + "q\n",
        options);
    CHECK(left.code == exit_does_not_hold);
    CHECK(left.shows("This try stays open."));
    CHECK_FALSE(left.shows("How an expert goes about it"));
    const auto& open = left.progress.incidents.at(options.incident).open;
    REQUIRE(open);
    CHECK(open->seed == *options.seed);
    CHECK(open->steps.size() == 2);

    // Without a seed it is the open try; the switch is on already.
    const Told solved =
        told_to(learner, mend("deactivate-unowned-accounts") + "c\nd\n", {options.incident, {}});
    CHECK(solved.shows("You go on where you left this incident."));
    CHECK(solved.code == exit_holds);
    CHECK(solved.progress.incidents.at(options.incident).is_solved);
    CHECK_FALSE(solved.progress.incidents.at(options.incident).open);

    const Told anew = told_to(learner, "", {options.incident, *options.seed + 1});
    CHECK_FALSE(anew.shows("You go on where you left this incident."));
    CHECK(anew.progress.incidents.at(options.incident).open->seed == *options.seed + 1);
}

TEST_CASE("a game day deals the same incident to everybody, and its results become a table") {
    IncidentOptions options;
    options.game_day = "kite 7-l1";
    Learner asha = new_learner();
    Learner ben = new_learner();
    const Told first = told_to(asha, "g\n", options);
    const Told second = told_to(ben, "q\n", options);
    CHECK(first.shows("Game day KITE7-L1: everybody with this code has this incident."));
    REQUIRE(first.progress.incidents.size() == 1);
    const auto& [key, mine] = *first.progress.incidents.begin();
    const auto& yours = second.progress.incidents.at(key);
    CHECK(mine.last_seed == yours.last_seed);
    CHECK(incident_named(key).level == lessons::Level::starter);

    const Told again = told_to(ben, "q\n", options);
    CHECK(again.progress.incidents.at(key).last_seed == yours.last_seed);

    std::vector<lessons::ClassResult> results = lessons::results_of("asha", asha.entries());
    const auto more = lessons::results_of("=ben", ben.entries());
    results.insert(results.end(), more.begin(), more.end());
    REQUIRE(results.size() == 2);
    lessons::sort_results(results);
    const auto incidents = read_incidents(content());
    REQUIRE(incidents);
    const std::string table = class_table(results, *incidents, TableFormat::text,
                                          content().strings(), Painter(Coloring::off));
    CHECK(table.find("KITE7-L1") != std::string::npos);
    CHECK(table.find("Not solved") != std::string::npos);
    const std::string csv = class_table(results, *incidents, TableFormat::csv, content().strings(),
                                        Painter(Coloring::off));
    CHECK(csv.find("\r\nKITE7-L1,asha,") != std::string::npos);
    CHECK(csv.find(",'=ben,") != std::string::npos);  // no formula for a spreadsheet
}

TEST_CASE("a code that is none is refused") {
    IncidentOptions options;
    options.game_day = "K7";
    CHECK(told("", options).code == exit_bad_input);
    options.game_day = "KITE7";
    options.seed = 3;  // the code has one of its own
    CHECK(told("", options).code == exit_bad_input);
}
