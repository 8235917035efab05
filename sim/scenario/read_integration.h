// SPDX-License-Identifier: MIT
// Reads an entry of the integration catalogue (assets/schemas/integration.schema.json).
#pragma once

#include <string>
#include <string_view>

#include "sim/apps/integration.h"
#include "sim/base/problem.h"
#include "sim/base/result.h"

namespace sim::scenario {

// Refuses what the schema does not allow, with the file, a JSON pointer and what was expected. The
// key has to be the file's name.
[[nodiscard]] Result<apps::Integration, Problems> read_integration(std::string_view text,
                                                                   const std::string& file);

}  // namespace sim::scenario
