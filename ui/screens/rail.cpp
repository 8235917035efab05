// SPDX-License-Identifier: MIT
// Draws the rail.
#include "ui/screens/rail.h"

#include <array>

#include "ui/kit/card.h"

namespace ui::screens {

namespace {

struct Item {
    Place place;
    const char* id;
    kit::Icon icon;
    const char* name;
};
constexpr std::array items{
    Item{Place::lab, "lab.rail.lab", kit::Icon::lab, "lab.rail.lab"},
    Item{Place::console, "lab.rail.console", kit::Icon::console, "lab.rail.console"}};

}  // namespace

void rail(kit::Kit& kit, const kit::Rect& area, RailNames names, Place current, Intents& intents) {
    using kit::Color;
    using kit::Icon;
    using kit::Rect;
    kit.begin_panel("lab.rail", kit.say("lab.rail"), area);
    kit.paint().fill(area, Color::bg_rail);
    const bool named = names == RailNames::shown;
    kit.paint().icon({area.center().x, 32}, Icon::logo, 30, Color::ink_1, Color::bg_rail);
    const float side = (area.width - (named ? 64.0F : 48.0F)) / 2;
    const float width = area.width - 2 * side;
    const float height = named ? kit::size::rail_item_height : 40.0F;
    float top = named ? 68 : 64;
    kit.begin_group("lab.rail.items", kit::Axis::vertical);
    for (const Item& item : items) {
        const Rect place{area.x + side, top, width, height};
        if (kit::rail_item(kit, item.id, place, item.icon, kit.say(item.name), {},
                           item.place == current)
                .clicked) {
            intents.emplace_back(intent::GoToPlace{item.place});
        }
        top = place.bottom() + kit::space::half;
    }
    const Rect bottom{area.x + side, area.bottom() - 12 - height, width, height};
    if (kit::rail_item(kit, "lab.rail.settings", bottom, Icon::settings,
                       kit.say("lab.rail.settings"), {}, false)
            .clicked) {
        kit.open_layer("lab.settings");
    }
    kit.end_group();
    kit.end_panel();
}

}  // namespace ui::screens
