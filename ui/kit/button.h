// SPDX-License-Identifier: MIT
// Buttons: primary, secondary, quiet and the one that breaks things; with or without an icon.
#pragma once

#include <optional>
#include <string_view>

#include "ui/kit/kit.h"

namespace ui::kit {

enum class ButtonKind { primary, secondary, quiet, danger };

struct ButtonOptions {
    ButtonKind kind = ButtonKind::secondary;
    std::optional<Icon> icon = {};       // before the label
    std::optional<Icon> trailing = {};   // behind it
    std::string_view why_disabled = {};  // a reason disables the button
    std::string_view hint = {};          // a tooltip, for buttons that need one
    bool engaged = false;                // drawn tinted: something is switched on by it
    bool expanded = false;               // its menu is open
    TextSize size = TextSize::control;   // larger where a room has to read it
};

// The width that the label needs at this font, padding included.
[[nodiscard]] float button_width(Kit& kit, std::string_view label,
                                 const ButtonOptions& options = {});

// Any height; 32 is the usual one, 40 large, 28 small.
Response button(Kit& kit, const Id& id, const Rect& area, std::string_view label,
                const ButtonOptions& options = {});

struct IconButtonOptions {
    ButtonKind kind = ButtonKind::quiet;
    std::string_view why_disabled = {};
    bool expanded = false;
    float icon_size = 18;
};

// A square button; its name shows as a tooltip.
Response icon_button(Kit& kit, const Id& id, const Rect& area, Icon icon, std::string_view name,
                     const IconButtonOptions& options = {});

}  // namespace ui::kit
