// SPDX-License-Identifier: MIT
// Draws the rail.
#include "ui/screens/rail.h"

#include <algorithm>
#include <array>
#include <string>

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
    Item{Place::learn, "lab.rail.learn", kit::Icon::learn, "lab.rail.learn"},
    Item{Place::lab, "lab.rail.lab", kit::Icon::lab, "lab.rail.lab"},
    Item{Place::console, "lab.rail.console", kit::Icon::console, "lab.rail.console"},
    Item{Place::incidents, "lab.rail.incidents", kit::Icon::incidents, "lab.rail.incidents"},
    Item{Place::drill, "lab.rail.drill", kit::Icon::drill, "lab.rail.drill"},
    Item{Place::glossary, "lab.rail.glossary", kit::Icon::glossary, "lab.rail.glossary"},
    Item{Place::access, "lab.rail.access", kit::Icon::key, "lab.rail.access"},
    Item{Place::workflows, "lab.rail.workflows", kit::Icon::workflow, "lab.rail.workflows"}};

// Alt with the number of the place, from 1 on.
void rail_keys(kit::Kit& kit, Intents& intents) {
    constexpr std::array digits{kit::Key::one,  kit::Key::two, kit::Key::three, kit::Key::four,
                                kit::Key::five, kit::Key::six, kit::Key::seven, kit::Key::eight};
    static_assert(digits.size() == items.size());
    for (std::size_t index = 0; index < items.size(); ++index) {
        if (kit.shortcut(kit::alt(digits[index]))) {
            intents.emplace_back(intent::GoToPlace{items[index].place});
        }
    }
}

// Empty for none; a badge has room for two digits.
std::string badge_text(kit::Kit& kit, std::size_t count) {
    constexpr std::size_t most = 99;
    return count == 0 ? std::string()
                      : kit.strings().text(count > most ? "lab.rail.due_many" : "lab.rail.due",
                                           {{"count", std::to_string(std::min(count, most))}});
}

}  // namespace

RailNames rail_names_for(const kit::Rect& screen) {
    constexpr float width_least = 1440;
    constexpr float height_least = 664;  // eight places, and the settings
    return screen.width >= width_least && screen.height >= height_least ? RailNames::shown
                                                                        : RailNames::hidden;
}

void rail(kit::Kit& kit, const kit::Rect& area, const RailLook& look, Intents& intents) {
    rail_keys(kit, intents);
    using kit::Color;
    using kit::Icon;
    using kit::Rect;
    kit.begin_panel("lab.rail", kit.say("lab.rail"), area);
    kit.paint().fill(area, Color::bg_rail);
    const bool named = look.names == RailNames::shown;
    const std::string due = badge_text(kit, look.due_cards);
    const std::string open = badge_text(kit, look.open_incidents);
    kit.paint().icon({area.center().x, 32}, Icon::logo, 30, Color::ink_1, Color::bg_rail);
    const float side = (area.width - (named ? 64.0F : 48.0F)) / 2;
    const float width = area.width - 2 * side;
    const float height = named ? kit::size::rail_item_height : 40.0F;
    float top = named ? 68 : 64;
    kit.begin_group("lab.rail.items", kit::Axis::vertical);
    for (const Item& item : items) {
        const Rect place{area.x + side, top, width, height};
        const std::string_view count = item.place == Place::drill       ? std::string_view(due)
                                       : item.place == Place::incidents ? std::string_view(open)
                                                                        : std::string_view();
        if (kit::rail_item(kit, item.id, place, item.icon, kit.say(item.name), count,
                           item.place == look.current)
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

std::vector<kit::MenuEntry> place_entries(kit::Kit& kit, Place current) {
    std::vector<kit::MenuEntry> entries;
    for (const Item& item : items) {
        if (item.place != current) {
            entries.push_back(
                {.key = item.id, .label = kit.say(item.name), .detail = {}, .icon = item.icon});
        }
    }
    return entries;
}

Place place_of_entry(Place current, std::size_t index) {
    for (const Item& item : items) {
        if (item.place == current) {
            continue;
        }
        if (index == 0) {
            return item.place;
        }
        --index;
    }
    return current;
}

void rail_menu(kit::Kit& kit, const kit::Id& id, const kit::Rect& anchor, Place current,
               Intents& intents) {
    std::vector<kit::MenuEntry> entries;
    for (const Item& item : items) {
        entries.push_back({.key = item.id,
                           .label = kit.say(item.name),
                           .detail = {},
                           .icon = item.icon,
                           .checked = item.place == current});
    }
    entries.push_back({.key = "lab.rail.settings",
                       .label = kit.say("lab.rail.settings"),
                       .detail = {},
                       .icon = kit::Icon::settings});
    const auto chosen = kit::menu(kit, id, anchor, entries, {.name = kit.say("lab.rail")});
    if (chosen && *chosen < items.size()) {
        intents.emplace_back(intent::GoToPlace{items[*chosen].place});
    } else if (chosen) {
        kit.open_layer("lab.settings");
    }
}

}  // namespace ui::screens
