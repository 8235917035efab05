// SPDX-License-Identifier: MIT
// The keys that the simulation hands out, each with the placeholders that come with it.
#include "ui/cli/string_keys.h"

#include "lessons/evidence.h"
#include "sim/engine/invariants.h"
#include "sim/faults/catalogue.h"
#include "sim/log/event_types.h"

namespace ui::cli {

namespace {

// Written out, because the codes stand where the rules are; a test compares them with the sources.
const std::vector<StringKey>& codes() {
    static const std::vector<StringKey> keys = {
        {"hop.account_linked", "app id person"},
        {"hop.app_added", "app"},
        {"hop.app_group_gone", "app group"},
        {"hop.app_group_imported", "app group"},
        {"hop.app_user_failed", "app person"},
        {"hop.app_user_forgotten", "app"},
        {"hop.app_user_synchronized", "app person"},
        {"hop.assignment_moved.to_group", "app group person"},
        {"hop.assignment_moved.to_hand", "app person"},
        {"hop.capability_set", "app setting value"},
        {"hop.connection_token_set", "app"},
        {"hop.contractor_hired", "date person"},
        {"hop.employee_changed", "changes person"},
        {"hop.employee_hired", "date person"},
        {"hop.employee_rehired", "date person"},
        {"hop.employee_terminated", "date person"},
        {"hop.fault_injected", "fault target"},
        {"hop.fault_removed", "fault"},
        {"hop.group_assigned", "app group"},
        {"hop.group_created", "group"},
        {"hop.group_unassigned", "app group"},
        {"hop.import_finished", "scanned source"},
        {"hop.import_started", "created removed skipped source unchanged updated"},
        {"hop.mapping_set", "attribute source"},
        {"hop.member_added.by_hand", "group person"},
        {"hop.member_added.by_rule", "group person rule"},
        {"hop.member_removed.by_hand", "group person"},
        {"hop.member_removed.by_rule", "group person rule"},
        {"hop.member_removed.other_reason", "group person rule"},
        {"hop.push_activated", "app group"},
        {"hop.push_added", "app group"},
        {"hop.push_added.link", "app group"},
        {"hop.push_failed", "app group"},
        {"hop.push_linked", "app group id"},
        {"hop.push_member_waits", "app group person"},
        {"hop.push_members_ignored", "app group people"},
        {"hop.push_members_taken", "app group"},
        {"hop.push_paused", "app group"},
        {"hop.push_synchronized", "app group"},
        {"hop.push_unlinked.leave", "app group"},
        {"hop.push_unlinked.remove", "app group"},
        {"hop.record_skipped", "person reason"},
        {"hop.repair_applied", "repair"},
        {"hop.request.activate", "app person"},
        {"hop.request.create", "app person"},
        {"hop.request.create_group", "app group"},
        {"hop.request.deactivate", "app person"},
        {"hop.request.delete_group", "app group"},
        {"hop.request.find", "app person"},
        {"hop.request.find_group", "app group"},
        {"hop.request.list", "app"},
        {"hop.request.list_groups", "app"},
        {"hop.request.modify", "app person"},
        {"hop.request.name_group", "app group"},
        {"hop.request.password", "app person"},
        {"hop.request.patch_members", "app group"},
        {"hop.request.probe", "app"},
        {"hop.request.probe_groups", "app"},
        {"hop.request.read", "app person"},
        {"hop.request.replace", "app person"},
        {"hop.request.replace_group", "app group"},
        {"hop.request.replace_members", "app group"},
        {"hop.response.bad", "app status"},
        {"hop.response.found", "app person"},
        {"hop.response.found_group", "app group"},
        {"hop.response.good", "app status"},
        {"hop.response.no_group", "app group"},
        {"hop.response.none", "app"},
        {"hop.response.not_found", "app person"},
        {"hop.rule_activated", "rule"},
        {"hop.rule_created", "rule"},
        {"hop.rule_deactivated", "rule"},
        {"hop.rule_edited", "expression rule"},
        {"hop.rule_exclusion_added", "person rule"},
        {"hop.rules_changed", "checked matched person stopped"},
        {"hop.rules_matched", "checked matched person"},
        {"hop.rules_none", "checked person"},
        {"hop.rules_stopped", "checked person stopped"},
        {"hop.service_token_rotated", "app"},
        {"hop.source_added", "source"},
        {"hop.store.changed", "account app"},
        {"hop.store.created", "account app"},
        {"hop.store.group_changed", "app group"},
        {"hop.store.group_created", "app group"},
        {"hop.store.group_members", "app count group"},
        {"hop.store.group_removed", "app group"},
        {"hop.store.inactive", "account app"},
        {"hop.store.removed", "account app"},
        {"hop.sync_forced", "app"},
        {"hop.task_advanced.activate", "app person"},
        {"hop.task_advanced.compare", "app"},
        {"hop.task_advanced.create", "app person"},
        {"hop.task_advanced.create_group", "app group"},
        {"hop.task_advanced.deactivate", "app person"},
        {"hop.task_advanced.delete_group", "app group"},
        {"hop.task_advanced.find", "app person"},
        {"hop.task_advanced.find_group", "app group"},
        {"hop.task_advanced.link", "app person"},
        {"hop.task_advanced.link_group", "app group"},
        {"hop.task_advanced.list", "app"},
        {"hop.task_advanced.list_groups", "app"},
        {"hop.task_advanced.modify", "app person"},
        {"hop.task_advanced.name_group", "app group"},
        {"hop.task_advanced.password", "app person"},
        {"hop.task_advanced.patch_members", "app group"},
        {"hop.task_advanced.probe", "app"},
        {"hop.task_advanced.probe_groups", "app"},
        {"hop.task_advanced.read", "app person"},
        {"hop.task_advanced.replace", "app person"},
        {"hop.task_advanced.replace_group", "app group"},
        {"hop.task_advanced.replace_members", "app group"},
        {"hop.task_cancelled", "app person"},
        {"hop.task_cancelled.group", "app group"},
        {"hop.task_failed", "app"},
        {"hop.task_finished", "app"},
        {"hop.task_postponed", "app seconds"},
        {"hop.task_queued.create", "app person"},
        {"hop.task_queued.deactivate", "app person"},
        {"hop.task_queued.delete_group", "app group"},
        {"hop.task_queued.import_accounts", "app"},
        {"hop.task_queued.push_group", "app group"},
        {"hop.task_queued.push_members", "app group"},
        {"hop.task_queued.push_now", "app group"},
        {"hop.task_queued.push_password", "app person"},
        {"hop.task_queued.rename_group", "app group"},
        {"hop.task_queued.test_connection", "app"},
        {"hop.task_queued.update", "app person"},
        {"hop.task_retried", "app"},
        {"hop.task_withheld.create.capability_off", "app person"},
        {"hop.task_withheld.create.not_linked", "app"},
        {"hop.task_withheld.create.provisioning_off", "app person"},
        {"hop.task_withheld.deactivate.capability_off", "app person"},
        {"hop.task_withheld.deactivate.not_linked", "app person"},
        {"hop.task_withheld.deactivate.provisioning_off", "app person"},
        {"hop.task_withheld.push_password.capability_off", "app person"},
        {"hop.task_withheld.push_password.not_linked", "app person"},
        {"hop.task_withheld.push_password.provisioning_off", "app person"},
        {"hop.task_withheld.update.capability_off", "app person"},
        {"hop.task_withheld.update.not_linked", "app person"},
        {"hop.task_withheld.update.provisioning_off", "app person"},
        {"hop.unmanaged_account_detected.exact", "account app person"},
        {"hop.unmanaged_account_detected.none", "account app"},
        {"hop.unmanaged_account_detected.partial", "account app person"},
        {"hop.user_activated", "person"},
        {"hop.user_assigned.by_group", "app group person"},
        {"hop.user_assigned.by_hand", "app person"},
        {"hop.user_created", "person"},
        {"hop.user_deactivated", "person"},
        {"hop.user_deleted", "person"},
        {"hop.user_deleted_unnamed", ""},
        {"hop.user_profile_updated", "attributes person"},
        {"hop.user_reactivated", "person"},
        {"hop.user_read_again", "person"},
        {"hop.user_suspended", "person"},
        {"hop.user_unassigned", "app person"},
        {"hop.user_unsuspended", "person"},
        {"import.skipped.login_taken", ""},
        {"import.skipped.no_login", ""},
        {"log.missing.capability_off", ""},
        {"log.missing.not_linked", ""},
        {"log.missing.provisioning_off", ""},
        {"log.missing.rule_misses_by_a_space", ""},
        {"log.outcome.failure", ""},
        {"log.outcome.missing", ""},
        {"log.outcome.skipped", ""},
        {"log.outcome.success", ""},
        {"log.reason.empty_answer", ""},
        {"log.reason.group_name_taken", ""},
        {"log.reason.no_match", ""},
        {"log.reason.unreadable_answer", ""},
        {"log.wire.assignment", ""},
        {"log.wire.exchange", "method status"},
        {"log.wire.linked", ""},
        {"log.wire.list", "count method status"},
        {"log.wire.no_answer", "method"},
        {"log.wire.no_request", ""},
        {"miss.account", "app expected found person"},
        {"miss.app_group", "app expected found group"},
        {"miss.member", "group person"},
        {"miss.no_member", "group person"},
        {"miss.records", "app expected found"},
        {"miss.user", "expected found person"},
        {"refusal.apps.already_assigned", "about"},
        {"refusal.apps.already_inactive", "about"},
        {"refusal.apps.assigned_by_group", "about"},
        {"refusal.apps.group_already_assigned", "about"},
        {"refusal.apps.group_not_assigned", "about"},
        {"refusal.apps.key_taken", "about"},
        {"refusal.apps.not_assigned", "about"},
        {"refusal.apps.switch_already_so", "about"},
        {"refusal.apps.unknown_account", "about"},
        {"refusal.apps.unknown_app", ""},
        {"refusal.directory.already_member", "about"},
        {"refusal.directory.delete_needs_deprovisioned", "about"},
        {"refusal.directory.group_name_taken", "about"},
        {"refusal.directory.no_member", ""},
        {"refusal.directory.rule_already_so", "about"},
        {"refusal.directory.rule_is_active", "about"},
        {"refusal.directory.rule_name_length", ""},
        {"refusal.directory.status_forbids", "about operation status"},
        {"refusal.directory.unknown_group", ""},
        {"refusal.directory.unknown_rule", ""},
        {"refusal.directory.unknown_user", ""},
        {"refusal.drill.maximum", ""},
        {"refusal.drill.retention", "from to"},
        {"refusal.drill.steps", ""},
        {"refusal.engine.no_failed_tasks", ""},
        {"refusal.engine.nothing_pending", ""},
        {"refusal.engine.time_moves_forward", ""},
        {"refusal.faults.already_there", "about"},
        {"refusal.faults.no_target", "about"},
        {"refusal.faults.unknown_fault", "about"},
        {"refusal.faults.unknown_repair", "about"},
        {"refusal.hr.already_left", "employee"},
        {"refusal.hr.ends_before_start", "employee"},
        {"refusal.hr.no_number", ""},
        {"refusal.hr.nothing_changes", "employee"},
        {"refusal.hr.number_taken", "employee"},
        {"refusal.hr.starts_before_exit", "employee"},
        {"refusal.hr.still_here", "employee"},
        {"refusal.hr.unknown_employee", "employee"},
        {"refusal.hr.unknown_source", ""},
        {"refusal.provisioning.app_group_taken", ""},
        {"refusal.provisioning.not_pushed", ""},
        {"refusal.provisioning.push_already_so", ""},
        {"refusal.provisioning.push_is_paused", ""},
        {"refusal.provisioning.push_off", "about"},
        {"refusal.provisioning.pushed_already", ""},
        {"refusal.quiz.explained", ""},
        {"refusal.quiz.finished", ""},
        {"refusal.quiz.not_finished", ""},
        {"refusal.quiz.option", "option"},
        {"setting.create_users", ""},
        {"setting.deactivate_users", ""},
        {"setting.import_groups", ""},
        {"setting.off", ""},
        {"setting.on", ""},
        {"setting.provisioning", ""},
        {"setting.push_groups", ""},
        {"setting.rule", ""},
        {"setting.sync_password", ""},
        {"setting.task", ""},
        {"setting.token", ""},
        {"setting.update_attributes", ""},
        {"violation.assigned_users_have_account", "app person"},
        {"violation.deactivation_keeps_records", "app person"},
        {"violation.deprovisioned_have_no_apps", "app person"},
        {"violation.links_are_unique", "app other person"},
        {"violation.memberships_have_a_reason", "group person"},
        {"violation.no_failed_tasks", "app kind person status"},
        {"violation.no_orphan_accounts", "account app"},
        {"violation.pushed_groups_match.extra", "app group person"},
        {"violation.pushed_groups_match.missing", "app group person"},
        {"violation.rules_match_clean_values", "rule value"},
        {"why.answered", "app status"},
        {"why.assigned_by_group", "app group person"},
        {"why.assigned_by_hand", "app person"},
        {"why.changed", "person"},
        {"why.hired", "person"},
        {"why.imported", "person"},
        {"why.linked", "app person"},
        {"why.member_by_hand", "group person"},
        {"why.member_by_rule", "group person"},
        {"why.member_removed", "group person"},
        {"why.profile_updated", "person"},
        {"why.queued.create", "app"},
        {"why.queued.deactivate", "app"},
        {"why.queued.import_accounts", "app"},
        {"why.queued.push_password", "app"},
        {"why.queued.test_connection", "app"},
        {"why.queued.update", "app"},
        {"why.rehired", "person"},
        {"why.rule_matched", "rule"},
        {"why.rule_stopped_matching", "rule"},
        {"why.status.activate", "person"},
        {"why.status.deactivate", "person"},
        {"why.status.suspend", "person"},
        {"why.status.unsuspend", "person"},
        {"why.stays_active", "account"},
        {"why.terminated", "person"},
        {"why.unassigned", "app person"},
        {"whynot.account_inactive", "app"},
        {"whynot.assigned", "app person"},
        {"whynot.deactivation.capability_off", "app"},
        {"whynot.deactivation.not_linked", "app"},
        {"whynot.deactivation.provisioning_off", "app"},
        {"whynot.deactivation_failed", "app status"},
        {"whynot.deactivation_pending", "app"},
        {"whynot.has_left", "person"},
        {"whynot.imported", "person"},
        {"whynot.in_group", "group"},
        {"whynot.is_active", "person"},
        {"whynot.no_account", "app person"},
        {"whynot.no_group_gives_it", "app"},
        {"whynot.no_rule_fills", "group"},
        {"whynot.no_task_yet", "app"},
        {"whynot.not_assigned", "app person"},
        {"whynot.not_imported", "person"},
        {"whynot.not_started", "person"},
        {"whynot.provisioning_off", "app"},
        {"whynot.record_is_gone", "app"},
        {"whynot.rule_excludes", "person rule"},
        {"whynot.rule_inactive", "rule"},
        {"whynot.rule_no_match", "person rule"},
        {"whynot.status", "person status"},
        {"whynot.task_done", "app"},
        {"whynot.task_failed", "app status"},
        {"whynot.task_open", "app"},
        {"whynot.works_here", "person"},
    };
    return keys;
}

void add_faults(std::vector<StringKey>& keys) {
    for (const sim::faults::CatalogueEntry& entry : sim::faults::catalogue()) {
        for (const char* part : {"name", "cause", "symptom", "evidence", "verify"}) {
            keys.push_back({"fault." + std::string(entry.key) + "." + part, ""});
        }
        for (const sim::faults::Repair& repair : entry.repairs) {
            for (const char* part : {"name", "effect"}) {
                keys.push_back({"repair." + std::string(repair.key) + "." + part, ""});
            }
        }
        for (const sim::faults::Effect& effect : entry.cause) {
            if (effect.action == sim::faults::Action::set_service) {
                keys.push_back({"behaviour." + std::string(effect.name), ""});
            }
        }
    }
    for (const sim::faults::Part part : sim::faults::all_parts) {
        keys.push_back({"fault_part." + std::string(name_of(part)), ""});
    }
}

void add_incidents(std::vector<StringKey>& keys) {
    for (int i = 0; i < lessons::look_kind_count; ++i) {
        const std::string kind(name_of(static_cast<lessons::LookKind>(i)));
        keys.push_back({"incident.look." + kind, "app person rule source"});
    }
    keys.push_back({"incident.look.system_log_of_app", "app person rule source"});
    keys.push_back({"incident.look.messages_about_groups", "app person rule source"});
    for (const char* code : {"nothing_to_mend", "nothing_to_undo", "not_possible"}) {
        keys.push_back({"incident." + std::string(code), ""});
    }
    keys.push_back({"incident.own_words_length", "most"});
    keys.push_back({"incident.own_words_count", "most"});
    for (const char* what : {"nobody_stays", "everybody_is_in", "records_stay"}) {
        keys.push_back({"incident.break." + std::string(what), "account app"});
    }
    for (const char* what :
         {"nobody_stays", "everybody_is_in", "records_stay", "world_in_order", "next_time"}) {
        keys.push_back({"incident.check." + std::string(what), ""});
        keys.push_back({"incident.insight." + std::string(what), ""});
    }
    for (const char* suspicion : {"open", "likely", "ruled_out"}) {
        keys.push_back({"incident.suspicion." + std::string(suspicion), ""});
    }
    for (const char* severity : {"low", "medium", "high"}) {
        keys.push_back({"incident.severity." + std::string(severity), ""});
    }
}

}  // namespace

std::vector<StringKey> required_keys() {
    std::vector<StringKey> keys = codes();
    keys.insert(keys.end(), directory_codes().begin(), directory_codes().end());
    keys.insert(keys.end(), app_codes().begin(), app_codes().end());
    keys.insert(keys.end(), access_codes().begin(), access_codes().end());
    keys.insert(keys.end(), workflow_codes().begin(), workflow_codes().end());
    for (const std::string_view type : sim::log::types::all()) {
        keys.push_back({"log." + std::string(type), ""});
    }
    for (const sim::Invariant& invariant : sim::invariants()) {
        keys.push_back({"invariant." + std::string(invariant.name), ""});
    }
    add_faults(keys);
    add_incidents(keys);
    return keys;
}

}  // namespace ui::cli
