// SPDX-License-Identifier: MIT
// Questions before a step: the right option is what the run does, near misses are what others do.
#include "lessons/prediction.h"

#include <algorithm>

#include <catch2/catch_test_macros.hpp>

#include "lessons/played_run.h"
#include "lessons/progress.h"
#include "sim/log/hop.h"
#include "tests/support/shipped.h"

namespace {

using namespace lessons;

PlayedRun played_run(const std::string& scenario, const std::vector<std::string>& faults = {}) {
    auto played = play(tests::shipped_scenario(scenario), faults);
    REQUIRE(played.has_value());
    return std::move(*played);
}

std::vector<Prediction> questions_of(const PlayedRun& played) {
    PredictionMaker maker(tests::shipped_scenario(played.scenario.key), played.run);
    while (maker.play_next()) {
    }
    CHECK(maker.done() == maker.all());
    return maker.take();
}

const PredictionOption* with_fault(const Prediction& prediction, const std::string& fault) {
    const auto found =
        std::find_if(prediction.options.begin(), prediction.options.end(),
                     [&](const PredictionOption& option) { return option.fault == fault; });
    return found == prediction.options.end() ? nullptr : &*found;
}

}  // namespace

TEST_CASE("the right option of a prediction is what the run does, and the only right one") {
    PlayedRun played = played_run("leaver");
    const auto questions = questions_of(played);
    REQUIRE(questions.size() >= 3);
    for (const Prediction& question : questions) {
        INFO("step " << question.cursor);
        CHECK(question.options.size() >= 2);
        CHECK(question.options.size() <= 3);
        const auto right =
            std::find_if(question.options.begin(), question.options.end(),
                         [](const PredictionOption& option) { return option.is_right; });
        REQUIRE(right != question.options.end());
        played.run.go_to(question.cursor + 1);
        const auto* leading =
            sim::log::leading_event(played.run.timeline().events_of(question.cursor));
        REQUIRE(leading != nullptr);
        CHECK(right->sentence == sim::log::tell_hop(played.run.world(), *leading));
        for (const PredictionOption& option : question.options) {
            if (&option != &*right) {
                CHECK_FALSE(option.is_right);
                CHECK_FALSE(option.sentence == right->sentence);
                CHECK((!option.fault.empty() || option.comes_at > 0));
            }
        }
    }
}

TEST_CASE("a near miss is what the run would do with that fault") {
    const auto questions = questions_of(played_run("leaver"));
    const PredictionOption* option = nullptr;
    for (const Prediction& question : questions) {
        if (const auto* found = with_fault(question, "deactivate-users-off")) {
            option = found;
        }
    }
    REQUIRE(option != nullptr);
    CHECK(option->sentence.key == "hop.task_withheld.deactivate.capability_off");
}

TEST_CASE("in a broken run the healthy one misleads") {
    const auto questions = questions_of(played_run("leaver", {"deactivate-users-off"}));
    const bool asks_about_the_fault =
        std::any_of(questions.begin(), questions.end(), [](const Prediction& question) {
            return std::any_of(question.options.begin(), question.options.end(),
                               [](const PredictionOption& option) { return option.is_healthy; });
        });
    CHECK(asks_about_the_fault);
}

TEST_CASE("the same run is asked about in the same way") {
    const PlayedRun played = played_run("joiner");
    const auto once = questions_of(played);
    const auto again = questions_of(played);
    REQUIRE(once.size() == again.size());
    REQUIRE_FALSE(once.empty());
    for (std::size_t i = 0; i < once.size(); ++i) {
        REQUIRE(once[i].options.size() == again[i].options.size());
        for (std::size_t k = 0; k < once[i].options.size(); ++k) {
            CHECK(once[i].options[k].sentence == again[i].options[k].sentence);
        }
    }
}

TEST_CASE("a prediction counts once, and a missed one stays with the drill") {
    Progress progress;
    const auto predict = [&](const std::string& place, bool is_right) {
        apply(progress, {{}, Predicted{place, "What happens next?", "That.", is_right}});
    };
    predict("leaver/3", true);
    predict("leaver/3", true);
    CHECK(points_of_predictions(progress) == points_a_prediction);
    predict("leaver/5", false);
    CHECK(points_of_predictions(progress) == points_a_prediction);
    CHECK(progress.predictions.at("leaver/5").was_missed);
    CHECK_FALSE(progress.predictions.at("leaver/3").was_missed);
    predict("leaver/5", true);
    CHECK(points_of_predictions(progress) == 2 * points_a_prediction);
    CHECK(progress.predictions.at("leaver/5").was_missed);
}
