// SPDX-License-Identifier: MIT
// Faults of an integration's own settings: its switches, its address and its token.
#include "sim/faults/entries.h"

namespace sim::faults::entries {

namespace {

Entries faults_of_switches() {
    return {
        {"single-sign-on-only",
         Part::provisioning,
         Target::app,
         Needs::nothing,
         "joiner",
         {{Action::set_provisioning, "", "off"}},
         {ending("enable-provisioning", {{Action::set_provisioning, "", "on"}}),
          mending("provision-users", {{Action::provision_users}}),
          mending("force-sync", {{Action::force_sync}}), push_now(), deactivate_unowned(),
          vain_import()},
         {"apps_know_everybody", "no_orphan_accounts"},
         {"application.provision.user.push"}},
        {"create-users-off",
         Part::provisioning,
         Target::app,
         Needs::nothing,
         "joiner",
         {{Action::set_capability, "create_users", "off"}},
         {ending("enable-creation", {{Action::set_capability, "create_users", "on"}}), retry(),
          push_now(), vain_sync(), vain_test()},
         {"no_failed_tasks", "apps_know_everybody"},
         {"application.provision.user.sync"}},
        {"update-attributes-off",
         Part::provisioning,
         Target::app,
         Needs::nothing,
         "a-week-at-work",
         {{Action::set_capability, "update_attributes", "off"}},
         {ending("enable-updates", {{Action::set_capability, "update_attributes", "on"}}),
          mending("force-sync", {{Action::force_sync}}), vain_import(), vain_retry()},
         {"accounts_match_mappings"},
         {"application.provision.user.push_profile"}},
        {"deactivate-users-off",
         Part::provisioning,
         Target::app,
         Needs::nothing,
         "leaver",
         {{Action::set_capability, "deactivate_users", "off"}},
         {ending("enable-deactivation", {{Action::set_capability, "deactivate_users", "on"}}),
          vain_sync(), deactivate_unowned(),
          vain("delete-user", {{Action::delete_deprovisioned_users}})},
         {"no_orphan_accounts"},
         {"application.provision.user.deactivate"}},
    };
}

Entries faults_of_connections() {
    return {
        {"token-rotated",
         Part::provisioning,
         Target::app,
         Needs::nothing,
         "leaver",
         {{Action::rotate_token}},
         {ending("use-current-token", {{Action::set_token}}), retry(), push_now(), vain_test(),
          vain_sync()},
         {"no_failed_tasks", "no_orphan_accounts"},
         {"application.integration.authentication_failure"}},
        {"base-url-moved",
         Part::provisioning,
         Target::app,
         Needs::nothing,
         "leaver",
         {{Action::set_base_url, "", "https://former.example/scim/v2"}},
         {ending("correct-base-url", {{Action::set_base_url}}), retry(), push_now(), vain_test(),
          vain_sync()},
         {"no_failed_tasks", "no_orphan_accounts"},
         {"application.integration.general_failure"}},
        {"base-url-too-long",
         Part::provisioning,
         Target::app,
         Needs::nothing,
         "joiner",
         {{Action::set_base_url, "", "/Users"}},
         {ending("correct-base-url", {{Action::set_base_url}}), retry(), push_now(), vain_test(),
          vain_sync()},
         {"no_failed_tasks", "assigned_users_have_account"},
         {"application.provision.user.push"}},
    };
}

}  // namespace

Entries of_provisioning() {
    Entries all = faults_of_switches();
    Entries more = faults_of_connections();
    all.insert(all.end(), more.begin(), more.end());
    return all;
}

}  // namespace sim::faults::entries
