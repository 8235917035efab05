// SPDX-License-Identifier: MIT
// Rows and heads of tables, and progress bars.
#pragma once

#include <span>
#include <string_view>

#include "ui/kit/kit.h"

namespace ui::kit {

enum class RowState { rest, selected, missing };

struct RowView {
    std::string_view name;  // the row as one sentence, for the registry
    RowState state = RowState::rest;
    float fresh = 0;  // 1 for a row that has just come, falling to 0: a tint that fades
};

// Paints the ground, the divider and the bar of a row, usually 32 high; the cells are the caller's.
// Rows belong inside a group, so that arrows move between them.
Response table_row(Kit& kit, const Id& id, const Rect& area, const RowView& row);

struct Column {
    std::string_view title;
    float x = 0;  // from the table's left edge
    float width = 0;
};
// Titles in caption over a divider; 24 high.
void table_head(Kit& kit, const Rect& area, std::span<const Column> columns);

// The bar alone, 8 high; say the number beside it. `goal` of 0 to 1 draws the ink mark of mastery.
void progress_bar(Kit& kit, const Rect& area, float share, std::string_view name,
                  std::string_view number, float goal = -1);

}  // namespace ui::kit
