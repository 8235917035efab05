// SPDX-License-Identifier: MIT
// The menus and dialogs of an investigation: whom and where to look, what to repair, hints, one's
// own hypothesis, giving up.
#include <vector>

#include "ui/kit/field.h"
#include "ui/kit/menu.h"
#include "ui/screens/incident_parts.h"

namespace ui::screens::incidents {

namespace {

using kit::Color;
using kit::Icon;
using kit::Rect;

// Where the button was in the last frame; the middle of the screen for a shortcut before that.
Rect anchor_of(kit::Kit& kit, const char* id) {
    const kit::Node* node = kit.registry().find(kit::Id(id));
    return node == nullptr ? Rect{kit.screen().center().x, kit.screen().center().y, 1, 1}
                           : node->rect;
}

void people_menu(Sheet& sheet) {
    std::vector<std::string> keys;
    keys.reserve(sheet.view.incident.people.size());
    std::vector<kit::MenuEntry> entries;
    for (const views::PersonChoice& person : sheet.view.incident.people) {
        keys.push_back(std::to_string(keys.size()));
        entries.push_back({.key = keys.back(), .label = person.name, .checked = person.is_chosen});
    }
    const auto chosen =
        kit::menu(sheet.page.kit, "incident.people", anchor_of(sheet.page.kit, "incident.person"),
                  entries, {.name = sheet.page.say("incident.person")});
    if (chosen) {
        ask(sheet.page, intent::LookAtPerson{*chosen});
    }
}

void looks_menu(Sheet& sheet) {
    std::vector<std::string> keys;
    keys.reserve(sheet.view.incident.looks.size());
    std::vector<kit::MenuEntry> entries;
    for (const views::LookChoice& look : sheet.view.incident.looks) {
        keys.push_back(std::to_string(keys.size()));
        entries.push_back({.key = keys.back(), .label = look.label, .checked = look.is_taken});
    }
    const auto chosen =
        kit::menu(sheet.page.kit, "incident.looks", anchor_of(sheet.page.kit, "incident.look"),
                  entries, {.name = sheet.page.say("incident.look_at"), .width_min = 320});
    if (chosen) {
        ask(sheet.page, intent::TakeLook{*chosen});
    }
}

void mends_menu(Sheet& sheet) {
    std::vector<std::string> keys;
    keys.reserve(sheet.view.incident.mends.size());
    std::vector<kit::MenuEntry> entries;
    std::size_t before = sheet.view.incident.suspects.size();
    for (const views::MendChoice& mend : sheet.view.incident.mends) {
        keys.push_back(std::to_string(keys.size()));
        entries.push_back({.key = keys.back(),
                           .label = mend.name,
                           .heading = mend.suspect != before ? std::string_view(mend.against)
                                                             : std::string_view()});
        before = mend.suspect;
    }
    const auto chosen =
        kit::menu(sheet.page.kit, "incident.mends", anchor_of(sheet.page.kit, "incident.mend"),
                  entries, {.name = sheet.page.say("incident.repair"), .width_min = 320});
    if (chosen) {
        ask(sheet.page, intent::MendSuspect{*chosen});
    }
}

// What a hint costs is said before it is taken.
void hints_dialog(Sheet& sheet) {
    Rect inside;
    if (!kit::begin_dialog(sheet.page.kit, "incident.hints",
                           {.title = sheet.page.say("incident.hints"),
                            .close_name = sheet.page.say("lab.close"),
                            .width = 520,
                            .height = 400},
                           inside)) {
        return;
    }
    kit::Kit& kit = sheet.page.kit;
    Rect in = kit.begin_scroll("incident.hints.scroll", inside);
    in.width -= 16;
    float y = in.y;
    y += kit.paragraph({in.x, y, in.width, 0}, sheet.page.say("incident.hint.cost"),
                       kit::type::control, Color::ink_2) +
         16;
    for (const std::string& hint : sheet.view.incident.hints) {
        kit.paint().icon({in.x + 10, y + 13}, Icon::idea, 18, Color::accent_text);
        y += kit.paragraph({in.x + 30, y, in.width - 30, 0}, hint, kit::type::body) + 12;
    }
    y += kit.paragraph({in.x, y, in.width, 0}, sheet.view.incident.hints_left, kit::type::control,
                       Color::ink_2) +
         12;
    if (!sheet.view.next_hint.empty()) {
        const kit::ButtonOptions options{.icon = Icon::idea};
        const float width = kit::button_width(kit, sheet.view.next_hint, options);
        if (kit::button(kit, "incident.hint.take", {in.x, y, width, 32}, sheet.view.next_hint,
                        options)
                .clicked) {
            ask(sheet.page, intent::TakeHint{});
        }
        y += 40;
    }
    kit.end_scroll(y);
    kit::end_dialog(kit);
}

void own_words_dialog(Sheet& sheet) {
    Rect inside;
    if (!kit::begin_dialog(sheet.page.kit, "incident.own_words",
                           {.title = sheet.page.say("incident.own_words"),
                            .close_name = sheet.page.say("lab.close"),
                            .width = 560,
                            .height = 280},
                           inside)) {
        return;
    }
    kit::Kit& kit = sheet.page.kit;
    Rect in = kit.begin_scroll("incident.own_words.scroll", inside);
    in.width -= 16;
    float y = in.y;
    y += kit.paragraph({in.x, y, in.width, 0}, sheet.page.say("incident.own_words.about"),
                       kit::type::control, Color::ink_2) +
         12;
    std::string& words = sheet.page.state.texts["incident.own_words"];
    const kit::Response typed =
        kit::text_field(kit, "incident.own_words.text", {in.x, y, in.width, 32},
                        sheet.page.say("incident.own_words"), words);
    y += 48;
    const bool is_empty = words.find_first_not_of(' ') == std::string::npos;
    kit::ButtonOptions options{.kind = kit::ButtonKind::primary, .icon = Icon::plus};
    if (is_empty) {
        options.why_disabled = sheet.page.say("incident.own_words.empty");
    }
    const std::string& label = sheet.page.say("incident.own_words.add");
    const float width = kit::button_width(kit, label, options);
    const bool pressed =
        kit::button(kit, "incident.own_words.add", {in.x, y, width, 32}, label, options).clicked;
    if (pressed || (typed.submitted && !is_empty)) {
        ask(sheet.page, intent::AddHypothesis{words});
        words.clear();
        kit.close_layer("incident.own_words");
    }
    kit.end_scroll(y + 40);
    kit::end_dialog(kit);
}

void leave_dialog(Sheet& sheet) {
    Rect inside;
    if (!kit::begin_dialog(sheet.page.kit, "incident.leave",
                           {.title = sheet.page.say("incident.give_up"),
                            .close_name = sheet.page.say("lab.close"),
                            .width = 480,
                            .height = 240},
                           inside)) {
        return;
    }
    kit::Kit& kit = sheet.page.kit;
    Rect in = kit.begin_scroll("incident.leave.scroll", inside);
    in.width -= 16;
    float y = in.y;
    y += kit.paragraph({in.x, y, in.width, 0}, sheet.page.say("incident.give_up.about"),
                       kit::type::body) +
         16;
    const std::string& label = sheet.page.say("incident.give_up.now");
    const kit::ButtonOptions options{.kind = kit::ButtonKind::danger};
    if (kit::button(kit, "incident.leave.now",
                    {in.x, y, kit::button_width(kit, label, options), 32}, label, options)
            .clicked) {
        ask(sheet.page, intent::GiveUpIncident{});
        kit.close_layer("incident.leave");
    }
    kit.end_scroll(y + 40);
    kit::end_dialog(kit);
}

}  // namespace

void layers(Sheet& sheet) {
    people_menu(sheet);
    looks_menu(sheet);
    mends_menu(sheet);
    hints_dialog(sheet);
    own_words_dialog(sheet);
    leave_dialog(sheet);
}

}  // namespace ui::screens::incidents
