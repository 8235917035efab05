// SPDX-License-Identifier: MIT
// Learning steps, whole days, fuzz, and the days before an interview.
#include "quizzes/scheduler.h"

#include <algorithm>
#include <cmath>

#include "sim/base/random.h"

namespace quizzes {

namespace {

using sim::Duration;
using sim::Failure;
using sim::Instant;
using sim::Refusal;

constexpr double retention_min = 0.70;
constexpr double retention_max = 0.97;
constexpr std::int64_t day_milliseconds = sim::days(1).milliseconds;
constexpr std::int64_t interview_spread_days = 5;
constexpr std::int64_t minute_milliseconds = sim::minutes(1).milliseconds;

Duration in_whole_minutes(std::int64_t milliseconds) {
    return sim::minutes((milliseconds + minute_milliseconds / 2) / minute_milliseconds);
}

// Hard repeats a step. The first one is stretched, since its own delay is that of Again: to the
// middle of the first two, or by half where there is one. (ts-fsrs does so at every step.)
Duration hard_delay(const std::vector<Duration>& steps, std::size_t step) {
    const std::int64_t own = steps[step].milliseconds;
    if (step > 0) {
        return {own};
    }
    if (steps.size() == 1) {
        return in_whole_minutes(own + own / 2);
    }
    const std::int64_t second = steps[1].milliseconds;
    // Whole minutes, but never more than Good's.
    return std::min(in_whole_minutes((own + second) / 2), Duration{std::max(own, second)});
}

bool are_steps(const std::vector<Duration>& steps) {
    return std::all_of(steps.begin(), steps.end(), [](Duration step) {
        return step.milliseconds >= minute_milliseconds && step.milliseconds < day_milliseconds;
    });
}

}  // namespace

sim::Result<Scheduler, Refusal> Scheduler::with(const Fsrs& fsrs, SchedulerSettings settings) {
    // Written so that what is no number at all is refused as well.
    if (!(settings.desired_retention >= retention_min &&
          settings.desired_retention <= retention_max)) {
        return Failure{Refusal{"refusal.drill.retention", {{"from", "70"}, {"to", "97"}}}};
    }
    if (!are_steps(settings.learning_steps) || !are_steps(settings.relearning_steps)) {
        return Failure{Refusal{"refusal.drill.steps", {}}};
    }
    if (settings.maximum_days < 1) {
        return Failure{Refusal{"refusal.drill.maximum", {}}};
    }
    Scheduler scheduler;
    scheduler.fsrs_ = fsrs;
    scheduler.settings_ = std::move(settings);
    return scheduler;
}

CardState Scheduler::next(const std::string& card, const CardState& state, Instant at,
                          Rating rating) const {
    CardState after = state;
    after.last_review = at;
    ++after.reviews;
    if (state.phase == Phase::fresh) {
        after.phase = Phase::learning;
        after.first_review = at;
        after.memory = fsrs_.first(rating);
        repeat_or_graduate(card, settings_.learning_steps, rating, after);
        return after;
    }
    const std::int64_t elapsed = std::max<std::int64_t>(0, day_of(at) - day_of(state.last_review));
    after.memory = fsrs_.next(state.memory, elapsed, rating);
    if (state.phase == Phase::review && rating != Rating::again) {
        put_off(card, after, review_days(card, state, elapsed, rating));
        return after;
    }
    if (state.phase == Phase::review) {
        after.phase = Phase::relearning;
        after.step = 0;
        ++after.lapses;
    }
    repeat_or_graduate(
        card,
        after.phase == Phase::relearning ? settings_.relearning_steps : settings_.learning_steps,
        rating, after);
    return after;
}

std::array<CardState, 4> Scheduler::outcomes(const std::string& card, const CardState& state,
                                             Instant at) const {
    std::array<CardState, 4> all;
    for (std::size_t i = 0; i < all.size(); ++i) {
        all[i] = next(card, state, at, all_ratings[i]);
    }
    return all;
}

double Scheduler::recall(const CardState& state, Instant at) const {
    if (state.phase == Phase::fresh) {
        return 0;
    }
    const std::int64_t elapsed = std::max<std::int64_t>(0, day_of(at) - day_of(state.last_review));
    return fsrs_.retrievability(static_cast<double>(elapsed), state.memory.stability);
}

std::int64_t Scheduler::day_of(Instant at) const {
    const std::int64_t local = (at + settings_.day_offset).milliseconds;
    const std::int64_t day = local / day_milliseconds;
    return local % day_milliseconds < 0 ? day - 1 : day;
}

// Gives a card that is being learnt its next step, or its first interval in days.
void Scheduler::repeat_or_graduate(const std::string& card, const std::vector<Duration>& steps,
                                   Rating rating, CardState& state) const {
    // Steps may have become fewer while the card was on one.
    const bool on_a_step = state.step < steps.size();
    const bool last_step = state.step + 1 >= steps.size();
    if (!on_a_step || rating == Rating::easy || (rating == Rating::good && last_step)) {
        put_off(card, state, days_for(card, state, state.memory.stability));
        return;
    }
    Duration delay;
    if (rating == Rating::hard) {
        delay = hard_delay(steps, state.step);
    } else {
        state.step = rating == Rating::again ? 0 : state.step + 1;
        delay = steps[state.step];
    }
    state.interval_days = 0;
    state.due = state.last_review + delay;
}

std::int64_t Scheduler::days_for(const std::string& card, const CardState& state,
                                 double stability) const {
    const double exact = fsrs_.interval_days(settings_.desired_retention, stability);
    const double most = static_cast<double>(settings_.maximum_days);
    return with_fuzz(card, state,
                     static_cast<std::int64_t>(std::llround(std::clamp(exact, 1.0, most))));
}

// Good is a day longer than Hard at least, and Easy than Good (ts-fsrs). Hard is never longer than
// Good by itself, whatever the weights.
std::int64_t Scheduler::review_days(const std::string& card, const CardState& before,
                                    std::int64_t elapsed, Rating rating) const {
    CardState reviewed = before;
    ++reviewed.reviews;
    const auto days_after = [&](Rating each) {
        return days_for(card, reviewed, fsrs_.next(before.memory, elapsed, each).stability);
    };
    std::int64_t good = days_after(Rating::good);
    const std::int64_t hard = days_after(Rating::hard);
    if (rating == Rating::hard) {
        return hard;
    }
    good = std::max(good, hard + 1);
    return rating == Rating::good ? good : std::max(days_after(Rating::easy), good + 1);
}

void Scheduler::put_off(const std::string& card, CardState& state, std::int64_t days) const {
    days = std::min(days, settings_.maximum_days);
    if (settings_.interview) {
        const std::int64_t interview_day =
            sim::start_of(*settings_.interview).milliseconds / day_milliseconds;
        const std::int64_t left = interview_day - day_of(state.last_review);
        if (left > 0) {
            // Which of the last days is the card's own, so that they do not all meet on one.
            const auto spread = static_cast<std::uint64_t>(
                std::clamp(left / 5, std::int64_t{1}, interview_spread_days));
            sim::Random random = sim::stream_of(0, "drill/interview/" + card);
            const auto earlier = static_cast<std::int64_t>(random.below(spread));
            days = std::min(days, std::max(std::int64_t{1}, left - 1 - earlier));
        }
    }
    state.phase = Phase::review;
    state.step = 0;
    state.interval_days = days;
    state.due = state.last_review + sim::days(days);
}

// Uniform in the range of learning.md section 4.2; short intervals stay as they are.
std::int64_t Scheduler::with_fuzz(const std::string& card, const CardState& state,
                                  std::int64_t days) const {
    const auto exact = static_cast<double>(days);
    if (!settings_.fuzz || exact < 2.5) {
        return days;
    }
    const double delta = 1 + 0.15 * std::clamp(exact - 2.5, 0.0, 4.5) +
                         0.10 * std::clamp(exact - 7, 0.0, 13.0) + 0.05 * std::max(exact - 20, 0.0);
    const std::int64_t most =
        std::min<std::int64_t>(std::llround(exact + delta), settings_.maximum_days);
    const std::int64_t least =
        std::min(most, std::max<std::int64_t>(2, std::llround(exact - delta)));
    // One draw a review, shared by the four ratings: a better one never comes out shorter.
    sim::Random random = sim::stream_of(settings_.fuzz_seed,
                                        "drill/fuzz/" + card + "/" + std::to_string(state.reviews));
    constexpr std::int64_t parts = 1'000'000;
    const auto part = static_cast<std::int64_t>(random.below(parts));
    return least + part * (most - least + 1) / parts;
}

Rating rating_of(bool recalled) { return recalled ? Rating::good : Rating::again; }

Rating rating_of_answer(bool right, std::optional<Certainty> certainty) {
    if (!right) {
        return Rating::again;
    }
    return certainty == Certainty::low ? Rating::hard : Rating::good;
}

}  // namespace quizzes
