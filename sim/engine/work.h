// SPDX-License-Identifier: MIT
// Pending work: the hops that will follow from what has happened, in the order of their time.
#pragma once

#include <optional>
#include <string>
#include <utility>

#include "sim/base/boxed.h"
#include "sim/base/fields.h"
#include "sim/directory/import_row.h"
#include "sim/workflows/state.h"

namespace sim {

enum class WorkKind : std::uint8_t {
    import_record,    // read one record of a source into the directory
    finish_import,    // count and close
    activate_user,    // the user may sign in
    deactivate_user,  // the user may not
    suspend_user,     // not for now
    unsuspend_user,
    scheduled_import,    // read a source because it is time
    source_everybody,    // after priorities changed: plan a look for each user it touches
    source_user,         // fill the profile from the sources again
    evaluate_rules,      // ask the group rules about a user
    evaluate_everybody,  // after a rule changed: plan an evaluation for each user
    add_member,          // a rule adds the user to a group
    remove_member,       // a rule takes the user out of a group
    reconcile_apps,      // compare the groups' apps with the user's assignments
    assign_app,
    unassign_app,
    change_giver,      // another group gives the app from now on
    check_profiles,    // compare what assigned apps hold with what the mappings give
    reapply_mappings,  // the same, for mappings that are evaluated only when they are applied
    queue_create,      // decide whether an app is told to create, update or deactivate
    queue_update,
    queue_deactivate,
    queue_password,
    queue_read_back,
    queue_rename,        // a pushed group's source has another name
    push_members,        // collect who joined or left a pushed group
    run_push_rules,      // push the groups whose names match
    work,                // the worker takes the next stage of the first runnable task
    deactivate_unowned,  // an app's administrator switches off an account nobody owns
    evaluate_access,     // ask the access policies about a token request
    issue_token,         // sign the token, or say why there is none
    validate_call,       // an API looks at what it was shown
    answer_call,         // and answers
    start_flow,          // something that a flow waits for has happened
    run_card,            // the next card of a flow's run
};

[[nodiscard]] std::string_view name_of(WorkKind kind);

// Which flow or run a hop is about, and how many runs led to it, one setting off the next.
struct FlowWork {
    std::string flow;
    workflows::FlowRunId flow_run;
    int depth = 0;
    int turns = 0;       // of a schedule: this one and those to come
    int activation = 0;  // of a schedule: a later one has turns of its own
    SIM_FIELDS(flow, flow_run, depth, turns, activation)
};

// One hop to come. Only the fields that its kind needs are filled.
struct WorkItem {
    WorkKind kind = WorkKind::work;
    EventId cause;
    UserId user;
    GroupId group;
    RuleId rule;
    AppId app;
    ImportId import;
    SourceId source;
    std::string record;  // a record's number, or an account's id
    directory::Bucket counted_as = directory::Bucket::unchanged;  // by the import
    directory::ImportMode mode = directory::ImportMode::full;
    bool reapplies = false;  // an update that mappings ask for which were applied anew
    std::optional<Boxed<FlowWork>> flow = {};  // none for what no flow has to do with
    SIM_FIELDS(kind, cause, user, group, rule, app, import, source, record, counted_as, mode,
               reapplies, flow)
};

// Earliest first; equal instants in the order in which they were planned.
using WorkKey = std::pair<Instant, std::uint64_t>;

struct PlannedWork {
    WorkKey key;
    WorkItem item;
    SIM_FIELDS(key, item)
};

}  // namespace sim
