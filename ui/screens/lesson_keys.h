// SPDX-License-Identifier: MIT
// What the keys of the lesson reader do: parts, levels, answers, flip cards and scrolling.
#pragma once

#include "ui/screens/learn_parts.h"
#include "ui/views/lesson_view.h"

namespace ui::screens {

// N and Shift+N go to another part, L and then 1 to 3 choose a level, A to D answer the quick
// check, F turns the next flip card. Call it once a frame, outside of the page's scroll area.
void lesson_keys(learn::Page& page, const views::LessonView& view);

// Page Down and Page Up scroll by a page of that height, less a line to find one's place again.
void page_keys(learn::Page& page, const kit::Id& scroll, float height);

}  // namespace ui::screens
