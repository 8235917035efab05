// SPDX-License-Identifier: MIT
// The commands play, faults, --help and --version as a shell sees them.
#include <regex>

#include <catch2/catch_test_macros.hpp>
#include <nlohmann/json.hpp>

#include "tests/unit/cli/cli_support.h"

using tests::has;
using tests::run_program;

TEST_CASE("play: a healthy scenario holds") {
    for (const char* name : {"joiner", "mover", "leaver", "rehire", "a-week-at-work"}) {
        INFO(name);
        const auto ended = run_program(std::string("play ") + name);
        CHECK(ended.code == 0);
        CHECK(ended.err.empty());
        CHECK(has(ended.out, "Everything holds."));
        CHECK_FALSE(has(ended.out, "\x1b["));  // no colour where nobody looks
        const std::regex placeholder(R"(\{[a-z_]+\})");
        CHECK_FALSE(std::regex_search(ended.out, placeholder));
    }
}

TEST_CASE("play: the trace shows the message, the answer and the log line") {
    const auto ended = run_program("play joiner");
    CHECK(has(ended.out, "-> POST /scim/v2/Users"));
    CHECK(has(ended.out, "<- 201 Created  id "));
    CHECK(has(ended.out, "application.provision.user.push "));
}

TEST_CASE("play: an orphan is named with its account and app") {
    const auto ended = run_program("play leaver --fault deactivate-users-off");
    CHECK(ended.code == 1);
    CHECK(has(ended.out, "The account dev.patel@juno.example in Salesforce is active"));
    CHECK(has(ended.out, "Never logged"));
    CHECK(has(ended.out, "Orphan"));
}

TEST_CASE("play --compare: where the runs part, and in what") {
    const auto ended = run_program("play leaver --fault deactivate-users-off --compare");
    CHECK(ended.code == 1);
    CHECK(ended.err.empty());
    CHECK(has(ended.out, "The runs part in step 8 of the healthy run"));
    CHECK(has(ended.out, "Only healthy (They part here)"));
    CHECK(has(ended.out, "active: false | true"));
    const auto joined = run_program("play joiner --fault token-rotated --compare --format json");
    const auto json = nlohmann::json::parse(joined.out, nullptr, false);
    REQUIRE(json.is_object());
    const auto& parting = json.at("hops").at(json.at("parts_at").get<std::size_t>());
    CHECK(parting.at("mark") == "differs");
    CHECK(has(parting.at("differences").dump(), "401"));
}

TEST_CASE("play --compare: says what it needs") {
    const auto healthy = run_program("play leaver --compare");
    CHECK(healthy.code == 2);
    CHECK(has(healthy.err, "--compare needs something broken"));
    const auto cut = run_program("play leaver --fault deactivate-users-off --compare --to 3");
    CHECK(cut.code == 2);
    CHECK(has(cut.err, "leave --to and --summary out"));
}

TEST_CASE("play: a fault can be aimed") {
    const auto slack = run_program("play leaver --fault deactivate-users-off@slack");
    CHECK(slack.code == 1);
    CHECK(has(slack.out, "in Slack is active"));
    const auto rule = run_program("play mover --fault 'rule-value-trailing-space@Support team'");
    CHECK(rule.code == 1);
    const auto two = run_program(
        "play leaver --fault token-rotated@zoom --fault "
        "deactivate-users-off@slack");
    CHECK(two.code == 1);
}

TEST_CASE("play: the scenario that shows a fault ends with 1 and says what does not hold") {
    const auto listed = run_program("faults --format json");
    const auto json = nlohmann::json::parse(listed.out, nullptr, false);
    REQUIRE(json.is_object());
    CHECK(json.at("faults").size() >= 36);
    for (const auto& fault : json.at("faults")) {
        const std::string key = fault.at("key");
        INFO(key);
        const auto ended = run_program("play " + fault.at("shown_by").get<std::string>() +
                                       " --fault " + key + " --format json");
        CHECK(ended.code == 1);
        bool named = false;
        const auto told = nlohmann::json::parse(ended.out, nullptr, false);
        REQUIRE(told.is_object());
        for (const auto& statement : told.at("invariants")) {
            for (const auto& own : fault.at("invariants")) {
                named = named || (statement.at("name") == own && statement.at("holds") == false);
            }
        }
        CHECK(named);
    }
}

TEST_CASE("play: json holds steps, accounts and answers") {
    const auto ended = run_program("play joiner --format json");
    CHECK(ended.code == 0);
    const auto json = nlohmann::json::parse(ended.out, nullptr, false);
    REQUIRE(json.is_object());
    CHECK(json.at("holds") == true);
    CHECK(json.at("complete") == true);
    CHECK(json.at("steps").size() > 10);
    CHECK(json.at("expectations").size() > 1);
    CHECK(json.at("accounts").at(0).at("apps").at("slack") == "active");
}

