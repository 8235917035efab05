// SPDX-License-Identifier: MIT
// Faults of Group Push: which groups are pushed, and what became of their copies.
#include "sim/faults/entries.h"

namespace sim::faults::entries {

Entries of_group_push() {
    return {
        {"one-group-for-both",
         Part::group_push,
         Target::app,
         Needs::unpushed_group,
         "busy-day",
         {{Action::push_group}},
         {ending("stop-pushing-group", {{Action::unlink_group}}), vain_sync(), vain_import(),
          vain_retry()},
         {"pushed_groups_match"},
         {"app.user_management.grouppush.mapping.okta.users.ignored"}},
        {"pushed-members-unassigned",
         Part::group_push,
         Target::app,
         Needs::other_group,
         "busy-day",
         {{Action::push_group}},
         {ending("stop-pushing-group", {{Action::unlink_group}}),
          vain("push-now", {{Action::push_now}}), vain_sync()},
         {"pushed_members_are_assigned"},
         {"app.user_management.grouppush.mapping.okta.users.ignored"}},
        {"group-deleted-in-app",
         Part::group_push,
         Target::app,
         Needs::pushed_group,
         "busy-day",
         {{Action::delete_app_group}},
         {ending("relink-groups", {{Action::relink_groups}}), push_now(), vain_retry(),
          vain_sync()},
         {"no_failed_tasks"},
         {"application.provision.group_push.mapping.update.or.delete.failed.with.error"}},
        {"group-name-taken",
         Part::group_push,
         Target::app,
         Needs::unpushed_group,
         "busy-day",
         {{Action::link_groups, "", "off"}, {Action::make_app_group}, {Action::push_group}},
         {ending("link-existing-group", {{Action::link_groups, "", "on"}, {Action::relink_groups}}),
          push_now(), vain_retry(), vain_sync()},
         {"no_failed_tasks"},
         {"application.provision.group_push.mapping.update.or.delete.failed.with.error"}},
    };
}

}  // namespace sim::faults::entries
