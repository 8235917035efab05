// SPDX-License-Identifier: MIT
// How keys of a command table become what the screen does; for the run and for the live view.
#pragma once

#include <span>

#include "ui/screens/lab_commands.h"
#include "ui/screens/lab_parts.h"

namespace ui::screens::lab_parts {

struct Deed {
    LabAction action;
    void (*run)(Lab& lab);
};

// Does what each pressed chord of the table stands for.
void run_keys(Lab& lab, std::span<const LabCommand> commands, std::span<const Deed> known);

// By so many percent; the settings have the last word about the bounds.
void change_text(Lab& lab, int by);
void reset_text(Lab& lab);

}  // namespace ui::screens::lab_parts
