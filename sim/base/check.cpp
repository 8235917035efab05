// SPDX-License-Identifier: MIT
// The one place where a failed check ends the program.
#include "sim/base/check.h"

#include <cstdio>
#include <cstdlib>

namespace sim {

void check_failed(std::string_view condition, std::string_view file, int line,
                  std::string_view why) {
    std::fprintf(stderr, "check failed: %.*s (%.*s) at %.*s:%d\n",
                 static_cast<int>(condition.size()), condition.data(), static_cast<int>(why.size()),
                 why.data(), static_cast<int>(file.size()), file.data(), line);
    std::abort();
}

}  // namespace sim
