// SPDX-License-Identifier: MIT
// Menus below their button and dialogs in the middle of the screen.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string_view>

#include "ui/kit/kit.h"

namespace ui::kit {

struct MenuEntry {
    std::string_view key;  // last part of the id
    std::string_view label;
    std::string_view detail = {};   // a second line in caption
    std::string_view heading = {};  // above the entry, where a group of entries begins
    std::optional<Icon> icon = {};
    bool checked = false;
    bool danger = false;
    std::string_view why_disabled = {};
};

struct MenuView {
    std::string_view name;
    std::string_view title = {};  // a heading inside, optional
    float width_min = 200;
};

// Draws the menu when it is open (Kit::open_layer with the same id opens it) and gives the entry
// that was chosen in this frame; choosing closes it. Lies below `anchor`, or above when there is
// more room, and scrolls when it is taller than the screen.
[[nodiscard]] std::optional<std::size_t> menu(Kit& kit, const Id& id, const Rect& anchor,
                                              std::span<const MenuEntry> entries,
                                              const MenuView& view);

// Draws a dialog's ground, title and closing cross when it is open; true: draw the content into
// `inside`, then end_dialog. Its size shrinks to the screen.
struct DialogView {
    std::string_view title;
    std::string_view close_name;
    float width = 560;
    float height = 400;
};
[[nodiscard]] bool begin_dialog(Kit& kit, const Id& id, const DialogView& view, Rect& inside);
void end_dialog(Kit& kit);

}  // namespace ui::kit
