// SPDX-License-Identifier: MIT
// 64-bit digests of canonical text: equal digests on two machines show that they saw the same run.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace sim {

using Digest = std::uint64_t;

// Spreads every bit over the whole word (the finaliser of SplitMix64).
[[nodiscard]] constexpr std::uint64_t mix_bits(std::uint64_t bits) {
    bits = (bits ^ (bits >> 30U)) * 0xBF58476D1CE4E5B9ULL;
    bits = (bits ^ (bits >> 27U)) * 0x94D049BB133111EBULL;
    return bits ^ (bits >> 31U);
}

// FNV-1a over the bytes, then mixed; the same on every platform and compiler.
[[nodiscard]] Digest digest_of(std::string_view text);

// Order matters: (a, b) and (b, a) differ.
[[nodiscard]] constexpr Digest combine(Digest left, Digest right) {
    return mix_bits(left * 0x9E3779B97F4A7C15ULL + right);
}

// Sixteen hexadecimal digits.
[[nodiscard]] std::string to_hex(Digest digest);

}  // namespace sim
