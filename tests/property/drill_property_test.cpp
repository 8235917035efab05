// SPDX-License-Identifier: MIT
// What has to be true of every card, whatever reviews it had.
#include <algorithm>
#include <map>
#include <set>

#include <catch2/catch_test_macros.hpp>
#include <rapidcheck.h>

#include "quizzes/deck.h"

namespace {

using quizzes::CardState;
using quizzes::Drill;
using quizzes::Memory;
using quizzes::Phase;
using quizzes::Rating;
using quizzes::Scheduler;
using quizzes::SchedulerSettings;

// Numbers shrink well.
using Choices = std::vector<std::uint32_t>;

const sim::Instant start = *sim::parse_instant("2026-01-01T09:00:00Z");

SchedulerSettings settings_of(std::uint32_t choice) {
    SchedulerSettings settings;
    settings.desired_retention = 0.70 + (choice % 28) / 100.0;
    settings.desired_retention = std::min(settings.desired_retention, 0.97);
    settings.fuzz = choice / 28 % 2 == 1;
    settings.fuzz_seed = choice;
    if (choice / 56 % 2 == 1) {
        settings.interview = sim::date_of(start + sim::days(choice / 112 % 200));
    }
    if (choice / 112 % 3 == 1) {
        settings.learning_steps = {sim::seconds(90), sim::seconds(100), sim::minutes(30)};
        settings.relearning_steps = {};
    }
    settings.day_offset = sim::minutes(choice / 336 % 1440);
    return settings;
}

Scheduler scheduler_of(std::uint32_t choice) { return *Scheduler::with({}, settings_of(choice)); }

Rating rating_of(std::uint32_t choice) { return quizzes::all_ratings[choice % 4]; }

// The next review: at its due time, early or late.
sim::Instant when(const CardState& state, std::uint32_t choice) {
    if (state.phase == Phase::fresh) {
        return start + sim::minutes(choice / 4 % 5000);
    }
    const std::int64_t delay = (state.due - state.last_review).milliseconds;
    return state.last_review + sim::Duration{delay / 100 * (choice / 4 % 250)};
}

// Calls `look` with the state before each review and its instant.
template <class Look>
void each_review(const Scheduler& scheduler, const Choices& reviews, const Look& look) {
    CardState state;
    for (const std::uint32_t choice : reviews) {
        const sim::Instant at = when(state, choice);
        look(state, at, rating_of(choice));
        state = scheduler.next("card", state, at, rating_of(choice));
    }
}

Memory memory_of(std::uint32_t stability, std::uint32_t difficulty) {
    return {0.001 + stability % 4'000'000 / 1000.0, 1 + difficulty % 9001 / 1000.0};
}

}  // namespace

TEST_CASE("a better rating never gives a shorter wait") {
    CHECK(rc::check("ratings", [](std::uint32_t settings, const Choices& reviews) {
        const Scheduler scheduler = scheduler_of(settings);
        each_review(scheduler, reviews,
                    [&](const CardState& state, sim::Instant at, Rating /*rating*/) {
                        const auto outcomes = scheduler.outcomes("card", state, at);
                        for (std::size_t i = 1; i < outcomes.size(); ++i) {
                            RC_ASSERT(outcomes[i].due >= outcomes[i - 1].due);
                        }
                    });
    }));
}

TEST_CASE("a review is always due later, within the maximum and before the interview") {
    CHECK(rc::check("due", [](std::uint32_t choice, const Choices& reviews) {
        const Scheduler scheduler = scheduler_of(choice);
        each_review(scheduler, reviews, [&](const CardState& state, sim::Instant at, Rating by) {
            const CardState after = scheduler.next("card", state, at, by);
            RC_ASSERT(after.due > at);
            RC_ASSERT(after.interval_days <= 36500);
            RC_ASSERT((after.interval_days == 0) == (after.phase != Phase::review));
            RC_ASSERT(after.memory.stability >= 0.001 && after.memory.stability <= 36500);
            RC_ASSERT(after.memory.difficulty >= 1 && after.memory.difficulty <= 10);
            const auto interview = scheduler.settings().interview;
            if (interview && after.phase == Phase::review) {
                const std::int64_t day = sim::start_of(*interview).milliseconds / 86'400'000;
                const bool before = scheduler.day_of(at) < day;
                RC_ASSERT(!before || scheduler.day_of(after.due) <= day);
            }
        });
    }));
}

