// SPDX-License-Identifier: MIT
// FSRS-6: how well a card is remembered, and how a review changes that.
//
// The formulae are those of fsrs-rs 6.6.1 and ts-fsrs 5.4.2, in double precision and without
// rounding in between; where they differ, the comments say what is done here.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include "sim/base/problem.h"
#include "sim/base/result.h"

namespace quizzes {

// What a learner says of a card. Hard is a passing one.
enum class Rating : std::uint8_t { again = 1, hard = 2, good = 3, easy = 4 };
constexpr std::array<Rating, 4> all_ratings = {Rating::again, Rating::hard, Rating::good,
                                               Rating::easy};

// Stability: days until the chance of recall has fallen to 90 %, 0.001 to 36500. Difficulty: 1 to
// 10.
struct Memory {
    double stability = 0;
    double difficulty = 0;
    friend bool operator==(const Memory&, const Memory&) = default;
};

constexpr std::size_t fsrs_weight_count = 21;
using FsrsWeights = std::array<double, fsrs_weight_count>;
// The published defaults, w0 to w20, trained on many learners.
constexpr FsrsWeights fsrs_default_weights = {
    0.212,  1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001,  1.8722, 0.1666, 0.796,
    1.4835, 0.0614, 0.2629, 1.6483, 0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542};

class Fsrs {
public:
    // With the default weights.
    Fsrs() : Fsrs(fsrs_default_weights) {}
    // Refuses another number than 21 and weights outside of ts-fsrs's bounds, naming each. (The
    // reference clips them in silence.) `file` is where they were read.
    [[nodiscard]] static sim::Result<Fsrs, sim::Problems> with(const std::vector<double>& weights,
                                                               const std::string& file);
    [[nodiscard]] const FsrsWeights& weights() const { return weights_; }

    // The chance of recall, 0 to 1, so many days after the last review.
    [[nodiscard]] double retrievability(double days, double stability) const;
    // Days until the chance of recall has fallen to `retention` (above 0, at most 1); not rounded.
    [[nodiscard]] double interval_days(double retention, double stability) const;

    // After the first review ever. (ts-fsrs lifts the stability to 0.1 at least; this does not.)
    [[nodiscard]] Memory first(Rating rating) const;
    // After one more review, whole days after the last; 0 is the same day and has its own rule. A
    // right answer then never lowers stability, as in both references (py-fsrs spares Hard).
    [[nodiscard]] Memory next(const Memory& memory, std::int64_t days, Rating rating) const;

private:
    explicit Fsrs(const FsrsWeights& weights);
    [[nodiscard]] double first_difficulty(Rating rating) const;
    [[nodiscard]] double next_difficulty(double difficulty, Rating rating) const;
    [[nodiscard]] double same_day_stability(double stability, Rating rating) const;
    [[nodiscard]] double recalled_stability(const Memory& memory, double recall,
                                            Rating rating) const;
    [[nodiscard]] double forgotten_stability(const Memory& memory, double recall) const;

    FsrsWeights weights_;
    double decay_;
    double factor_;
};

}  // namespace quizzes
