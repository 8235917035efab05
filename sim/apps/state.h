// SPDX-License-Identifier: MIT
// App instances of the directory, who is assigned to them, and what each mock app itself remembers.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "sim/apps/mapping.h"
#include "sim/base/table.h"
#include "sim/scim/dialect.h"
#include "sim/scim/service_provider.h"

namespace sim::apps {

// What an integration may do; the vendor's pages "To App", "To Okta" and "Push Groups" offer these
// as switches.
enum class Capability : std::uint8_t {
    create_users,
    update_attributes,
    deactivate_users,
    sync_password,  // tells the app each new password
    import_groups,  // imports read the app's groups as well as its users
    push_groups,
};
constexpr int capability_count = 6;

enum class AppUserStatus : std::uint8_t { staged, provisioned, active, unassigned };
enum class SyncState : std::uint8_t { disabled, out_of_sync, syncing, synchronized, error };
enum class Scope : std::uint8_t { individual, group };

[[nodiscard]] std::string_view name_of(Capability capability);  // "create_users"
[[nodiscard]] std::string_view name_of(AppUserStatus status);   // "PROVISIONED"
[[nodiscard]] std::string_view name_of(SyncState state);        // "SYNCHRONIZED"
[[nodiscard]] std::string_view name_of(Scope scope);            // "GROUP"
[[nodiscard]] std::optional<Capability> capability_named(std::string_view name);

// What membership in one of the app's own groups lets a person do there.
struct Entitlement {
    std::string app_group;
    std::string grants;  // "Edit opportunities"
    SIM_FIELDS(app_group, grants)
};

// The directory's side of an integration.
struct App {
    std::string key;    // salesforce
    std::string label;  // Salesforce
    std::string tile;   // SF
    scim::Dialect dialect = scim::Dialect::catalogue;
    bool updates_by_patch = false;     // profile updates are PATCH requests instead of GET and PUT
    bool provisioning_enabled = true;  // off: single sign-on only, no request is ever sent
    bool create_users = true;
    bool update_attributes = true;
    bool deactivate_users = true;
    bool sync_password = false;
    bool import_groups = false;
    bool push_groups = false;
    bool links_groups = true;        // a group of the same name in the app is taken over
    bool renames_app_groups = true;  // "Rename app groups to match group name in Okta"
    std::vector<Capability> lacks;   // what the integration does not offer
    std::string base_url;            // as typed by the administrator; empty for the app's own
    std::string token;               // the bearer token that the directory sends
    std::vector<Mapping> mappings;
    std::vector<std::string> combined_attributes;  // "Combine values across groups"
    int seats = 0;                                 // that were bought; 0 where seats do not count
    std::vector<Entitlement> entitlements;         // of the app's own groups
    scim::ServiceProfile service;  // the app's own side, which the directory cannot see
    SIM_FIELDS(key, label, tile, dialect, updates_by_patch, provisioning_enabled, create_users,
               update_attributes, deactivate_users, sync_password, import_groups, push_groups,
               links_groups, renames_app_groups, lacks, base_url, token, mappings,
               combined_attributes, seats, entitlements, service)
};

// A person's place in an app, as the directory sees it. It outlives the assignment, because the
// link to the app's account is what a later deactivation needs.
struct AppUser {
    AppUserStatus status = AppUserStatus::staged;
    Scope scope = Scope::group;
    GroupId via;              // the group that gave the assignment
    std::string external_id;  // the app's id; empty until linked
    SyncState sync = SyncState::out_of_sync;
    Profile pushed;                  // the app profile of the last successful push
    Profile own_values;              // attributes that an individual assignment sets
    std::vector<std::string> drift;  // what differed when the account was read back last
    std::string error;               // of the last failed push, in the vendor's wording
    EventId since;                   // the event that assigned
    SIM_FIELDS(status, scope, via, external_id, sync, pushed, own_values, drift, error, since)
};

// An app is given to a group's members. Where several groups give it, the first in priority counts.
struct GroupAssignment {
    int priority = 0;  // 0 comes first
    EventId since;
    Profile values;  // attributes of the app that members get from this group
    SIM_FIELDS(priority, since, values)
};

// A group of the app itself, as the last import of the app saw it.
struct AppGroup {
    std::string group_name;
    SIM_FIELDS(group_name)
};

using AppUserKey = std::pair<UserId, AppId>;
using GroupAssignmentKey = std::pair<GroupId, AppId>;
using AppGroupKey = std::pair<AppId, std::string>;  // the app's id of the group

struct State {
    Table<AppId, App> apps;
    Table<AppUserKey, AppUser> app_users;
    Table<GroupAssignmentKey, GroupAssignment> group_assignments;
    Table<AppGroupKey, AppGroup> app_groups;
    std::map<AppId, scim::Store> stores;
};

// Whether the switch is on and provisioning as a whole is, too.
[[nodiscard]] bool is_on(const App& app, Capability capability);
// The field that holds a capability's switch.
[[nodiscard]] bool App::*switch_of(Capability capability);
// Assigned means that the directory grants the app, whatever the app itself holds.
[[nodiscard]] bool is_assigned(const State& state, UserId user, AppId app);
// The app with that key; none when there is no such app.
[[nodiscard]] AppId app_named(const State& state, std::string_view key);
// The app's account of that user, found by the link; nullptr when there is none.
[[nodiscard]] const scim::Resource* linked_account(const State& state, UserId user, AppId app);
// The assigned groups among these, best priority first.
[[nodiscard]] std::vector<GroupId> givers(const State& state, AppId app,
                                          const std::vector<GroupId>& groups);
// All groups that give the app, best priority first.
[[nodiscard]] std::vector<GroupId> assigned_groups(const State& state, AppId app);
// What the assignment of that user and the user's groups add to the mappings.
[[nodiscard]] ProfileSources profile_sources(const State& state, AppId app, UserId user,
                                             const std::vector<GroupId>& groups);
// Active accounts, each of which takes a seat.
[[nodiscard]] int seats_used(const State& state, AppId app);

}  // namespace sim::apps
