// SPDX-License-Identifier: MIT
// Scenario files: what is wrong is named with its place, and everything wrong in one pass.
#include "sim/scenario/reader.h"

#include <algorithm>

#include <catch2/catch_test_macros.hpp>

namespace {

const std::string world = R"({"version":1,"sources":[{"key":"hr","name":"HR","mappings":
 {"login":"source.email"}}],"groups":["Sales"],"rules":[{"name":"R","if":"user.a == \"b\"",
 "groups":["Sales"]}],"app_mappings":{"userName":"user.login"},
 "apps":[{"key":"slack","label":"Slack","tile":"SL","groups":["Sales"]}]})";

std::string scenario(const std::string& script, const std::string& expect = "[]") {
    return R"({"version":1,"key":"k","title":"T","summary":"S","seed":1,
 "starts":"2026-11-23T09:00:00Z","world":"small","script":)" +
           script + R"(,"expect":)" + expect + "}";
}

sim::Result<sim::scenario::ReadScenario, sim::Problems> read(const std::string& text) {
    const auto fetch = [](std::string_view name) -> sim::Result<std::string, sim::Problem> {
        if (name == "worlds/small.json") {
            return world;
        }
        return sim::Failure{sim::Problem{std::string(name), "", "there is no such file"}};
    };
    return sim::scenario::read_scenario(text, "s.json", fetch);
}

std::string first_problem(const std::string& text) {
    const auto result = read(text);
    REQUIRE_FALSE(result.has_value());
    REQUIRE_FALSE(result.error().empty());
    return to_line(result.error().front());
}

}  // namespace

TEST_CASE("A good scenario is read whole") {
    const auto result = read(scenario(R"([{"do":"run_import"},
      {"do":"inject_fault","fault":"token-rotated","app":"slack"}])",
                                      R"([{"records":0,"app":"slack"}])"));
    REQUIRE(result.has_value());
    CHECK(result->scenario.script.size() == 2);
    CHECK(result->scenario.expectations.size() == 1);
    CHECK(result->scenario.setup.size() == 7);
}

TEST_CASE("What is wrong is named with its place") {
    CHECK(first_problem("{") == "s.json: line 1, column 2: expected well-formed JSON");
    CHECK(first_problem("[]").rfind("s.json: /: expected an object", 0) == 0);
    CHECK(first_problem(scenario(R"([{"do":"fly"}])")).rfind("s.json: /script/0/do", 0) == 0);
    CHECK(first_problem(scenario(R"([{"do":"force_sync","app":"slak"}])")) ==
          "s.json: /script/0/app: expected the name of a app (slack), found \"slak\"");
    CHECK(first_problem(scenario(R"([{"do":"run_import","when":"now"}])"))
              .rfind("s.json: /script/0: expected one of the keys", 0) == 0);
    CHECK(first_problem(scenario(R"([{"do":"run_import","at":"tomorrow"}])")) ==
          "s.json: /script/0/at: expected an instant like 2026-11-23T09:00:00Z");
    CHECK(first_problem(scenario(R"([{"do":"run_import","at":"2026-11-22T09:00:00Z"}])")) ==
          "s.json: /script/0/at: expected an instant not before the one above");
    CHECK(first_problem(scenario("[]", R"([{"account":"alive","employee":"E","app":"slack"}])")) ==
          "s.json: /expect/0/account: expected none, active or inactive");
}

TEST_CASE("Every problem of a file is found in one pass") {
    const auto result = read(scenario(R"([{"do":"fly"},{"do":"swim"}])", R"([{}])"));
    REQUIRE_FALSE(result.has_value());
    CHECK(result.error().size() == 3);
}

TEST_CASE("Size and depth are limited") {
    CHECK(first_problem(std::string(100, '[')) ==
          "s.json: expected JSON nested at most 32 levels deep");
    CHECK(first_problem(std::string(5 * 1024 * 1024, ' ')) ==
          "s.json: expected at most 4 MiB of JSON");
}
