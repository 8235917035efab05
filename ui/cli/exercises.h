// SPDX-License-Identifier: MIT
// The shipped exercises about flows.
#pragma once

#include <vector>

#include "lessons/flow_exercise.h"
#include "ui/cli/content.h"

namespace ui::cli {

// In the order of their titles; refuses one that cannot be read.
[[nodiscard]] sim::Result<std::vector<lessons::FlowExercise>, sim::Problems> read_exercises(
    const Content& content);

}  // namespace ui::cli
