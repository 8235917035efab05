// SPDX-License-Identifier: MIT
// Puts a problem into one line.
#include "sim/base/problem.h"

namespace sim {

std::string to_line(const Problem& problem) {
    std::string line;
    for (const std::string* part : {&problem.file, &problem.place}) {
        if (!part->empty()) {
            line += *part + ": ";
        }
    }
    return line + problem.expectation;
}

}  // namespace sim
