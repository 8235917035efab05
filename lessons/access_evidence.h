// SPDX-License-Identifier: MIT
// What somebody sees of authorization servers, protected APIs, tokens and shared keys.
#pragma once

#include "lessons/evidence.h"
#include "sim/engine/world.h"

namespace lessons {

// One fact a setting, named after its server: "Orders scopes" is "orders.read, orders.write".
[[nodiscard]] Finding access_servers(const sim::World& world);
// The same of each API: what it expects, what it checks, which clock it has.
[[nodiscard]] Finding protected_apis(const sim::World& world);
// "token 1 Report job" is "issued", "call 2 DELETE /orders/8812" is "403 scope".
[[nodiscard]] Finding token_traffic(const sim::World& world);
// Each key with whether a stranger has it.
[[nodiscard]] Finding shared_keys(const sim::World& world);

}  // namespace lessons
