// SPDX-License-Identifier: MIT
// A sentence that a person will read: a key into the strings and what fills its placeholders.
#pragma once

#include <string>
#include <utility>
#include <vector>

namespace sim::log {

using Arguments = std::vector<std::pair<std::string, std::string>>;

// An argument that begins with @ names another string, which takes its place: "@setting.off".
struct Telling {
    std::string key;
    Arguments arguments;

    friend bool operator==(const Telling&, const Telling&) = default;
};

}  // namespace sim::log
