// SPDX-License-Identifier: MIT
// Two lists laid side by side: the longest way to walk both in step.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace sim::trace {

// Lists longer than this are not laid side by side; the table behind it grows with their product.
inline constexpr std::size_t align_max = 3'000;

// Places in the two lists. Both are given where the keys are equal, one where the other list has
// nothing that goes with it.
struct AlignedPair {
    std::optional<std::size_t> first;
    std::optional<std::size_t> second;
    friend bool operator==(const AlignedPair&, const AlignedPair&) = default;
};

// A longest common subsequence. Every place of both lists is in exactly one pair, in its order;
// between two common places, those of the first list alone come before those of the second. Each
// list must have at most align_max keys.
[[nodiscard]] std::vector<AlignedPair> align(std::span<const std::string> first,
                                             std::span<const std::string> second);

}  // namespace sim::trace
