// SPDX-License-Identifier: MIT
// FSRS-6 against the published golden values.
#include "quizzes/fsrs.h"

#include <cmath>
#include <limits>

#include <catch2/catch_approx.hpp>
#include <catch2/catch_test_macros.hpp>

namespace {

using quizzes::Fsrs;
using quizzes::Memory;
using quizzes::Rating;

struct Step {
    std::int64_t days;
    int rating;
};

std::vector<Memory> memories_after(const std::vector<Step>& steps) {
    const Fsrs fsrs;
    std::vector<Memory> all;
    for (const Step& step : steps) {
        const auto rating = static_cast<Rating>(step.rating);
        all.push_back(all.empty() ? fsrs.first(rating) : fsrs.next(all.back(), step.days, rating));
    }
    return all;
}

// Within one unit of the reference's eighth decimal, which it rounds to at each step.
Catch::Approx near(double value) { return Catch::Approx(value).epsilon(3e-7).margin(1e-7); }

std::vector<double> defaults() {
    return {quizzes::fsrs_default_weights.begin(), quizzes::fsrs_default_weights.end()};
}

}  // namespace

TEST_CASE("memory follows the golden values of fsrs-rs", "[quizzes]") {
    const auto all = memories_after({{0, 1}, {0, 3}, {1, 3}, {3, 3}, {8, 3}, {21, 3}});
    CHECK(all.back().stability == Catch::Approx(53.62691).epsilon(1e-6));
    CHECK(all.back().difficulty == Catch::Approx(6.3574867).epsilon(1e-6));
}

TEST_CASE("memory follows the golden values of ts-fsrs", "[quizzes]") {
    const std::vector<double> stabilities = {2.3065,     2.3065,     10.97104786, 43.96600398,
                                             2.84481392, 4.87519178, 14.37411525};
    const std::vector<double> difficulties = {2.11810397, 2.11121424, 2.10433140, 2.09745544,
                                              7.38771571, 7.37555636, 6.48381796};
    const auto all = memories_after({{0, 3}, {0, 3}, {2, 3}, {10, 3}, {40, 1}, {1, 3}, {3, 4}});
    REQUIRE(all.size() == stabilities.size());
    for (std::size_t i = 0; i < all.size(); ++i) {
        CHECK(all[i].stability == near(stabilities[i]));
        CHECK(all[i].difficulty == near(difficulties[i]));
    }
}

TEST_CASE("intervals follow the golden values", "[quizzes]") {
    const Fsrs fsrs;
    // fsrs-rs says 3116766 for the first, in single precision.
    const std::vector<std::int64_t> of_one = {3116769, 34793, 2508, 387, 90, 27, 9, 3, 1};
    for (std::size_t i = 0; i < of_one.size(); ++i) {
        const double retention = static_cast<double>(i + 1) / 10;
        CHECK(std::max(1LL, std::llround(fsrs.interval_days(retention, 1))) == of_one[i]);
    }
    CHECK(fsrs.interval_days(1, 1) == 0);
    const std::vector<std::pair<double, std::int64_t>> of_hundred = {
        {0.70, 929}, {0.80, 332}, {0.85, 191}, {0.90, 100}, {0.95, 40}, {0.97, 22}};
    for (const auto& [retention, days] : of_hundred) {
        CHECK(std::llround(fsrs.interval_days(retention, 100)) == days);
    }
}

TEST_CASE("recall begins certain and is 90 % after the stability", "[quizzes]") {
    const Fsrs fsrs;
    CHECK(fsrs.retrievability(0, 5) == 1);
    CHECK(fsrs.retrievability(5, 5) == Catch::Approx(0.9));
    CHECK(fsrs.retrievability(fsrs.interval_days(0.8, 12), 12) == Catch::Approx(0.8));
}

TEST_CASE("memory stays within its bounds", "[quizzes]") {
    const Fsrs fsrs;
    const Memory huge = fsrs.next({36500, 1}, 36500, Rating::easy);
    CHECK(huge.stability == 36500);
    CHECK(huge.difficulty == 1);
    const Memory tiny = fsrs.next({0.001, 10}, 0, Rating::again);
    CHECK(tiny.stability >= 0.001);
    CHECK(tiny.difficulty <= 10);
    // Difficulty 4 of the default weights starts below 1, and is lifted.
    CHECK(fsrs.first(Rating::easy).difficulty == 1);
    CHECK(fsrs.first(Rating::again).difficulty == Catch::Approx(6.4133));
}

TEST_CASE("weights outside of their bounds are refused by name", "[quizzes]") {
    CHECK(Fsrs::with(defaults(), "weights.json").has_value());
    auto weights = defaults();
    weights[4] = 10.5;
    weights[7] = 0;
    weights[20] = std::numeric_limits<double>::quiet_NaN();
    const auto refused = Fsrs::with(weights, "weights.json");
    REQUIRE_FALSE(refused.has_value());
    REQUIRE(refused.error().size() == 3);
    CHECK(to_line(refused.error()[0]) == "weights.json: /4: expected a weight from 1 to 10");
    CHECK(to_line(refused.error()[1]) == "weights.json: /7: expected a weight from 0.001 to 0.75");
    CHECK(to_line(refused.error()[2]) == "weights.json: /20: expected a weight from 0.1 to 0.8");
    weights.pop_back();
    const auto short_of_one = Fsrs::with(weights, "weights.json");
    REQUIRE_FALSE(short_of_one.has_value());
    CHECK(to_line(short_of_one.error().front()) == "weights.json: expected 21 weights, found 20");
}
