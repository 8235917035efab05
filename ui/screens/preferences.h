// SPDX-License-Identifier: MIT
// What a person sets once for the whole program.
#pragma once

#include <string>

namespace ui::screens {

enum class MotionChoice { full, reduced };
enum class LetterKeys { on, off };
enum class Spacing { normal, wide };

struct Preferences {
    static constexpr int text_percent_min = 100;
    static constexpr int text_percent_max = 250;
    static constexpr int text_percent_step = 25;

    std::string theme = "paper";  // paper, night or contrast
    int text_percent = 100;
    MotionChoice motion = MotionChoice::full;
    LetterKeys letter_keys = LetterKeys::on;
    Spacing spacing = Spacing::normal;
    std::string profile = "default";  // whose record is open

    friend bool operator==(const Preferences&, const Preferences&) = default;
};

}  // namespace ui::screens
