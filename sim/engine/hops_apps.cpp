// SPDX-License-Identifier: MIT
// Hops between groups and assignments.
#include <algorithm>

#include "sim/apps/console.h"
#include "sim/apps/decide.h"
#include "sim/engine/hops.h"

namespace sim::hops {

namespace {

WorkItem about_app_user(WorkKind kind, UserId user, AppId app, EventId cause) {
    WorkItem item;
    item.kind = kind;
    item.user = user;
    item.app = app;
    item.cause = cause;
    return item;
}

// An assignment follows from the membership that gives it, unless something later (a reactivation)
// is what made the directory look again.
EventId cause_of_assignment(const World& world, UserId user, GroupId via, EventId looked) {
    const auto* membership = world.directory.memberships.find({user, via});
    return membership != nullptr ? std::max(membership->since, looked) : looked;
}

WorkKind work_kind_of(apps::AssignmentMove::Kind kind) {
    switch (kind) {
        case apps::AssignmentMove::Kind::assign:
            return WorkKind::assign_app;
        case apps::AssignmentMove::Kind::unassign:
            return WorkKind::unassign_app;
        case apps::AssignmentMove::Kind::change_giver:
            return WorkKind::change_giver;
    }
    SIM_CHECK(false, "every kind of move has its work");
}

// What expressions may ask about a user.
expression::Context context_of(const World& world, UserId user,
                               const std::vector<GroupId>& groups) {
    const directory::User& details = world.directory.users.at(user);
    expression::Context context;
    context.user = &details.profile;
    context.user_id = details.okta_id;
    context.user_status = name_of(details.status);
    for (const GroupId group : groups) {
        context.group_names.push_back(world.directory.groups.at(group).name);
    }
    return context;
}

}  // namespace

void reconcile_apps(Draft& draft, const WorkItem& item) {
    const World& world = draft.world();
    const directory::User* user = world.directory.users.find(item.user);
    if (user == nullptr || user->status == directory::UserStatus::suspended) {
        return;  // a suspended user keeps what they have; nothing is sent
    }
    const auto moves = apps::assignment_moves(world.apps, item.user,
                                              directory::groups_of(world.directory, item.user),
                                              directory::can_hold_apps(user->status));
    for (const apps::AssignmentMove& move : moves) {
        const EventId cause = cause_of_assignment(world, item.user, move.via, item.cause);
        WorkItem next = about_app_user(work_kind_of(move.kind), item.user, move.app, cause);
        next.group = move.via;
        draft.plan(next, Duration{0});
    }
    // Only apps that the person keeps hear about a changed profile, so the look comes after.
    WorkItem check = about_app_user(WorkKind::check_profiles, item.user, AppId{}, item.cause);
    draft.plan(check, Duration{0});
}

void move_assignment(Draft& draft, const WorkItem& item) {
    const bool assigned = apps::is_assigned(draft.world().apps, item.user, item.app);
    if (item.kind == WorkKind::change_giver) {
        if (assigned) {
            draft.add(apps::Event(apps::AssignmentMoved{item.user, item.app, apps::Scope::group,
                                                        item.group}),
                      item.cause, ActorId::directory);
        }
        return;
    }
    const bool assign = item.kind == WorkKind::assign_app;
    const directory::User* user = draft.world().directory.users.find(item.user);
    const bool may_hold = user != nullptr && directory::can_hold_apps(user->status);
    if (assigned == assign || (assign && !may_hold)) {
        return;
    }
    if (assign) {
        const EventId done = draft.add(
            apps::Event(apps::UserAssigned{item.user, item.app, apps::Scope::group, item.group}),
            item.cause, ActorId::directory);
        draft.plan(about_app_user(WorkKind::queue_create, item.user, item.app, done));
    } else {
        const EventId done = draft.add(apps::Event(apps::UserUnassigned{item.user, item.app}),
                                       item.cause, ActorId::directory);
        draft.plan(about_app_user(WorkKind::queue_deactivate, item.user, item.app, done));
    }
}

std::vector<std::string> failing_mappings(const World& world, UserId user, AppId app) {
    const std::vector<GroupId> groups = directory::groups_of(world.directory, user);
    return apps::failing_targets(world.apps.apps.at(app).mappings, context_of(world, user, groups));
}

Profile app_profile(const World& world, UserId user, AppId app, apps::Purpose purpose) {
    const std::vector<GroupId> groups = directory::groups_of(world.directory, user);
    apps::ProfileSources sources = apps::profile_sources(world.apps, app, user, groups);
    sources.context = context_of(world, user, groups);
    return apps::make_profile(world.apps.apps.at(app).mappings, sources, purpose);
}

void check_profiles(Draft& draft, const WorkItem& item) {
    const World& world = draft.world();
    if (!world.directory.users.contains(item.user)) {
        return;
    }
    const bool reapplies = item.kind == WorkKind::reapply_mappings;
    const auto purpose = reapplies ? apps::Purpose::reapply : apps::Purpose::update;
    for (const auto& [app, details] : world.apps.apps) {
        const bool meant = !item.app.exists() || item.app == app;
        if (!meant || !apps::is_assigned(world.apps, item.user, app)) {
            continue;
        }
        const apps::AppUser& app_user = world.apps.app_users.at({item.user, app});
        const bool linked = app_user.status == apps::AppUserStatus::provisioned;
        if (linked && app_profile(world, item.user, app, purpose) != app_user.pushed) {
            WorkItem next = about_app_user(WorkKind::queue_update, item.user, app, item.cause);
            next.reapplies = reapplies;
            draft.plan(std::move(next));
        }
    }
}

void plan_profile_checks(Draft& draft, AppId app, WorkKind kind, EventId cause) {
    const World& world = draft.world();
    for (const auto& [key, app_user] : world.apps.app_users) {
        if (key.second == app && app_user.status == apps::AppUserStatus::provisioned) {
            WorkItem item = about_app_user(kind, key.first, app, cause);
            draft.plan(item);
        }
    }
}

void forget_app_users(Draft& draft, UserId user, EventId cause) {
    const World& world = draft.world();
    for (auto place = world.apps.app_users.lower_bound({user, AppId{}});
         place != world.apps.app_users.end() && place->first.first == user; ++place) {
        draft.add(apps::Event(apps::AppUserForgotten{user, place->first.second}), cause);
    }
}

void deactivate_unowned(Draft& draft, const WorkItem& item) {
    const scim::Resource* account =
        draft.world().apps.stores.at(item.app).find(scim::ResourceKind::user, item.record);
    if (account == nullptr || !account->active) {
        return;
    }
    const scim::StoreChange change{scim::ResourceKind::user, account->id,
                                   apps::switched_off(*account, draft.at())};
    draft.add(apps::Event(apps::StoreChanged{item.app, change}), item.cause,
              ActorId::administrator);
}

}  // namespace sim::hops
