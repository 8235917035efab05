// SPDX-License-Identifier: MIT
// Turns what was set for an app into its row; runs no rule.
#include <algorithm>

#include "sim/apps/apply_parts.h"

namespace sim::apps::parts {

namespace {

void parse(Mapping& mapping) {
    auto parsed =
        expression::Expression::parse(mapping.expression, expression::Place::attribute_mapping);
    if (parsed) {
        mapping.parsed = std::move(*parsed);
    }
}

auto mapping_of(App& app, const std::string& target) {
    return std::find_if(app.mappings.begin(), app.mappings.end(),
                        [&](const Mapping& mapping) { return mapping.target == target; });
}

}  // namespace

void apply_setting(State& state, const AppAdded& added) {
    App app = *added.details;
    std::for_each(app.mappings.begin(), app.mappings.end(), parse);
    state.apps.put(added.app, std::move(app));
    state.stores.try_emplace(added.app);
}

void apply_setting(State& state, const CapabilitySet& set) {
    state.apps.edit(set.app).*switch_of(set.capability) = set.position == Switch::on;
}

void apply_setting(State& state, const AppMappingSet& set) {
    App& app = state.apps.edit(set.app);
    Mapping mapping{set.target, set.expression, set.applies, {}};
    parse(mapping);
    const auto place = mapping_of(app, set.target);
    if (place == app.mappings.end()) {
        app.mappings.push_back(std::move(mapping));
    } else {
        *place = std::move(mapping);
    }
}

void apply_setting(State& state, const AppMappingRemoved& removed) {
    App& app = state.apps.edit(removed.app);
    const auto place = mapping_of(app, removed.target);
    if (place != app.mappings.end()) {
        app.mappings.erase(place);
    }
}

void apply_setting(State& state, const AssignmentPrioritiesSet& set) {
    for (std::size_t place = 0; place < set.order.size(); ++place) {
        state.group_assignments.edit({set.order[place], set.app}).priority =
            static_cast<int>(place);
    }
}

void apply_setting(State& state, const ProvisioningSwitched& switched) {
    state.apps.edit(switched.app).provisioning_enabled = switched.position == Switch::on;
}

void apply_setting(State& state, const ConnectionSet& set) {
    App& app = state.apps.edit(set.app);
    app.base_url = set.base_url;
    app.token = set.token;
}

void apply_setting(State& state, const ConnectionTokenSet& set) {
    state.apps.edit(set.app).token = set.token;
}

void apply_setting(State& state, const ServiceTokenRotated& rotated) {
    state.apps.edit(rotated.app).service.bearer_token = rotated.token;
}

void apply_setting(State& state, const ServiceChanged& changed) {
    scim::ServiceProfile& service = state.apps.edit(changed.app).service;
    const bool known = changed.position == Switch::on ? scim::take_on(service, changed.behaviour)
                                                      : scim::let_go(service, changed.behaviour);
    SIM_CHECK(known, "a service changes to a behaviour that is known");
}

void apply_setting(State& state, const GroupLinkingSet& set) {
    state.apps.edit(set.app).links_groups = set.position == Switch::on;
}

void apply_setting(State& state, const GroupValuesSet& set) {
    state.group_assignments.edit({set.group, set.app}).values = set.values;
}

void apply_setting(State& state, const UserValuesSet& set) {
    state.app_users.edit({set.user, set.app}).own_values = set.values;
}

}  // namespace sim::apps::parts
