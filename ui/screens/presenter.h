// SPDX-License-Identifier: MIT
// The presenter: a lesson for a room, without the rail, in type of 20 px and more.
#pragma once

#include "ui/kit/kit.h"
#include "ui/screens/intents.h"
#include "ui/screens/learn_state.h"
#include "ui/views/presenter_view.h"

namespace ui::screens {

[[nodiscard]] Intents presenter(kit::Kit& kit, const views::PresenterView& view,
                                const Preferences& preferences, LearnState& state);

}  // namespace ui::screens
