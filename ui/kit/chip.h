// SPDX-License-Identifier: MIT
// Chips: a state as icon, word and colour. The word comes from the caller, the rest from the
// status.
#pragma once

#include <optional>
#include <string_view>

#include "ui/kit/kit.h"

namespace ui::kit {

enum class ChipKind { ok, accent, warn, danger, off, outline, solid_danger, plain };

// The states of section 8 of the design; several words may share one.
enum class Status {
    active,
    no_account,
    deactivated,
    orphan,
    in_progress,
    queued,
    terminated,
    matched,
    no_match,
    not_checked,
    success,
    failed,
    possible_conflict,
    switched_off,
};

struct ChipLook {
    ChipKind kind = ChipKind::off;
    std::optional<Icon> icon = {};
    Face face = Face::medium;
};
[[nodiscard]] ChipLook chip_look(Status status, Face face = Face::medium);

[[nodiscard]] float chip_width(Kit& kit, std::string_view word, const ChipLook& look);

// 24 high at this corner; gives the area that it took.
Rect chip(Kit& kit, Point corner, std::string_view word, const ChipLook& look);

// A chip with a cross that takes it away: clicked means the cross was pressed.
Response removable_chip(Kit& kit, const Id& id, const Rect& area, std::string_view word,
                        std::string_view remove_name, const ChipLook& look);

// Icon and word in one colour on no plate, as in the outcome column of the log.
void status_text(Kit& kit, const Rect& area, std::string_view word, Icon icon, Ink ink);

}  // namespace ui::kit
