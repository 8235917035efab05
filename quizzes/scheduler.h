// SPDX-License-Identifier: MIT
// When a card of the drill is due again: FSRS-6 with learning steps, as Anki schedules.
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "quizzes/answer.h"
#include "quizzes/fsrs.h"
#include "sim/base/instant.h"
#include "sim/base/refusal.h"
#include "sim/base/result.h"

namespace quizzes {

// Learning: minutes after the first review. Relearning: minutes after a review that failed.
enum class Phase : std::uint8_t { fresh, learning, review, relearning };

struct CardState {
    Phase phase = Phase::fresh;
    std::size_t step = 0;  // of the (re)learning steps
    Memory memory;         // from the first review on, like all below
    sim::Instant first_review;
    sim::Instant last_review;
    sim::Instant due;
    std::int64_t interval_days = 0;  // 0 while learning
    int reviews = 0;
    int lapses = 0;  // failed reviews in the phase of review
    friend bool operator==(const CardState&, const CardState&) = default;
};

struct SchedulerSettings {
    double desired_retention = 0.9;  // 0.70 to 0.97; more would mean reviews without end
    std::vector<sim::Duration> learning_steps = {sim::minutes(1), sim::minutes(10)};
    std::vector<sim::Duration> relearning_steps = {sim::minutes(10)};
    std::int64_t maximum_days = 36500;
    bool fuzz = false;  // spreads cards that were learnt together
    std::uint64_t fuzz_seed = 1;
    // Shortens intervals: a review before it comes back by the day before it at the latest. Where
    // there is time, cards that would come later are spread over its last five days (a fifth of the
    // time left, at most), each on one of its own. What is reviewed on the day before comes back on
    // the interview's day. From that day on the date means nothing.
    std::optional<sim::Date> interview;
    // Added to an instant before its day is taken: the local time's distance from UTC, less the
    // hour at which the learner's day begins.
    sim::Duration day_offset;
};

class Scheduler {
public:
    Scheduler() = default;  // the defaults above
    // Refuses what a learner may not set: refusal.drill.retention ("from", "to"),
    // refusal.drill.steps (each from one minute to less than a day), refusal.drill.maximum (a day).
    [[nodiscard]] static sim::Result<Scheduler, sim::Refusal> with(const Fsrs& fsrs,
                                                                   SchedulerSettings settings);
    [[nodiscard]] const SchedulerSettings& settings() const { return settings_; }
    [[nodiscard]] const Fsrs& fsrs() const { return fsrs_; }

    // The card after a review. An instant before the last review counts as the same day. Chance,
    // where fuzz is on, depends on the seed, the card's id and the number of its reviews only.
    [[nodiscard]] CardState next(const std::string& card, const CardState& state, sim::Instant at,
                                 Rating rating) const;
    // What each of the four ratings would do, for the buttons; by all_ratings.
    [[nodiscard]] std::array<CardState, 4> outcomes(const std::string& card, const CardState& state,
                                                    sim::Instant at) const;
    // The chance of recall, 0 to 1; 0 for a fresh card.
    [[nodiscard]] double recall(const CardState& state, sim::Instant at) const;
    // The learner's day, counted from 1970-01-01.
    [[nodiscard]] std::int64_t day_of(sim::Instant at) const;

private:
    void repeat_or_graduate(const std::string& card, const std::vector<sim::Duration>& steps,
                            Rating rating, CardState& state) const;
    [[nodiscard]] std::int64_t days_for(const std::string& card, const CardState& state,
                                        double stability) const;
    [[nodiscard]] std::int64_t review_days(const std::string& card, const CardState& before,
                                           std::int64_t elapsed, Rating rating) const;
    void put_off(const std::string& card, CardState& state, std::int64_t days) const;
    [[nodiscard]] std::int64_t with_fuzz(const std::string& card, const CardState& state,
                                         std::int64_t days) const;

    Fsrs fsrs_;
    SchedulerSettings settings_;
};

// Two buttons: Again or Good.
[[nodiscard]] Rating rating_of(bool recalled);
// A question answered as one: wrong is Again, right with low certainty Hard, right Good. Easy is
// only ever the learner's own word.
[[nodiscard]] Rating rating_of_answer(bool right, std::optional<Certainty> certainty);

}  // namespace quizzes
