// SPDX-License-Identifier: MIT
// Learning steps, intervals in days, the interview's date, fuzz and undo.
#include "quizzes/scheduler.h"

#include <algorithm>
#include <limits>
#include <map>
#include <set>

#include <catch2/catch_approx.hpp>
#include <catch2/catch_test_macros.hpp>

#include "quizzes/drill.h"

namespace {

using quizzes::CardState;
using quizzes::Phase;
using quizzes::Rating;
using quizzes::Scheduler;
using quizzes::SchedulerSettings;

const sim::Instant start = *sim::parse_instant("2026-01-01T09:00:00Z");

Scheduler with(const SchedulerSettings& settings) {
    const auto scheduler = Scheduler::with({}, settings);
    REQUIRE(scheduler.has_value());
    return *scheduler;
}

// The delays of a card that is always answered when due: "10m 2d".
std::string delays(const std::vector<int>& ratings, const Scheduler& scheduler = {}) {
    std::string text;
    CardState state;
    sim::Instant at = start;
    for (const int rating : ratings) {
        state = scheduler.next("card", state, at, static_cast<Rating>(rating));
        const std::int64_t minutes = (state.due - at).milliseconds / 60'000;
        text += (text.empty() ? "" : " ") + (minutes < 24 * 60
                                                 ? std::to_string(minutes) + "m"
                                                 : std::to_string(minutes / (24 * 60)) + "d");
        at = state.due;
    }
    return text;
}

std::string refusal_of(const SchedulerSettings& settings) {
    const auto scheduler = Scheduler::with({}, settings);
    return scheduler ? "" : scheduler.error().code;
}

// A card in review with an interval of 46 days, last reviewed 13 days after the start.
CardState well_known(const Scheduler& scheduler) {
    CardState state;
    sim::Instant at = start;
    for (int i = 0; i < 4; ++i) {
        state = scheduler.next("card", state, at, Rating::good);
        at = state.due;
    }
    return state;
}

}  // namespace

TEST_CASE("cards answered when due follow the golden schedules", "[quizzes]") {
    CHECK(delays({3, 3, 3, 3, 3, 3}) == "10m 2d 11d 46d 163d 498d");
    CHECK(delays({3, 3, 1, 3, 3, 3}) == "10m 2d 10m 1d 3d 7d");
    CHECK(delays({4, 3, 2, 3}) == "8d 39d 108d 294d");
}

TEST_CASE("learning steps repeat, go on and end", "[quizzes]") {
    CHECK(delays({1, 1, 3, 1, 3, 3}) == "1m 1m 10m 1m 10m 1d");
    // Hard stays on its step: the middle of the first two, then the step's own delay.
    CHECK(delays({2, 2, 3, 2, 2}) == "6m 6m 10m 10m 10m");
    SchedulerSettings one;
    one.learning_steps = {sim::minutes(7)};
    CHECK(delays({1, 2, 3}, with(one)) == "7m 11m 1d");
    SchedulerSettings none;
    none.learning_steps = {};
    none.relearning_steps = {};
    CHECK(delays({3, 1}, with(none)) == "2d 1d");
    CHECK(with(none).next("card", {}, start, Rating::again).phase == Phase::review);
}

TEST_CASE("a failed review is learnt again", "[quizzes]") {
    const Scheduler scheduler;
    CardState state = well_known(scheduler);
    CHECK(state.phase == Phase::review);
    CHECK(state.interval_days == 46);
    state = scheduler.next("card", state, state.due, Rating::again);
    CHECK(state.phase == Phase::relearning);
    CHECK(state.lapses == 1);
    CHECK(state.interval_days == 0);
    state = scheduler.next("card", state, state.due, Rating::again);
    CHECK(state.lapses == 1);
    const CardState hard = scheduler.next("card", state, state.due, Rating::hard);
    CHECK((hard.due - hard.last_review) == sim::minutes(15));
    state = scheduler.next("card", state, state.due, Rating::good);
    CHECK(state.phase == Phase::review);
    CHECK(state.reviews == 7);
    CHECK(state.first_review == start);
}

TEST_CASE("steps that became fewer let a card go on", "[quizzes]") {
    const CardState state = Scheduler().next("card", {}, start, Rating::good);
    CHECK(state.step == 1);
    SchedulerSettings one;
    one.learning_steps = {sim::minutes(7)};
    CHECK(with(one).next("card", state, state.due, Rating::again).phase == Phase::review);
}

