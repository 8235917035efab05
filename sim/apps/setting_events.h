// SPDX-License-Identifier: MIT
// What was set for an app: its connection, switches, mappings and priorities.
#pragma once

#include <string>
#include <vector>

#include "sim/apps/setting_commands.h"

namespace sim::apps {

struct AppAdded {
    static constexpr std::string_view name = "AppAdded";
    AppId app;
    Boxed<App> details;
    SIM_FIELDS(app, details)
};
struct ProvisioningSwitched {
    static constexpr std::string_view name = "ProvisioningSwitched";
    AppId app;
    Switch position = Switch::on;
    SIM_FIELDS(app, position)
};
struct CapabilitySet {
    static constexpr std::string_view name = "CapabilitySet";
    AppId app;
    Capability capability = Capability::create_users;
    Switch position = Switch::on;
    SIM_FIELDS(app, capability, position)
};
struct ConnectionSet {
    static constexpr std::string_view name = "ConnectionSet";
    AppId app;
    std::string base_url;
    std::string token;
    SIM_FIELDS(app, base_url, token)
};
struct ConnectionTokenSet {
    static constexpr std::string_view name = "ConnectionTokenSet";
    AppId app;
    std::string token;
    SIM_FIELDS(app, token)
};
struct ServiceTokenRotated {
    static constexpr std::string_view name = "ServiceTokenRotated";
    AppId app;
    std::string token;
    SIM_FIELDS(app, token)
};
// The app itself behaves differently from now on: its vendor released or mended something, or its
// administrator gave or took a permission. The directory is not told.
struct ServiceChanged {
    static constexpr std::string_view name = "ServiceChanged";
    AppId app;
    std::string behaviour;  // as sim/scim/quirks.h names it
    Switch position = Switch::on;
    SIM_FIELDS(app, behaviour, position)
};
struct GroupLinkingSet {
    static constexpr std::string_view name = "GroupLinkingSet";
    AppId app;
    Switch position = Switch::on;
    SIM_FIELDS(app, position)
};
struct AppMappingSet {
    static constexpr std::string_view name = "AppMappingSet";
    AppId app;
    std::string target;
    std::string expression;
    Applies applies = Applies::create_and_update;
    SIM_FIELDS(app, target, expression, applies)
};
struct AppMappingRemoved {
    static constexpr std::string_view name = "AppMappingRemoved";
    AppId app;
    std::string target;
    SIM_FIELDS(app, target)
};
// The app's assigned groups in their new order, the first in priority first.
struct AssignmentPrioritiesSet {
    static constexpr std::string_view name = "AssignmentPrioritiesSet";
    AppId app;
    GroupId moved;
    std::vector<GroupId> order;
    SIM_FIELDS(app, moved, order)
};
struct GroupValuesSet {
    static constexpr std::string_view name = "GroupValuesSet";
    GroupId group;
    AppId app;
    Profile values;
    SIM_FIELDS(group, app, values)
};
struct UserValuesSet {
    static constexpr std::string_view name = "UserValuesSet";
    UserId user;
    AppId app;
    Profile values;
    SIM_FIELDS(user, app, values)
};

}  // namespace sim::apps
