// SPDX-License-Identifier: MIT
// What follows from what an administrator did in the directory or with an app.
#include "sim/base/overloaded.h"
#include "sim/engine/hops.h"

namespace sim::hops {

namespace {

void plan_for_everybody(Draft& draft, WorkKind kind, EventId cause) {
    WorkItem item;
    item.kind = kind;
    item.cause = cause;
    draft.plan(std::move(item));
}

// Without users there is nobody whose profile could change, as while a world is set up.
void plan_sourcing(Draft& draft, EventId cause) {
    if (!draft.world().directory.users.empty()) {
        plan_for_everybody(draft, WorkKind::source_everybody, cause);
    }
}

void end_group_assignments(Draft& draft, GroupId group, EventId cause) {
    for (const auto& [key, assignment] : draft.world().apps.group_assignments) {
        if (key.first == group) {
            draft.add(apps::Event(apps::GroupUnassigned{group, key.second}), cause);
        }
    }
}

// The apps keep the groups that they were sent.
void end_pushes(Draft& draft, GroupId group, EventId cause) {
    for (const auto& [key, pushed] : draft.world().provisioning.pushed_groups) {
        if (key.first == group) {
            const EventId ended =
                draft.add(provisioning::Event(provisioning::PushedGroupUnlinked{
                              group, key.second, provisioning::AppGroupFate::leave}),
                          cause);
            drop_failed_pushes(draft, group, key.second, ended);
        }
    }
}

void plan_for_push_rules(Draft& draft, GroupId group, EventId cause) {
    if (!draft.world().provisioning.push_rules.empty()) {
        plan_push_rules(draft, group, AppId{}, cause);
    }
}

void plan_confirmed_record(Draft& draft, const directory::RecordConfirmed& confirmed,
                           EventId cause) {
    if (confirmed.choice == directory::MatchChoice::ignore) {
        return;
    }
    WorkItem item;
    item.kind = WorkKind::import_record;
    item.cause = cause;
    item.import = draft.world().directory.confirmations.at(confirmed.record).import;
    item.source = confirmed.record.first;
    item.record = confirmed.record.second;
    item.counted_as = directory::Bucket::awaiting;
    draft.plan(std::move(item));
}

}  // namespace

// What an accepted directory command leads to.
void follow(Draft& draft, const directory::Event& event, EventId id) {
    std::visit(Overloaded{[&](const directory::RuleStatusChanged& changed) {
                              if (changed.status == directory::RuleStatus::active) {
                                  plan_for_everybody(draft, WorkKind::evaluate_everybody, id);
                              }
                          },
                          [&](const directory::MemberAdded& added) {
                              note_member(draft, added.group, added.user,
                                          provisioning::MemberMove::add, id);
                              plan_reconciliation(draft, added.user, id);
                          },
                          [&](const directory::MemberRemoved& removed) {
                              if (removed.membership_ends) {
                                  note_member(draft, removed.group, removed.user,
                                              provisioning::MemberMove::remove, id);
                              }
                              plan_reconciliation(draft, removed.user, id);
                          },
                          [&](const directory::UserDeleted& deleted) {
                              forget_app_users(draft, deleted.user, id);
                          },
                          [&](const directory::UserStatusChanged& changed) {
                              plan_after_status_change(draft, changed, id);
                              if (changed.operation == "set_password") {
                                  plan_password_push(draft, changed.user, id);
                              }
                          },
                          [&](const directory::UserProfileUpdated& updated) {
                              draft.plan(about_user(WorkKind::evaluate_rules, updated.user, id));
                          },
                          [&](const directory::GroupDeleted& deleted) {
                              end_group_assignments(draft, deleted.group, id);
                              end_pushes(draft, deleted.group, id);
                          },
                          [&](const directory::GroupCreated& created) {
                              plan_for_push_rules(draft, created.group, id);
                          },
                          [&](const directory::GroupRenamed& renamed) {
                              follow_rename(draft, renamed.group, id);
                              if (draft.world().directory.settings.push_rules_follow_renames) {
                                  plan_for_push_rules(draft, renamed.group, id);
                              }
                          },
                          [&](const directory::SettingsChanged& changed) {
                              const auto& now = draft.world().directory.settings;
                              if (changed.settings.rules_move_pending != now.rules_move_pending) {
                                  plan_for_everybody(draft, WorkKind::evaluate_everybody, id);
                              }
                          },
                          [&](const directory::MappingSet&) { plan_sourcing(draft, id); },
                          [&](const directory::SourcePrioritySet&) { plan_sourcing(draft, id); },
                          [&](const directory::AttributeSourcingSet&) { plan_sourcing(draft, id); },
                          [&](const directory::RecordConfirmed& confirmed) {
                              plan_confirmed_record(draft, confirmed, id);
                          },
                          [](const auto&) {}},
               event);
}

// What an accepted app command leads to.
void follow(Draft& draft, const apps::Event& event, EventId id) {
    const auto plan = [&](WorkKind kind, UserId user, AppId app) {
        WorkItem item;
        item.kind = kind;
        item.cause = id;
        item.user = user;
        item.app = app;
        draft.plan(std::move(item));
    };
    const auto members_of = [&](GroupId group) {
        for (const auto& [key, membership] : draft.world().directory.memberships) {
            if (key.second == group) {
                plan_reconciliation(draft, key.first, id);
            }
        }
    };
    std::visit(Overloaded{[&](const apps::GroupAssigned& assigned) { members_of(assigned.group); },
                          [&](const apps::GroupUnassigned& gone) { members_of(gone.group); },
                          [&](const apps::AssignmentPrioritiesSet& set) {
                              for (const GroupId group : set.order) {
                                  members_of(group);
                              }
                          },
                          [&](const apps::AssignmentMoved& moved) {
                              plan(WorkKind::check_profiles, moved.user, moved.app);
                          },
                          [&](const apps::UserValuesSet& set) {
                              plan(WorkKind::check_profiles, set.user, set.app);
                          },
                          [&](const apps::GroupValuesSet& set) {
                              plan_profile_checks(draft, set.app, WorkKind::check_profiles, id);
                          },
                          [&](const apps::AppMappingSet& set) {
                              plan_profile_checks(draft, set.app, WorkKind::reapply_mappings, id);
                          },
                          [&](const apps::AppMappingRemoved& removed) {
                              plan_profile_checks(draft, removed.app, WorkKind::reapply_mappings,
                                                  id);
                          },
                          [&](const apps::ProvisioningRequested& requested) {
                              plan(WorkKind::queue_create, requested.user, requested.app);
                          },
                          [&](const apps::AccountConfirmed& confirmed) {
                              note_first_account(draft, confirmed.user, confirmed.app, id);
                              plan(WorkKind::check_profiles, confirmed.user, confirmed.app);
                          },
                          [&](const apps::ReadBackRequested& requested) {
                              plan(WorkKind::queue_read_back, requested.user, requested.app);
                          },
                          [&](const apps::UserAssigned& assigned) {
                              plan(WorkKind::queue_create, assigned.user, assigned.app);
                          },
                          [&](const apps::UserUnassigned& gone) {
                              plan(WorkKind::queue_deactivate, gone.user, gone.app);
                          },
                          [](const auto&) {}},
               event);
}

}  // namespace sim::hops
