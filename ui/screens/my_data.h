// SPDX-License-Identifier: MIT
// One's own data: profiles of a shared computer, the plan of the drill, exports, deletion.
#pragma once

#include "ui/kit/kit.h"
#include "ui/screens/intents.h"
#include "ui/screens/learn_state.h"
#include "ui/views/my_data_view.h"

namespace ui::screens {

[[nodiscard]] Intents my_data(kit::Kit& kit, const views::MyDataView& view,
                              const Preferences& preferences, LearnState& state);

}  // namespace ui::screens
