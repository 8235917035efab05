// SPDX-License-Identifier: MIT
// The formulae of FSRS-6; the letters of the publication are in the comments.
#include "quizzes/fsrs.h"

#include <algorithm>
#include <cmath>
#include <string>

#include "sim/base/check.h"

namespace quizzes {

namespace {

constexpr double stability_min = 0.001;
constexpr double stability_max = 36500;

struct Bounds {
    double min;
    double max;
};
constexpr std::array<Bounds, fsrs_weight_count> bounds = {{
    {0.001, 100},  {0.001, 100},  {0.001, 100}, {0.001, 100}, {1, 10},      {0.001, 4},
    {0.001, 4},    {0.001, 0.75}, {0, 4.5},     {0, 0.8},     {0.001, 3.5}, {0.001, 5},
    {0.001, 0.25}, {0.001, 0.9},  {0, 4},       {0, 1},       {1, 6},       {0, 2},
    {0, 2},        {0.01, 0.8},   {0.1, 0.8},
}};

double number_of(Rating rating) { return static_cast<double>(rating); }

// "0.001" of 0.001: enough for the bounds, whatever the locale.
std::string text_of(double bound) {
    const auto thousandths = static_cast<std::int64_t>(std::lround(bound * 1000));
    std::string fraction = std::to_string(1000 + thousandths % 1000).substr(1);
    fraction.erase(fraction.find_last_not_of('0') + 1);
    return std::to_string(thousandths / 1000) + (fraction.empty() ? "" : "." + fraction);
}

}  // namespace

Fsrs::Fsrs(const FsrsWeights& weights)
    : weights_(weights), decay_(-weights[20]), factor_(std::pow(0.9, 1 / decay_) - 1) {}

sim::Result<Fsrs, sim::Problems> Fsrs::with(const std::vector<double>& weights,
                                            const std::string& file) {
    if (weights.size() != fsrs_weight_count) {
        return sim::Failure{sim::Problems{
            {file, "", "expected 21 weights, found " + std::to_string(weights.size())}}};
    }
    sim::Problems problems;
    FsrsWeights checked{};
    for (std::size_t i = 0; i < fsrs_weight_count; ++i) {
        checked[i] = weights[i];
        // Written so that what is no number at all is refused as well.
        if (!(weights[i] >= bounds[i].min && weights[i] <= bounds[i].max)) {
            problems.push_back({file, "/" + std::to_string(i),
                                "expected a weight from " + text_of(bounds[i].min) + " to " +
                                    text_of(bounds[i].max)});
        }
    }
    if (!problems.empty()) {
        return sim::Failure{std::move(problems)};
    }
    return Fsrs(checked);
}

// R(t, S) = (1 + FACTOR t / S) ^ DECAY
double Fsrs::retrievability(double days, double stability) const {
    return std::pow(1 + factor_ * days / stability, decay_);
}

// I(r, S) = S / FACTOR (r ^ (1 / DECAY) - 1)
double Fsrs::interval_days(double retention, double stability) const {
    SIM_CHECK(retention > 0 && retention <= 1, "a retention is a chance, and never none");
    return stability / factor_ * (std::pow(retention, 1 / decay_) - 1);
}

Memory Fsrs::first(Rating rating) const {
    return {
        std::clamp(weights_[static_cast<std::size_t>(rating) - 1], stability_min, stability_max),
        std::clamp(first_difficulty(rating), 1.0, 10.0)};
}

Memory Fsrs::next(const Memory& memory, std::int64_t days, Rating rating) const {
    double stability = 0;
    if (days <= 0) {
        stability = same_day_stability(memory.stability, rating);
    } else {
        const double recall = retrievability(static_cast<double>(days), memory.stability);
        stability = rating == Rating::again ? forgotten_stability(memory, recall)
                                            : recalled_stability(memory, recall, rating);
    }
    return {std::clamp(stability, stability_min, stability_max),
            next_difficulty(memory.difficulty, rating)};
}

// D0(G) = w4 - e ^ (w5 (G - 1)) + 1, not clamped
double Fsrs::first_difficulty(Rating rating) const {
    return weights_[4] - std::exp(weights_[5] * (number_of(rating) - 1)) + 1;
}

// D' = w7 D0(4) + (1 - w7) (D - w6 (G - 3) (10 - D) / 9)
double Fsrs::next_difficulty(double difficulty, Rating rating) const {
    const double change = -weights_[6] * (number_of(rating) - 3);
    const double damped = difficulty + change * (10 - difficulty) / 9;
    const double reverted =
        weights_[7] * first_difficulty(Rating::easy) + (1 - weights_[7]) * damped;
    return std::clamp(reverted, 1.0, 10.0);
}

// S' = S e ^ (w17 (G - 3 + w18)) S ^ -w19
double Fsrs::same_day_stability(double stability, Rating rating) const {
    const double growth = std::exp(weights_[17] * (number_of(rating) - 3 + weights_[18])) *
                          std::pow(stability, -weights_[19]);
    return stability * (rating == Rating::again ? growth : std::max(1.0, growth));
}

// S' = S (1 + e ^ w8 (11 - D) S ^ -w9 (e ^ (w10 (1 - R)) - 1) w15 [G = 2] w16 [G = 4])
double Fsrs::recalled_stability(const Memory& memory, double recall, Rating rating) const {
    const double hard = rating == Rating::hard ? weights_[15] : 1;
    const double easy = rating == Rating::easy ? weights_[16] : 1;
    const double growth = std::exp(weights_[8]) * (11 - memory.difficulty) *
                          std::pow(memory.stability, -weights_[9]) *
                          (std::exp(weights_[10] * (1 - recall)) - 1) * hard * easy;
    return memory.stability * (1 + growth);
}

// S' = min(w11 D ^ -w12 ((S + 1) ^ w13 - 1) e ^ (w14 (1 - R)), S / e ^ (w17 w18))
double Fsrs::forgotten_stability(const Memory& memory, double recall) const {
    const double forgotten = weights_[11] * std::pow(memory.difficulty, -weights_[12]) *
                             (std::pow(memory.stability + 1, weights_[13]) - 1) *
                             std::exp(weights_[14] * (1 - recall));
    return std::min(forgotten, memory.stability / std::exp(weights_[17] * weights_[18]));
}

}  // namespace quizzes
