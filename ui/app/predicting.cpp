// SPDX-License-Identifier: MIT
// Finds questions one run at a time and remembers the answers.
#include "ui/app/predicting.h"

#include <algorithm>

namespace ui::app {

void Predicting::turn(bool on) {
    is_on_ = on;
    maker_.reset();
    predictions_.clear();
    chosen_.clear();
}

void Predicting::begin(const sim::scenario::Scenario& scenario, const sim::Run& run) {
    turn(is_on_);
    if (is_on_) {
        maker_.emplace(scenario, run);
    }
}

void Predicting::work() {
    if (maker_ && !maker_->play_next()) {
        predictions_ = maker_->take();
        maker_.reset();
    }
}

const lessons::Prediction* Predicting::at(sim::Cursor cursor) const {
    const auto found =
        std::find_if(predictions_.begin(), predictions_.end(),
                     [&](const lessons::Prediction& known) { return known.cursor == cursor; });
    return found == predictions_.end() ? nullptr : &*found;
}

std::optional<std::size_t> Predicting::chosen(sim::Cursor cursor) const {
    const auto found = chosen_.find(cursor);
    return found == chosen_.end() ? std::nullopt : std::optional(found->second);
}

bool Predicting::choose(sim::Cursor cursor, std::size_t option) {
    if (!asks(cursor) || option >= at(cursor)->options.size()) {
        return false;
    }
    chosen_[cursor] = option;
    return true;
}

}  // namespace ui::app
