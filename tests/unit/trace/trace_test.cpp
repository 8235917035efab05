// SPDX-License-Identifier: MIT
// What a trace holds, as text and as JSON.
#include <catch2/catch_test_macros.hpp>

#include "sim/base/text.h"
#include "sim/trace/json.h"
#include "sim/trace/text.h"
#include "tests/support/shipped.h"

TEST_CASE("a text trace tells every step up to the cursor") {
    sim::Run run = tests::played("joiner");
    const std::string whole = sim::trace::to_text(run);
    CHECK(whole.find("trace 1\nseed ") == 0);
    CHECK(whole.find("EmployeeHired") != std::string::npos);
    CHECK(whole.find("method=POST") != std::string::npos);
    CHECK(whole.find("log 1 SUCCESS system.import.start") != std::string::npos);
    CHECK(whole.find("WorkScheduled") == std::string::npos);
    run.go_to(run.start() + 2);
    const std::string beginning = sim::trace::to_text(run);
    CHECK(whole.find(beginning) == 0);
    CHECK(beginning.size() < whole.size());
}

TEST_CASE("the same scenario gives the same trace") {
    CHECK(sim::trace::to_text(tests::played("mover")) ==
          sim::trace::to_text(tests::played("mover")));
}

TEST_CASE("going back and forth leaves the trace as it was") {
    sim::Run run = tests::played("leaver");
    const std::string before = sim::trace::to_text(run);
    while (run.back()) {
    }
    while (run.step()) {
    }
    CHECK(sim::trace::to_text(run) == before);
}

TEST_CASE("a trace is well-formed text without very long lines") {
    for (const std::string& name : tests::shipped_names()) {
        const std::string text = sim::trace::to_text(tests::played(name));
        INFO(name);
        CHECK(sim::is_utf8(text));
        for (const std::string& line : sim::split(text, '\n')) {
            CHECK(line.size() < 3200);  // an added app with its mappings is the longest
        }
    }
}

TEST_CASE("a JSON trace pairs each request with its answer") {
    const auto json = sim::trace::to_json(tests::played("joiner"));
    int exchanges = 0;
    for (const auto& step : json.at("steps")) {
        CHECK(step.at("hash").get<std::string>().size() == 16);
        for (const auto& exchange : step.at("exchanges")) {
            ++exchanges;
            CHECK(exchange.at("request").contains("target"));
            CHECK(exchange.at("response").at("status").get<int>() >= 200);
        }
    }
    CHECK(exchanges == 6);
    CHECK(json.at("refusals").empty());
}
