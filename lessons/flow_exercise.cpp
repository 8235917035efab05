// SPDX-License-Identifier: MIT
// Reads exercises about flows and plays them. Each check is read as a scenario of its own, so that
// it may expect whatever a scenario may.
#include "lessons/flow_exercise.h"

#include <algorithm>

#include "sim/engine/invariants.h"
#include "sim/json/node.h"
#include "sim/scenario/read_flow.h"

namespace lessons {

namespace {

using sim::Problems;
using sim::json::Json;
using sim::json::Node;
namespace workflows = sim::workflows;

constexpr int format_version = 1;

class ExerciseReader {
public:
    ExerciseReader(const Json& json, const std::string& file, const sim::scenario::Fetch& fetch)
        : json_(&json), file_(&file), fetch_(&fetch), node_(json, "", file, problems_) {}

    FlowExercise read() {
        node_.allow_keys({"$schema", "version", "key", "title", "goal", "hint", "scenario", "flow",
                          "solution", "checks"});
        if (node_.at("version").integer() != format_version) {
            node_.at("version").object_to("expected 1, the only version of the format");
        }
        FlowExercise exercise;
        exercise.key = node_.at("key").text();
        exercise.title = node_.at("title").text();
        exercise.goal = node_.at("goal").text();
        exercise.hint = node_.at("hint").text();
        exercise.flow = flow("flow");
        exercise.solution = flow("solution");
        exercise.scenario = scenario(Json::array(), exercise.flow);
        std::size_t index = 0;
        for (const Node& node : node_.at("checks").items()) {
            exercise.checks.push_back(check(node, index, exercise.flow));
            ++index;
        }
        if (exercise.checks.empty() && problems_.empty()) {
            node_.at("checks").object_to("expected at least one check");
        }
        return exercise;
    }
    [[nodiscard]] const Problems& problems() const { return problems_; }

private:
    // Problems inside keep their place in this file.
    void take(const Problems& found, const std::string& below) {
        for (const sim::Problem& problem : found) {
            problems_.push_back({problem.file == *file_ ? *file_ : problem.file,
                                 below + problem.place, problem.expectation});
        }
    }

    workflows::Flow flow(const std::string& key) {
        if (!json_->contains(key)) {
            node_.at(key).object_to("expected a flow");
            return {};
        }
        auto read = sim::scenario::read_flow(json_->at(key).dump(), *file_);
        if (!read) {
            take(read.error(), "/" + key);
            return {};
        }
        return std::move(*read);
    }

    sim::scenario::Scenario scenario(Json expected, const workflows::Flow& flow) {
        if (!json_->contains("scenario") || !json_->at("scenario").is_object()) {
            node_.at("scenario").object_to("expected a scenario without expectations");
            return {};
        }
        Json text = json_->at("scenario");
        text["expect"] = std::move(expected);
        auto read = sim::scenario::read_scenario(text.dump(), *file_, *fetch_);
        if (!read) {
            take(read.error(), "/scenario");
            return {};
        }
        sim::scenario::Scenario scenario = std::move(read->scenario);
        scenario.setup.push_back(
            {scenario.begins, sim::Command(workflows::Command(workflows::SaveFlow{flow})), {}});
        return scenario;
    }

    EffectCheck check(const Node& node, std::size_t index, const workflows::Flow& flow) {
        node.allow_keys({"text", "expect", "statements"});
        EffectCheck check;
        check.text = node.at("text").text();
        const Json& json = json_->at("checks").at(index);
        const bool expects = json.contains("expect") && json.at("expect").is_array();
        check.expected = scenario(expects ? json.at("expect") : Json::array(), flow);
        for (const Node& name :
             node.has("statements") ? node.at("statements").items() : std::vector<Node>{}) {
            check.statements.push_back(name.text());
            if (sim::find_invariant(check.statements.back()) == nullptr) {
                name.object_to("expected the name of a statement about worlds");
            }
        }
        if (!expects && check.statements.empty()) {
            node.object_to("expected something that has to hold: expect, or statements");
        }
        return check;
    }

    const Json* json_;
    const std::string* file_;
    const sim::scenario::Fetch* fetch_;
    Problems problems_;
    Node node_;  // after the problems that it notes into
};

EffectResult result_of(const EffectCheck& check, const sim::World& world) {
    const auto misses = sim::scenario::misses(world, check.expected);
    if (!misses.empty()) {
        return {false, misses.front().code, misses.front().arguments};
    }
    for (const std::string& name : check.statements) {
        const sim::Invariant* statement = sim::find_invariant(name);
        const auto violations =
            statement == nullptr ? std::vector<sim::Violation>{} : statement->check(world);
        if (!violations.empty()) {
            return {false, violations.front().code, violations.front().arguments};
        }
    }
    return {};
}

}  // namespace

sim::Result<FlowExercise, Problems> read_flow_exercise(std::string_view text,
                                                       const std::string& file,
                                                       const sim::scenario::Fetch& fetch) {
    const auto json = sim::json::parse_json(text, file);
    if (!json) {
        return sim::Failure{Problems{json.error()}};
    }
    ExerciseReader reader(*json, file, fetch);
    FlowExercise exercise = reader.read();
    if (!reader.problems().empty()) {
        return sim::Failure{reader.problems()};
    }
    return exercise;
}

sim::Result<std::vector<EffectResult>, sim::Refusal> effects_of(const FlowExercise& exercise,
                                                                workflows::Flow flow) {
    flow.key = exercise.flow.key;
    sim::Run run = sim::scenario::start(exercise.scenario);
    for (const workflows::Command& command :
         {workflows::Command(workflows::SaveFlow{flow}),
          workflows::Command(workflows::ActivateFlow{flow.key})}) {
        const auto done = run.submit(sim::Command(command));
        if (!done) {
            return sim::Failure{done.error()};
        }
    }
    run.play_out();
    run.go_to(run.timeline().end());
    std::vector<EffectResult> results;
    for (const EffectCheck& check : exercise.checks) {
        results.push_back(result_of(check, run.world()));
    }
    return results;
}

Problems prove_flow_exercise(const FlowExercise& exercise, const std::string& file) {
    Problems problems;
    const auto solved = effects_of(exercise, exercise.solution);
    if (!solved) {
        problems.push_back({file, "/solution", "expected a flow that can be switched on"});
        return problems;
    }
    for (std::size_t index = 0; index < solved->size(); ++index) {
        if (!(*solved)[index].holds) {
            problems.push_back(
                {file, "/checks/" + std::to_string(index),
                 "expected the solution to have this effect (" + (*solved)[index].code + ")"});
        }
    }
    const auto untouched = effects_of(exercise, exercise.flow);
    const bool is_solved_already =
        untouched && std::all_of(untouched->begin(), untouched->end(),
                                 [](const EffectResult& result) { return result.holds; });
    if (is_solved_already) {
        problems.push_back({file, "/flow", "expected a flow that leaves something to do"});
    }
    return problems;
}

}  // namespace lessons
