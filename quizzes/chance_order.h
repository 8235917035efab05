// SPDX-License-Identifier: MIT
// Puts a list into an order of chance that a seed repeats on every machine.
#pragma once

#include <cstddef>
#include <utility>
#include <vector>

#include "sim/base/random.h"

namespace quizzes {

// Fisher and Yates (Durstenfeld's form): every order is equally likely.
template <class Item>
void put_in_chance_order(std::vector<Item>& items, sim::Random& random) {
    for (std::size_t left = items.size(); left > 1; --left) {
        std::swap(items[left - 1], items[static_cast<std::size_t>(random.below(left))]);
    }
}

}  // namespace quizzes
