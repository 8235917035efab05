// SPDX-License-Identifier: MIT
// The keys that what is set for an app hands out.
#include "ui/cli/string_keys.h"

namespace ui::cli {

const std::vector<StringKey>& app_codes() {
    static const std::vector<StringKey> keys = {
        {"hop.account_confirmed", "app id person"},
        {"hop.accounts_compared", "app count exact none owned partial"},
        {"hop.account_read_back", "app person"},
        {"hop.account_read_back.differs", "app attributes person"},
        {"hop.app_mapping_removed", "app attribute"},
        {"hop.app_mapping_set", "app attribute expression"},
        {"hop.app_mapping_set.create_only", "app attribute expression"},
        {"hop.assignment_priority_set", "app group place"},
        {"hop.connection_set", "address app"},
        {"hop.group_values_set", "app group values"},
        {"hop.provisioning_off", "app"},
        {"hop.provisioning_on", "app"},
        {"hop.provisioning_requested", "app person"},
        {"hop.push_added.by_rule", "app group rule"},
        {"hop.push_rule_added.contains", "app rule text"},
        {"hop.push_rule_added.ends_with", "app rule text"},
        {"hop.push_rule_added.starts_with", "app rule text"},
        {"hop.push_rule_removed", "app rule"},
        {"hop.read_back_requested", "app person"},
        {"hop.task_cancelled.cut_off", "app"},
        {"hop.task_queued.read_back", "app person"},
        {"hop.task_withheld.read_back.capability_off", "app person"},
        {"hop.task_withheld.read_back.not_linked", "app person"},
        {"hop.task_withheld.read_back.provisioning_off", "app person"},
        {"hop.user_values_set", "app person values"},
        {"miss.app_attribute", "app attribute expected found person"},
        {"refusal.apps.account_taken", "about"},
        {"refusal.apps.already_provisioned", "about"},
        {"refusal.apps.base_url_has_underscore", "about"},
        {"refusal.apps.base_url_needs_https", "about"},
        {"refusal.apps.cannot_hold_apps", "about"},
        {"refusal.apps.linked_already", "about"},
        {"refusal.apps.mapping_already_so", "about"},
        {"refusal.apps.no_attribute_name", "about"},
        {"refusal.apps.no_group_gives_it", "about"},
        {"refusal.apps.not_assigned_by_hand", "about"},
        {"refusal.apps.not_editable", "about"},
        {"refusal.apps.not_linked", "about"},
        {"refusal.apps.not_offered", "about"},
        {"refusal.apps.priority_already_so", "about"},
        {"refusal.apps.provisioning_is_off", "about"},
        {"refusal.apps.token_missing", ""},
        {"refusal.apps.unknown_mapping", "about"},
        {"refusal.apps.user_name_stays_mapped", "about"},
        {"refusal.provisioning.push_rule_incomplete", ""},
        {"refusal.provisioning.push_rule_taken", ""},
        {"refusal.provisioning.unknown_push_rule", ""},
        {"violation.app_imports_add_up", "app scanned sum"},
        {"why.confirmed", "app person"},
        {"why.queued.read_back", "app"},
    };
    return keys;
}

}  // namespace ui::cli
