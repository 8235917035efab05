// SPDX-License-Identifier: MIT
// Joins names and values; a header of its own, so that what only holds profiles needs no text.
#include "sim/base/profile_text.h"

#include <vector>

#include "sim/base/text.h"

namespace sim {

std::string to_plain(const Profile& profile) {
    std::vector<std::string> parts;
    for (const auto& [name, value] : profile.entries()) {
        parts.push_back(name + " = " + to_plain(value));
    }
    return join(parts, ", ");
}

}  // namespace sim
