// SPDX-License-Identifier: MIT
// A lesson's blocks as lines of text.
#pragma once

#include "lessons/block.h"
#include "ui/cli/dialogue.h"
#include "ui/views/lesson_view.h"

namespace ui::cli {

// Writes what a page of the lesson shows, in the order of reading.
void write_blocks(Dialogue& dialogue, const std::vector<views::BlockView>& blocks);
// The question with its options; `letters` are those shown.
void write_question(Dialogue& dialogue, const views::QuestionView& question);

}  // namespace ui::cli
