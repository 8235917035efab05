// SPDX-License-Identifier: MIT
// Measures how many letters must change between two names.
#include "ui/cli/near.h"

#include <algorithm>
#include <utility>

#include "sim/base/text.h"

namespace ui::cli {

namespace {

constexpr std::size_t names_max = 3;

// Insertions, deletions and replacements (Levenshtein); linear memory.
std::size_t distance(std::string_view left, std::string_view right) {
    std::vector<std::size_t> row(right.size() + 1);
    for (std::size_t i = 0; i < row.size(); ++i) {
        row[i] = i;
    }
    for (std::size_t i = 0; i < left.size(); ++i) {
        std::size_t diagonal = row[0];
        row[0] = i + 1;
        for (std::size_t j = 0; j < right.size(); ++j) {
            const std::size_t replaced = diagonal + (left[i] == right[j] ? 0 : 1);
            diagonal = row[j + 1];
            row[j + 1] = std::min({replaced, row[j] + 1, row[j + 1] + 1});
        }
    }
    return row.back();
}

}  // namespace

std::vector<std::string> near_names(std::string_view written,
                                    const std::vector<std::string>& names) {
    const std::string wanted = sim::lower_case(written);
    const std::size_t reach = 1 + wanted.size() / 3;
    std::vector<std::pair<std::size_t, std::string>> ranked;
    for (const std::string& name : names) {
        const std::string known = sim::lower_case(name);
        const bool inside = wanted.size() >= 3 && known.find(wanted) != std::string::npos;
        const std::size_t far = inside ? 0 : distance(wanted, known);
        if (far <= reach) {
            ranked.emplace_back(far, name);
        }
    }
    std::stable_sort(ranked.begin(), ranked.end(),
                     [](const auto& left, const auto& right) { return left.first < right.first; });
    std::vector<std::string> nearest;
    for (auto& [far, name] : ranked) {
        if (nearest.size() < names_max) {
            nearest.push_back(std::move(name));
        }
    }
    return nearest;
}

}  // namespace ui::cli
