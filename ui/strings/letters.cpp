// SPDX-License-Identifier: MIT
// Decodes UTF-8 (RFC 3629).
#include "ui/strings/letters.h"

namespace ui {

std::uint32_t next_letter(std::string_view text, std::size_t& at) {
    constexpr std::uint32_t broken = 0xFFFD;
    const auto first = static_cast<unsigned char>(text[at]);
    ++at;
    if (first < 0x80) {
        return first;
    }
    const std::size_t more = first >= 0xF0 ? 3 : first >= 0xE0 ? 2 : first >= 0xC0 ? 1 : 0;
    if (more == 0 || at + more > text.size()) {
        return broken;
    }
    std::uint32_t letter = first & (0x3FU >> more);
    for (std::size_t index = 0; index < more; ++index) {
        const auto next = static_cast<unsigned char>(text[at]);
        if ((next & 0xC0U) != 0x80U) {
            return broken;
        }
        letter = (letter << 6U) | (next & 0x3FU);
        ++at;
    }
    return letter;
}

}  // namespace ui
