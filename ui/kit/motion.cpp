// SPDX-License-Identifier: MIT
// Moves values along their easing curves.
#include "ui/kit/motion.h"

#include <algorithm>

namespace ui::kit {

float eased(Easing easing, float share) {
    const float left = 1 - share;
    switch (easing) {
        case Easing::linear:
            return share;
        case Easing::out:
            return 1 - left * left * left;
        case Easing::in_out:
            return share < 0.5F ? 4 * share * share * share : 1 - 4 * left * left * left;
    }
    return share;
}

void Motion::begin_frame(double seconds, MotionSetting setting) {
    seconds_ = seconds;
    setting_ = setting;
    moving_ = false;
}

void Motion::end_frame() {
    for (auto entry = values_.begin(); entry != values_.end();) {
        if (entry->second.asked) {
            entry->second.asked = false;
            ++entry;
        } else {
            entry = values_.erase(entry);
        }
    }
}

float Motion::toward(std::uint64_t key, float target, Move how) {
    return toward_from(key, target, target, how);
}

float Motion::toward_from(std::uint64_t key, float from, float target, Move how) {
    const auto [entry, fresh] = values_.try_emplace(key);
    Value& value = entry->second;
    value.asked = true;
    if (fresh) {
        value = {from, from, seconds_, 0, true};
    }
    if (setting_ == MotionSetting::reduced || how.milliseconds <= 0) {
        value = {target, target, seconds_, 0, true};
        return target;
    }
    const auto at = [&](const Value& on_way) {
        if (on_way.milliseconds <= 0) {
            return on_way.to;
        }
        const double share = (seconds_ - on_way.start) * 1000.0 / on_way.milliseconds;
        const float part = eased(how.easing, static_cast<float>(std::clamp(share, 0.0, 1.0)));
        return on_way.from + (on_way.to - on_way.from) * part;
    };
    if (value.to != target) {
        value = {at(value), target, seconds_, static_cast<double>(how.milliseconds), true};
    }
    if ((seconds_ - value.start) * 1000.0 < value.milliseconds) {
        moving_ = true;
        return at(value);
    }
    value.milliseconds = 0;
    return value.to;
}

}  // namespace ui::kit
