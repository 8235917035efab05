// SPDX-License-Identifier: MIT
// The rail at the left: the places of the program, and its settings.
#pragma once

#include <vector>

#include "ui/kit/kit.h"
#include "ui/kit/menu.h"
#include "ui/screens/intents.h"

namespace ui::screens {

// Without names only the icons show.
enum class RailNames { hidden, shown };
// Names show where the window has room for them beside and below each other.
[[nodiscard]] RailNames rail_names_for(const kit::Rect& screen);
struct RailLook {
    RailNames names = RailNames::shown;
    Place current = Place::lab;
    // On badges: what the drill has for now, and incidents that nobody solved yet.
    std::size_t due_cards = 0;
    std::size_t open_incidents = 0;
};
// Draws the rail and asks for the place that was chosen.
void rail(kit::Kit& kit, const kit::Rect& area, const RailLook& look, Intents& intents);

// The other places as entries of a menu that has more; their keys name them.
[[nodiscard]] std::vector<kit::MenuEntry> place_entries(kit::Kit& kit, Place current);
[[nodiscard]] Place place_of_entry(Place current, std::size_t index);
// The same places as a menu, where a narrow window has no room for the rail.
void rail_menu(kit::Kit& kit, const kit::Id& id, const kit::Rect& anchor, Place current,
               Intents& intents);

}  // namespace ui::screens
