// SPDX-License-Identifier: MIT
// The table of commands and the names of keys.
#include "ui/screens/lab_commands.h"

#include <array>

namespace ui::screens {

namespace {

using kit::Chord;
using kit::Key;
using kit::Repeat;

struct KeyName {
    Key key;
    std::string_view name;  // a key of the strings
};

constexpr std::array key_names{
    KeyName{Key::space, "lab.key.space"},
    KeyName{Key::left, "lab.key.left"},
    KeyName{Key::right, "lab.key.right"},
    KeyName{Key::home, "lab.key.home"},
    KeyName{Key::end, "lab.key.end"},
    KeyName{Key::escape, "lab.key.escape"},
    KeyName{Key::slash, "lab.key.slash"},
    KeyName{Key::bracket_left, "lab.key.bracket_left"},
    KeyName{Key::bracket_right, "lab.key.bracket_right"},
    KeyName{Key::equal, "lab.key.plus"},
    KeyName{Key::minus, "lab.key.minus"},
    KeyName{Key::zero, "lab.key.zero"},
    KeyName{Key::up, "lab.key.up"},
    KeyName{Key::down, "lab.key.down"},
    KeyName{Key::page_up, "lab.key.page_up"},
    KeyName{Key::page_down, "lab.key.page_down"},
    KeyName{Key::tab, "lab.key.tab"},
    KeyName{Key::enter, "lab.key.enter"},
    KeyName{Key::backspace, "lab.key.backspace"},
    KeyName{Key::f1, "lab.key.f1"},
    KeyName{Key::f5, "lab.key.f5"},
    KeyName{Key::f6, "lab.key.f6"},
    KeyName{Key::f11, "lab.key.f11"},
};

}  // namespace

std::span<const LabCommand> lab_commands() {
    using enum LabAction;
    constexpr auto yes = Repeat::yes;
    constexpr auto no = Repeat::no;
    constexpr Chord none;
    static constexpr std::array<LabCommand, 32> commands{{
        {play, "lab.command.play", Key::space, none, DoneBy::screen, no},
        {step, "lab.command.step", Key::right, none, DoneBy::screen, yes},
        {back, "lab.command.back", Key::left, none, DoneBy::screen, yes},
        {next_chapter, "lab.command.next_chapter", shift(Key::right), none, DoneBy::screen, yes},
        {previous_chapter, "lab.command.previous_chapter", shift(Key::left), none, DoneBy::screen,
         yes},
        {first, "lab.command.first", Key::home, none, DoneBy::screen, no},
        {last, "lab.command.last", Key::end, none, DoneBy::screen, no},
        {slower, "lab.command.slower", Key::bracket_left, none, DoneBy::screen, no},
        {faster, "lab.command.faster", Key::bracket_right, none, DoneBy::screen, no},
        {break_it, "lab.command.break_it", Key::x, none, DoneBy::screen, no},
        {compare, "compare.command", Key::c, none, DoneBy::screen, no},
        {provision, "preview.command", Key::o, none, DoneBy::screen, no},
        {switch_run, "lab.command.switch_run", Key::h, none, DoneBy::screen, no},
        {predict_first, "predict.command", Key::p, none, DoneBy::screen, no},
        {play_predicted, "predict.command.go_on", Key::enter, none, DoneBy::screen, no},
        {present, "learn.present.start", Key::f5, none, DoneBy::screen, no},
        {undo, "lab.command.undo", ctrl(Key::z), none, DoneBy::screen, no},
        {inspector, "lab.command.inspector", Key::i, none, DoneBy::screen, no},
        {message, "lab.command.message", Key::m, none, DoneBy::screen, no},
        {why, "lab.command.why", Key::y, none, DoneBy::screen, no},
        {diff, "lab.command.diff", Key::d, none, DoneBy::screen, no},
        {log, "lab.command.log", Key::l, none, DoneBy::screen, no},
        {filter, "lab.command.filter", Key::slash, none, DoneBy::screen, no},
        {help, "lab.command.help", Key::f1, shift(Key::slash), DoneBy::screen, no},
        {close, "lab.command.close", Key::escape, none, DoneBy::screen, no},
        {next_panel, "lab.command.next_panel", Key::f6, shift(Key::f6), DoneBy::kit, no},
        {text_larger, "lab.command.text_larger", ctrl(Key::equal), ctrl(shift(Key::equal)),
         DoneBy::screen, no},
        {text_smaller, "lab.command.text_smaller", ctrl(Key::minus), none, DoneBy::screen, no},
        {text_reset, "lab.command.text_reset", ctrl(Key::zero), none, DoneBy::screen, no},
        {full_screen, "lab.command.full_screen", Key::f11, none, DoneBy::program, no},
        {attach, "live.command.attach", Key::a, none, DoneBy::screen, no},
        {tools, "access.command.tools", Key::t, none, DoneBy::screen, no},
    }};
    return commands;
}

std::span<const LabCommand> flow_commands() {
    using enum LabAction;
    constexpr auto no = Repeat::no;
    constexpr Chord none;
    static constexpr std::array<LabCommand, 7> commands{{
        {flow_pick, "flow.command.pick", Key::w, none, DoneBy::screen, no},
        {flow_add, "flow.command.add", Key::n, none, DoneBy::screen, no},
        {flow_save, "flow.command.save", ctrl(Key::s), none, DoneBy::screen, no},
        {flow_run, "flow.command.run", Key::r, none, DoneBy::screen, no},
        {flow_switch, "flow.command.switch", Key::s, none, DoneBy::screen, no},
        {flow_exercises, "flow.command.exercises", Key::e, none, DoneBy::screen, no},
        {flow_history, "flow.command.history", Key::v, none, DoneBy::screen, no},
    }};
    return commands;
}

// The arrows lead to older and newer requests as they lead to earlier and later steps of a run.
std::span<const LabCommand> live_commands() {
    using enum LabAction;
    constexpr auto yes = Repeat::yes;
    constexpr auto no = Repeat::no;
    constexpr Chord none;
    static constexpr std::array<LabCommand, 16> commands{{
        {back, "live.command.older", Key::left, none, DoneBy::screen, yes},
        {step, "live.command.newer", Key::right, none, DoneBy::screen, yes},
        {first, "live.command.oldest", Key::home, none, DoneBy::screen, no},
        {last, "live.command.newest", Key::end, none, DoneBy::screen, no},
        {follow, "live.command.follow", Key::f, none, DoneBy::screen, no},
        {log, "live.command.list", Key::l, none, DoneBy::screen, no},
        {message, "lab.command.message", Key::m, Key::i, DoneBy::screen, no},
        {filter, "live.command.filter", Key::slash, none, DoneBy::screen, no},
        {detach, "live.command.detach", Key::a, none, DoneBy::screen, no},
        {help, "lab.command.help", Key::f1, shift(Key::slash), DoneBy::screen, no},
        {close, "lab.command.close", Key::escape, none, DoneBy::screen, no},
        {next_panel, "lab.command.next_panel", Key::f6, shift(Key::f6), DoneBy::kit, no},
        {text_larger, "lab.command.text_larger", ctrl(Key::equal), ctrl(shift(Key::equal)),
         DoneBy::screen, no},
        {text_smaller, "lab.command.text_smaller", ctrl(Key::minus), none, DoneBy::screen, no},
        {text_reset, "lab.command.text_reset", ctrl(Key::zero), none, DoneBy::screen, no},
        {full_screen, "lab.command.full_screen", Key::f11, none, DoneBy::program, no},
    }};
    return commands;
}

std::string chord_text(kit::Kit& kit, Chord chord) {
    std::string text;
    if (chord.control) {
        text += kit.say("lab.key.control") + "+";
    }
    if (chord.alternate) {
        text += kit.say("lab.key.alternate") + "+";
    }
    if (chord == shift(Key::slash)) {
        return kit.say("lab.key.question_mark");
    }
    if (chord.shifted) {
        text += kit.say("lab.key.shift") + "+";
    }
    if (chord.key >= Key::a && chord.key <= Key::z) {
        const int letter = static_cast<int>(chord.key) - static_cast<int>(Key::a);
        return text + static_cast<char>('A' + letter);
    }
    if (chord.key >= Key::one && chord.key <= Key::nine) {
        const int digit = static_cast<int>(chord.key) - static_cast<int>(Key::one);
        return text + static_cast<char>('1' + digit);
    }
    for (const KeyName& known : key_names) {
        if (known.key == chord.key) {
            return text + kit.say(known.name);
        }
    }
    return text;
}

}  // namespace ui::screens
