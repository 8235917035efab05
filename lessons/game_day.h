// SPDX-License-Identifier: MIT
// A game day: whoever types the same code gets the same incident with the same hidden faults.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "lessons/incident.h"

namespace lessons {

constexpr std::size_t game_code_letters_min = 4;
constexpr std::size_t game_code_letters_max = 16;

// A code as people say it aloud: letters and digits, and the level behind a hyphen where only
// incidents of that level take part. "kite 7-l2" and "KITE7-L2" are the same.
struct GameCode {
    std::string word;            // KITE7
    std::optional<Level> level;  // any where it is not told

    friend bool operator==(const GameCode&, const GameCode&) = default;
};
// Nothing for what is too short, too long, or has other characters.
[[nodiscard]] std::optional<GameCode> game_code_in(std::string_view typed);
// The code in its one spelling: KITE7-L2.
[[nodiscard]] std::string to_text(const GameCode& code);
// A code that nobody has thought of yet, easy to say and to type.
[[nodiscard]] GameCode new_game_code(std::uint64_t seed, std::optional<Level> level);

struct GameDay {
    const Incident* incident = nullptr;
    std::uint64_t seed = 0;  // says which of its causes is hidden; never 0
};
// What the code deals; the same on every machine with the same incidents. Nothing where no incident
// has the level. The incidents must outlive the answer.
[[nodiscard]] std::optional<GameDay> game_day_of(const std::vector<Incident>& incidents,
                                                 const GameCode& code);

}  // namespace lessons
