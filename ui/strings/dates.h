// SPDX-License-Identifier: MIT
// Calendar days in a person's words.
#pragma once

#include <string>

#include "sim/base/instant.h"
#include "ui/strings/strings.h"

namespace ui {

// "20 Nov 2026" in English.
[[nodiscard]] std::string date_text(const Strings& strings, sim::Date date);
// "Thu 10 Dec" and "Thu".
[[nodiscard]] std::string day_text(const Strings& strings, sim::Date date);
[[nodiscard]] std::string weekday_text(const Strings& strings, sim::Date date);

}  // namespace ui
