// SPDX-License-Identifier: MIT
// Checks scenarios by playing them, worlds by starting one, and feeds by reading them.
#include <nlohmann/json.hpp>

#include "ui/cli/check.h"
#include "ui/cli/empty_scenario.h"
#include "ui/cli/play_verdict.h"
#include "ui/strings/files.h"

namespace ui::cli {

namespace {

constexpr std::size_t steps_max = 1'000'000;  // a script that goes on longer is a mistake

// What the world refused, and what did not come out as expected, in a scenario nobody broke.
sim::Problems play_problems(const Content& content, const std::string& file,
                            const sim::scenario::Scenario& scenario) {
    const Strings& strings = content.strings();
    sim::Problems problems;
    sim::Run run = sim::scenario::start(scenario);
    run.play_out(steps_max);
    run.go_to(run.timeline().end());
    for (const sim::ScriptRefusal& refused : run.refusals()) {
        problems.push_back(
            {file, "/script", strings.text(refused.refusal.code, refused.refusal.arguments)});
    }
    const Verdict verdict = judge(run, scenario, strings);
    if (!verdict.complete) {
        problems.push_back({file, "/script", "expected a run that comes to an end"});
    }
    for (std::size_t i = 0; i < verdict.expectations.size(); ++i) {
        for (const std::string& sentence : verdict.expectations[i].breaks) {
            problems.push_back({file, "/expect/" + std::to_string(i), sentence});
        }
    }
    for (const Statement& statement : verdict.invariants) {
        for (const std::string& sentence : statement.breaks) {
            problems.push_back({file, "/script", sentence});
        }
    }
    return problems;
}

}  // namespace

sim::Problems check_scenario(const Content& content, const Path& file) {
    const auto read = content.read_scenario(file, {});
    if (!read) {
        return read.error();
    }
    return play_problems(content, content.shown(file), read->scenario);
}

sim::Problems check_world(const Content& content, const Path& file) {
    const auto text = read_file(file);
    if (!text) {
        return {text.error()};
    }
    // A world is checked as part of a scenario in which nothing happens.
    const std::string shown = content.shown(file);
    auto read = sim::scenario::read_scenario(
        empty_scenario(nlohmann::ordered_json::parse(*text, nullptr, false)), shown,
        content.fetch_near(file));
    if (!read) {
        sim::Problems problems = read.error();
        constexpr std::string_view prefix = "/world";
        for (sim::Problem& problem : problems) {
            if (problem.place.compare(0, prefix.size(), prefix) == 0) {
                problem.place.erase(0, prefix.size());
            }
        }
        return problems;
    }
    return play_problems(content, shown, read->scenario);
}

sim::Problems check_feed(const Content& content, const Path& file, BadRows rows) {
    const auto text = read_file(file);
    if (!text) {
        return {text.error()};
    }
    auto feed = sim::scenario::read_hr_feed(*text, content.shown(file), sim::SourceId{1});
    const bool usable = !feed.rows.empty() && rows == BadRows::passed_over;
    return usable ? sim::Problems{} : std::move(feed.problems);
}

}  // namespace ui::cli
