// SPDX-License-Identifier: MIT
// Two lists side by side: the pairs are a walk through both, and no longer walk in step exists.
#include "sim/trace/align.h"

#include <algorithm>
#include <string>
#include <vector>

#include <catch2/catch_test_macros.hpp>
#include <rapidcheck.h>

namespace {

using sim::trace::align;
using sim::trace::AlignedPair;

using Keys = std::vector<std::string>;

std::size_t common_in(const std::vector<AlignedPair>& pairs) {
    return static_cast<std::size_t>(
        std::count_if(pairs.begin(), pairs.end(),
                      [](const AlignedPair& pair) { return pair.first && pair.second; }));
}

// By trying everything, for lists of a few keys.
std::size_t longest_common(const Keys& first, const Keys& second, std::size_t i = 0,
                           std::size_t j = 0) {
    if (i == first.size() || j == second.size()) {
        return 0;
    }
    std::size_t best =
        std::max(longest_common(first, second, i + 1, j), longest_common(first, second, i, j + 1));
    if (first[i] == second[j]) {
        best = std::max(best, 1 + longest_common(first, second, i + 1, j + 1));
    }
    return best;
}

// Every place of both lists once and in order, and only equal keys beside each other.
bool is_walk(const std::vector<AlignedPair>& pairs, const Keys& first, const Keys& second) {
    std::size_t i = 0;
    std::size_t j = 0;
    for (const AlignedPair& pair : pairs) {
        if (!pair.first && !pair.second) {
            return false;
        }
        if ((pair.first && *pair.first != i++) || (pair.second && *pair.second != j++)) {
            return false;
        }
        if (pair.first && pair.second && first[*pair.first] != second[*pair.second]) {
            return false;
        }
    }
    return i == first.size() && j == second.size();
}

Keys keys_of(const std::vector<unsigned>& letters, std::size_t most) {
    Keys keys;
    for (std::size_t i = 0; i < std::min(letters.size(), most); ++i) {
        keys.push_back(std::string(1, static_cast<char>('a' + letters[i] % 3)));
    }
    return keys;
}

}  // namespace

TEST_CASE("equal lists are in step all along") {
    const Keys keys{"a", "b", "a", "c"};
    CHECK(common_in(align(keys, keys)) == 4);
}

TEST_CASE("a key that one list lacks stands alone") {
    const Keys healthy{"queued", "sent", "answered", "linked"};
    const Keys broken{"queued", "withheld", "linked"};
    const std::vector<AlignedPair> expected{
        {0, 0}, {1, std::nullopt}, {2, std::nullopt}, {std::nullopt, 1}, {3, 2}};
    CHECK(align(healthy, broken) == expected);
}

TEST_CASE("an empty list leaves everything alone") {
    const Keys keys{"a", "b"};
    CHECK(common_in(align(keys, {})) == 0);
    CHECK(align(keys, {}).size() == 2);
    CHECK(align({}, keys).size() == 2);
    CHECK(align({}, {}).empty());
}

TEST_CASE("no other walk has more in common") {
    CHECK(rc::check("longest common subsequence",
                    [](const std::vector<unsigned>& left, const std::vector<unsigned>& right) {
                        constexpr std::size_t most = 7;
                        const Keys first = keys_of(left, most);
                        const Keys second = keys_of(right, most);
                        const auto pairs = align(first, second);
                        RC_ASSERT(is_walk(pairs, first, second));
                        RC_ASSERT(common_in(pairs) == longest_common(first, second));
                    }));
}

TEST_CASE("long lists are walked, too") {
    CHECK(rc::check("a walk",
                    [](const std::vector<unsigned>& left, const std::vector<unsigned>& right) {
                        const Keys first = keys_of(left, 400);
                        const Keys second = keys_of(right, 400);
                        const auto pairs = align(first, second);
                        RC_ASSERT(is_walk(pairs, first, second));
                        RC_ASSERT(common_in(pairs) == common_in(align(second, first)));
                    }));
}
