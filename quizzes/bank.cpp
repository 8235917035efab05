// SPDX-License-Identifier: MIT
// Look-ups in a bank.
#include "quizzes/bank.h"

#include <algorithm>

namespace quizzes {

namespace {

template <class Entry>
const Entry* entry_of(const std::vector<Entry>& all, std::string_view key) {
    const auto found =
        std::find_if(all.begin(), all.end(), [&](const Entry& each) { return each.key == key; });
    return found == all.end() ? nullptr : &*found;
}

}  // namespace

const Question* Bank::question(std::string_view key) const { return entry_of(questions, key); }

const Prompt* Bank::prompt(std::string_view key) const { return entry_of(prompts, key); }

std::vector<const Question*> Bank::with(Role role) const {
    std::vector<const Question*> found;
    for (const Question& each : questions) {
        if (each.has(role)) {
            found.push_back(&each);
        }
    }
    return found;
}

}  // namespace quizzes
