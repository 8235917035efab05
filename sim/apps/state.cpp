// SPDX-License-Identifier: MIT
// Names and look-ups of apps and assignments.
#include <algorithm>
#include <array>

#include "sim/apps/commands.h"
#include "sim/base/check.h"

namespace sim::apps {

namespace {

// Indexed by the enumerator; a missing name would not compile.
constexpr std::array<std::string_view, capability_count> capability_names = {
    "create_users",  "update_attributes", "deactivate_users",
    "sync_password", "import_groups",     "push_groups"};
constexpr std::array<std::string_view, 4> app_user_status_names = {"STAGED", "PROVISIONED",
                                                                   "ACTIVE", "UNASSIGNED"};
constexpr std::array<std::string_view, 5> sync_state_names = {"DISABLED", "OUT_OF_SYNC", "SYNCING",
                                                              "SYNCHRONIZED", "ERROR"};

}  // namespace

std::string_view name_of(Capability capability) {
    return capability_names.at(static_cast<std::size_t>(capability));
}
std::string_view name_of(AppUserStatus status) {
    return app_user_status_names.at(static_cast<std::size_t>(status));
}
std::string_view name_of(SyncState state) {
    return sync_state_names.at(static_cast<std::size_t>(state));
}
std::string_view name_of(Scope scope) { return scope == Scope::individual ? "USER" : "GROUP"; }

std::string_view name_of(Switch position) { return position == Switch::on ? "on" : "off"; }

std::optional<Capability> capability_named(std::string_view name) {
    for (std::size_t i = 0; i < capability_names.size(); ++i) {
        if (capability_names[i] == name) {
            return static_cast<Capability>(i);
        }
    }
    return std::nullopt;
}

bool is_on(const App& app, Capability capability) {
    return app.provisioning_enabled && app.*switch_of(capability);
}

bool App::*switch_of(Capability capability) {
    switch (capability) {
        case Capability::create_users:
            return &App::create_users;
        case Capability::update_attributes:
            return &App::update_attributes;
        case Capability::deactivate_users:
            return &App::deactivate_users;
        case Capability::sync_password:
            return &App::sync_password;
        case Capability::import_groups:
            return &App::import_groups;
        case Capability::push_groups:
            return &App::push_groups;
    }
    SIM_CHECK(false, "every capability has a switch");
}

bool is_assigned(const State& state, UserId user, AppId app) {
    const AppUser* app_user = state.app_users.find({user, app});
    return app_user != nullptr && app_user->status != AppUserStatus::unassigned;
}

AppId app_named(const State& state, std::string_view key) {
    for (const auto& [id, app] : state.apps) {
        if (app.key == key) {
            return id;
        }
    }
    return {};
}

const scim::Resource* linked_account(const State& state, UserId user, AppId app) {
    const AppUser* app_user = state.app_users.find({user, app});
    if (app_user == nullptr || app_user->external_id.empty()) {
        return nullptr;
    }
    return state.stores.at(app).find(scim::ResourceKind::user, app_user->external_id);
}

std::vector<GroupId> givers(const State& state, AppId app, const std::vector<GroupId>& groups) {
    std::vector<std::pair<int, GroupId>> ranked;
    for (const GroupId group : groups) {
        if (const GroupAssignment* assignment = state.group_assignments.find({group, app})) {
            ranked.emplace_back(assignment->priority, group);
        }
    }
    std::sort(ranked.begin(), ranked.end());
    std::vector<GroupId> sorted;
    sorted.reserve(ranked.size());
    for (const auto& [priority, group] : ranked) {
        sorted.push_back(group);
    }
    return sorted;
}

std::vector<GroupId> assigned_groups(const State& state, AppId app) {
    std::vector<GroupId> groups;
    for (const auto& [key, assignment] : state.group_assignments) {
        if (key.second == app) {
            groups.push_back(key.first);
        }
    }
    return givers(state, app, groups);
}

ProfileSources profile_sources(const State& state, AppId app, UserId user,
                               const std::vector<GroupId>& groups) {
    ProfileSources sources;
    sources.combined = state.apps.at(app).combined_attributes;
    for (const GroupId group : givers(state, app, groups)) {
        sources.group_values.push_back(&state.group_assignments.at({group, app}).values);
    }
    if (const AppUser* app_user = state.app_users.find({user, app})) {
        sources.pushed = &app_user->pushed;
        sources.own_values = app_user->scope == Scope::individual ? &app_user->own_values : nullptr;
    }
    return sources;
}

int seats_used(const State& state, AppId app) {
    const auto& accounts = state.stores.at(app).users();
    int used = 0;
    for (const auto& [id, account] : accounts) {
        used += account.active ? 1 : 0;
    }
    return used;
}

}  // namespace sim::apps
