// SPDX-License-Identifier: MIT
// The scrubber: the steps of a run on a line in chapters; one Tab stop, moved by arrows or pointer.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string_view>

#include "ui/kit/kit.h"

namespace ui::kit {

// A short tick is an internal event, a dot an HTTP exchange, a diamond a fault or a missing event.
enum class StepMark { tick, dot, diamond };

struct Chapter {
    std::string_view name;
    std::size_t first = 0;  // index of its first step
};

// Marks that a person is still to predict stay plain.
enum class LaterMarks { shown, plain };

// The line alone is for narrow places and 200 % text.
enum class ScrubberDetail { marks, line };

struct ScrubberView {
    std::span<const StepMark> marks;  // one for each step
    std::span<const Chapter> chapters;
    std::size_t cursor = 0;  // steps that have happened, 0 to marks.size()
    LaterMarks later = LaterMarks::shown;
    ScrubberDetail detail = ScrubberDetail::marks;
    std::string_view name;
    std::string_view value;  // "Step 15 of 19"
};

// `area` is the band of 32 px around the line; chapter names stand 32 px above the line, those that
// have no room are left out. Gives the cursor that was asked for in this frame.
[[nodiscard]] std::optional<std::size_t> scrubber(Kit& kit, const Id& id, const Rect& area,
                                                  const ScrubberView& view);

}  // namespace ui::kit
