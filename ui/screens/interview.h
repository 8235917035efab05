// SPDX-License-Identifier: MIT
// The mock interview: prompts to answer aloud, a list of ideas to tick, a debrief.
#pragma once

#include "ui/kit/kit.h"
#include "ui/screens/intents.h"
#include "ui/screens/learn_state.h"
#include "ui/views/interview_view.h"

namespace ui::screens {

[[nodiscard]] Intents interview(kit::Kit& kit, const views::InterviewView& view,
                                const Preferences& preferences, LearnState& state);

}  // namespace ui::screens
