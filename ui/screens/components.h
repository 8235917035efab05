// SPDX-License-Identifier: MIT
// Every control in every state on one page, to judge the kit by eye.
#pragma once

#include <cstddef>
#include <string>

#include "ui/kit/kit.h"

namespace ui::screens {

// What the controls of the page hold.
struct ComponentsState {
    std::string filter;
    std::size_t level = 1;
    std::size_t tab = 0;
    std::size_t cursor = 9;
    bool on = true;
    bool off = false;
    bool ticked = true;
    bool not_ticked = false;
    bool front = false;
    bool back = true;
};

void components_screen(kit::Kit& kit, ComponentsState& state);

}  // namespace ui::screens
