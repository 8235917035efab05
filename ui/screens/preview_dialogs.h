// SPDX-License-Identifier: MIT
// The previews that the Lab and the Console share: provision one person, and what would change.
#pragma once

#include "ui/kit/kit.h"
#include "ui/screens/lab.h"

namespace ui::screens {

inline constexpr const char* provision_layer = "preview.provision";
inline constexpr const char* what_if_layer = "preview.what_if";

// Draw their layers where they are open, and ask for what they show.
void provision_dialog(kit::Kit& kit, const LabControls& controls, Intents& intents);
void what_if_dialog(kit::Kit& kit, const LabControls& controls, Intents& intents);

}  // namespace ui::screens
