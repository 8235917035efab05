// SPDX-License-Identifier: MIT
// Changes the size of the text step by step.
#include "ui/screens/text_size.h"

#include <algorithm>

namespace ui::screens {

Preferences with_text_percent(Preferences preferences, int percent) {
    preferences.text_percent =
        std::clamp(percent, Preferences::text_percent_min, Preferences::text_percent_max);
    return preferences;
}

void text_size_keys(kit::Kit& kit, const Preferences& now, Intents& intents) {
    const auto set = [&](int percent) {
        intents.emplace_back(intent::SetPreferences{with_text_percent(now, percent)});
    };
    constexpr int step = Preferences::text_percent_step;
    if (kit.shortcut(kit::ctrl(kit::Key::equal)) ||
        kit.shortcut(kit::ctrl(kit::shift(kit::Key::equal)))) {
        set(now.text_percent + step);
    }
    if (kit.shortcut(kit::ctrl(kit::Key::minus))) {
        set(now.text_percent - step);
    }
    if (kit.shortcut(kit::ctrl(kit::Key::zero))) {
        set(Preferences::text_percent_min);
    }
}

}  // namespace ui::screens
