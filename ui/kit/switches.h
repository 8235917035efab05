// SPDX-License-Identifier: MIT
// Switches: toggle, checkbox and radio, each with its label beside it.
#pragma once

#include <string_view>

#include "ui/kit/kit.h"

namespace ui::kit {

struct SwitchOptions {
    std::string_view why_disabled = {};
    std::string_view hint = {};
    TextStyle style = type::control;
};

// The whole area is the target. Changed: `value` is new in this frame.
Response toggle(Kit& kit, const Id& id, const Rect& area, std::string_view label, bool& value,
                const SwitchOptions& options = {});
Response checkbox(Kit& kit, const Id& id, const Rect& area, std::string_view label, bool& value,
                  const SwitchOptions& options = {});
// One of several inside a group; changed: it was chosen in this frame.
Response radio(Kit& kit, const Id& id, const Rect& area, std::string_view label, bool chosen,
               const SwitchOptions& options = {});

[[nodiscard]] float toggle_width(Kit& kit, std::string_view label,
                                 const TextStyle& style = type::control);
[[nodiscard]] float checkbox_width(Kit& kit, std::string_view label,
                                   const TextStyle& style = type::control);

}  // namespace ui::kit
