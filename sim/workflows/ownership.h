// SPDX-License-Identifier: MIT
// Which apps a flow manages accounts of: the ground of the documented conflict with provisioning.
#pragma once

#include <string>
#include <vector>

#include "sim/base/problem.h"
#include "sim/workflows/flow.h"

namespace sim::workflows {

// A card that makes, wakes or stops accounts, and the key of the app as it was typed. An app that
// comes by wire is the trigger's own.
struct ManagingCard {
    std::string card;
    std::string type;
    std::string app;
    std::string place;
};
[[nodiscard]] std::vector<ManagingCard> managing_cards(const Flow& flow);

// A warning for each such card whose app is among those that provisioning manages, by key.
[[nodiscard]] Problems ownership_warnings(const Flow& flow, const std::string& file,
                                          const std::vector<std::string>& provisioned_apps);

}  // namespace sim::workflows
