// SPDX-License-Identifier: MIT
// A command that the rules do not allow: a value that a screen explains, never an exception.
#pragma once

#include <string>
#include <utility>
#include <vector>

namespace sim {

// The code is a key into the strings; the arguments fill its placeholders.
struct Refusal {
    std::string code;
    std::vector<std::pair<std::string, std::string>> arguments;

    friend bool operator==(const Refusal&, const Refusal&) = default;
};

}  // namespace sim
