// SPDX-License-Identifier: MIT
// How the sources of the app rules know each other.
#pragma once

#include "sim/apps/decide.h"

namespace sim::apps::parts {

using Decision = Result<std::vector<Event>, Refusal>;

[[nodiscard]] Failure<Refusal> refuse(std::string code, std::string about = {});
[[nodiscard]] Decision one(Event event);

[[nodiscard]] Decision decide(const State& state, const AddApp& add);
[[nodiscard]] Decision decide(const State& state, const SwitchProvisioning& set);
[[nodiscard]] Decision decide(const State& state, const SetCapability& set);
[[nodiscard]] Decision decide(const State& state, const SetConnection& set);
[[nodiscard]] Decision decide(const State& state, const SetAppMapping& set);
[[nodiscard]] Decision decide(const State& state, const RemoveAppMapping& remove);
[[nodiscard]] Decision decide(const State& state, const SetAssignmentPriority& set);
[[nodiscard]] Decision decide(const State& state, const SetGroupValues& set);
[[nodiscard]] Decision decide(const State& state, const SetUserValues& set);

}  // namespace sim::apps::parts
