// SPDX-License-Identifier: MIT
// Why a client has no token, or an API said no: each condition up to the first that does not hold.
#pragma once

#include <vector>

#include "sim/engine/explain.h"

namespace sim {

// What was asked, every rule that was passed by with the values compared, and what came of it.
// The request must have happened before the cursor.
[[nodiscard]] std::vector<ChainLink> explain_token_request(const Timeline& timeline,
                                                           access::RequestId request);

// The checks of a call in their order, up to the first that fails. A shared key has none.
[[nodiscard]] std::vector<ChainLink> explain_api_call(const Timeline& timeline,
                                                      access::CallId call);

}  // namespace sim
