// SPDX-License-Identifier: MIT
// The keys of the Console: the table of its commands, and what each does.
#include <array>

#include "ui/screens/console_parts.h"
#include "ui/screens/lab_commands.h"
#include "ui/screens/text_size.h"

namespace ui::screens {

std::span<const LabCommand> console_commands() {
    using enum LabAction;
    using kit::Key;
    constexpr auto yes = kit::Repeat::yes;
    constexpr auto no = kit::Repeat::no;
    constexpr kit::Chord none;
    static constexpr std::array<LabCommand, 12> commands{{
        {step, "lab.command.step", Key::right, none, DoneBy::screen, yes},
        {back, "lab.command.back", Key::left, none, DoneBy::screen, yes},
        {play, "console.command.run", Key::r, none, DoneBy::screen, no},
        {undo, "console.command.undo", ctrl(Key::z), none, DoneBy::screen, no},
        {filter, "console.command.filter", Key::slash, none, DoneBy::screen, no},
        {help, "lab.command.help", Key::f1, shift(Key::slash), DoneBy::screen, no},
        {close, "console.command.close", Key::escape, none, DoneBy::screen, no},
        {next_panel, "lab.command.next_panel", Key::f6, shift(Key::f6), DoneBy::kit, no},
        {text_larger, "lab.command.text_larger", ctrl(Key::equal), ctrl(shift(Key::equal)),
         DoneBy::screen, no},
        {text_smaller, "lab.command.text_smaller", ctrl(Key::minus), none, DoneBy::screen, no},
        {text_reset, "lab.command.text_reset", ctrl(Key::zero), none, DoneBy::screen, no},
        {full_screen, "lab.command.full_screen", Key::f11, none, DoneBy::program, no},
    }};
    return commands;
}

namespace console_parts {

namespace {

void change_text(Console& console, int percent) {
    console.ask(intent::SetPreferences{with_text_percent(console.controls.preferences, percent)});
}

void close_something(Console& console) {
    if (!console.controls.notice.empty()) {
        console.ask(intent::CloseNotice{});
    } else if (console.state.detail_shown && console.layout.form != Form::split) {
        console.state.detail_shown = false;
    } else {
        console.ask(intent::GoToPlace{Place::lab});
    }
}

struct Deed {
    LabAction action;
    void (*run)(Console& console);
};

void text_by(Console& console, int percent) {
    change_text(console, console.controls.preferences.text_percent + percent);
}

constexpr std::array deeds{
    Deed{LabAction::step, [](Console& console) { console.ask(intent::Step{}); }},
    Deed{LabAction::back, [](Console& console) { console.ask(intent::Back{}); }},
    Deed{LabAction::play, [](Console& console) { console.ask_console(intent::RunToRest{}); }},
    Deed{LabAction::undo, [](Console& console) { console.ask(intent::Undo{}); }},
    Deed{LabAction::filter, [](Console& console) { console.kit.focus("console.filter"); }},
    Deed{LabAction::help, [](Console& console) { console.kit.open_layer("console.help"); }},
    Deed{LabAction::close, close_something},
    Deed{LabAction::text_larger,
         [](Console& console) { text_by(console, Preferences::text_percent_step); }},
    Deed{LabAction::text_smaller,
         [](Console& console) { text_by(console, -Preferences::text_percent_step); }},
    Deed{LabAction::text_reset,
         [](Console& console) { change_text(console, Preferences::text_percent_min); }},
};

void run(Console& console, LabAction action) {
    for (const Deed& deed : deeds) {
        if (deed.action == action) {
            deed.run(console);
        }
    }
}

}  // namespace

void keys(Console& console) {
    for (const LabCommand& command : console_commands()) {
        const bool pressed = console.kit.shortcut(command.chord, command.repeat) ||
                             (command.other.key != kit::Key::none &&
                              console.kit.shortcut(command.other, command.repeat));
        if (pressed && command.by == DoneBy::screen) {
            run(console, command.action);
        }
    }
}

}  // namespace console_parts

}  // namespace ui::screens
