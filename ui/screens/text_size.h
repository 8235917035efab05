// SPDX-License-Identifier: MIT
// The keys for the size of the text, the same on every screen.
#pragma once

#include "ui/kit/kit.h"
#include "ui/screens/intents.h"

namespace ui::screens {

// The preferences with that size, within what can be chosen.
[[nodiscard]] Preferences with_text_percent(Preferences preferences, int percent);

// Ctrl + and Ctrl - change the size, Ctrl 0 takes it back.
void text_size_keys(kit::Kit& kit, const Preferences& now, Intents& intents);

}  // namespace ui::screens
