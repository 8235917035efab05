// SPDX-License-Identifier: MIT
// Theme, text size, motion, letter keys and spacing.
#include "ui/screens/settings_dialog.h"

#include <algorithm>
#include <array>
#include <span>
#include <string>

#include "ui/kit/button.h"
#include "ui/kit/choices.h"
#include "ui/kit/menu.h"
#include "ui/kit/switches.h"

namespace ui::screens {

namespace {

using kit::Color;
using kit::Id;
using kit::Rect;

struct Dialog {
    kit::Kit& kit;
    const Preferences& now;
    Intents& intents;
};

// The scroll bar has its own lane beside the text.
Rect reading(Rect content) {
    content.width -= content.width > 400 ? 16 : 0;
    return content;
}

float setting_label(Dialog& dialog, const Rect& content, float y, std::string_view key) {
    dialog.kit.text({content.x, y, content.width, 20}, dialog.kit.say(key),
                    kit::type::control_strong, {.role = kit::Role::heading});
    return y + 26;
}

// Segments where they fit, else one below the other as radios.
std::size_t one_of(Dialog& dialog, const Id& id, const Rect& content, float& y,
                   std::span<const kit::Choice> choices, std::size_t chosen) {
    const float width = kit::segments_width(dialog.kit, choices);
    if (width <= content.width) {
        const Rect area{content.x, y, width, kit::size::control};
        y = area.bottom() + 18;
        return kit::segments(dialog.kit, id, area, choices, chosen).index;
    }
    dialog.kit.begin_group(id, kit::Axis::vertical);
    std::size_t result = chosen;
    for (std::size_t index = 0; index < choices.size(); ++index) {
        const Rect area{content.x, y, content.width, kit::size::control};
        if (kit::radio(dialog.kit, id.child(choices[index].key), area, choices[index].label,
                       index == chosen)
                .changed) {
            result = index;
        }
        y = area.bottom();
    }
    dialog.kit.end_group();
    y += 18;
    return result;
}

void theme_setting(Dialog& dialog, const Rect& content, float& y, Preferences& preferences) {
    constexpr std::array keys{"paper", "night", "contrast"};
    std::array<kit::Choice, 3> choices;
    std::size_t chosen = 0;
    for (std::size_t index = 0; index < keys.size(); ++index) {
        choices[index] = {keys[index], dialog.kit.say(std::string("lab.theme.") + keys[index])};
        chosen = preferences.theme == keys[index] ? index : chosen;
    }
    y = setting_label(dialog, content, y, "lab.settings.theme");
    preferences.theme = keys[one_of(dialog, "lab.settings.theme", content, y, choices, chosen)];
}

void text_setting(Dialog& dialog, const Rect& content, float& y, Preferences& preferences) {
    constexpr std::array percents{100, 125, 150, 200, 250};
    std::array<std::string, percents.size()> labels;
    std::array<std::string, percents.size()> keys;
    std::array<kit::Choice, percents.size()> choices;
    std::size_t chosen = 0;
    for (std::size_t index = 0; index < percents.size(); ++index) {
        keys[index] = std::to_string(percents[index]);
        labels[index] =
            dialog.kit.strings().text("lab.settings.percent", {{"number", keys[index]}});
        choices[index] = {keys[index], labels[index]};
        chosen = preferences.text_percent >= percents[index] ? index : chosen;
    }
    y = setting_label(dialog, content, y, "lab.settings.text");
    const std::size_t now = one_of(dialog, "lab.settings.text", content, y, choices, chosen);
    preferences.text_percent = now == chosen ? preferences.text_percent : percents[now];
}

void switch_setting(Dialog& dialog, const Id& id, const Rect& content, float& y,
                    std::string_view key, bool& value) {
    const Rect area{content.x, y, content.width, 28};
    kit::toggle(dialog.kit, id, area, dialog.kit.say(key), value);
    y = area.bottom();
    const std::string hint = std::string(key) + ".hint";
    y += dialog.kit.paragraph({content.x + 28, y, content.width - 28, 0}, dialog.kit.say(hint),
                              kit::type::caption, Color::ink_3) +
         12;
}

}  // namespace

void settings_dialog(kit::Kit& kit, const Preferences& now, Intents& intents) {
    Dialog dialog{kit, now, intents};
    Rect inside;
    if (!kit::begin_dialog(kit, "lab.settings",
                           {.title = kit.say("lab.settings.title"),
                            .close_name = kit.say("lab.close"),
                            .width = 480,
                            .height = 460},
                           inside)) {
        return;
    }
    Preferences preferences = dialog.now;
    const Rect content = reading(kit.begin_scroll("lab.settings.scroll", inside));
    float y = content.y;
    theme_setting(dialog, content, y, preferences);
    text_setting(dialog, content, y, preferences);
    bool reduced = preferences.motion == MotionChoice::reduced;
    bool letters = preferences.letter_keys == LetterKeys::on;
    bool spaced = preferences.spacing == Spacing::wide;
    switch_setting(dialog, "lab.settings.motion", content, y, "lab.settings.motion", reduced);
    switch_setting(dialog, "lab.settings.letters", content, y, "lab.settings.letters", letters);
    switch_setting(dialog, "lab.settings.spacing", content, y, "lab.settings.spacing", spaced);
    preferences.motion = reduced ? MotionChoice::reduced : MotionChoice::full;
    preferences.letter_keys = letters ? LetterKeys::on : LetterKeys::off;
    preferences.spacing = spaced ? Spacing::wide : Spacing::normal;
    const std::string& data = kit.say("learn.data.title");
    const kit::ButtonOptions options{.icon = kit::Icon::user};
    const float width = std::min(content.width, kit::button_width(kit, data, options));
    if (kit::button(kit, "lab.settings.data", {content.x, y + 4, width, kit::size::control}, data,
                    options)
            .clicked) {
        kit.close_layer("lab.settings");
        dialog.intents.emplace_back(intent::Learn(intent::OwnData(intent::OpenMyData{})));
    }
    kit.end_scroll(y + 4 + kit::size::control);
    kit::end_dialog(kit);
    if (!(preferences == dialog.now)) {
        dialog.intents.emplace_back(intent::SetPreferences{std::move(preferences)});
    }
}

}  // namespace ui::screens
