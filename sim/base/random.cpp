// SPDX-License-Identifier: MIT
// SplitMix64 by Steele, Lea and Flood (OOPSLA 2014), with unbiased limits.
#include "sim/base/random.h"

#include "sim/base/check.h"
#include "sim/base/digest.h"

namespace sim {

std::uint64_t Random::next() {
    state += 0x9E3779B97F4A7C15ULL;
    return mix_bits(state);
}

std::uint64_t Random::below(std::uint64_t limit) {
    SIM_CHECK(limit > 0, "a draw needs at least one possible outcome");
    const std::uint64_t unfair = (0 - limit) % limit;
    std::uint64_t drawn = next();
    while (drawn < unfair) {
        drawn = next();
    }
    return drawn % limit;
}

std::string Random::letters(int count) {
    constexpr std::string_view alphabet =
        "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    std::string text;
    for (int i = 0; i < count; ++i) {
        text += alphabet[below(alphabet.size())];
    }
    return text;
}

Random stream_of(std::uint64_t seed, std::string_view name) {
    return {mix_bits(seed ^ digest_of(name))};
}

}  // namespace sim