TEST_CASE("days are the learner's, and none goes backwards", "[quizzes]") {
    SchedulerSettings settings;
    settings.day_offset = sim::minutes(-4 * 60);  // a day begins at four
    const Scheduler scheduler = with(settings);
    const sim::Instant at_three = *sim::parse_instant("2026-01-02T03:00:00Z");
    CHECK(scheduler.day_of(at_three) == scheduler.day_of(start));
    CHECK(Scheduler().day_of(at_three) == Scheduler().day_of(start) + 1);
    CHECK(Scheduler().day_of({-1}) == -1);
    CHECK(Scheduler().day_of({0}) == 0);
    const CardState known = well_known({});
    const CardState again =
        Scheduler().next("card", known, known.last_review + sim::days(-3), Rating::good);
    const CardState same_day = Scheduler().next("card", known, known.last_review, Rating::good);
    CHECK(again.memory == same_day.memory);
    CHECK(Scheduler().recall(known, known.last_review + sim::days(-3)) == 1);
    CHECK(Scheduler().recall(known, known.due) == Catch::Approx(0.9).margin(0.01));
    CHECK(Scheduler().recall({}, start) == 0);
}

TEST_CASE("settings outside of their limits are refused", "[quizzes]") {
    SchedulerSettings settings;
    for (const double retention : {0.69, 0.98, std::numeric_limits<double>::quiet_NaN()}) {
        settings.desired_retention = retention;
        CHECK(refusal_of(settings) == "refusal.drill.retention");
    }
    for (const double retention : {0.70, 0.97}) {
        settings.desired_retention = retention;
        CHECK(refusal_of(settings).empty());
    }
    settings.learning_steps = {sim::seconds(0)};
    CHECK(refusal_of(settings) == "refusal.drill.steps");
    settings = {};
    settings.relearning_steps = {sim::days(1)};
    CHECK(refusal_of(settings) == "refusal.drill.steps");
    settings = {};
    settings.maximum_days = 0;
    CHECK(refusal_of(settings) == "refusal.drill.maximum");
}

TEST_CASE("retention and the maximum change intervals", "[quizzes]") {
    SchedulerSettings settings;
    settings.desired_retention = 0.97;
    CHECK(delays({3, 3, 3, 3}, with(settings)) == "10m 1d 2d 4d");
    settings = {};
    settings.maximum_days = 30;
    CHECK(delays({3, 3, 3, 3, 3}, with(settings)) == "10m 2d 11d 30d 30d");
}

TEST_CASE("no review falls after the day before an interview", "[quizzes]") {
    SchedulerSettings settings;
    settings.interview = sim::Date{2026, 1, 20};
    const Scheduler scheduler = with(settings);
    // Known on the 14th: the interval of 46 days ends on the 19th.
    CardState state = well_known(scheduler);
    CHECK(sim::to_text(sim::date_of(state.due)) == "2026-01-19");
    // On the day before, it comes back on the day itself; then the date means nothing.
    state = scheduler.next("card", state, state.due, Rating::easy);
    CHECK(sim::to_text(sim::date_of(state.due)) == "2026-01-20");
    state = scheduler.next("card", state, state.due, Rating::good);
    CHECK(state.interval_days > 1);
    // Minutes of learning are left alone.
    const CardState fresh = scheduler.next("card", {}, start, Rating::good);
    CHECK((fresh.due - fresh.last_review) == sim::minutes(10));
}

TEST_CASE("the last reviews before an interview are spread over some days", "[quizzes]") {
    SchedulerSettings settings;
    settings.interview = sim::Date{2026, 2, 5};
    const Scheduler scheduler = with(settings);
    CardState known = well_known({});
    known.last_review = start + sim::days(4);
    std::map<std::int64_t, int> cards_by_days;
    for (int i = 0; i < 100; ++i) {
        const std::string card = "card-" + std::to_string(i);
        ++cards_by_days[scheduler.next(card, known, start + sim::days(5), Rating::easy)
                            .interval_days];
    }
    // 30 days left: the day before is the 29th.
    CHECK(cards_by_days.size() == 5);
    CHECK(cards_by_days.begin()->first == 25);
    CHECK(cards_by_days.rbegin()->first == 29);
}

