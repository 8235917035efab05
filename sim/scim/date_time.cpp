// SPDX-License-Identifier: MIT
// Takes a date-time apart into what the base can read, and adds fraction and offset.
#include "sim/scim/date_time.h"

#include <string>

namespace sim::scim {

namespace {

bool is_digit(char letter) { return letter >= '0' && letter <= '9'; }

// "+02:00" as milliseconds.
std::optional<std::int64_t> parse_offset(std::string_view text) {
    if (text.empty() || text == "Z") {
        return 0;
    }
    const bool well_formed = text.size() == 6 && (text[0] == '+' || text[0] == '-') &&
                             is_digit(text[1]) && is_digit(text[2]) && text[3] == ':' &&
                             is_digit(text[4]) && is_digit(text[5]);
    if (!well_formed) {
        return std::nullopt;
    }
    const std::int64_t hours = (text[1] - '0') * 10 + (text[2] - '0');
    const std::int64_t minutes_part = (text[4] - '0') * 10 + (text[5] - '0');
    if (hours > 14 || minutes_part > 59) {
        return std::nullopt;
    }
    const std::int64_t size = (hours * 60 + minutes_part) * 60'000;
    return text[0] == '-' ? -size : size;
}

}  // namespace

std::optional<Instant> parse_date_time(std::string_view text) {
    constexpr std::size_t whole_seconds = 19;
    if (text.size() < whole_seconds) {
        return std::nullopt;
    }
    const auto at = parse_instant(std::string(text.substr(0, whole_seconds)) + "Z");
    text.remove_prefix(whole_seconds);
    std::int64_t fraction = 0;
    if (!text.empty() && text[0] == '.') {
        std::size_t end = 1;
        for (std::int64_t unit = 100; end < text.size() && is_digit(text[end]); ++end, unit /= 10) {
            fraction += unit * (text[end] - '0');
        }
        if (end == 1) {
            return std::nullopt;
        }
        text.remove_prefix(end);
    }
    const auto offset = parse_offset(text);
    if (!at || !offset) {
        return std::nullopt;
    }
    return Instant{at->milliseconds + fraction - *offset};
}

}  // namespace sim::scim
