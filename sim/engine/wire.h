// SPDX-License-Identifier: MIT
// The wire between the directory and the apps: the same for provisioning and for cards of flows.
#pragma once

#include <string>

#include "sim/engine/world.h"
#include "sim/provisioning/client.h"

namespace sim {

// Where the directory sends its requests: what an administrator typed, or else the app's own.
[[nodiscard]] provisioning::Connection connection_to(const apps::App& app);

// A request that leaves now. The key names the stream of chance for what the app draws.
struct Sending {
    const scim::Request& request;
    Instant sent;
    Duration latency;
    std::string key;
};

// What comes back, and when; status 0 at the deadline where nothing came in time.
struct Reply {
    scim::Answer answer;
    Duration latency = provisioning::answer_deadline;
};
[[nodiscard]] Reply reply_to(const World& world, AppId app, const Sending& sending);

}  // namespace sim
