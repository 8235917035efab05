// SPDX-License-Identifier: MIT
// Predict first: the questions of the run that is shown, and how they were answered.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <vector>

#include "lessons/prediction.h"

namespace ui::app {

class Predicting {
public:
    [[nodiscard]] bool is_on() const { return is_on_; }
    void turn(bool on);
    // Another run is shown: what was asked and answered before is forgotten.
    void begin(const sim::scenario::Scenario& scenario, const sim::Run& run);
    // Whether other runs are still to be played; work() plays the next one.
    [[nodiscard]] bool is_working() const { return maker_.has_value(); }
    void work();
    // Other runs that were played, and all; equal once the questions are complete.
    [[nodiscard]] std::size_t done() const { return maker_ ? maker_->done() : 0; }
    [[nodiscard]] std::size_t all() const { return maker_ ? maker_->all() : 0; }

    [[nodiscard]] std::size_t count() const { return predictions_.size(); }
    // The question before the step at this cursor; null where there is none.
    [[nodiscard]] const lessons::Prediction* at(sim::Cursor cursor) const;
    // The option that was chosen there.
    [[nodiscard]] std::optional<std::size_t> chosen(sim::Cursor cursor) const;
    // True where the step waits for an answer.
    [[nodiscard]] bool asks(sim::Cursor cursor) const {
        return at(cursor) != nullptr && !chosen(cursor);
    }
    // False where nothing is asked, the answer is given, or there is no such option.
    bool choose(sim::Cursor cursor, std::size_t option);

private:
    bool is_on_ = false;
    std::optional<lessons::PredictionMaker> maker_;
    std::vector<lessons::Prediction> predictions_;
    std::map<sim::Cursor, std::size_t> chosen_;
};

}  // namespace ui::app
