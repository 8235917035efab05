// SPDX-License-Identifier: MIT
// The outbound queue: what the directory still has to tell the apps, and how far each task is.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "sim/base/table.h"
#include "sim/provisioning/pushed_group.h"

namespace sim::provisioning {

enum class TaskKind : std::uint8_t {
    create,
    update,
    deactivate,
    import_accounts,
    test_connection,
    push_password,  // the person's new password, where password sync is on
    push_group,     // create or link the app's group, then its members
    push_members,   // who joined or left since the last push
    push_now,       // the whole membership, as the directory has it
    rename_group,   // the source group got another name
    delete_group,   // the pushed group was unlinked, and the app's group goes with it
    read_back,      // compare what the app holds with what was pushed
};
constexpr int task_kind_count = 12;

// Where a task is. Each stage but `link`, `link_group` and `compare` is one request with its
// answer.
enum class Stage : std::uint8_t {
    find,          // GET /Users?filter=...
    create,        // POST /Users
    link,          // remember the app's id
    activate,      // PATCH active: true
    read,          // GET /Users/{id}
    replace,       // PUT /Users/{id}
    deactivate,    // PATCH active: false
    list,          // GET /Users?startIndex=...
    compare,       // look for accounts that nobody is assigned to
    probe,         // GET /Users?startIndex=1&count=2
    probe_groups,  // GET /Groups?startIndex=1&count=100
    modify,        // PATCH of the mapped attributes
    password,      // PATCH of the password
    list_groups,   // GET /Groups?startIndex=...
    find_group,    // GET /Groups?filter=displayName eq ...
    create_group,  // POST /Groups
    link_group,    // remember the app's id of the group
    name_group,    // PATCH of id and displayName, before each change of members
    patch_members,
    replace_members,  // PATCH of the whole list
    replace_group,    // PUT /Groups/{id} with name and members
    delete_group,     // DELETE /Groups/{id}
};
constexpr int stage_count = 22;

// What an import of an app does with active accounts that nobody owns.
enum class Unowned : std::uint8_t { report, deactivate };

enum class TaskStatus : std::uint8_t { queued, running, waiting, done, failed, cancelled };

[[nodiscard]] std::string_view name_of(TaskKind kind);
[[nodiscard]] std::string_view name_of(Stage stage);
[[nodiscard]] std::string_view name_of(TaskStatus status);
[[nodiscard]] std::string_view name_of(Unowned unowned);

// Why a request did not do what it should: a code for the strings and the app's own words.
struct TaskError {
    std::string code;  // unauthorized, conflict, rate_limited, ...
    int status = 0;    // HTTP, 0 when no answer came
    std::string detail;
    friend bool operator==(const TaskError&, const TaskError&) = default;
    SIM_FIELDS(code, status, detail)
};

// An account seen by an import of an app.
struct SeenAccount {
    std::string id;
    std::string user_name;
    bool active = true;
    std::string email = {};
    std::string first = {};
    std::string last = {};
    friend bool operator==(const SeenAccount&, const SeenAccount&) = default;
    SIM_FIELDS(id, user_name, active, email, first, last)
};

// Whom an account without an owner seems to belong to.
enum class AccountMatch : std::uint8_t { none, exact, partial };
[[nodiscard]] std::string_view name_of(AccountMatch match);

// Such an account, as the last import of its app saw it.
struct FoundAccount {
    std::string user_name;
    AccountMatch match = AccountMatch::none;
    UserId user;  // of the match
    SIM_FIELDS(user_name, match, user)
};
using FoundAccountKey = std::pair<AppId, std::string>;  // the app's id of the account

// What the last import of an app made of its accounts; each is counted once.
struct AppImport {
    int scanned = 0;
    int owned = 0;     // an assignment accounts for it
    int inactive = 0;  // of nobody, and off
    int exact = 0;
    int partial = 0;
    int unmatched = 0;
    Instant at;
    SIM_FIELDS(scanned, owned, inactive, exact, partial, unmatched, at)
};

// A group seen by an import of an app.
struct SeenGroup {
    std::string id;
    std::string group_name;
    friend bool operator==(const SeenGroup&, const SeenGroup&) = default;
    SIM_FIELDS(id, group_name)
};

// What a task tells an app about a pushed group.
struct GroupContent {
    std::string group_name;
    std::vector<GroupMember> add;     // all members where the whole list is sent
    std::vector<GroupMember> remove;  // empty where the whole list is sent
    bool whole = false;
    bool may_link = false;  // a group of that name in the app is taken over instead of refused
    SIM_FIELDS(group_name, add, remove, whole, may_link)
};

struct Task {
    TaskKind kind = TaskKind::create;
    AppId app;
    UserId user;    // none for a task about a group or the whole app
    GroupId group;  // none unless the task is about a pushed group
    Stage stage = Stage::find;
    TaskStatus status = TaskStatus::queued;
    int attempts = 0;         // answers with 429 so far
    Duration wait;            // the last back-off
    Instant due;              // not before this instant
    std::string okta_id;      // becomes externalId in the app
    Profile app_profile;      // what the app should hold
    std::string external_id;  // the app's id, once known
    bool matched = false;     // `find` met an account that was there already
    bool matched_active = false;
    std::string resource;  // what `read` answered; the base of the PUT
    int start_index = 1;   // of the next page of `list`
    std::vector<SeenAccount> seen;
    std::vector<SeenGroup> seen_groups;
    GroupContent content;          // of a pushed group
    std::string password;          // of a task that syncs it
    bool may_create = true;        // Create Users was on when the task was queued
    bool patches_profile = false;  // the app's profile is changed by PATCH, not by GET and PUT
    bool asks_groups = false;      // a connection test or an import looks at groups as well
    bool knows_groups = false;     // imports read the app's groups, so no look-up by name is needed
    Unowned unowned = Unowned::report;
    TaskError error;
    EventId last;  // the fact that the task's next hop follows from
    SIM_FIELDS(kind, app, user, group, stage, status, attempts, wait, due, okta_id, app_profile,
               external_id, matched, matched_active, resource, start_index, seen, seen_groups,
               content, password, may_create, patches_profile, asks_groups, knows_groups, unowned,
               error, last)
};

struct RunnableRow {
    // Nothing to visit: that the row exists says all.
    template <class Visit>
    void each_field(Visit&&) const {}
};

struct State {
    Table<TaskId, Task> tasks;
    // Tasks that can be worked on, by due instant and id; the worker takes the first.
    Table<std::pair<Instant, TaskId>, RunnableRow> runnable;
    Table<PushKey, PushedGroup> pushed_groups;
    Table<PushRuleKey, PushRule> push_rules;
    Table<AppId, AppImport> app_imports;
    Table<FoundAccountKey, FoundAccount> found_accounts;
    TaskId next_task{1};
    ExchangeId next_exchange{1};
};

// The failed tasks of an app, in the order in which they were queued.
[[nodiscard]] std::vector<TaskId> failed_tasks(const State& state, AppId app);

// Whether a task of that kind is about a pushed group.
[[nodiscard]] bool is_about_group(TaskKind kind);

}  // namespace sim::provisioning
