// SPDX-License-Identifier: MIT
// Sentences about what an administrator sets for an app.
#include <algorithm>

#include "sim/base/profile_text.h"
#include "sim/base/text.h"
#include "sim/log/hop_teller.h"

namespace sim::log {

Telling HopTeller::operator()(const apps::AppAdded& added) const {
    return {"hop.app_added", {{"app", added.details->label}}};
}

Telling HopTeller::operator()(const apps::CapabilitySet& set) const {
    return {"hop.capability_set",
            {{"app", names_.app(set.app)},
             {"setting", "@setting." + std::string(name_of(set.capability))},
             {"value", "@setting." + std::string(name_of(set.position))}}};
}

Telling HopTeller::operator()(const apps::ConnectionTokenSet& set) const {
    return {"hop.connection_token_set", {{"app", names_.app(set.app)}}};
}

Telling HopTeller::operator()(const apps::ServiceTokenRotated& rotated) const {
    return {"hop.service_token_rotated", {{"app", names_.app(rotated.app)}}};
}

Telling HopTeller::operator()(const apps::ServiceChanged& changed) const {
    const bool on = changed.position == apps::Switch::on;
    return {on ? "hop.service_changed" : "hop.service_mended",
            {{"app", names_.app(changed.app)}, {"behaviour", "@behaviour." + changed.behaviour}}};
}

Telling HopTeller::operator()(const apps::GroupLinkingSet& set) const {
    const bool on = set.position == apps::Switch::on;
    return {on ? "hop.group_linking_on" : "hop.group_linking_off", {{"app", names_.app(set.app)}}};
}

Telling HopTeller::operator()(const apps::MappingsFailed& failed) const {
    Arguments arguments = about(failed.user, failed.app);
    arguments.emplace_back("attributes", join(failed.targets, ", "));
    return {"hop.mappings_failed", std::move(arguments)};
}

Telling HopTeller::operator()(const apps::ProvisioningSwitched& switched) const {
    const bool on = switched.position == apps::Switch::on;
    return {on ? "hop.provisioning_on" : "hop.provisioning_off",
            {{"app", names_.app(switched.app)}}};
}

Telling HopTeller::operator()(const apps::ConnectionSet& set) const {
    return {"hop.connection_set", {{"app", names_.app(set.app)}, {"address", set.base_url}}};
}

Telling HopTeller::operator()(const apps::AppMappingSet& set) const {
    const bool once = set.applies == apps::Applies::create_only;
    return {
        once ? "hop.app_mapping_set.create_only" : "hop.app_mapping_set",
        {{"app", names_.app(set.app)}, {"attribute", set.target}, {"expression", set.expression}}};
}

Telling HopTeller::operator()(const apps::AppMappingRemoved& removed) const {
    return {"hop.app_mapping_removed",
            {{"app", names_.app(removed.app)}, {"attribute", removed.target}}};
}

Telling HopTeller::operator()(const apps::AssignmentPrioritiesSet& set) const {
    const auto place = std::find(set.order.begin(), set.order.end(), set.moved);
    return {"hop.assignment_priority_set",
            {{"app", names_.app(set.app)},
             {"group", names_.group(set.moved)},
             {"place", std::to_string(place - set.order.begin() + 1)}}};
}

Telling HopTeller::operator()(const apps::GroupValuesSet& set) const {
    return {"hop.group_values_set",
            {{"app", names_.app(set.app)},
             {"group", names_.group(set.group)},
             {"values", to_plain(set.values)}}};
}

Telling HopTeller::operator()(const apps::UserValuesSet& set) const {
    Arguments arguments = about(set.user, set.app);
    arguments.emplace_back("values", to_plain(set.values));
    return {"hop.user_values_set", std::move(arguments)};
}

Telling HopTeller::operator()(const apps::AccountConfirmed& confirmed) const {
    Arguments arguments = about(confirmed.user, confirmed.app);
    arguments.emplace_back("id", confirmed.external_id);
    return {"hop.account_confirmed", std::move(arguments)};
}

Telling HopTeller::operator()(const apps::ReadBackRequested& requested) const {
    return {"hop.read_back_requested", about(requested.user, requested.app)};
}

Telling HopTeller::operator()(const apps::AccountReadBack& read) const {
    Arguments arguments = about(read.user, read.app);
    if (read.drift.empty()) {
        return {"hop.account_read_back", std::move(arguments)};
    }
    arguments.emplace_back("attributes", join(read.drift, ", "));
    return {"hop.account_read_back.differs", std::move(arguments)};
}

Telling HopTeller::operator()(const apps::ProvisioningRequested& requested) const {
    return {"hop.provisioning_requested", about(requested.user, requested.app)};
}

}  // namespace sim::log
