// SPDX-License-Identifier: MIT
// Guards of app commands, and which assignments follow from group memberships.
#include "sim/apps/decide.h"

#include <algorithm>

#include "sim/apps/console.h"
#include "sim/apps/decide_parts.h"
#include "sim/base/overloaded.h"

namespace sim::apps {

namespace {

using parts::Decision;
using parts::one;
using parts::refuse;

Decision decide_group(const State& state, const AssignGroup& assign) {
    if (state.group_assignments.contains({assign.group, assign.app})) {
        return refuse("refusal.apps.group_already_assigned", state.apps.at(assign.app).label);
    }
    int priority = 0;  // behind those that are there
    for (const auto& [key, assignment] : state.group_assignments) {
        if (key.second == assign.app) {
            priority = std::max(priority, assignment.priority + 1);
        }
    }
    return one(GroupAssigned{assign.group, assign.app, priority});
}

Decision decide_assign(const State& state, const AssignUser& assign) {
    const AppUser* app_user = state.app_users.find({assign.user, assign.app});
    if (!is_assigned(state, assign.user, assign.app)) {
        return one(UserAssigned{assign.user, assign.app, Scope::individual, GroupId{}});
    }
    if (app_user->scope == Scope::individual) {
        return refuse("refusal.apps.already_assigned", state.apps.at(assign.app).label);
    }
    return one(AssignmentMoved{assign.user, assign.app, Scope::individual, GroupId{}});
}

// The best of the groups that give the app to the user; none where no group does.
GroupId giver(const State& state, AppId app, const std::vector<GroupId>& groups) {
    const std::vector<GroupId> all = givers(state, app, groups);
    return all.empty() ? GroupId{} : all.front();
}

Decision decide_unassign(const State& state, const UnassignUser& unassign,
                         const std::vector<GroupId>& groups) {
    if (!is_assigned(state, unassign.user, unassign.app)) {
        return refuse("refusal.apps.not_assigned", state.apps.at(unassign.app).label);
    }
    if (state.app_users.at({unassign.user, unassign.app}).scope == Scope::group) {
        return refuse("refusal.apps.assigned_by_group", state.apps.at(unassign.app).label);
    }
    const GroupId via = giver(state, unassign.app, groups);
    if (via.exists()) {
        return one(AssignmentMoved{unassign.user, unassign.app, Scope::group, via});
    }
    return one(UserUnassigned{unassign.user, unassign.app});
}

Decision decide_convert(const State& state, const ConvertAssignment& convert,
                        const std::vector<GroupId>& groups) {
    const std::string& label = state.apps.at(convert.app).label;
    if (!is_assigned(state, convert.user, convert.app)) {
        return refuse("refusal.apps.not_assigned", label);
    }
    if (state.app_users.at({convert.user, convert.app}).scope == Scope::group) {
        return refuse("refusal.apps.assigned_by_group", label);
    }
    const GroupId via = giver(state, convert.app, groups);
    if (!via.exists()) {
        return refuse("refusal.apps.no_group_gives_it", label);
    }
    return one(AssignmentMoved{convert.user, convert.app, Scope::group, via});
}

Decision decide_provision(const State& state, const ProvisionUser& provision) {
    const App& app = state.apps.at(provision.app);
    if (!is_assigned(state, provision.user, provision.app)) {
        return refuse("refusal.apps.not_assigned", app.label);
    }
    if (!app.provisioning_enabled) {
        return refuse("refusal.apps.provisioning_is_off", app.label);
    }
    // Somebody who was assigned while provisioning was off may be linked from an earlier time.
    const AppUser& app_user = state.app_users.at({provision.user, provision.app});
    if (app_user.status == AppUserStatus::provisioned) {
        return refuse("refusal.apps.already_provisioned", app.label);
    }
    return one(ProvisioningRequested{provision.user, provision.app});
}

Decision decide_read_back(const State& state, const ReadAccountBack& read) {
    const App& app = state.apps.at(read.app);
    const AppUser* app_user = state.app_users.find({read.user, read.app});
    if (app_user == nullptr || app_user->external_id.empty()) {
        return refuse("refusal.apps.not_linked", app.label);
    }
    if (!app.provisioning_enabled) {
        return refuse("refusal.apps.provisioning_is_off", app.label);
    }
    return one(ReadBackRequested{read.user, read.app});
}

// By its id or its user name; nullptr when there is none.
const scim::Resource* account_of(const scim::Store& store, const std::string& account) {
    const scim::Resource* by_id = store.find(scim::ResourceKind::user, account);
    return by_id != nullptr ? by_id : store.user_by_name(account);
}

// A link is one person's for good: a later deactivation needs it.
Decision decide_confirmation(const State& state, const ConfirmAccount& confirm) {
    const std::string& label = state.apps.at(confirm.app).label;
    const scim::Resource* account = account_of(state.stores.at(confirm.app), confirm.account);
    if (account == nullptr) {
        return refuse("refusal.apps.unknown_account", confirm.account);
    }
    for (const auto& [key, app_user] : state.app_users) {
        const bool taken = key.second == confirm.app && app_user.external_id == account->id;
        if (taken && key.first != confirm.user) {
            return refuse("refusal.apps.account_taken", label);
        }
    }
    const bool assigned = is_assigned(state, confirm.user, confirm.app);
    const AppUser* known = state.app_users.find({confirm.user, confirm.app});
    if (assigned && !known->external_id.empty()) {
        return refuse("refusal.apps.linked_already", label);
    }
    std::vector<Event> events;
    if (!assigned) {
        events.emplace_back(UserAssigned{confirm.user, confirm.app, Scope::individual, GroupId{}});
    }
    events.emplace_back(AccountConfirmed{confirm.user, confirm.app, account->id});
    return events;
}

Decision decide_edit_in_app(const State& state, const EditInApp& edit, Instant now) {
    const scim::Resource* account = account_of(state.stores.at(edit.app), edit.account);
    if (account == nullptr) {
        return refuse("refusal.apps.unknown_account", edit.account);
    }
    if (!is_editable(edit.attribute)) {
        return refuse("refusal.apps.not_editable", edit.attribute);
    }
    return one(StoreChanged{edit.app,
                            scim::StoreChange{scim::ResourceKind::user, account->id,
                                              edited(*account, edit.attribute, edit.value, now)}});
}

Decision decide_deactivate_in_app(const State& state, const DeactivateInApp& deactivate,
                                  Instant now) {
    const scim::Resource* account = account_of(state.stores.at(deactivate.app), deactivate.account);
    if (account == nullptr) {
        return refuse("refusal.apps.unknown_account", deactivate.account);
    }
    if (!account->active) {
        return refuse("refusal.apps.already_inactive", account->unique_name);
    }
    return one(StoreChanged{deactivate.app, scim::StoreChange{scim::ResourceKind::user, account->id,
                                                              switched_off(*account, now)}});
}

// Every command but AddApp names an app that must be there.
AppId app_of(const Command& command) {
    return std::visit(Overloaded{[](const AddApp&) { return AppId{}; },
                                 [](const auto& other) { return other.app; }},
                      command);
}

}  // namespace

namespace parts {

Failure<Refusal> refuse(std::string code, std::string about) {
    return Failure{Refusal{std::move(code), {{"about", std::move(about)}}}};
}

Decision one(Event event) { return std::vector<Event>{std::move(event)}; }

}  // namespace parts

Decision decide(const State& state, const Command& command, Instant now,
                const std::vector<GroupId>& groups) {
    const bool adds = std::holds_alternative<AddApp>(command);
    if (!adds && !state.apps.contains(app_of(command))) {
        return refuse("refusal.apps.unknown_app");
    }
    return std::visit(
        Overloaded{
            [&](const SetConnectionToken& set) {
                return one(ConnectionTokenSet{set.app, set.token});
            },
            [&](const RotateServiceToken& rotate) {
                return one(ServiceTokenRotated{rotate.app, rotate.token});
            },
            [&](const AssignGroup& assign) { return decide_group(state, assign); },
            [&](const UnassignGroup& unassign) -> Decision {
                if (!state.group_assignments.contains({unassign.group, unassign.app})) {
                    return refuse("refusal.apps.group_not_assigned",
                                  state.apps.at(unassign.app).label);
                }
                return one(GroupUnassigned{unassign.group, unassign.app});
            },
            [&](const AssignUser& assign) { return decide_assign(state, assign); },
            [&](const UnassignUser& unassign) { return decide_unassign(state, unassign, groups); },
            [&](const ConvertAssignment& convert) {
                return decide_convert(state, convert, groups);
            },
            [&](const ProvisionUser& provision) { return decide_provision(state, provision); },
            [&](const ReadAccountBack& read) { return decide_read_back(state, read); },
            [&](const ConfirmAccount& confirm) { return decide_confirmation(state, confirm); },
            [&](const EditInApp& edit) { return decide_edit_in_app(state, edit, now); },
            [&](const DeactivateInApp& deactivate) {
                return decide_deactivate_in_app(state, deactivate, now);
            },
            [&](const auto& setting) { return parts::decide(state, setting); }},
        command);
}

std::vector<AssignmentMove> assignment_moves(const State& state, UserId user,
                                             const std::vector<GroupId>& groups,
                                             bool may_hold_apps) {
    using Kind = AssignmentMove::Kind;
    std::vector<AssignmentMove> moves;
    for (const auto& [app, details] : state.apps) {
        const GroupId via = may_hold_apps ? giver(state, app, groups) : GroupId{};
        if (!is_assigned(state, user, app)) {
            if (via.exists()) {
                moves.push_back({app, Kind::assign, via});
            }
            continue;
        }
        const AppUser& app_user = state.app_users.at({user, app});
        const bool by_hand = app_user.scope == Scope::individual;
        if (!may_hold_apps || (!via.exists() && !by_hand)) {
            moves.push_back({app, Kind::unassign, GroupId{}});
        } else if (!by_hand && app_user.via != via) {
            moves.push_back({app, Kind::change_giver, via});
        }
    }
    return moves;
}

}  // namespace sim::apps
