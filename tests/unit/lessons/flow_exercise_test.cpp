// SPDX-License-Identifier: MIT
// Exercises about flows: read, proved, and judged by their effect alone.
#include "lessons/flow_exercise.h"

#include <filesystem>
#include <fstream>
#include <sstream>

#include <catch2/catch_test_macros.hpp>

#include "sim/workflows/edit.h"

using namespace lessons;

namespace {

const std::filesystem::path assets = std::filesystem::path(LAB_DATA_DIR) / "assets";

std::string text_of(const std::filesystem::path& file) {
    std::ifstream stream(file);
    std::stringstream text;
    text << stream.rdbuf();
    return text.str();
}

sim::Result<std::string, sim::Problem> fetch(std::string_view name) {
    return text_of(assets / std::filesystem::path(name));
}

sim::Result<FlowExercise, sim::Problems> read(const std::string& text) {
    return read_flow_exercise(text, "exercise.json", fetch);
}

FlowExercise shipped(const char* key) {
    auto exercise = read(text_of(assets / "exercises" / (std::string(key) + ".json")));
    REQUIRE(exercise);
    return std::move(*exercise);
}

std::string with(std::string text, const std::string& what, const std::string& other) {
    const std::size_t at = text.find(what);
    REQUIRE(at != std::string::npos);
    return text.replace(at, what.size(), other);
}

std::size_t held(const FlowExercise& exercise, const sim::workflows::Flow& flow) {
    const auto results = effects_of(exercise, flow);
    REQUIRE(results);
    std::size_t count = 0;
    for (const EffectResult& result : *results) {
        count += result.holds ? 1 : 0;
    }
    return count;
}

}  // namespace

TEST_CASE("every shipped exercise has a solution and leaves something to do") {
    std::size_t count = 0;
    for (const auto& entry : std::filesystem::directory_iterator(assets / "exercises")) {
        INFO(entry.path().string());
        const auto exercise = read(text_of(entry.path()));
        REQUIRE(exercise);
        for (const sim::Problem& problem : prove_flow_exercise(*exercise, "exercise.json")) {
            FAIL_CHECK(sim::to_line(problem));
        }
        ++count;
    }
    CHECK(count >= 3);
}

TEST_CASE("another flow with the same effect solves an exercise, whatever its cards are called") {
    const FlowExercise exercise = shipped("tell-every-manager");
    sim::workflows::Editor editor(exercise.solution);
    REQUIRE_FALSE(editor.remove("send"));
    CHECK(held(exercise, editor.flow()) == 3);
    const auto note = editor.add("compose", {"", "if", true});
    REQUIRE(note);
    REQUIRE_FALSE(editor.set_input(*note, "text", std::string("Please look after {who}.")));
    REQUIRE_FALSE(editor.set_input(*note, "who", sim::workflows::Wire{"trigger", "name"}));
    const auto mail = editor.add("mail.send", {*note});
    REQUIRE(mail);
    REQUIRE_FALSE(editor.set_input(*mail, "to", std::string("people@juno.example")));
    REQUIRE_FALSE(editor.set_input(*mail, "subject", std::string("No manager")));
    REQUIRE_FALSE(editor.set_input(*mail, "text", sim::workflows::Wire{*note, "text"}));
    auto flow = editor.flow();
    flow.key = "quite-another";
    CHECK(held(exercise, flow) == exercise.checks.size());
}

TEST_CASE("a flow without the effect is told what was found") {
    const FlowExercise exercise = shipped("keep-the-mail");
    const auto results = effects_of(exercise, exercise.flow);
    REQUIRE(results);
    CHECK_FALSE(results->front().holds);
    CHECK_FALSE(results->front().code.empty());
    CHECK_FALSE(results->back().holds);
}

TEST_CASE("a flow that cannot be switched on is refused") {
    const FlowExercise exercise = shipped("tell-every-manager");
    const auto results = effects_of(exercise, exercise.flow);
    REQUIRE_FALSE(results);
    CHECK(results.error().code == "refusal.workflows.cards_do_not_fit");
}

TEST_CASE("an exercise that is solved already, or by nothing, is a problem") {
    FlowExercise exercise = shipped("one-owner");
    std::swap(exercise.flow, exercise.solution);
    const auto problems = prove_flow_exercise(exercise, "exercise.json");
    REQUIRE(problems.size() >= 2);
    CHECK(problems.back().place == "/flow");
}

TEST_CASE("what is wrong in a file has its place") {
    const std::string text = text_of(assets / "exercises" / "one-owner.json");
    const auto place_of = [&](const std::string& what, const std::string& other) {
        const auto exercise = read(with(text, what, other));
        REQUIRE_FALSE(exercise);
        return exercise.error().front().place;
    };
    CHECK(place_of("apps_have_one_manager", "nobody_said_so") == "/checks/1/statements/0");
    CHECK(place_of("\"hint\"", "\"hunt\"") == "/");
    CHECK(place_of("\"app\": \"slack\"\n        }\n      ]",
                   "\"app\": \"nowhere\"\n        }\n      ]")
              .starts_with("/scenario"));
    CHECK_FALSE(read("[]"));
    CHECK_FALSE(read("{"));
}