TEST_CASE("play: --to stops early and does not ask the expectations") {
    const auto ended = run_program("play joiner --to 3");
    CHECK(ended.code == 0);
    CHECK(has(ended.out, "stopped before its end"));
    const auto json = nlohmann::json::parse(run_program("play joiner --to 3 --format json").out);
    CHECK(json.at("steps").size() == 3);
    CHECK(json.at("complete") == false);
}

TEST_CASE("play: another seed changes ids and nothing else") {
    const auto one = run_program("play joiner --seed 1");
    const auto two = run_program("play joiner --seed 2");
    CHECK(one.code == 0);
    CHECK(two.code == 0);
    CHECK(one.out != two.out);
    CHECK(one.out == run_program("play joiner --seed 1").out);
}

TEST_CASE("play: an HR feed joins the run, and its bad rows are named") {
    const tests::ScratchFolder folder;
    const std::string head =
        "employee_id,given_name,family_name,email,department,title,manager,status,start_date,"
        "end_date,location\n";
    const auto feed = folder.file(
        "mine.csv", head +
                        "E-9001,Ana,Ruiz,ana.ruiz@juno.example,Sales,Rep,,active,2026-01-05,,"
                        "Pune\nE-9002,Bo,Li,bo.li@juno.example,Sales,Rep,,active,soon,,Pune\n");
    const auto ended = run_program("play joiner --hr '" + feed + "'");
    CHECK(has(ended.out, "Ana Ruiz"));
    CHECK(has(ended.err, "mine.csv: line 3"));
    CHECK(run_program("play joiner --hr juno-200.csv --to 1").code == 0);
}

TEST_CASE("bad usage and bad input end with 2 and a sentence") {
    const tests::ScratchFolder folder;
    const auto broken = folder.file("broken.json", "{ \"version\": 1, ");
    const auto no_head = folder.file("no_head.csv", "a,b,c\n1,2,3\n");
    struct Case {
        std::string arguments;
        std::string sentence;
    };
    const std::vector<Case> cases = {
        {"play joinr", "joiner"},
        {"play", "SCENARIO"},
        {"play joiner --fault deactivate-user-off", "deactivate-users-off"},
        {"play joiner --fault token-rotated@slak", "slack"},
        {"play joiner --fault 'rule-value-trailing-space@Sale team'", "Sales team"},
        {"play joiner --fault export-cut-off@workdey", "workday"},
        {"play joiner --fault wrong-source-leads", "finds nothing here"},
        {"play joiner --seed x", "--seed x"},
        {"play joiner --seed -1", "--seed"},
        {"play joiner --to many", "--to many"},
        {"play joiner --format xml", "--format xml"},
        {"play '" + broken + "'", "broken.json"},
        {"play joiner --hr '" + no_head + "'", "no_head.csv"},
        {"play joiner --hr nowhere.csv", "nowhere.csv"},
        {"dance", "dance"},
        {"faults --format xml", "--format xml"},
    };
    for (const Case& each : cases) {
        INFO(each.arguments);
        const auto ended = run_program(each.arguments);
        CHECK(ended.code == 2);
        CHECK(ended.out.empty());
        CHECK(has(ended.err, each.sentence));
        CHECK(has(ended.err, "lifecycle-lab: "));
    }
}

TEST_CASE("an output that takes no more ends with 2") {
    if (!std::filesystem::exists("/dev/full")) {
        SKIP("this system has no full device");
    }
    const auto ended = run_program("play joiner > /dev/full");
    CHECK(ended.code == 2);
    CHECK(has(ended.err, "not complete"));
}

TEST_CASE("faults lists the catalogue") {
    const auto text = run_program("faults");
    CHECK(text.code == 0);
    CHECK(has(text.out, "deactivate-users-off"));
    CHECK(has(text.out, "Turn on Deactivate Users"));
    const auto json = nlohmann::json::parse(run_program("faults --format json").out);
    CHECK(json.at("faults").size() >= 3);
}

TEST_CASE("help and version say what they are asked") {
    const auto version = run_program("--version");
    CHECK(version.code == 0);
    CHECK(has(version.out, "lifecycle-lab "));
    const auto help = run_program("--help");
    CHECK(help.code == 0);
    for (const char* command : {"play", "faults", "check", "shot", "describe"}) {
        CHECK(has(help.out, command));
    }
    CHECK(has(run_program("play --help").out, "--fault"));
}

TEST_CASE("missing data is said in a sentence") {
    const auto ended = run_program("faults", "LIFECYCLE_LAB_DATA=/nowhere");
    CHECK(ended.code == 2);
    CHECK(has(ended.err, "/nowhere"));
}
