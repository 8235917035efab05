// SPDX-License-Identifier: MIT
// Turns app events into rows; runs no rule.
#include "sim/apps/apply.h"

#include "sim/apps/apply_parts.h"
#include "sim/base/overloaded.h"

namespace sim::apps {

namespace {

void request_provisioning(State& state, const ProvisioningRequested& requested) {
    AppUser& app_user = state.app_users.edit({requested.user, requested.app});
    app_user.status = AppUserStatus::staged;
    app_user.sync = SyncState::out_of_sync;
}

void assign(State& state, const UserAssigned& assigned, EventId id) {
    AppUser app_user;
    if (const AppUser* known = state.app_users.find({assigned.user, assigned.app})) {
        app_user = *known;
    }
    const bool provisions = state.apps.at(assigned.app).provisioning_enabled;
    app_user.status = provisions ? AppUserStatus::staged : AppUserStatus::active;
    app_user.sync = provisions ? SyncState::out_of_sync : SyncState::disabled;
    app_user.scope = assigned.scope;
    app_user.via = assigned.via;
    app_user.error.clear();
    app_user.since = id;
    state.app_users.put({assigned.user, assigned.app}, std::move(app_user));
}

template <class Linked>
void link(State& state, const Linked& linked) {
    AppUser& app_user = state.app_users.edit({linked.user, linked.app});
    app_user.external_id = linked.external_id;
    app_user.error.clear();
    if (app_user.status == AppUserStatus::staged) {
        app_user.status = AppUserStatus::provisioned;
    }
}

}  // namespace

void apply(State& state, const Event& event, EventId id) {
    std::visit(
        Overloaded{
            [&](const ProvisioningRequested& requested) { request_provisioning(state, requested); },
            [&](const GroupAssigned& assigned) {
                state.group_assignments.put({assigned.group, assigned.app},
                                            {assigned.priority, id, {}});
            },
            [&](const GroupUnassigned& unassigned) {
                state.group_assignments.erase({unassigned.group, unassigned.app});
            },
            [&](const UserAssigned& assigned) { assign(state, assigned, id); },
            [&](const AssignmentMoved& moved) {
                AppUser& app_user = state.app_users.edit({moved.user, moved.app});
                app_user.scope = moved.scope;
                app_user.via = moved.via;
                if (moved.scope == Scope::group) {
                    app_user.own_values = {};  // they were of the assignment by hand
                }
            },
            [&](const UserUnassigned& unassigned) {
                AppUser& app_user = state.app_users.edit({unassigned.user, unassigned.app});
                app_user.status = AppUserStatus::unassigned;
                app_user.via = {};
                app_user.own_values = {};
            },
            [&](const AccountLinked& linked) { link(state, linked); },
            [&](const AccountConfirmed& confirmed) {
                link(state, confirmed);
                // Whatever was pushed before, this account has not heard of it.
                state.app_users.edit({confirmed.user, confirmed.app}).pushed = {};
            },
            [&](const AppUserSynchronized& synchronized) {
                AppUser& app_user = state.app_users.edit({synchronized.user, synchronized.app});
                app_user.pushed = synchronized.pushed;
                app_user.sync = SyncState::synchronized;
                app_user.drift.clear();
                app_user.error.clear();
            },
            [](const ReadBackRequested&) {},
            [&](const AccountReadBack& read) {
                state.app_users.edit({read.user, read.app}).drift = read.drift;
            },
            [&](const AppUserFailed& failed) {
                AppUser& app_user = state.app_users.edit({failed.user, failed.app});
                app_user.sync = SyncState::error;
                app_user.error = failed.error;
            },
            [&](const AppUserForgotten& forgotten) {
                state.app_users.erase({forgotten.user, forgotten.app});
            },
            [&](const AppGroupImported& imported) {
                state.app_groups.put({imported.app, imported.app_group}, {imported.group_name});
            },
            [&](const AppGroupGone& gone) {
                state.app_groups.erase({gone.app, gone.app_group});
            },
            [](const MappingsFailed&) {},
            [&](const StoreChanged& changed) {
                state.stores.at(changed.app).apply(*changed.change);
            },
            [&](const auto& set) { parts::apply_setting(state, set); }},
        event);
}

}  // namespace sim::apps
