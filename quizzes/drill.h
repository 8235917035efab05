// SPDX-License-Identifier: MIT
// The record of the drill: schedules are a fold of the reviews, so that any of them can be undone.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "quizzes/scheduler.h"

namespace quizzes {

// What a record names beside the weights, so that it can migrate by replaying its reviews.
constexpr std::string_view drill_algorithm = "FSRS-6";

struct Review {
    std::string card;  // a stable id (quizzes/deck.h)
    sim::Instant at;
    Rating rating = Rating::good;
    friend bool operator==(const Review&, const Review&) = default;
};

class Drill {
public:
    explicit Drill(Scheduler scheduler = {}) : scheduler_(std::move(scheduler)) {}

    void review(const Review& review);
    // Takes back the latest review and returns it; the card is as it was before. Nothing where
    // there is none.
    std::optional<Review> undo();
    // Other settings: every schedule is worked out anew from the reviews.
    void use(Scheduler scheduler);

    [[nodiscard]] const Scheduler& scheduler() const { return scheduler_; }
    [[nodiscard]] const std::vector<Review>& reviews() const { return reviews_; }
    // Fresh where the card was never reviewed.
    [[nodiscard]] CardState state(const std::string& card) const;
    [[nodiscard]] const std::map<std::string, CardState>& states() const { return states_; }

private:
    void replay(const Review& review);

    Scheduler scheduler_;
    std::vector<Review> reviews_;  // in the order in which they were given
    std::map<std::string, CardState> states_;
};

}  // namespace quizzes
