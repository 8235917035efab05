// SPDX-License-Identifier: MIT
// The longest common subsequence by the lengths of what is left of both lists.
#include "sim/trace/align.h"

#include <algorithm>
#include <cstdint>

#include "sim/base/check.h"

namespace sim::trace {

namespace {

// Lengths of the longest common subsequence of the two ends that begin at a place.
class Lengths {
public:
    Lengths(std::span<const std::string> first, std::span<const std::string> second)
        : columns_(second.size() + 1), cells_((first.size() + 1) * columns_, 0) {
        for (std::size_t i = first.size(); i > 0; --i) {
            for (std::size_t j = second.size(); j > 0; --j) {
                cell(i - 1, j - 1) = first[i - 1] == second[j - 1]
                                         ? static_cast<std::uint16_t>(at(i, j) + 1)
                                         : std::max(at(i, j - 1), at(i - 1, j));
            }
        }
    }
    [[nodiscard]] std::uint16_t at(std::size_t i, std::size_t j) const {
        return cells_[i * columns_ + j];
    }

private:
    std::uint16_t& cell(std::size_t i, std::size_t j) { return cells_[i * columns_ + j]; }

    std::size_t columns_;
    std::vector<std::uint16_t> cells_;
};

std::size_t common_beginning(std::span<const std::string> first,
                             std::span<const std::string> second) {
    std::size_t count = 0;
    while (count < std::min(first.size(), second.size()) && first[count] == second[count]) {
        ++count;
    }
    return count;
}

}  // namespace

std::vector<AlignedPair> align(std::span<const std::string> first,
                               std::span<const std::string> second) {
    SIM_CHECK(first.size() <= align_max && second.size() <= align_max,
              "lists that are laid side by side have a limit");
    std::vector<AlignedPair> pairs;
    const std::size_t begin = common_beginning(first, second);
    for (std::size_t i = 0; i < begin; ++i) {
        pairs.push_back({i, i});
    }
    const auto left = first.subspan(begin);
    const auto right = second.subspan(begin);
    const Lengths lengths(left, right);
    std::size_t i = 0;
    std::size_t j = 0;
    while (i < left.size() || j < right.size()) {
        const bool has_both = i < left.size() && j < right.size();
        if (has_both && left[i] == right[j]) {
            pairs.push_back({begin + i++, begin + j++});
        } else if (j == right.size() ||
                   (has_both && lengths.at(i + 1, j) >= lengths.at(i, j + 1))) {
            pairs.push_back({begin + i++, std::nullopt});
        } else {
            pairs.push_back({std::nullopt, begin + j++});
        }
    }
    return pairs;
}

}  // namespace sim::trace
