// SPDX-License-Identifier: MIT
// Folding reviews, and taking the latest one back.
#include "quizzes/drill.h"

namespace quizzes {

void Drill::review(const Review& review) {
    reviews_.push_back(review);
    replay(review);
}

std::optional<Review> Drill::undo() {
    if (reviews_.empty()) {
        return std::nullopt;
    }
    Review last = reviews_.back();
    reviews_.pop_back();
    states_.erase(last.card);
    for (const Review& review : reviews_) {
        if (review.card == last.card) {
            replay(review);
        }
    }
    return last;
}

void Drill::use(Scheduler scheduler) {
    scheduler_ = std::move(scheduler);
    states_.clear();
    for (const Review& review : reviews_) {
        replay(review);
    }
}

CardState Drill::state(const std::string& card) const {
    const auto found = states_.find(card);
    return found == states_.end() ? CardState{} : found->second;
}

void Drill::replay(const Review& review) {
    CardState& state = states_[review.card];
    state = scheduler_.next(review.card, state, review.at, review.rating);
}

}  // namespace quizzes