TEST_CASE("memory grows with success and shrinks with failure") {
    CHECK(rc::check(
        "memory", [](std::uint32_t stability, std::uint32_t difficulty, std::uint32_t days) {
            const quizzes::Fsrs fsrs;
            const Memory memory = memory_of(stability, difficulty);
            const auto elapsed = static_cast<std::int64_t>(days % 5000);
            double last = 0;
            for (const Rating rating : quizzes::all_ratings) {
                const Memory next = fsrs.next(memory, elapsed, rating);
                const bool grew = next.stability >= memory.stability;
                RC_ASSERT(grew == (rating != Rating::again) || next.stability == memory.stability);
                RC_ASSERT(next.stability >= last);
                last = next.stability;
            }
            RC_ASSERT(fsrs.next(memory, elapsed, Rating::again).difficulty >=
                      fsrs.next(memory, elapsed, Rating::easy).difficulty);
        }));
}

TEST_CASE("recall falls with time, and intervals undo it") {
    CHECK(rc::check("recall", [](std::uint32_t stability, std::uint32_t days) {
        const quizzes::Fsrs fsrs;
        const double of = memory_of(stability, 0).stability;
        const double day = days % 5000;
        const double recall = fsrs.retrievability(day, of);
        RC_ASSERT(recall > 0 && recall <= 1);
        RC_ASSERT(fsrs.retrievability(day + 1, of) < recall);
        const double back = fsrs.interval_days(recall, of);
        RC_ASSERT(back > day * 0.999 - 0.001 && back < day * 1.001 + 0.001);
    }));
}

TEST_CASE("undoing a review leaves no trace of it, for any card") {
    CHECK(rc::check("undo", [](std::uint32_t settings, const Choices& reviews) {
        Drill drill(scheduler_of(settings));
        std::vector<std::map<std::string, CardState>> states;
        for (const std::uint32_t choice : reviews) {
            states.push_back(drill.states());
            const std::string card = "card-" + std::to_string(choice / 1000 % 3);
            drill.review({card, when(drill.state(card), choice), rating_of(choice)});
        }
        Drill replayed(scheduler_of(settings));
        for (const quizzes::Review& review : drill.reviews()) {
            replayed.review(review);
        }
        RC_ASSERT(replayed.states() == drill.states());
        while (!states.empty()) {
            RC_ASSERT(drill.undo().has_value());
            RC_ASSERT(drill.states() == states.back());
            states.pop_back();
        }
        RC_ASSERT(!drill.undo().has_value());
    }));
}

TEST_CASE("each card is in the queue once at most, and the forecast counts each once") {
    CHECK(rc::check("queue", [](const Choices& reviews, std::uint32_t limit, std::uint32_t later) {
        std::vector<quizzes::CardSource> sources(8);
        for (std::size_t i = 0; i < sources.size(); ++i) {
            sources[i].key = std::to_string(i);
        }
        const auto deck = quizzes::Deck::of(sources);
        Drill drill;
        sim::Instant now = start;
        for (const std::uint32_t choice : reviews) {
            const std::string card = "/flip/" + std::to_string(choice / 1000 % 8);
            now = std::max(now, when(drill.state(card), choice));
            drill.review({card, now, rating_of(choice)});
        }
        now = now + sim::minutes(later % 100'000);
        const quizzes::DeckSettings settings{1 + limit % 10};
        const auto queue = quizzes::due_queue(*deck, drill, settings, now);
        std::set<std::string> ids;
        for (const auto& card : queue.cards) {
            ids.insert(card.id);
        }
        RC_ASSERT(ids.size() == queue.cards.size());
        RC_ASSERT(queue.cards.size() == queue.learning + queue.reviews + queue.fresh);
        RC_ASSERT(queue.fresh <= settings.fresh_cards_a_day);
        std::size_t all = 0;
        for (const auto& load : quizzes::forecast(*deck, drill, settings, now, 40'000)) {
            all += load.reviews + load.fresh;
        }
        RC_ASSERT(all == sources.size());
    }));
}
