// SPDX-License-Identifier: MIT
// A card in the middle: what is going on, a bar, and Cancel.
#include "ui/screens/busy.h"

#include <algorithm>

#include "ui/kit/button.h"
#include "ui/kit/card.h"
#include "ui/kit/table.h"

namespace ui::screens {

namespace {

using kit::Rect;

constexpr float card_width = 440;
constexpr float card_height = 168;
constexpr float inside_gap = 24;

const char* title_of(BusyWith what) {
    switch (what) {
        case BusyWith::loading:
            return "lab.busy.loading";
        case BusyWith::playing:
            return "lab.busy.playing";
        case BusyWith::staging:
            return "incident.staging";
        case BusyWith::running:
            break;
    }
    return "lab.busy.running";
}

}  // namespace

Intents busy(kit::Kit& kit, const Busy& what) {
    Intents intents;
    const Rect screen = kit.screen();
    const std::string& title = kit.say(title_of(what.what));
    kit.begin_panel("busy", title, screen);
    kit.paint().fill(screen, kit::Color::bg_canvas);
    const float width = std::min(card_width, screen.width - 2 * kit::space::medium);
    const Rect card{screen.center().x - width / 2, screen.center().y - card_height / 2, width,
                    card_height};
    kit::card(kit, card);
    const Rect inside = card.inset(inside_gap, kit::space::large);
    kit.text({inside.x, inside.y, inside.width, 28}, title, kit::type::title,
             {.role = kit::Role::heading});
    const std::string count =
        what.detail.empty()
            ? kit.strings().text("lab.busy.steps",
                                 {{"count", std::to_string(what.steps)}, {"when", what.when}})
            : what.detail;
    kit.text({inside.x, inside.y + 34, inside.width, 20}, count, kit::type::control,
             {.ink = kit::Color::ink_2});
    const std::string percent = std::to_string(static_cast<int>(what.share * 100)) + " %";
    kit::progress_bar(kit, {inside.x, inside.y + 62, inside.width, kit::size::progress}, what.share,
                      title, percent);
    const std::string& label = kit.say("lab.busy.cancel");
    const float button = kit::button_width(kit, label);
    const Rect place{inside.right() - button, inside.bottom() - kit::size::control, button,
                     kit::size::control};
    kit.text({inside.x, place.y, inside.width - button, place.height}, percent, kit::type::control,
             {.ink = kit::Color::ink_2});
    const bool cancelled = kit::button(kit, "busy.cancel", place, label).clicked;
    if (cancelled || kit.shortcut(kit::Key::escape)) {
        intents.emplace_back(intent::CancelWork{});
    }
    kit.end_panel();
    return intents;
}

}  // namespace ui::screens
