// SPDX-License-Identifier: MIT
// Bad content or bad input: which file, where in it, and what was expected there.
#pragma once

#include <string>
#include <vector>

namespace sim {

struct Problem {
    std::string file;         // as the person named it; empty while only a text is known
    std::string place;        // JSON pointer, "line 7, column department", or an option's name
    std::string expectation;  // one sentence without a full stop: what is wrong, what was expected

    friend bool operator==(const Problem&, const Problem&) = default;
};

// One line for a terminal: "FILE: PLACE: EXPECTATION", leaving out what is empty.
[[nodiscard]] std::string to_line(const Problem& problem);

using Problems = std::vector<Problem>;

}  // namespace sim
