// SPDX-License-Identifier: MIT
// FNV-1a, chosen because it is byte-order independent and needs no library in sim.
#include "sim/base/digest.h"

namespace sim {

Digest digest_of(std::string_view text) {
    std::uint64_t hash = 0xCBF29CE484222325ULL;
    for (const char letter : text) {
        hash = (hash ^ static_cast<unsigned char>(letter)) * 0x100000001B3ULL;
    }
    return mix_bits(hash);
}

std::string to_hex(Digest digest) {
    constexpr std::string_view figures = "0123456789abcdef";
    std::string text(16, '0');
    for (std::size_t i = 0; i < text.size(); ++i) {
        text[text.size() - 1 - i] = figures[(digest >> (4 * i)) & 0xFU];
    }
    return text;
}

}  // namespace sim
