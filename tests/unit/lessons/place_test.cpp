// SPDX-License-Identifier: MIT
// Places: what they look like, and the step of a run that one names.
#include "lessons/place.h"

#include <algorithm>

#include <catch2/catch_test_macros.hpp>

#include "lessons/prove.h"
#include "tests/unit/lessons/small_lesson.h"

using lessons::find_place;
using lessons::parse_place;
using lessons::Place;

TEST_CASE("a place names a run, an event, and an app where that matters") {
    const auto plain = parse_place("joiner/UserCreated");
    REQUIRE(plain);
    CHECK(*plain == Place{"joiner", "", "UserCreated", "", 1});
    const auto whole = parse_place("leaver+token-rotated/RequestSent~2/slack");
    REQUIRE(whole);
    CHECK(*whole == Place{"leaver", "token-rotated", "RequestSent", "slack", 2});
    CHECK(lessons::to_text(*whole) == "leaver+token-rotated/RequestSent~2/slack");
}

TEST_CASE("what is no place is refused") {
    for (const char* text : {"", "joiner", "joiner/", "/UserCreated", "joiner/A/b/c", "joiner/A~0",
                             "joiner/A~x", "joiner+/A", "joiner/A/"}) {
        INFO(text);
        CHECK_FALSE(parse_place(text));
    }
}

TEST_CASE("a place is found where its event has just happened") {
    const lessons::PlayedRun& joiner = small_lesson::joiner();
    const sim::Run& run = joiner.run;
    const auto cursor = find_place(run, *parse_place("joiner/RequestSent/slack"));
    REQUIRE(cursor);
    const auto events = run.timeline().events_of(*cursor - 1);
    const bool is_sent = std::any_of(events.begin(), events.end(), [](const sim::Event& event) {
        return sim::name_of(event) == "RequestSent";
    });
    CHECK(is_sent);
    const auto second = find_place(run, *parse_place("joiner/RequestSent~2/slack"));
    REQUIRE(second);
    CHECK(*second > *cursor);
    CHECK_FALSE(find_place(run, *parse_place("joiner/RequestSent~99/slack")));
    CHECK_FALSE(find_place(run, *parse_place("joiner/RequestSent/box")));
}

TEST_CASE("a run shows what questions say about it") {
    const lessons::RunOf run_of = small_lesson::runs();
    quizzes::Simulation ask;
    ask.scenario = "joiner";
    ask.app = "slack";
    ask.ask = quizzes::Ask::next_request;
    CHECK(*lessons::shows(ask, "GET /Users?filter", run_of));
    CHECK_FALSE(*lessons::shows(ask, "POST /Users", run_of));
    ask.after = "RequestSent/slack";
    CHECK(*lessons::shows(ask, "POST /Users", run_of));
    ask.ask = quizzes::Ask::account;
    CHECK(*lessons::shows(ask, "active", run_of));
    CHECK_FALSE(*lessons::shows(ask, "none", run_of));
    ask.ask = quizzes::Ask::held_value;
    ask.attribute = "userName";
    CHECK(*lessons::shows(ask, "asha.rao@juno.example", run_of));
    CHECK_FALSE(*lessons::shows(ask, "none", run_of));
    ask.ask = quizzes::Ask::status;
    CHECK(*lessons::shows(ask, "ACTIVE", run_of));
    ask.ask = quizzes::Ask::account;
    ask.app = "no-such-app";
    CHECK_FALSE(lessons::shows(ask, "active", run_of));
}

TEST_CASE("a broken run shows what is missing") {
    const lessons::RunOf run_of = small_lesson::runs();
    quizzes::Simulation ask;
    ask.ask = quizzes::Ask::missing_log_event;
    ask.scenario = "joiner";
    ask.faults = {"rule-value-trailing-space"};
    CHECK(*lessons::shows(ask, "group.user_membership.add", run_of));
    CHECK_FALSE(*lessons::shows(ask, "system.import.start", run_of));
}
