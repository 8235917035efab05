// SPDX-License-Identifier: MIT
// The dialog of settings, which every place of the program opens.
#pragma once

#include "ui/kit/kit.h"
#include "ui/screens/intents.h"

namespace ui::screens {

// Draws it while the layer "lab.settings" is open, and asks for what was changed.
void settings_dialog(kit::Kit& kit, const Preferences& now, Intents& intents);

}  // namespace ui::screens
