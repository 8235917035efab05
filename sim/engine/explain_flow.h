// SPDX-License-Identifier: MIT
// Why a flow ran, ran twice, or did not run for somebody: from what happened, link by link.
#pragma once

#include <string>
#include <vector>

#include "sim/engine/explain.h"

namespace sim {

// For a person, or for a flow on a schedule with nobody in mind. Where it ran, each run with what
// set it off and how it ended, and behind several a sentence on why they are several. Where it did
// not, the conditions in their order, up to the first that does not hold.
[[nodiscard]] std::vector<ChainLink> explain_flow(const Timeline& timeline, const std::string& flow,
                                                  UserId user);

// The cards of one run in their order, with the values compared, and how it ended.
[[nodiscard]] std::vector<ChainLink> explain_flow_run(const Timeline& timeline,
                                                      workflows::FlowRunId run);

}  // namespace sim
