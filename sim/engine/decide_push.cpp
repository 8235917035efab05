// SPDX-License-Identifier: MIT
// Brings Group Push commands to their rules and plans what follows from them.
#include "sim/base/overloaded.h"
#include "sim/engine/hops.h"
#include "sim/provisioning/decide.h"

namespace sim::hops {

namespace {

using Decision = Result<std::vector<Event>, Refusal>;

Failure<Refusal> refuse(std::string code, std::string about = {}) {
    return Failure{Refusal{std::move(code), {{"about", std::move(about)}}}};
}

// What an accepted Group Push command leads to.
void follow(Draft& draft, const provisioning::Command& command, EventId id) {
    using provisioning::TaskKind;
    const auto linked = [&](GroupId group, AppId app) {
        const auto* pushed = draft.world().provisioning.pushed_groups.find({group, app});
        return pushed != nullptr && !pushed->app_group.empty();
    };
    const auto push_all = [&](GroupId group, AppId app) {
        const TaskKind kind = linked(group, app) ? TaskKind::push_now : TaskKind::push_group;
        queue_group_task(draft, group, app, kind, id);
    };
    std::visit(
        Overloaded{[&](const provisioning::AddPushedGroup& add) { begin_push(draft, add, id); },
                   [&](const provisioning::SetPushStatus& set) {
                       if (set.status == provisioning::PushStatus::active) {
                           push_all(set.group, set.app);
                       }
                   },
                   [&](const provisioning::PushGroupNow& now) { push_all(now.group, now.app); },
                   [&](const provisioning::UnlinkPushedGroup& unlink) {
                       drop_failed_pushes(draft, unlink.group, unlink.app, id);
                       const bool deletes = unlink.fate == provisioning::AppGroupFate::remove;
                       if (deletes && linked(unlink.group, unlink.app)) {
                           queue_group_task(draft, unlink.group, unlink.app, TaskKind::delete_group,
                                            id);
                       }
                   }},
        command);
}

}  // namespace

Decision decide_push(const World& world, const provisioning::Command& command) {
    const auto [group, app] = std::visit(
        [](const auto& part) {
            return provisioning::PushKey{part.group, part.app};
        },
        command);
    if (!world.apps.apps.contains(app)) {
        return refuse("refusal.apps.unknown_app");
    }
    if (!world.directory.groups.contains(group)) {
        return refuse("refusal.directory.unknown_group");
    }
    const apps::App& details = world.apps.apps.at(app);
    if (!apps::is_on(details, apps::Capability::push_groups)) {
        return refuse("refusal.provisioning.push_off", details.label);
    }
    auto decided = provisioning::decide(world.provisioning, command);
    if (!decided) {
        return Failure{decided.error()};
    }
    Draft draft(world, world.now, {}, ActorId::administrator);
    const EventId last = draft.add_all(std::move(*decided));
    follow(draft, command, last);
    return draft.take();
}

Decision decide_push_rule(const World& world, const provisioning::RuleCommand& command) {
    const AppId app = std::visit([](const auto& part) { return part.app; }, command);
    const apps::App* details = world.apps.apps.find(app);
    if (details == nullptr) {
        return refuse("refusal.apps.unknown_app");
    }
    if (!apps::is_on(*details, apps::Capability::push_groups)) {
        return refuse("refusal.provisioning.push_off", details->label);
    }
    auto decided = provisioning::decide_rule(world.provisioning, command);
    if (!decided) {
        return Failure{decided.error()};
    }
    Draft draft(world, world.now, {}, ActorId::administrator);
    const EventId id = draft.add_all(std::move(*decided));
    const auto* remove = std::get_if<provisioning::RemovePushRule>(&command);
    if (remove == nullptr) {
        plan_push_rules(draft, GroupId{}, app, id);
    } else if (remove->pushes == provisioning::RulePushes::end) {
        end_pushes_of_rule(draft, app, remove->push_rule, id);
    }
    return draft.take();
}

}  // namespace sim::hops
