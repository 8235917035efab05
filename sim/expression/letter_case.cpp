// SPDX-License-Identifier: MIT
// Letter case by the simple one-to-one mappings of Unicode for the alphabets of people's names.
#include "sim/expression/letter_case.h"

namespace sim::expression {

namespace {

using CodePoint = std::uint32_t;

bool between(CodePoint point, CodePoint first, CodePoint last) {
    return point >= first && point <= last;
}

// Blocks where capitals stand on even code points with their small letter right after them.
bool pairs_from_even(CodePoint point) {
    return between(point, 0x100, 0x12F) || between(point, 0x132, 0x137) ||
           between(point, 0x14A, 0x177) || between(point, 0x460, 0x481) ||
           between(point, 0x48A, 0x4BF);
}
bool pairs_from_odd(CodePoint point) {
    return between(point, 0x139, 0x148) || between(point, 0x179, 0x17E);
}

CodePoint upper(CodePoint point) {
    const bool shifted_by_32 =
        between(point, 'a', 'z') || (between(point, 0xE0, 0xFE) && point != 0xF7) ||
        (between(point, 0x3B1, 0x3C9) && point != 0x3C2) || between(point, 0x430, 0x44F);
    if (shifted_by_32) {
        return point - 32;
    }
    if (between(point, 0x450, 0x45F)) {
        return point - 80;
    }
    if (point == 0xFF) {
        return 0x178;
    }
    if ((pairs_from_even(point) && point % 2 == 1) || (pairs_from_odd(point) && point % 2 == 0)) {
        return point - 1;
    }
    return point;
}

CodePoint lower(CodePoint point) {
    const bool shifted_by_32 =
        between(point, 'A', 'Z') || (between(point, 0xC0, 0xDE) && point != 0xD7) ||
        (between(point, 0x391, 0x3A9) && point != 0x3A2) || between(point, 0x410, 0x42F);
    if (shifted_by_32) {
        return point + 32;
    }
    if (between(point, 0x400, 0x40F)) {
        return point + 80;
    }
    if (point == 0x178) {
        return 0xFF;
    }
    if ((pairs_from_even(point) && point % 2 == 0) || (pairs_from_odd(point) && point % 2 == 1)) {
        return point + 1;
    }
    return point;
}

std::size_t sequence_length(char lead) {
    const auto byte = static_cast<unsigned char>(lead);
    return byte < 0xC0 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4;
}

// Every letter that changes here has one or two bytes before and after.
void append_changed(std::string& whole, std::string_view sequence, CodePoint (*change)(CodePoint)) {
    if (sequence.size() > 2) {
        whole += sequence;
        return;
    }
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(sequence[i]); };
    const CodePoint point =
        sequence.size() == 1 ? byte(0)
                             : (static_cast<CodePoint>(byte(0) & 0x1FU) << 6U) | (byte(1) & 0x3FU);
    const CodePoint changed = change(point);
    if (changed == point) {
        whole += sequence;
    } else if (changed < 0x80) {
        whole += static_cast<char>(changed);
    } else {
        whole += static_cast<char>(0xC0U | (changed >> 6U));
        whole += static_cast<char>(0x80U | (changed & 0x3FU));
    }
}

std::string with_letters(std::string_view text, CodePoint (*change)(CodePoint)) {
    std::string whole;
    whole.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const std::string_view sequence = text.substr(at, sequence_length(text[at]));
        append_changed(whole, sequence, change);
        at += sequence.size();
    }
    return whole;
}

}  // namespace

std::string upper_case_letters(std::string_view text) { return with_letters(text, upper); }

std::string lower_case_letters(std::string_view text) { return with_letters(text, lower); }

std::int64_t character_count(std::string_view text) {
    std::int64_t count = 0;
    for (std::size_t at = 0; at < text.size(); at += sequence_length(text[at])) {
        ++count;
    }
    return count;
}

std::optional<std::string> characters(std::string_view text, std::int64_t begin, std::int64_t end) {
    if (begin < 0 || end < begin || end > character_count(text)) {
        return std::nullopt;
    }
    std::string part;
    std::int64_t index = 0;
    for (std::size_t at = 0; at < text.size() && index < end; ++index) {
        const std::string_view sequence = text.substr(at, sequence_length(text[at]));
        if (index >= begin) {
            part += sequence;
        }
        at += sequence.size();
    }
    return part;
}

}  // namespace sim::expression
