// SPDX-License-Identifier: MIT
// The rail at the left: the places of the program, and its settings.
#pragma once

#include "ui/kit/kit.h"
#include "ui/screens/intents.h"

namespace ui::screens {

// Draws the rail and asks for the place that was chosen. Without names only the icons show.
enum class RailNames { hidden, shown };
void rail(kit::Kit& kit, const kit::Rect& area, RailNames names, Place current, Intents& intents);

}  // namespace ui::screens
