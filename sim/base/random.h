// SPDX-License-Identifier: MIT
// Seeded chance that is part of the world: the same seed draws the same numbers on every machine.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace sim {

// SplitMix64: one word of state, passes BigCrush, and needs no warm-up for small seeds.
struct Random {
    std::uint64_t state = 1;

    // The next 64 bits; moves the state on.
    std::uint64_t next();
    // A number in [0, limit); limit must not be 0. Rejection keeps it free of bias.
    std::uint64_t below(std::uint64_t limit);
    // That many letters and digits (base 62), as vendors use in identifiers.
    std::string letters(int count);

    friend bool operator==(const Random&, const Random&) = default;
};

// A generator that depends on a seed and a name only: a stable stream beside the world's own.
[[nodiscard]] Random stream_of(std::uint64_t seed, std::string_view name);

}  // namespace sim
