// SPDX-License-Identifier: MIT
// Puts a day together from the strings of the language.
#include "ui/strings/dates.h"

namespace ui {

std::string date_text(const Strings& strings, sim::Date date) {
    return strings.text("date.text",
                        {{"day", std::to_string(date.day)},
                         {"month", strings.text("date.month." + std::to_string(date.month))},
                         {"year", std::to_string(date.year)}});
}

}  // namespace ui
