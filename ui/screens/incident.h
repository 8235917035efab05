// SPDX-License-Identifier: MIT
// Incidents: the list, an investigation, what it came to, and a game day in front of a class.
#pragma once

#include "ui/kit/kit.h"
#include "ui/screens/intents.h"
#include "ui/screens/learn_state.h"
#include "ui/views/incident_page.h"

namespace ui::screens {

// Each draws its page into the kit's frame and tells what was asked for in this frame.
[[nodiscard]] Intents incident_list(kit::Kit& kit, const views::IncidentListView& view,
                                    const Preferences& preferences, LearnState& state);
[[nodiscard]] Intents incident(kit::Kit& kit, const views::IncidentPageView& view,
                               const Preferences& preferences, LearnState& state);
[[nodiscard]] Intents incident_debrief(kit::Kit& kit, const views::IncidentDebriefView& view,
                                       const Preferences& preferences, LearnState& state);
[[nodiscard]] Intents game_day(kit::Kit& kit, const views::GameDayView& view,
                               const Preferences& preferences, LearnState& state);

}  // namespace ui::screens
