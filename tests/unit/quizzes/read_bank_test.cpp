// SPDX-License-Identifier: MIT
// Bank files: what is wrong is named with its place, and everything wrong in one pass.
#include "quizzes/read_bank.h"

#include <algorithm>

#include <catch2/catch_test_macros.hpp>
#include <nlohmann/json.hpp>

namespace {

using Json = nlohmann::json;

const std::string file = "quizzes/bank/lifecycle/sourcing.json";

Json option(const std::string& key, bool right) {
    return {
        {"key", key}, {"text", "Text of " + key}, {"why", "Reason of " + key}, {"right", right}};
}

Json section_file() {
    Json question = {
        {"key", "who-masters"},
        {"stem", "Who decides a **title** that HR sources?"},
        {"options",
         {option("the-source", true), option("the-app", false), option("the-user", false)}},
        {"objective", "name-the-source"},
        {"thinking", "understand"},
        {"level", "L2"},
        {"roles", {"check", "warm-up"}},
        {"enemies", {"who-wins"}},
        {"place", "joiner/UserImported"},
    };
    return {{"version", 1},
            {"lesson", "lifecycle"},
            {"section", "sourcing"},
            {"questions", Json::array({question})}};
}

Json simulated_file() {
    Json json = section_file();
    Json& question = json["questions"][0];
    question["simulation"] = {{"ask", "next_request"},
                              {"scenario", "joiner"},
                              {"after", "AppAssigned/slack"},
                              {"app", "slack"}};
    for (Json& each : question["options"]) {
        each["value"] = "GET /" + each["key"].get<std::string>();
    }
    return json;
}

Json spoken_file() {
    return {{"version", 1},
            {"lesson", "lifecycle"},
            {"prompts",
             {{{"key", "explain-sourcing"},
               {"prompt", "Explain sourcing."},
               {"answer", "One system decides."},
               {"ideas", {"decides", "per attribute", "priority"}},
               {"objective", "name-the-source"}}}}};
}

std::vector<std::string> problems_of(const Json& json) {
    const auto read = quizzes::read_questions(json.dump(), file);
    std::vector<std::string> lines;
    if (!read) {
        for (const sim::Problem& problem : read.error()) {
            CHECK(problem.file == file);
            lines.push_back(problem.place + ": " + problem.expectation);
        }
    }
    return lines;
}

// The problems after one place of the good file was given another value.
std::vector<std::string> problems_with(const std::string& pointer, const Json& value) {
    Json json = section_file();
    json[Json::json_pointer(pointer)] = value;
    return problems_of(json);
}

using Lines = std::vector<std::string>;

}  // namespace

TEST_CASE("a section's file becomes questions", "[quizzes]") {
    const auto read = quizzes::read_questions(section_file().dump(), file);
    REQUIRE(read.has_value());
    REQUIRE(read->size() == 1);
    const quizzes::Question& question = read->front();
    CHECK(question.key == "who-masters");
    CHECK(question.lesson == "lifecycle");
    CHECK(question.section == "sourcing");
    CHECK(question.options.size() == 3);
    CHECK(question.right_option().key == "the-source");
    CHECK(question.option("the-app")->why == "Reason of the-app");
    CHECK(question.option("nobody") == nullptr);
    CHECK(question.thinking == quizzes::Thinking::understand);
    CHECK(question.level == quizzes::Level::practitioner);
    CHECK(question.has(quizzes::Role::warm_up));
    CHECK_FALSE(question.has(quizzes::Role::practice));
    CHECK(question.enemies == Lines{"who-wins"});
    CHECK(question.place == "joiner/UserImported");
    CHECK_FALSE(question.simulation.has_value());
    CHECK(question.where.pointer == "/questions/0");
}

TEST_CASE("a question may say how the model proves it", "[quizzes]") {
    const auto read = quizzes::read_questions(simulated_file().dump(), file);
    REQUIRE(read.has_value());
    const auto& simulation = read->front().simulation;
    REQUIRE(simulation.has_value());
    CHECK(simulation->ask == quizzes::Ask::next_request);
    CHECK(simulation->after == "AppAssigned/slack");
    CHECK(read->front().right_option().value == "GET /the-source");
}

TEST_CASE("a bank's file with a mistake is refused at its place", "[quizzes]") {
    CHECK(problems_with("/version", 2) ==
          Lines{"/version: expected 1, the only version of the format"});
    CHECK(problems_with("/section", "rules") == Lines{"/section: expected the name of the file"});
    CHECK(problems_with("/questions/0/hint", "x").at(0).find("/questions/0: expected one of the") ==
          0);
    CHECK(problems_with("/questions/0/key", "Who Masters") ==
          Lines{"/questions/0/key: expected lower-case words with hyphens, found \"Who Masters\""});
    CHECK(problems_with("/questions/0/stem", " ") ==
          Lines{"/questions/0/stem: expected a text that is not empty"});
    CHECK(problems_with("/questions/0/stem", {{"L1", "a"}}) ==
          Lines{"/questions/0/stem: expected a text"});
    CHECK(problems_with("/questions/0/thinking", "guess") ==
          Lines{"/questions/0/thinking: expected one of remember, understand, apply, analyse, "
                "evaluate, found \"guess\""});
    CHECK(problems_with("/questions/0/level", "L4") ==
          Lines{"/questions/0/level: expected one of L1, L2, L3, found \"L4\""});
    CHECK(problems_with("/questions/0/roles", Json::array()) ==
          Lines{"/questions/0/roles: expected at least one role"});
    CHECK(problems_with("/questions/0/roles/1", "check") ==
          Lines{"/questions/0/roles/1: expected each role once"});
    CHECK(problems_with("/questions/0/options/1/right", true) ==
          Lines{"/questions/0/options: expected one right option, found 2"});
    CHECK(problems_with("/questions/0/options/0/right", false) ==
          Lines{"/questions/0/options: expected one right option, found 0"});
    CHECK(problems_with("/questions/0/options/1/key", "the-user") ==
          Lines{"/questions/0/options/2: expected a key of its own, found \"the-user\" twice"});
    CHECK(problems_with("/questions/0/options/0/value", "x") ==
          Lines{"/questions/0/options/0: expected no value, because the question has no "
                "simulation"});
}

