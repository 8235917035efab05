// SPDX-License-Identifier: MIT
// Paints menus and dialogs on layers of the kit.
#include "ui/kit/menu.h"

#include <algorithm>

#include "ui/kit/button.h"

namespace ui::kit {

namespace {

constexpr float padding = 6;
constexpr float row_padding = 10;
constexpr float detail_height = 18;
constexpr float title_height = 32;
constexpr float icon_column = 26;
constexpr float heading_height = 30;

float row_height(const MenuEntry& entry) {
    return size::menu_row + (entry.detail.empty() ? 0 : detail_height);
}

float heading_room(const MenuEntry& entry) { return entry.heading.empty() ? 0 : heading_height; }

Rect menu_area(Kit& kit, const Rect& anchor, std::span<const MenuEntry> entries,
               const MenuView& view) {
    float width = view.width_min;
    float height = 2 * padding + (view.title.empty() ? 0 : title_height);
    for (const MenuEntry& entry : entries) {
        const float label = kit.text_width(entry.label, type::control_medium);
        const float detail = kit.text_width(entry.detail, type::caption);
        const float icon = entry.icon ? icon_column : 0;
        width = std::max(
            width, std::max(label, detail) + icon + icon_column + 2 * (padding + row_padding));
        height += row_height(entry) + heading_room(entry);
    }
    const Rect screen = kit.screen();
    width = std::min(width, screen.width - 16);
    const float below = screen.bottom() - 8 - anchor.bottom() - 4;
    const float above = anchor.y - 4 - 8;
    Rect area{std::clamp(anchor.x, 8.0F, std::max(8.0F, screen.right() - width - 8)),
              anchor.bottom() + 4, width, height};
    if (height > below && above > below) {
        area.height = std::min(height, above);
        area.y = anchor.y - 4 - area.height;
    } else {
        area.height = std::min(height, below);
    }
    return area;
}

bool menu_row(Kit& kit, const Id& id, const Rect& area, const MenuEntry& entry) {
    Item item{.id = id, .role = Role::menu_item, .name = entry.label, .rect = area};
    item.value = entry.detail;
    item.note = entry.why_disabled;
    item.states.disabled = !entry.why_disabled.empty();
    item.states.checked = entry.checked;
    const Response response = kit.item(item);
    if ((response.hovered || response.ring) && !item.states.disabled) {
        kit.paint().fill(area, response.held ? Color::bg_pressed : Color::bg_hover,
                         radius::control);
    }
    const Color ink = item.states.disabled ? Color::ink_disabled
                      : entry.danger       ? Color::danger_text
                                           : Color::ink_1;
    Rect inside = area.inset(row_padding, 0);
    if (entry.icon) {
        const Rect place = cut_left(inside, size::icon, icon_column - size::icon);
        kit.paint().icon({place.center().x, area.y + size::menu_row / 2}, *entry.icon, size::icon,
                         ink);
    }
    if (entry.checked) {
        kit.paint().icon({inside.right() - size::icon / 2, area.y + size::menu_row / 2}, Icon::tick,
                         size::icon, Color::accent_text);
    }
    kit.paint().text_in({inside.x, area.y, inside.width, size::menu_row}, entry.label,
                        type::control_medium, ink);
    if (!entry.detail.empty()) {
        kit.paint().text({inside.x, area.y + size::menu_row - 7}, entry.detail, type::caption,
                         item.states.disabled ? Color::ink_disabled : Color::ink_3);
    }
    if (std::max(kit.text_width(entry.label, type::control_medium),
                 kit.text_width(entry.detail, type::caption)) > inside.width + 0.5F) {
        kit.report_clipped();
    }
    return response.clicked;
}

}  // namespace

std::optional<std::size_t> menu(Kit& kit, const Id& id, const Rect& anchor,
                                std::span<const MenuEntry> entries, const MenuView& view) {
    if (!kit.layer_open(id)) {
        return std::nullopt;
    }
    const Rect area = menu_area(kit, anchor, entries, view);
    if (!kit.begin_layer(id, LayerKind::menu, area, view.name)) {
        return std::nullopt;
    }
    std::optional<std::size_t> chosen;
    Rect rows = kit.begin_scroll(id.child("scroll"), area.inset(padding));
    float y = rows.y;
    if (!view.title.empty()) {
        kit.text({rows.x + row_padding, y, rows.width - 2 * row_padding, title_height}, view.title,
                 type::caption_strong, {.ink = Color::ink_3, .role = Role::heading});
        y += title_height;
    }
    kit.begin_group(id.child("entries"), Axis::vertical);
    for (std::size_t index = 0; index < entries.size(); ++index) {
        if (!entries[index].heading.empty()) {
            // The text stands low in its room, near the entries that it is about.
            kit.text(
                {rows.x + row_padding, y + 8, rows.width - 2 * row_padding, heading_height - 8},
                entries[index].heading, type::caption_strong,
                {.ink = Color::ink_2, .role = Role::heading});
            y += heading_height;
        }
        const Rect row{rows.x, y, rows.width, row_height(entries[index])};
        if (menu_row(kit, id.child(entries[index].key), row, entries[index])) {
            chosen = index;
        }
        y = row.bottom();
    }
    kit.end_group();
    kit.end_scroll(y);
    kit.end_layer();
    if (chosen) {
        kit.close_layer(id);
    }
    return chosen;
}

bool begin_dialog(Kit& kit, const Id& id, const DialogView& view, Rect& inside) {
    if (!kit.layer_open(id)) {
        return false;
    }
    const Rect screen = kit.screen().inset(space::medium);
    const Rect area =
        screen.centered(std::min(view.width, screen.width), std::min(view.height, screen.height));
    if (!kit.begin_layer(id, LayerKind::dialog, area, view.title)) {
        return false;
    }
    Rect rest = area.inset(space::large, space::medium);
    Rect head = cut_top(rest, size::control, space::small);
    const Rect cross = cut_right(head, size::icon_button, space::unit);
    kit.text(head, view.title, type::title, {.role = Role::heading});
    if (icon_button(kit, id.child("close"), cross, Icon::cross, view.close_name).clicked) {
        kit.end_layer();
        kit.close_layer(id);
        return false;
    }
    inside = rest;
    return true;
}

void end_dialog(Kit& kit) { kit.end_layer(); }

}  // namespace ui::kit