TEST_CASE("fuzz spreads intervals, by a seed and a card", "[quizzes]") {
    SchedulerSettings settings;
    settings.fuzz = true;
    std::int64_t least = 1000;
    std::int64_t most = 0;
    for (std::uint64_t seed = 1; seed <= 300; ++seed) {
        settings.fuzz_seed = seed;
        const Scheduler scheduler = with(settings);
        const CardState known = well_known({});
        const CardState after = scheduler.next("card", known, known.due, Rating::good);
        CHECK(after == scheduler.next("card", known, known.due, Rating::good));
        least = std::min(least, after.interval_days);
        most = std::max(most, after.interval_days);
    }
    // 163 days without fuzz, and a delta of 1 + 0.675 + 1.3 + 7.15.
    CHECK(least == 153);
    CHECK(most == 173);
    settings.fuzz_seed = 1;
    CHECK(delays({3, 3}, with(settings)) == "10m 2d");
}

TEST_CASE("fuzz is drawn anew for each card and each review", "[quizzes]") {
    SchedulerSettings settings;
    settings.fuzz = true;
    const Scheduler scheduler = with(settings);
    const CardState known = well_known({});
    std::set<std::int64_t> by_card;
    std::set<std::int64_t> by_review;
    for (int i = 0; i < 20; ++i) {
        const std::string card = "card-" + std::to_string(i);
        by_card.insert(scheduler.next(card, known, known.due, Rating::good).interval_days);
        CardState later = known;
        later.reviews += i;
        by_review.insert(scheduler.next("card", later, known.due, Rating::good).interval_days);
    }
    CHECK(by_card.size() > 5);
    CHECK(by_review.size() > 5);
}

TEST_CASE("what the four buttons would do is what they do", "[quizzes]") {
    const Scheduler scheduler;
    const CardState state = well_known(scheduler);
    const auto outcomes = scheduler.outcomes("card", state, state.due);
    for (std::size_t i = 0; i < outcomes.size(); ++i) {
        CHECK(outcomes[i] == scheduler.next("card", state, state.due, quizzes::all_ratings[i]));
    }
    CHECK(outcomes[1].interval_days < outcomes[2].interval_days);
    CHECK(outcomes[2].interval_days < outcomes[3].interval_days);
}

TEST_CASE("two buttons and answers become ratings", "[quizzes]") {
    CHECK(quizzes::rating_of(false) == Rating::again);
    CHECK(quizzes::rating_of(true) == Rating::good);
    CHECK(quizzes::rating_of_answer(false, quizzes::Certainty::high) == Rating::again);
    CHECK(quizzes::rating_of_answer(true, quizzes::Certainty::low) == Rating::hard);
    CHECK(quizzes::rating_of_answer(true, quizzes::Certainty::high) == Rating::good);
    CHECK(quizzes::rating_of_answer(true, std::nullopt) == Rating::good);
}

TEST_CASE("a review is undone as if it had never been", "[quizzes]") {
    quizzes::Drill drill;
    drill.review({"a", start, Rating::good});
    drill.review({"b", start, Rating::again});
    drill.review({"a", start + sim::minutes(10), Rating::good});
    const CardState before = drill.state("a");
    drill.review({"a", before.due, Rating::again});
    CHECK(drill.state("a") != before);
    CHECK(drill.undo() == quizzes::Review{"a", before.due, Rating::again});
    CHECK(drill.state("a") == before);
    CHECK(drill.undo().has_value());
    CHECK(drill.undo()->card == "b");
    CHECK(drill.state("b") == CardState{});
    CHECK(drill.states().count("b") == 0);
    CHECK(drill.undo().has_value());
    CHECK_FALSE(drill.undo().has_value());
    CHECK(drill.states().empty());
}

TEST_CASE("other settings work out every schedule anew", "[quizzes]") {
    quizzes::Drill drill;
    drill.review({"a", start, Rating::easy});
    CHECK(drill.state("a").interval_days == 8);
    SchedulerSettings settings;
    settings.interview = sim::Date{2026, 1, 5};
    drill.use(with(settings));
    CHECK(drill.state("a").interval_days == 3);
    drill.use({});
    CHECK(drill.state("a").interval_days == 8);
}
