// SPDX-License-Identifier: MIT
// Paints table rows and progress bars.
#include "ui/kit/table.h"

#include <algorithm>

namespace ui::kit {

Response table_row(Kit& kit, const Id& id, const Rect& area, const RowView& row) {
    Item item{.id = id, .role = Role::row, .name = row.name, .rect = area, .ring_radius = 2};
    item.states.selected = row.state == RowState::selected;
    item.states.invalid = row.state == RowState::missing;
    const Response response = kit.item(item);
    if (!kit.visible(area)) {
        return response;
    }
    Ink ground = Color::bg_surface;
    if (row.state == RowState::selected) {
        ground = Color::accent_tint;
    } else if (row.state == RowState::missing) {
        ground = Color::danger_tint;
    } else if (response.hovered) {
        ground = Color::bg_hover;
    } else if (row.fresh > 0) {
        ground = Ink(Color::bg_surface, Color::accent_tint, row.fresh);
    }
    kit.paint().fill(area, ground);
    kit.paint().fill({area.x, area.bottom() - 1, area.width, 1}, Color::line_soft);
    if (row.state != RowState::rest) {
        const Color bar = row.state == RowState::selected ? Color::accent_fill : Color::danger_line;
        kit.paint().fill({area.x, area.y, border::select_bar, area.height - 1}, bar);
        if (kit.theme().tints() == Tints::edged) {
            kit.paint().stroke(area, bar, border::state);
        }
    }
    return response;
}

void table_head(Kit& kit, const Rect& area, std::span<const Column> columns) {
    kit.paint().fill({area.x, area.bottom() - 1, area.width, 1}, Color::line_soft);
    for (const Column& column : columns) {
        kit.text({area.x + column.x, area.y, column.width, area.height - 1}, column.title,
                 type::caption, {.ink = Color::ink_3, .role = Role::column_header});
    }
}

void progress_bar(Kit& kit, const Rect& area, float share, std::string_view name,
                  std::string_view number, float goal) {
    kit.note_text(area, name, Role::progress, number);
    const float corner = area.height / 2;
    const bool edged = kit.theme().tints() == Tints::edged;
    kit.paint().fill(area, edged ? Color::bg_surface : Color::line_soft, corner);
    if (edged) {
        kit.paint().stroke(area, Color::line_strong, border::thin, corner);
    }
    const float width = area.width * std::clamp(share, 0.0F, 1.0F);
    if (width > 0) {
        kit.paint().fill({area.x, area.y, std::max(width, area.height), area.height},
                         Color::accent_fill, corner);
    }
    if (goal >= 0) {
        const float x = area.x + area.width * goal - 1;
        kit.paint().fill({x, area.y - 4, 2, area.height + 8}, Color::ink_1);
    }
}

}  // namespace ui::kit
