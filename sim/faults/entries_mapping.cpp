// SPDX-License-Identifier: MIT
// Faults of the mappings "To App": values that go stale, fail, or are missing.
#include "sim/faults/entries.h"

namespace sim::faults::entries {

namespace {

// Each fault has an attribute of its own, so that several of them can stand in one app.
constexpr std::string_view no_truth = "user.displayName ? user.displayName : user.login";
constexpr std::string_view by_group = "isMemberOfGroupName(\"Sales\") ? \"Seller\" : \"Staff\"";
constexpr std::string_view by_attribute = "user.department == \"Sales\" ? \"Seller\" : \"Staff\"";

}  // namespace

Entries of_mappings() {
    return {
        {"mapping-create-only",
         Part::mapping,
         Target::app,
         Needs::nothing,
         "a-week-at-work",
         {{Action::map_once, "title"}},
         {ending("map-on-every-update", {{Action::restore_mapping, "title"}}), vain_sync(),
          vain_import()},
         {"accounts_match_mappings"},
         {"application.provision.user.push_profile"}},
        {"mapping-asks-groups",
         Part::mapping,
         Target::app,
         Needs::nothing,
         "busy-day",
         {{Action::map, "userType", by_group}},
         {ending("map-by-attribute", {{Action::map, "userType", by_attribute}}),
          mending("force-sync", {{Action::force_sync}}), vain_import(), vain_retry()},
         {"accounts_match_mappings"},
         {"application.provision.user.push_profile"}},
        {"mapping-cannot-be-computed",
         Part::mapping,
         Target::app,
         Needs::nothing,
         "joiner",
         {{Action::map, "displayName", no_truth}},
         {ending("correct-mapping", {{Action::restore_mapping, "displayName"}}), vain_sync(),
          vain_retry()},
         {"mappings_can_be_computed"},
         {"application.appuser.mapping.invalid.expression"}},
        {"required-mapping-missing",
         Part::mapping,
         Target::app,
         Needs::nothing,
         "joiner",
         {{Action::set_service, "requires-email", "on"}, {Action::remove_mapping, "email"}},
         {ending("map-required-attribute", {{Action::restore_mapping, "email"}}), retry(),
          push_now(), vain_sync(), vain_import()},
         {"no_failed_tasks", "assigned_users_have_account"},
         {"application.provision.user.push"}},
    };
}

}  // namespace sim::faults::entries
