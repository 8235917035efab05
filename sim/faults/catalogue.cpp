// SPDX-License-Identifier: MIT
// The fault catalogue as data.
#include "sim/faults/catalogue.h"

namespace sim::faults {

std::string_view name_of(Target target) { return target == Target::app ? "app" : "rule"; }

const std::vector<CatalogueEntry>& catalogue() {
    using enum Effect;
    using enum Verdict;
    static const std::vector<CatalogueEntry> entries = {
        {"deactivate-users-off",
         Target::app,
         {switch_deactivation_off},
         {{"enable-deactivation", right, {switch_deactivation_on}},
          {"force-sync", wrong, {force_sync}},
          {"deactivate-unowned-accounts", right, {deactivate_unowned_accounts}},
          {"delete-user", wrong, {delete_deprovisioned_users}}},
         {"no_orphan_accounts"},
         {"application.provision.user.deactivate"}},
        {"rule-value-trailing-space",
         Target::rule,
         {add_space_to_rule_value},
         {{"correct-rule-value", right, {correct_rule_value}},
          {"run-import", wrong, {run_import}},
          {"force-sync", wrong, {force_sync}}},
         {"rules_match_clean_values"},
         {"group.user_membership.add"}},
        {"token-rotated",
         Target::app,
         {rotate_service_token},
         {{"use-current-token", right, {use_current_token}},
          {"retry-failed-tasks", right, {retry_failed_tasks}},
          {"test-connection", wrong, {test_connection}},
          {"force-sync", wrong, {force_sync}}},
         {"no_failed_tasks", "no_orphan_accounts"},
         {"application.integration.authentication_failure"}},
    };
    return entries;
}

const CatalogueEntry* find_entry(std::string_view key) {
    for (const CatalogueEntry& entry : catalogue()) {
        if (entry.key == key) {
            return &entry;
        }
    }
    return nullptr;
}

const Repair* find_repair(const CatalogueEntry& entry, std::string_view key) {
    for (const Repair& repair : entry.repairs) {
        if (repair.key == key) {
            return &repair;
        }
    }
    return nullptr;
}

}  // namespace sim::faults
