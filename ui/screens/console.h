// SPDX-License-Identifier: MIT
// The Console: the administrator's pages of the running world, where each change is a step.
#pragma once

#include <map>
#include <string>

#include "ui/kit/kit.h"
#include "ui/screens/lab.h"
#include "ui/views/console_view.h"

namespace ui::screens {

// What only the screen needs to remember. Nothing of it changes a result.
struct ConsoleState {
    std::map<views::ConsolePage, std::string> filters;  // as they are being typed
    std::map<std::string, std::string> texts;           // of the open form's fields
    bool form_shown = false;
    bool detail_shown = false;  // where the detail takes the list's place
    std::string open_choice;    // the field whose menu is open
};

// Draws the screen into the kit's frame and tells what was asked for in this frame.
[[nodiscard]] Intents console(kit::Kit& kit, const views::ConsoleView& view,
                              const LabControls& controls, ConsoleState& state);

}  // namespace ui::screens
