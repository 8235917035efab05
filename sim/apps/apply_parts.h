// SPDX-License-Identifier: MIT
// How the sources of the app facts know each other.
#pragma once

#include "sim/apps/apply.h"

namespace sim::apps::parts {

void apply_setting(State& state, const AppAdded& added);
void apply_setting(State& state, const ProvisioningSwitched& switched);
void apply_setting(State& state, const CapabilitySet& set);
void apply_setting(State& state, const ConnectionSet& set);
void apply_setting(State& state, const ConnectionTokenSet& set);
void apply_setting(State& state, const ServiceTokenRotated& rotated);
void apply_setting(State& state, const AppMappingSet& set);
void apply_setting(State& state, const AppMappingRemoved& removed);
void apply_setting(State& state, const AssignmentPrioritiesSet& set);
void apply_setting(State& state, const ServiceChanged& changed);
void apply_setting(State& state, const GroupLinkingSet& set);
void apply_setting(State& state, const GroupValuesSet& set);
void apply_setting(State& state, const UserValuesSet& set);

}  // namespace sim::apps::parts
