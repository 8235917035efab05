// SPDX-License-Identifier: MIT
// The assessment, a question at a time, and its result.
#pragma once

#include "ui/kit/kit.h"
#include "ui/screens/intents.h"
#include "ui/screens/learn_state.h"
#include "ui/views/learn_views.h"

namespace ui::screens {

// Each draws its screen into the kit's frame and tells what was asked for in this frame.
[[nodiscard]] Intents assessment(kit::Kit& kit, const views::AssessmentView& view,
                                 const Preferences& preferences, LearnState& state);
[[nodiscard]] Intents result(kit::Kit& kit, const views::ResultView& view,
                             const Preferences& preferences, LearnState& state);

}  // namespace ui::screens
