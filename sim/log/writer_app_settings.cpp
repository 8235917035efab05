// SPDX-License-Identifier: MIT
// Rows about what an administrator sets for an app.
#include "sim/base/text.h"
#include "sim/log/event_types.h"
#include "sim/log/writer.h"

namespace sim::log {

void Writer::add_app_setting(AppId app, std::string setting, std::string value) {
    LogEntry& row = add(types::app_configuration, {names_.app_party(app)});
    row.debug_data.emplace_back(std::move(setting), std::move(value));
}

void Writer::operator()(const apps::CapabilitySet& set) {
    add_app_setting(set.app, std::string(name_of(set.capability)),
                    std::string(name_of(set.position)));
}

void Writer::operator()(const apps::ConnectionTokenSet& set) {
    add_app_setting(set.app, "credentials", "changed");
}

void Writer::operator()(const apps::GroupAssigned& assigned) {
    add(types::group_app_add, {names_.group_party(assigned.group), names_.app_party(assigned.app)});
}

void Writer::operator()(const apps::GroupUnassigned& unassigned) {
    add(types::group_app_remove,
        {names_.group_party(unassigned.group), names_.app_party(unassigned.app)});
}

void Writer::operator()(const apps::ProvisioningSwitched& switched) {
    add_app_setting(switched.app, "provisioning", std::string(name_of(switched.position)));
}

void Writer::operator()(const apps::ConnectionSet& set) {
    add_app_setting(set.app, "baseUrl", set.base_url);
}

void Writer::operator()(const apps::AccountConfirmed& confirmed) {
    add_assignment(types::import_match_confirm, confirmed.user, confirmed.app);
}

void Writer::operator()(const apps::GroupLinkingSet& set) {
    add_app_setting(set.app, "groupLinking", std::string(name_of(set.position)));
}

void Writer::operator()(const apps::MappingsFailed& failed) {
    LogEntry& row = add_assignment(types::mapping_invalid, failed.user, failed.app);
    row.outcome = Outcome::failure;
    row.debug_data = {{"attributes", join(failed.targets, ", ")}};
}

void Writer::operator()(const apps::AppMappingSet& set) {
    LogEntry& row = add(types::mapping_update, {names_.app_party(set.app)});
    row.debug_data = {{"attribute", set.target},
                      {"expression", set.expression},
                      {"applies", std::string(name_of(set.applies))}};
}

void Writer::operator()(const apps::AppMappingRemoved& removed) {
    add(types::mapping_update, {names_.app_party(removed.app)}).debug_data = {
        {"attribute", removed.target}, {"expression", ""}};
}

void Writer::operator()(const apps::AssignmentPrioritiesSet& set) {
    LogEntry& row =
        add(types::group_app_update, {names_.group_party(set.moved), names_.app_party(set.app)});
    row.debug_data.emplace_back("priority", std::to_string(set.order.size()));
    for (std::size_t place = 0; place < set.order.size(); ++place) {
        if (set.order[place] == set.moved) {
            row.debug_data.back().second = std::to_string(place);
        }
    }
}

void Writer::operator()(const apps::GroupValuesSet& set) {
    LogEntry& row =
        add(types::group_app_update, {names_.group_party(set.group), names_.app_party(set.app)});
    for (const auto& [attribute, value] : set.values.entries()) {
        row.debug_data.emplace_back(attribute, to_plain(value));
    }
}

void Writer::operator()(const apps::UserValuesSet& set) {
    LogEntry& row = add_assignment(types::app_member_update, set.user, set.app);
    for (const auto& [attribute, value] : set.values.entries()) {
        row.debug_data.emplace_back(attribute, to_plain(value));
    }
}

}  // namespace sim::log
