// SPDX-License-Identifier: MIT
// The end of an app's import: its accounts against the assignments, and its groups.
#include <set>

#include "sim/directory/import.h"
#include "sim/engine/hops.h"

namespace sim::hops {

namespace {

using provisioning::AccountMatch;
using provisioning::AppImport;
using provisioning::Task;

// What the import learned about the app's own groups.
void note_app_groups(Draft& draft, const Task& task) {
    const auto& known = draft.world().apps.app_groups;
    std::set<std::string> seen;
    for (const provisioning::SeenGroup& group : task.seen_groups) {
        seen.insert(group.id);
        const apps::AppGroup* before = known.find({task.app, group.id});
        if (before == nullptr || before->group_name != group.group_name) {
            draft.add(apps::Event(apps::AppGroupImported{
                          task.app, group.id, group.group_name,
                          before != nullptr ? before->group_name : std::string()}),
                      task.last);
        }
    }
    for (auto place = known.lower_bound({task.app, ""});
         place != known.end() && place->first.first == task.app; ++place) {
        if (seen.count(place->first.second) == 0) {
            draft.add(apps::Event(apps::AppGroupGone{task.app, place->first.second,
                                                     place->second.group_name}),
                      task.last);
        }
    }
}

AccountMatch kind_of(directory::MatchKind kind) {
    switch (kind) {
        case directory::MatchKind::exact:
            return AccountMatch::exact;
        case directory::MatchKind::partial:
            return AccountMatch::partial;
        case directory::MatchKind::none:
            break;
    }
    return AccountMatch::none;
}

int& count_in(AppImport& counts, AccountMatch match) {
    switch (match) {
        case AccountMatch::exact:
            return counts.exact;
        case AccountMatch::partial:
            return counts.partial;
        case AccountMatch::none:
            break;
    }
    return counts.unmatched;
}

std::set<std::string> owned_accounts(const World& world, AppId app) {
    std::set<std::string> owned;
    for (const auto& [key, app_user] : world.apps.app_users) {
        if (key.second == app && app_user.status != apps::AppUserStatus::unassigned) {
            owned.insert(app_user.external_id);
        }
    }
    return owned;
}

// Reports an account that nobody owns, and plans its end where that was asked for.
void report(Draft& draft, const Task& task, const provisioning::UnmanagedAccountDetected& found) {
    const EventId detected = draft.add(provisioning::Event(found), task.last);
    if (task.unowned == provisioning::Unowned::report) {
        return;
    }
    WorkItem next;
    next.kind = WorkKind::deactivate_unowned;
    next.cause = detected;
    next.app = task.app;
    next.record = found.account.id;
    draft.plan(next);
}

}  // namespace

void compare_accounts(Draft& draft, TaskId id, const Task& task) {
    const World& world = draft.world();
    const std::set<std::string> owned = owned_accounts(world, task.app);
    AppImport counts;
    counts.at = draft.at();
    std::vector<provisioning::UnmanagedAccountDetected> found;
    for (const provisioning::SeenAccount& account : task.seen) {
        ++counts.scanned;
        if (owned.count(account.id) > 0) {
            ++counts.owned;
        } else if (!account.active) {
            ++counts.inactive;
        } else {
            const directory::Match match = directory::find_account_match(
                world.directory, {account.user_name, account.email, account.first, account.last});
            ++count_in(counts, kind_of(match.kind));
            found.push_back({task.app, account, kind_of(match.kind), match.user});
        }
    }
    draft.add(provisioning::Event(provisioning::AccountsCompared{task.app, counts}), task.last);
    for (const provisioning::UnmanagedAccountDetected& each : found) {
        report(draft, task, each);
    }
    if (task.asks_groups) {
        note_app_groups(draft, task);
    }
    draft.add(provisioning::Event(provisioning::TaskFinished{id}), task.last);
}

}  // namespace sim::hops
