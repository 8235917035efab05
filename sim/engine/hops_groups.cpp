// SPDX-License-Identifier: MIT
// Hops of Group Push: who is sent, what waits, and what becomes of a push.
#include <algorithm>
#include <map>

#include "sim/engine/hops.h"
#include "sim/provisioning/client.h"

namespace sim::hops {

namespace {

using provisioning::GroupMember;
using provisioning::MemberMove;
using provisioning::PushedGroup;
using provisioning::PushStatus;
using provisioning::Task;
using provisioning::TaskKind;

// The vendor pushes memberships a while after they change, many in one request.
constexpr Duration push_delay = seconds(2);

// A member is sent when all three hold: in the group, assigned, and with a linked account; somebody
// whom the directory has not activated, or has deactivated, is not.
const apps::AppUser* sendable(const World& world, UserId user, AppId app) {
    const directory::User* known = world.directory.users.find(user);
    const apps::AppUser* app_user = world.apps.app_users.find({user, app});
    const bool there = known != nullptr && app_user != nullptr &&
                       app_user->status == apps::AppUserStatus::provisioned &&
                       known->status != directory::UserStatus::staged &&
                       known->status != directory::UserStatus::deprovisioned;
    return there ? app_user : nullptr;
}

GroupMember as_member(const World& world, UserId user, const apps::AppUser& app_user) {
    const directory::User& known = world.directory.users.at(user);
    return {app_user.external_id, std::string(known.profile.text("login"))};
}

struct Membership {
    std::vector<GroupMember> members;
    std::vector<UserId> left_out;
};

Membership whole_membership(const World& world, GroupId group, AppId app) {
    Membership all;
    for (const UserId user : directory::members_of(world.directory, group)) {
        if (const apps::AppUser* app_user = sendable(world, user, app)) {
            all.members.push_back(as_member(world, user, *app_user));
        } else {
            all.left_out.push_back(user);
        }
    }
    return all;
}

Task group_task(const World& world, GroupId group, AppId app, TaskKind kind) {
    const apps::App& details = world.apps.apps.at(app);
    const PushedGroup* pushed = world.provisioning.pushed_groups.find({group, app});
    Task task;
    task.kind = kind;
    task.app = app;
    task.group = group;
    task.external_id = pushed != nullptr ? pushed->app_group : std::string();
    task.knows_groups = apps::is_on(details, apps::Capability::import_groups);
    task.content.group_name = world.directory.groups.at(group).name;
    task.content.may_link = details.links_groups;
    task.stage = provisioning::first_stage(task, details.dialect);
    return task;
}

void leave_out(Draft& draft, GroupId group, AppId app, std::vector<UserId> users, EventId cause) {
    if (!users.empty()) {
        draft.add(
            provisioning::Event(provisioning::PushMembersIgnored{group, app, std::move(users)}),
            cause, ActorId::provisioning);
    }
}

void plan_push(Draft& draft, GroupId group, AppId app, EventId cause) {
    WorkItem item;
    item.kind = WorkKind::push_members;
    item.cause = cause;
    item.group = group;
    item.app = app;
    draft.plan(std::move(item), push_delay);
}

// The whole membership goes with the task; who is left out is told.
void tell_everybody(Draft& draft, Task& task, EventId cause) {
    Membership all = whole_membership(draft.world(), task.group, task.app);
    task.content.add = std::move(all.members);
    leave_out(draft, task.group, task.app, std::move(all.left_out), cause);
}

// What waits is part of the whole membership; told on its own afterwards, a removal would find
// nothing to remove.
void take_waiting(Draft& draft, GroupId group, AppId app, EventId cause) {
    const PushedGroup* pushed = draft.world().provisioning.pushed_groups.find({group, app});
    if (pushed != nullptr && !pushed->waiting.empty()) {
        draft.add(provisioning::Event(provisioning::PushMembersTaken{group, app}), cause,
                  ActorId::provisioning);
    }
}

bool pushes(const World& world, const PushedGroup& pushed, AppId app) {
    return pushed.status != PushStatus::inactive &&
           apps::is_on(world.apps.apps.at(app), apps::Capability::push_groups);
}

// Calls back with each app that the group is pushed to.
template <class Visit>
void each_push(const World& world, GroupId group, Visit&& visit) {
    for (auto place = world.provisioning.pushed_groups.lower_bound({group, AppId{}});
         place != world.provisioning.pushed_groups.end() && place->first.first == group; ++place) {
        visit(place->first.second, place->second);
    }
}

// Where one group gives the app and is pushed to it, the push looks before the account is there:
// the reason why the vendor advises against one group for both.
bool gives_app(const World& world, GroupId group, AppId app) {
    return world.apps.group_assignments.contains({group, app});
}

void wait_for_push(Draft& draft, GroupId group, AppId app, const PushedGroup& pushed,
                   provisioning::WaitingMember member, EventId cause) {
    const EventId waits =
        draft.add(provisioning::Event(provisioning::PushMemberWaits{group, app, member}), cause,
                  ActorId::provisioning);
    if (pushed.waiting.empty()) {
        plan_push(draft, group, app, waits);
    }
}

}  // namespace

void note_member(Draft& draft, GroupId group, UserId user, MemberMove move, EventId cause) {
    const World& world = draft.world();
    each_push(world, group, [&](AppId app, const PushedGroup& pushed) {
        if (!pushes(world, pushed, app)) {
            return;
        }
        const bool too_early = move == MemberMove::add && gives_app(world, group, app) &&
                               sendable(world, user, app) == nullptr;
        if (too_early) {
            leave_out(draft, group, app, {user}, cause);
        } else {
            wait_for_push(draft, group, app, pushed, {user, move}, cause);
        }
    });
}

void note_first_account(Draft& draft, UserId user, AppId app, EventId cause) {
    const World& world = draft.world();
    for (const GroupId group : directory::groups_of(world.directory, user)) {
        const PushedGroup* pushed = world.provisioning.pushed_groups.find({group, app});
        if (pushed != nullptr && !gives_app(world, group, app) && pushes(world, *pushed, app)) {
            wait_for_push(draft, group, app, *pushed, {user, MemberMove::add}, cause);
        }
    }
}

void push_members(Draft& draft, const WorkItem& item) {
    const World& world = draft.world();
    const PushedGroup* pushed = world.provisioning.pushed_groups.find({item.group, item.app});
    // Before the app's group is known, and while the push is in error, changes go on waiting.
    const bool ready = pushed != nullptr && pushed->status == PushStatus::active &&
                       !pushed->app_group.empty() && !pushed->waiting.empty();
    if (!ready) {
        return;
    }
    const EventId taken =
        draft.add(provisioning::Event(provisioning::PushMembersTaken{item.group, item.app}),
                  item.cause, ActorId::provisioning);
    std::map<UserId, MemberMove> last_moves;
    for (const provisioning::WaitingMember& member : pushed->waiting) {
        last_moves[member.user] = member.move;
    }
    Task task = group_task(world, item.group, item.app, TaskKind::push_members);
    std::vector<UserId> left_out;
    for (const auto& [user, move] : last_moves) {
        const apps::AppUser* known = world.apps.app_users.find({user, item.app});
        const bool linked = known != nullptr && !known->external_id.empty();
        if (move == MemberMove::remove && linked && world.directory.users.contains(user)) {
            task.content.remove.push_back(as_member(world, user, *known));
        } else if (move == MemberMove::add && sendable(world, user, item.app) != nullptr) {
            task.content.add.push_back(as_member(world, user, *known));
        } else if (move == MemberMove::add) {
            left_out.push_back(user);
        }
    }
    leave_out(draft, item.group, item.app, std::move(left_out), taken);
    if (task.content.add.empty() && task.content.remove.empty()) {
        return;
    }
    if (world.apps.apps.at(item.app).dialect == scim::Dialect::custom) {
        task.content.add = whole_membership(world, item.group, item.app).members;
        task.content.remove.clear();
        task.content.whole = true;
    }
    add_task(draft, std::move(task), taken);
}

void drop_failed_pushes(Draft& draft, GroupId group, AppId app, EventId cause) {
    const provisioning::State& state = draft.world().provisioning;
    for (const TaskId id : provisioning::failed_tasks(state, app)) {
        const Task& task = state.tasks.at(id);
        const bool is_deletion = task.kind == TaskKind::delete_group;
        if (task.group == group && !is_deletion) {
            draft.add(provisioning::Event(provisioning::TaskCancelled{id}), cause,
                      ActorId::provisioning);
        }
    }
}

void queue_group_task(Draft& draft, GroupId group, AppId app, TaskKind kind, EventId cause) {
    const World& world = draft.world();
    Task task = group_task(world, group, app, kind);
    const bool custom = world.apps.apps.at(app).dialect == scim::Dialect::custom;
    if (kind == TaskKind::push_group || kind == TaskKind::push_now) {
        drop_failed_pushes(draft, group, app, cause);
        take_waiting(draft, group, app, cause);
        tell_everybody(draft, task, cause);
        task.content.whole = kind == TaskKind::push_now;
    } else if (kind == TaskKind::rename_group && custom) {
        task.content.add = whole_membership(world, group, app).members;
        task.content.whole = true;
    }
    add_task(draft, std::move(task), cause);
}

void begin_push(Draft& draft, const provisioning::AddPushedGroup& add, EventId cause) {
    const World& world = draft.world();
    Task task = group_task(world, add.group, add.app, TaskKind::push_group);
    task.external_id = add.app_group;
    task.stage = provisioning::first_stage(task, world.apps.apps.at(add.app).dialect);
    tell_everybody(draft, task, cause);
    task.content.whole = !add.app_group.empty();
    add_task(draft, std::move(task), cause);
}

void queue_rename(Draft& draft, const WorkItem& item) {
    if (draft.world().provisioning.pushed_groups.contains({item.group, item.app})) {
        queue_group_task(draft, item.group, item.app, TaskKind::rename_group, item.cause);
    }
}

void follow_rename(Draft& draft, GroupId group, EventId cause) {
    const World& world = draft.world();
    each_push(world, group, [&](AppId app, const PushedGroup& pushed) {
        const bool renames = pushes(world, pushed, app) && !pushed.app_group.empty() &&
                             world.apps.apps.at(app).renames_app_groups;
        if (renames) {
            WorkItem item;
            item.kind = WorkKind::queue_rename;
            item.cause = cause;
            item.group = group;
            item.app = app;
            draft.plan(std::move(item));
        }
    });
}

void link_group(Draft& draft, TaskId id, const Task& task) {
    const World& world = draft.world();
    const apps::App& app = world.apps.apps.at(task.app);
    EventId cause = task.last;
    if (world.provisioning.pushed_groups.contains({task.group, task.app})) {
        cause = draft.add(provisioning::Event(provisioning::PushedGroupLinked{
                              task.group, task.app, task.external_id, task.content.group_name}),
                          cause, ActorId::provisioning);
    }
    const auto stage = provisioning::stage_after_link(task, app.dialect);
    if (!stage) {
        finish_group(draft, id, task, cause);
        return;
    }
    provisioning::TaskAdvanced next{};
    next.task = id;
    next.stage = *stage;
    next.external_id = task.external_id;
    next.matched = task.matched;
    draft.add(provisioning::Event(std::move(next)), cause);
}

void finish_group(Draft& draft, TaskId id, const Task& task, EventId cause) {
    draft.add(provisioning::Event(provisioning::TaskFinished{id}), cause);
    const PushedGroup* pushed =
        draft.world().provisioning.pushed_groups.find({task.group, task.app});
    if (pushed == nullptr || task.kind == TaskKind::delete_group) {
        return;
    }
    const EventId done = draft.add(provisioning::Event(provisioning::PushedGroupSynchronized{
                                       task.group, task.app, task.content.group_name, draft.at()}),
                                   cause);
    if (!pushed->waiting.empty()) {
        plan_push(draft, task.group, task.app, done);
    }
}

void fail_group(Draft& draft, const Task& task, const provisioning::TaskFailed& failed,
                EventId cause) {
    draft.add(provisioning::Event(failed), cause);
    const bool pushed = draft.world().provisioning.pushed_groups.contains({task.group, task.app});
    if (pushed && task.kind != TaskKind::delete_group) {
        draft.add(provisioning::Event(
                      provisioning::PushedGroupFailed{task.group, task.app, failed.error.code}),
                  cause);
    }
}

}  // namespace sim::hops
