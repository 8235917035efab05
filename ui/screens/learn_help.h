// SPDX-License-Identifier: MIT
// Help for the pages of learning: what a page is for, and its keys.
#pragma once

#include "ui/screens/learn_parts.h"

namespace ui::screens::learn {

enum class HelpFor {
    home,
    lesson,
    assessment,
    result,
    drill,
    glossary,
    presenter,
    interview,
    data,
    incidents,
    incident
};

// The dialog, F1 and ?, on the page that they were pressed on.
void help(Page& page, HelpFor what);

// The button at the end of a header; gives the rest of it.
void help_button(Page& page, kit::Rect& header);

}  // namespace ui::screens::learn
