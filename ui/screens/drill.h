// SPDX-License-Identifier: MIT
// The drill, a card at a time; and the glossary with its search.
#pragma once

#include "ui/kit/kit.h"
#include "ui/screens/intents.h"
#include "ui/screens/learn_state.h"
#include "ui/views/learn_views.h"

namespace ui::screens {

// Each draws its screen into the kit's frame and tells what was asked for in this frame.
[[nodiscard]] Intents drill(kit::Kit& kit, const views::DrillView& view,
                            const Preferences& preferences, LearnState& state);
[[nodiscard]] Intents glossary(kit::Kit& kit, const views::GlossaryView& view,
                               const Preferences& preferences, LearnState& state);

}  // namespace ui::screens
