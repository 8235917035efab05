// SPDX-License-Identifier: MIT
// What each kind of pending work does when its turn comes. The rules are the parts' own; a hop
// only brings the right values to them and plans what follows.
#pragma once

#include "sim/access/commands.h"
#include "sim/base/refusal.h"
#include "sim/base/result.h"
#include "sim/engine/draft.h"
#include "sim/workflows/commands.h"
#include "sim/workflows/runner.h"

namespace sim::hops {

struct ImportRequest {
    SourceId source;
    directory::ImportMode mode = directory::ImportMode::full;
    directory::ImportTrigger trigger = directory::ImportTrigger::manual;
    bool follows_records = false;  // the latest change is the cause, although another one is given
};
// Counts what a source's records ask for and plans a hop for each that asks for something, or stops
// at a safeguard. The latest change among them is the cause where `cause` is none.
void start_import(Draft& draft, const ImportRequest& request, EventId cause);
// After a safeguard: counts again, because days may have passed, and goes on.
void resume_import(Draft& draft, ImportId id);
void scheduled_import(Draft& draft, const WorkItem& item);
void import_record(Draft& draft, const WorkItem& item);
void finish_import(Draft& draft, const WorkItem& item);
void move_user_status(Draft& draft, const WorkItem& item, std::string_view operation);
// After a priority, a mapping or the sourcing of an attribute changed.
void source_everybody(Draft& draft, const WorkItem& item);
void source_user(Draft& draft, const WorkItem& item);
void evaluate_rules(Draft& draft, const WorkItem& item);
void evaluate_everybody(Draft& draft, const WorkItem& item);
void move_member(Draft& draft, const WorkItem& item);

void reconcile_apps(Draft& draft, const WorkItem& item);
void move_assignment(Draft& draft, const WorkItem& item);
void check_profiles(Draft& draft, const WorkItem& item);

void queue_task(Draft& draft, const WorkItem& item);
void work(Draft& draft);
void deactivate_unowned(Draft& draft, const WorkItem& item);
// The last stage of an import of an app: who owns its accounts, and which groups it has.
void compare_accounts(Draft& draft, TaskId id, const provisioning::Task& task);

// A pushed group's source has another name; the app is told.
void queue_rename(Draft& draft, const WorkItem& item);
// Makes one task of the members who wait to be told to an app.
void push_members(Draft& draft, const WorkItem& item);
// The app's id of a pushed group is known; its name and members follow.
void link_group(Draft& draft, TaskId id, const provisioning::Task& task);
void finish_group(Draft& draft, TaskId id, const provisioning::Task& task, EventId cause);
void fail_group(Draft& draft, const provisioning::Task& task,
                const provisioning::TaskFailed& failed, EventId cause);
// A hop about one user, and the vendor's id of a user who is still to be made.
[[nodiscard]] WorkItem about_user(WorkKind kind, UserId user, EventId cause);
[[nodiscard]] std::string okta_user_id(const World& world, UserId user);

// One hop of a token request or of a call of a protected API.
void move_access(Draft& draft, const WorkItem& item);
[[nodiscard]] Result<std::vector<Event>, Refusal> decide_access(const World& world,
                                                                const access::Command& command);
// A deactivated person's refresh tokens end; access tokens that are out stay as they are.
void revoke_refresh_tokens(Draft& draft, UserId user, EventId cause);

// A flow begins, or stays silent; the next card of a run.
void start_flow(Draft& draft, const WorkItem& item);
void run_card(Draft& draft, const WorkItem& item);
[[nodiscard]] Result<std::vector<Event>, Refusal> decide_workflows(
    const World& world, const workflows::Command& command);
// Plans a look at each flow that waits for one of these facts.
void plan_triggered_flows(Draft& draft, const std::vector<Event>& events);
// What a connector did for a card, apart from the requests and deliveries that are in the draft.
struct CardWork {
    workflows::CardOutcome outcome;
    std::vector<directory::Event> facts;  // of the directory, for after the card
    Duration takes = {};
};
[[nodiscard]] CardWork connect(Draft& draft, workflows::FlowRunId run, const workflows::Card& card,
                               const Profile& inputs);

// What follows from facts that more than one command or hop can bring about.
void plan_after_status_change(Draft& draft, const directory::UserStatusChanged& changed,
                              EventId cause);
void follow(Draft& draft, const directory::Event& event, EventId id);
void follow(Draft& draft, const apps::Event& event, EventId id);
void plan_reconciliation(Draft& draft, UserId user, EventId cause);
// Deletes what the directory knows of a user in the apps; the apps themselves hear nothing.
void forget_app_users(Draft& draft, UserId user, EventId cause);
// A pushed group's membership changed: the apps hear of it in a moment.
void note_member(Draft& draft, GroupId group, UserId user, provisioning::MemberMove move,
                 EventId cause);
// The account of a person is there for the first time, so pushed groups can name it. Groups that
// also give the app are left out: their push has looked already.
void note_first_account(Draft& draft, UserId user, AppId app, EventId cause);
// The first task of a new push: an app's group is linked where one was named, or else created.
void begin_push(Draft& draft, const provisioning::AddPushedGroup& add, EventId cause);
// What an administrator asks of Group Push. Refuses unknown apps and groups, and apps whose Group
// Push is off.
[[nodiscard]] Result<std::vector<Event>, Refusal> decide_push(const World& world,
                                                              const provisioning::Command& command);
[[nodiscard]] Result<std::vector<Event>, Refusal> decide_push_rule(
    const World& world, const provisioning::RuleCommand& command);
// Pushes what the rules choose: of one group or all, by the rules of one app or all.
void run_push_rules(Draft& draft, const WorkItem& item);
void plan_push_rules(Draft& draft, GroupId group, AppId app, EventId cause);
// The rule is gone, and its pushes end with the app's groups.
void end_pushes_of_rule(Draft& draft, AppId app, const std::string& push_rule, EventId cause);
// Failed tasks of a push are not worth a retry any more once the whole membership is sent anew, or
// the push has ended.
void drop_failed_pushes(Draft& draft, GroupId group, AppId app, EventId cause);
// Queues a task about a pushed group; says which members are left out.
void queue_group_task(Draft& draft, GroupId group, AppId app, provisioning::TaskKind kind,
                      EventId cause);
// The name of the source group changed.
void follow_rename(Draft& draft, GroupId group, EventId cause);
void plan_password_push(Draft& draft, UserId user, EventId cause);
void add_task(Draft& draft, provisioning::Task task, EventId cause);
// Queues a task about the whole app: an import of its accounts or a test of the connection.
void queue_app_task(Draft& draft, AppId app, provisioning::TaskKind kind,
                    provisioning::Unowned unowned, EventId cause);
// Plans a look at what each of the app's accounts should hold: because values changed
// (check_profiles), or because the mappings are applied anew (reapply_mappings).
void plan_profile_checks(Draft& draft, AppId app, WorkKind kind, EventId cause);
// The attributes of an app that cannot be computed for a user.
[[nodiscard]] std::vector<std::string> failing_mappings(const World& world, UserId user, AppId app);
// The profile that an app should hold for a user.
[[nodiscard]] Profile app_profile(const World& world, UserId user, AppId app,
                                  apps::Purpose purpose);

}  // namespace sim::hops
