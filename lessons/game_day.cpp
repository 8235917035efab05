// SPDX-License-Identifier: MIT
// Reads codes and deals incidents by them.
#include "lessons/game_day.h"

#include <array>

#include "sim/base/random.h"

namespace lessons {

namespace {

constexpr std::uint64_t deal_seed = 0x6AFEDA7;  // any, but for ever the same

bool is_code_letter(char letter) {
    return (letter >= 'A' && letter <= 'Z') || (letter >= '0' && letter <= '9');
}

char upper(char letter) {
    return letter >= 'a' && letter <= 'z' ? static_cast<char>(letter - 'a' + 'A') : letter;
}

}  // namespace

std::optional<GameCode> game_code_in(std::string_view typed) {
    std::string text;
    for (const char letter : typed) {
        if (letter != ' ') {
            text += upper(letter);
        }
    }
    GameCode code;
    if (const std::size_t hyphen = text.find('-'); hyphen != std::string::npos) {
        code.level = level_named(text.substr(hyphen + 1));
        if (!code.level) {
            return std::nullopt;
        }
        text.resize(hyphen);
    }
    if (text.size() < game_code_letters_min || text.size() > game_code_letters_max) {
        return std::nullopt;
    }
    for (const char letter : text) {
        if (!is_code_letter(letter)) {
            return std::nullopt;
        }
    }
    code.word = std::move(text);
    return code;
}

std::string to_text(const GameCode& code) {
    return code.level ? code.word + "-" + std::string(name_of(*code.level)) : code.word;
}

GameCode new_game_code(std::uint64_t seed, std::optional<Level> level) {
    // Consonants and vowels in turn, without those that sound or look alike.
    constexpr std::string_view consonants = "BDFGKLMNPRSTVZ";
    constexpr std::string_view vowels = "AEIOU";
    sim::Random chance = sim::stream_of(seed, "game-code");
    GameCode code{{}, level};
    for (int pair = 0; pair < 2; ++pair) {
        code.word += consonants[chance.below(consonants.size())];
        code.word += vowels[chance.below(vowels.size())];
    }
    constexpr std::uint64_t digits = 8;  // 2 to 9: 0 and 1 look like letters
    code.word += static_cast<char>('2' + static_cast<char>(chance.below(digits)));
    return code;
}

std::optional<GameDay> game_day_of(const std::vector<Incident>& incidents, const GameCode& code) {
    std::vector<const Incident*> dealt;
    for (const Incident& incident : incidents) {
        if (!code.level || incident.level == *code.level) {
            dealt.push_back(&incident);
        }
    }
    if (dealt.empty()) {
        return std::nullopt;
    }
    sim::Random chance = sim::stream_of(deal_seed, to_text(code));
    GameDay day;
    day.incident = dealt[chance.below(dealt.size())];
    constexpr std::uint64_t seeds = 1'000'000;
    day.seed = 1 + chance.below(seeds);
    return day;
}

}  // namespace lessons
