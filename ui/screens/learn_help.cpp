// SPDX-License-Identifier: MIT
// The keys of each page of learning, and the dialog that lists them.
#include "ui/screens/learn_help.h"

#include <algorithm>
#include <array>
#include <span>
#include <vector>

#include "ui/kit/menu.h"
#include "ui/screens/lab_commands.h"

namespace ui::screens::learn {

namespace {

using kit::Color;
using kit::Key;
using kit::Rect;

// Keys that belong together stand in one row, from the first to the last.
struct HelpKey {
    const char* name;
    kit::Chord first;
    kit::Chord last = {};
    bool is_range = false;
};

constexpr std::array everywhere{
    HelpKey{"learn.key.help", Key::f1, kit::shift(Key::slash)},
    HelpKey{"learn.key.move", Key::tab, kit::shift(Key::tab)},
    HelpKey{"learn.key.press", Key::space, Key::enter},
    HelpKey{"lab.command.next_panel", Key::f6, kit::shift(Key::f6)},
    HelpKey{"learn.key.places", kit::alt(Key::one), kit::alt(Key::six), true},
    HelpKey{"lab.command.text_larger", kit::ctrl(Key::equal)},
    HelpKey{"lab.command.text_smaller", kit::ctrl(Key::minus)},
    HelpKey{"lab.command.text_reset", kit::ctrl(Key::zero)},
    HelpKey{"lab.command.full_screen", Key::f11}};
constexpr std::array of_home{HelpKey{"learn.find", kit::ctrl(Key::k)}};
constexpr std::array of_lesson{HelpKey{"learn.key.next_part", Key::n},
                               HelpKey{"learn.key.part_before", kit::shift(Key::n)},
                               HelpKey{"learn.key.scroll", Key::page_down, Key::page_up},
                               HelpKey{"learn.key.level", Key::l},
                               HelpKey{"learn.key.answer", Key::a, Key::d, true},
                               HelpKey{"learn.key.card", Key::f},
                               HelpKey{"learn.present.start", Key::f5}};
constexpr std::array of_assessment{HelpKey{"learn.key.choose", Key::a, Key::d, true},
                                   HelpKey{"learn.key.certainty", Key::one, Key::three, true},
                                   HelpKey{"learn.key.next_question", Key::enter},
                                   HelpKey{"learn.key.question_before", Key::backspace},
                                   HelpKey{"learn.flag", Key::g},
                                   HelpKey{"learn.present.start", Key::f5}};
constexpr std::array of_drill{HelpKey{"learn.drill.show", Key::space, Key::enter},
                              HelpKey{"learn.key.grade", Key::one, Key::four, true},
                              HelpKey{"learn.drill.undo", kit::ctrl(Key::z)}};
constexpr std::array of_presenter{
    HelpKey{"learn.present.next", Key::page_down, Key::right},
    HelpKey{"learn.present.back", Key::page_up, Key::left},
    HelpKey{"learn.present.key_reveal", Key::r},
    HelpKey{"learn.present.blank", Key::b},
    HelpKey{"learn.present.tally", Key::t},
    HelpKey{"learn.key.hands", kit::shift(Key::a), kit::shift(Key::d), true},
    HelpKey{"learn.present.notes", Key::n},
    HelpKey{"learn.present.leave", Key::escape}};
constexpr std::array of_interview{HelpKey{"learn.interview.show", Key::space, Key::enter},
                                  HelpKey{"learn.key.tick", Key::one, Key::six, true},
                                  HelpKey{"learn.interview.next", Key::n}};

constexpr std::array of_incident{
    HelpKey{"incident.look_at", Key::l},    HelpKey{"incident.person", Key::p},
    HelpKey{"incident.repair", Key::m},     HelpKey{"incident.undo", kit::ctrl(Key::z)},
    HelpKey{"incident.run_checks", Key::c}, HelpKey{"incident.hint", Key::h}};

struct Help {
    const char* title;
    const char* intro;
    std::span<const HelpKey> keys;
};

Help help_of(HelpFor what) {
    switch (what) {
        case HelpFor::home:
            return {"learn.help.home", "learn.help.home.intro", of_home};
        case HelpFor::lesson:
            return {"learn.help.lesson", "learn.help.lesson.intro", of_lesson};
        case HelpFor::assessment:
            return {"learn.help.assessment", "learn.help.assessment.intro", of_assessment};
        case HelpFor::result:
            return {"learn.help.result", "learn.help.result.intro", {}};
        case HelpFor::drill:
            return {"learn.help.drill", "learn.help.drill.intro", of_drill};
        case HelpFor::glossary:
            return {"learn.help.glossary", "learn.help.glossary.intro", {}};
        case HelpFor::presenter:
            return {"learn.help.presenter", "learn.help.presenter.intro", of_presenter};
        case HelpFor::interview:
            return {"learn.help.interview", "learn.help.interview.intro", of_interview};
        case HelpFor::data:
            return {"learn.help.data", "learn.help.data.intro", {}};
        case HelpFor::incidents:
            return {"learn.help.incidents", "learn.help.incidents.intro", {}};
        case HelpFor::incident:
            return {"learn.help.incident", "learn.help.incident.intro", of_incident};
    }
    return {"learn.help.home", "learn.help.home.intro", of_home};
}

std::string keys_text(Page& page, const HelpKey& key) {
    std::string text = chord_text(page.kit, key.first);
    if (key.last.key != Key::none) {
        text += " " + page.say(key.is_range ? "learn.key.to" : "lab.key.or") + " " +
                chord_text(page.kit, key.last);
    }
    return text;
}

float key_row(Page& page, const Rect& content, float y, const HelpKey& key) {
    constexpr float key_room = 176;
    const std::string keys = keys_text(page, key);
    const float width = std::max(key_room, page.kit.text_width(keys, kit::type::code) + 12);
    const bool is_stacked = content.width < width + 160;
    page.kit.text({content.x, y + 1, width, 18}, keys, kit::type::code);
    const float left = is_stacked ? content.x : content.x + width;
    const float top = is_stacked ? y + 20 : y;
    return top +
           page.kit.paragraph({left, top, content.x + content.width - left, 0}, page.say(key.name),
                              kit::type::control, Color::ink_2) +
           6;
}

float heading(Page& page, const Rect& content, float y, std::string_view key) {
    return y +
           page.kit.paragraph({content.x, y, content.width, 0}, page.say(key),
                              kit::type::body_strong, Color::ink_1, kit::Role::heading) +
           6;
}

}  // namespace

void help(Page& page, HelpFor what) {
    if (page.kit.shortcut(Key::f1) || page.kit.shortcut(kit::shift(Key::slash))) {
        page.kit.open_layer("learn.help");
    }
    const Help help = help_of(what);
    Rect inside;
    if (!kit::begin_dialog(page.kit, "learn.help",
                           {.title = page.say("lab.help"),
                            .close_name = page.say("lab.close"),
                            .width = 620,
                            .height = 600},
                           inside)) {
        return;
    }
    Rect content = page.kit.begin_scroll("learn.help.scroll", inside);
    content.width -= 16;
    float y = heading(page, content, content.y, help.title);
    y += page.kit.paragraph({content.x, y, content.width, 0}, page.say(help.intro),
                            kit::type::control, Color::ink_2) +
         16;
    if (!help.keys.empty()) {
        y = heading(page, content, y, "learn.help.keys");
        for (const HelpKey& key : help.keys) {
            y = key_row(page, content, y, key);
        }
        y += 10;
    }
    y = heading(page, content, y, "learn.help.everywhere");
    for (const HelpKey& key : everywhere) {
        y = key_row(page, content, y, key);
    }
    page.kit.end_scroll(y);
    kit::end_dialog(page.kit);
}

void help_button(Page& page, Rect& header) {
    const Rect slot = cut_right(header, kit::size::icon_button, 8);
    if (kit::icon_button(page.kit, "learn.help_button",
                         {slot.x, slot.center().y - kit::size::icon_button / 2, slot.width,
                          kit::size::icon_button},
                         kit::Icon::help, page.say("lab.help"),
                         {.kind = kit::ButtonKind::secondary})
            .clicked) {
        page.kit.open_layer("learn.help");
    }
}

}  // namespace ui::screens::learn
