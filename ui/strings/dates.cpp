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

std::string weekday_text(const Strings& strings, sim::Date date) {
    // 1970-01-01 was a Thursday.
    const std::int64_t day = sim::start_of(date).milliseconds / sim::days(1).milliseconds;
    const std::int64_t weekday = ((day + 3) % 7 + 7) % 7 + 1;  // 1 is Monday
    return strings.text("date.weekday." + std::to_string(weekday));
}

std::string day_text(const Strings& strings, sim::Date date) {
    return strings.text("date.day",
                        {{"weekday", weekday_text(strings, date)},
                         {"day", std::to_string(date.day)},
                         {"month", strings.text("date.month." + std::to_string(date.month))}});
}

}  // namespace ui