TEST_CASE("a question has three or four options with a reason each", "[quizzes]") {
    Json json = section_file();
    Json& options = json["questions"][0]["options"];
    options.erase(2);
    CHECK(problems_of(json) ==
          Lines{"/questions/0/options: expected three or four options, found 2"});
    options.push_back(option("x", false));
    options[2].erase("why");
    CHECK(problems_of(json) == Lines{"/questions/0/options/2: expected the key \"why\""});
    options[2]["why"] = "";
    CHECK(problems_of(json) ==
          Lines{"/questions/0/options/2/why: expected a text that is not empty"});
}

TEST_CASE("each kind of proof has its own fields", "[quizzes]") {
    Json json = simulated_file();
    Json& simulation = json["questions"][0]["simulation"];
    const auto with = [&](const Json& fields) {
        simulation = fields;
        simulation["scenario"] = "joiner";
        return problems_of(json);
    };
    CHECK(with({{"ask", "next_log_event"}, {"after", "UserImported"}}).empty());
    CHECK(with({{"ask", "missing_log_event"}, {"faults", {"token-rotated"}}}).empty());
    CHECK(with({{"ask", "account"}, {"app", "slack"}}).empty());
    CHECK(with({{"ask", "held_value"}, {"app", "slack"}, {"attribute", "title"}}).empty());
    CHECK(with({{"ask", "status"}}).empty());
    CHECK(with({{"ask", "status"}, {"app", "slack"}}).size() == 1);
    CHECK(with({{"ask", "account"}}) == Lines{"/questions/0/simulation: expected the key \"app\""});
    CHECK(with({{"ask", "missing_log_event"}}) ==
          Lines{"/questions/0/simulation: expected at least one fault, which keeps the event from "
                "the log"});
    simulation = {{"ask", "status"}, {"scenario", "joiner"}};
    json["questions"][0]["options"][1].erase("value");
    CHECK(problems_of(json) ==
          Lines{"/questions/0/options/1: expected a value, because the question has a simulation"});
}

TEST_CASE("all mistakes of a bank's file come in one pass", "[quizzes]") {
    Json json = section_file();
    json["questions"][0].erase("objective");
    json["questions"][0]["level"] = 3;
    json["lesson"] = "Lifecycle";
    CHECK(problems_of(json).size() == 3);
    CHECK_FALSE(quizzes::read_questions("{", file).has_value());
    CHECK_FALSE(quizzes::read_questions("[]", file).has_value());
    CHECK_FALSE(quizzes::read_questions("null", file).has_value());
}

TEST_CASE("prompts have ideas to tick off", "[quizzes]") {
    Json json = spoken_file();
    const auto read = quizzes::read_prompts(json.dump(), "spoken.json");
    REQUIRE(read.has_value());
    CHECK(read->front().ideas.size() == 3);
    json["prompts"][0]["ideas"].erase(0);
    const auto refused = quizzes::read_prompts(json.dump(), "spoken.json");
    REQUIRE_FALSE(refused.has_value());
    CHECK(to_line(refused.error().front()) ==
          "spoken.json: /prompts/0/ideas: expected three to six ideas, found 2");
}

TEST_CASE("a bank is all files of a lesson", "[quizzes]") {
    const auto bank =
        quizzes::read_bank({{file, section_file().dump()},
                            {"quizzes/bank/lifecycle/spoken.json", spoken_file().dump()}});
    REQUIRE(bank.has_value());
    CHECK(bank->lesson == "lifecycle");
    CHECK(bank->question("who-masters") != nullptr);
    CHECK(bank->question("nobody") == nullptr);
    CHECK(bank->prompt("explain-sourcing") != nullptr);
    CHECK(bank->with(quizzes::Role::check).size() == 1);

    Json other = spoken_file();
    other["lesson"] = "provisioning";
    const auto refused = quizzes::read_bank(
        {{file, section_file().dump()}, {"spoken.json", other.dump()}, {"rules.json", "{}"}});
    REQUIRE_FALSE(refused.has_value());
    CHECK(to_line(refused.error().front()) ==
          "spoken.json: /lesson: expected \"lifecycle\", as in the lesson's other files");
    CHECK(refused.error().size() > 1);
}
