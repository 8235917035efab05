// SPDX-License-Identifier: MIT
// The lesson reader: contents, one part at a time, and the quick check beside it.
#pragma once

#include "ui/kit/kit.h"
#include "ui/screens/intents.h"
#include "ui/screens/learn_state.h"
#include "ui/views/lesson_view.h"

namespace ui::screens {

// Draws the screen into the kit's frame and tells what was asked for in this frame.
[[nodiscard]] Intents lesson(kit::Kit& kit, const views::LessonView& view,
                             const Preferences& preferences, LearnState& state);

}  // namespace ui::screens
