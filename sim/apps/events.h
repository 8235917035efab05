// SPDX-License-Identifier: MIT
// What happened to assignments and to the accounts inside the apps.
#pragma once

#include <string>
#include <variant>

#include "sim/apps/commands.h"
#include "sim/apps/setting_events.h"

namespace sim::apps {

struct GroupAssigned {
    static constexpr std::string_view name = "GroupAssigned";
    GroupId group;
    AppId app;
    int priority = 0;
    SIM_FIELDS(group, app, priority)
};
struct GroupUnassigned {
    static constexpr std::string_view name = "GroupUnassigned";
    GroupId group;
    AppId app;
    SIM_FIELDS(group, app)
};
struct UserAssigned {
    static constexpr std::string_view name = "UserAssigned";
    UserId user;
    AppId app;
    Scope scope = Scope::group;
    GroupId via;
    SIM_FIELDS(user, app, scope, via)
};
// The assignment stays, but another group or a hand now gives it.
struct AssignmentMoved {
    static constexpr std::string_view name = "AssignmentMoved";
    UserId user;
    AppId app;
    Scope scope = Scope::group;
    GroupId via;
    SIM_FIELDS(user, app, scope, via)
};
// The user was assigned while provisioning was off, and the app is to hear of them now.
struct ProvisioningRequested {
    static constexpr std::string_view name = "ProvisioningRequested";
    UserId user;
    AppId app;
    SIM_FIELDS(user, app)
};
// An administrator wants to know what the app really holds.
struct ReadBackRequested {
    static constexpr std::string_view name = "ReadBackRequested";
    UserId user;
    AppId app;
    SIM_FIELDS(user, app)
};
// The app told what it holds.
struct AccountReadBack {
    static constexpr std::string_view name = "AccountReadBack";
    UserId user;
    AppId app;
    std::vector<std::string> drift;  // attributes that differ from what was pushed, or `active`
    SIM_FIELDS(user, app, drift)
};
struct UserUnassigned {
    static constexpr std::string_view name = "UserUnassigned";
    UserId user;
    AppId app;
    SIM_FIELDS(user, app)
};
// The directory remembers the app's id of the account.
struct AccountLinked {
    static constexpr std::string_view name = "AccountLinked";
    UserId user;
    AppId app;
    std::string external_id;
    SIM_FIELDS(user, app, external_id)
};
// The same, because an administrator said whose account it is.
struct AccountConfirmed {
    static constexpr std::string_view name = "AccountConfirmed";
    UserId user;
    AppId app;
    std::string external_id;
    SIM_FIELDS(user, app, external_id)
};
// The app holds what the directory wants it to hold.
struct AppUserSynchronized {
    static constexpr std::string_view name = "AppUserSynchronized";
    UserId user;
    AppId app;
    Profile pushed;
    SIM_FIELDS(user, app, pushed)
};
struct AppUserFailed {
    static constexpr std::string_view name = "AppUserFailed";
    UserId user;
    AppId app;
    std::string error;
    SIM_FIELDS(user, app, error)
};
// The user was deleted, and with them the link to the app's account.
struct AppUserForgotten {
    static constexpr std::string_view name = "AppUserForgotten";
    UserId user;
    AppId app;
    SIM_FIELDS(user, app)
};
// An import saw a group of the app that was new, or had another name.
struct AppGroupImported {
    static constexpr std::string_view name = "AppGroupImported";
    AppId app;
    std::string app_group;
    std::string group_name;
    std::string before;  // its name at the last import; empty for a new one
    SIM_FIELDS(app, app_group, group_name, before)
};
// An import did not see a group of the app any more.
struct AppGroupGone {
    static constexpr std::string_view name = "AppGroupGone";
    AppId app;
    std::string app_group;
    std::string group_name;
    SIM_FIELDS(app, app_group, group_name)
};
// The app's own store changed, by a request or by its administrator.
struct StoreChanged {
    static constexpr std::string_view name = "StoreChanged";
    AppId app;
    Boxed<scim::StoreChange> change;
    SIM_FIELDS(app, change)
};

// Mappings of the app that cannot be computed for that person; their targets get no value.
struct MappingsFailed {
    static constexpr std::string_view name = "MappingsFailed";
    UserId user;
    AppId app;
    std::vector<std::string> targets;
    SIM_FIELDS(user, app, targets)
};

using Event =
    std::variant<AppAdded, ProvisioningSwitched, CapabilitySet, ConnectionSet, ConnectionTokenSet,
                 ServiceTokenRotated, ServiceChanged, GroupLinkingSet, MappingsFailed,
                 AppMappingSet, AppMappingRemoved, GroupAssigned, GroupUnassigned,
                 AssignmentPrioritiesSet, GroupValuesSet, UserAssigned, AssignmentMoved,
                 UserValuesSet, ProvisioningRequested, ReadBackRequested, AccountReadBack,
                 UserUnassigned, AccountLinked, AccountConfirmed, AppUserSynchronized,
                 AppUserFailed, AppUserForgotten, AppGroupImported, AppGroupGone, StoreChanged>;

}  // namespace sim::apps
