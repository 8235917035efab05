// SPDX-License-Identifier: MIT
// Home: where to go on, the lessons, and today's drill.
#pragma once

#include <vector>

#include "ui/kit/kit.h"
#include "ui/screens/intents.h"
#include "ui/screens/learn_state.h"
#include "ui/views/incident_page.h"
#include "ui/views/learn_views.h"

namespace ui::screens {

// Draws the screen into the kit's frame and tells what was asked for in this frame.
[[nodiscard]] Intents home(kit::Kit& kit, const views::HomeView& view,
                           const Preferences& preferences, LearnState& state,
                           const std::vector<views::IncidentCard>& incidents);

}  // namespace ui::screens
