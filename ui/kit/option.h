// SPDX-License-Identifier: MIT
// Answer options of quick checks and predictions, and the flip card.
#pragma once

#include <string_view>

#include "ui/kit/kit.h"

namespace ui::kit {

enum class OptionState { rest, chosen, right, wrong, other };

struct OptionView {
    std::string_view letter;  // or the number of the key that chooses it
    std::string_view text;
    std::string_view reason = {};  // shown after the check
    OptionState state = OptionState::rest;
    TextSize size = TextSize::control;  // smaller where sentences stand side by side
    std::string_view why_disabled = {};
};

// Grows with its text: option_height gives the least height of the area.
Response answer_option(Kit& kit, const Id& id, const Rect& area, const OptionView& option);
[[nodiscard]] float option_height(Kit& kit, float width, const OptionView& option);

struct FlipCardView {
    std::string_view term;
    std::string_view meaning;
    std::string_view hint;  // "Flip the card"
};

// Turns over in place when pressed; `flipped` is the caller's.
Response flip_card(Kit& kit, const Id& id, const Rect& area, const FlipCardView& view,
                   bool& flipped);

}  // namespace ui::kit
