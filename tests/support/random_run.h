// SPDX-License-Identifier: MIT
// Random but repeatable commands for properties and storms: a number picks the next command.
#pragma once

#include <cstdint>

#include "sim/base/random.h"
#include "sim/engine/run.h"

namespace tests {

// The shipped company with its sources, rules and apps, and nobody in it yet.
[[nodiscard]] sim::Run empty_company(std::uint64_t seed);

// The command that this number stands for in this world: mostly one hop, sometimes a hire, a move,
// an exit, a rehire, an import, a fault or an administrator's act. The same number in the same
// world is the same command.
[[nodiscard]] sim::Command command_for(const sim::World& world, std::uint64_t number);

// Applies every right repair of every fault, retries, imports, and looks for unowned accounts,
// until nothing is pending: after it all invariants have to hold.
void repair_everything(sim::Run& run);

}  // namespace tests
