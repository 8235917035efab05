// SPDX-License-Identifier: MIT
// The commands of the Lab: one table for its keys and for the help that lists them.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "ui/kit/kit.h"

namespace ui::screens {

enum class LabAction {
    play,
    step,
    back,
    next_chapter,
    previous_chapter,
    first,
    last,
    slower,
    faster,
    break_it,
    switch_run,
    compare,
    provision,
    predict_first,
    play_predicted,
    present,
    undo,
    inspector,
    message,
    why,
    diff,
    log,
    filter,
    help,
    close,
    next_panel,
    text_larger,
    text_smaller,
    text_reset,
    full_screen,
    attach,
    detach,
    follow,
    tools,
    flow_add,
    flow_run,
    flow_save,
    flow_switch,
    flow_pick,
    flow_exercises,
    flow_history,
};

// Who does it: the screen, the kit (focus and layers) or the program (window and text size).
enum class DoneBy { screen, kit, program };

struct LabCommand {
    LabAction action;
    std::string_view name;  // key of its words: "lab.command.play"
    kit::Chord chord;
    kit::Chord other;  // a second chord, or none
    DoneBy by = DoneBy::screen;
    kit::Repeat repeat = kit::Repeat::no;
};

[[nodiscard]] std::span<const LabCommand> lab_commands();
// Those that the canvas of flows has beside them.
[[nodiscard]] std::span<const LabCommand> flow_commands();
// Those of the live view.
[[nodiscard]] std::span<const LabCommand> live_commands();
// Those of the Console.
[[nodiscard]] std::span<const LabCommand> console_commands();

// "Shift+→", in the person's language.
[[nodiscard]] std::string chord_text(kit::Kit& kit, kit::Chord chord);

}  // namespace ui::screens
