// SPDX-License-Identifier: MIT
// Which facts of the directory set flows off.
#pragma once

#include <optional>

#include "sim/engine/event.h"
#include "sim/engine/world.h"
#include "sim/workflows/decide.h"

namespace sim {

struct FlowOccasion {
    std::string_view trigger;  // a key of sim/workflows/card_types.h
    UserId user;
    GroupId group = {};
    AppId app = {};
};

// Nothing for a fact that no flow waits for.
[[nodiscard]] std::optional<FlowOccasion> flow_occasion_of(const Event& event);

// The flows that wait for it, on or off, by the names that groups and apps have in this world.
[[nodiscard]] std::vector<std::string> flows_waiting_for(const World& world,
                                                         const FlowOccasion& occasion);

// The apps on which a flow acts although provisioning makes or stops accounts there.
[[nodiscard]] std::vector<AppId> shared_apps_of(const World& world, const workflows::Flow& flow);

}  // namespace sim
