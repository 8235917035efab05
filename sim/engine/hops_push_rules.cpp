// SPDX-License-Identifier: MIT
// Hops of the rules that choose which groups are pushed.
#include "sim/engine/hops.h"

namespace sim::hops {

namespace {

void push_by(Draft& draft, GroupId group, AppId app, const std::string& push_rule, EventId cause) {
    const EventId added =
        draft.add(provisioning::Event(provisioning::PushedGroupAdded{group, app, "", push_rule}),
                  cause, ActorId::provisioning);
    begin_push(draft, {group, app, ""}, added);
}

}  // namespace

void run_push_rules(Draft& draft, const WorkItem& item) {
    const World& world = draft.world();
    for (const auto& [group, details] : world.directory.groups) {
        if (item.group.exists() && item.group != group) {
            continue;
        }
        AppId chosen;  // the first rule of an app that matches is enough
        for (const auto& [key, rule] : world.provisioning.push_rules) {
            const auto& [app, name] = key;
            const bool meant = !item.app.exists() || item.app == app;
            const bool pushed = world.provisioning.pushed_groups.contains({group, app});
            const bool on = apps::is_on(world.apps.apps.at(app), apps::Capability::push_groups);
            if (meant && on && !pushed && chosen != app && matches(rule, details.name)) {
                chosen = app;
                push_by(draft, group, app, name, item.cause);
            }
        }
    }
}

void plan_push_rules(Draft& draft, GroupId group, AppId app, EventId cause) {
    WorkItem item;
    item.kind = WorkKind::run_push_rules;
    item.cause = cause;
    item.group = group;
    item.app = app;
    draft.plan(std::move(item));
}

void end_pushes_of_rule(Draft& draft, AppId app, const std::string& push_rule, EventId cause) {
    using provisioning::AppGroupFate;
    for (const auto& [key, pushed] : draft.world().provisioning.pushed_groups) {
        if (key.second != app || pushed.rule != push_rule) {
            continue;
        }
        const EventId ended = draft.add(provisioning::Event(provisioning::PushedGroupUnlinked{
                                            key.first, app, AppGroupFate::remove}),
                                        cause);
        drop_failed_pushes(draft, key.first, app, ended);
        if (!pushed.app_group.empty()) {
            queue_group_task(draft, key.first, app, provisioning::TaskKind::delete_group, ended);
        }
    }
}

}  // namespace sim::hops
