// SPDX-License-Identifier: MIT
// The vendor's event types that this log can write, spelled as in its catalogue.
#pragma once

#include <string_view>
#include <vector>

namespace sim::log::types {

using Type = std::string_view;

inline constexpr Type import_start = "system.import.start";
inline constexpr Type import_complete = "system.import.complete";
inline constexpr Type import_user_create = "system.import.user.create";
inline constexpr Type import_user_update = "system.import.user.update";
inline constexpr Type import_user_lifecycle =
    "system.import.user.update_user_lifecycle_from_master";

inline constexpr Type user_create = "user.lifecycle.create";
inline constexpr Type user_activate = "user.lifecycle.activate";
inline constexpr Type user_suspend = "user.lifecycle.suspend";
inline constexpr Type user_unsuspend = "user.lifecycle.unsuspend";
inline constexpr Type user_deactivate = "user.lifecycle.deactivate";
inline constexpr Type user_delete_initiated = "user.lifecycle.delete.initiated";
inline constexpr Type user_delete_completed = "user.lifecycle.delete.completed";
inline constexpr Type user_update_profile = "user.account.update_profile";

inline constexpr Type group_create = "group.lifecycle.create";
inline constexpr Type group_member_add = "group.user_membership.add";
inline constexpr Type group_member_remove = "group.user_membership.remove";
inline constexpr Type group_rule_add = "policy.rule.add";
inline constexpr Type group_rule_update = "policy.rule.update";
inline constexpr Type group_rule_activate = "policy.rule.activate";
inline constexpr Type group_rule_deactivated = "group.user_membership.rule.deactivated";
inline constexpr Type group_rule_exclusion = "group.user_membership.rule.add_exclusion";
inline constexpr Type group_app_add = "group.application_assignment.add";
inline constexpr Type group_app_update = "group.application_assignment.update";
inline constexpr Type group_app_remove = "group.application_assignment.remove";

inline constexpr Type import_schedule = "system.import.schedule";
inline constexpr Type import_download_start = "system.import.download.start";
inline constexpr Type import_download_complete = "system.import.download.complete";
inline constexpr Type import_creation_start = "system.import.object_creation.start";
inline constexpr Type import_creation_complete = "system.import.object_creation.complete";
inline constexpr Type import_matching_start = "system.import.user_matching.start";
inline constexpr Type import_matching_complete = "system.import.user_matching.complete";
inline constexpr Type import_deletion_start = "system.import.implicit_deletion.start";
inline constexpr Type import_deletion_complete = "system.import.implicit_deletion.complete";
inline constexpr Type import_csv_start = "system.import.user_csv.start";
inline constexpr Type import_csv_complete = "system.import.user_csv.complete";
inline constexpr Type import_roadblock = "system.import.roadblock";
inline constexpr Type import_roadblock_resume = "system.import.roadblock.resume";
inline constexpr Type import_roadblock_reschedule = "system.import.roadblock.reschedule_and_resume";
inline constexpr Type import_user_match = "system.import.user.match";
inline constexpr Type import_match_confirm = "system.import.user_match.confirm";
inline constexpr Type import_match_unignore = "system.import.user_match.unignore";
inline constexpr Type import_user_delete = "system.import.user.delete";
inline constexpr Type import_user_suspend = "system.import.user.suspend";
inline constexpr Type import_user_unsuspend = "system.import.user.unsuspend";
inline constexpr Type user_reactivate = "user.lifecycle.reactivate";
inline constexpr Type user_lock = "user.account.lock";
inline constexpr Type user_unlock_by_admin = "user.account.unlock_by_admin";
inline constexpr Type user_reset_password = "user.account.reset_password";
inline constexpr Type user_expire_password = "user.account.expire_password";
inline constexpr Type user_update_password = "user.account.update_password";
inline constexpr Type session_start = "user.session.start";
inline constexpr Type group_update_profile = "group.profile.update";
inline constexpr Type group_delete = "group.lifecycle.delete";
inline constexpr Type group_rule_delete = "policy.rule.delete";
inline constexpr Type group_rule_invalidate = "group.user_membership.rule.invalidate";
inline constexpr Type directory_profile_update = "directory.user_profile.update";

inline constexpr Type mapping_update = "directory.mapping.update";
inline constexpr Type mapping_invalid = "application.appuser.mapping.invalid.expression";
inline constexpr Type app_configuration = "application.configuration.update";
inline constexpr Type app_member_add = "application.user_membership.add";
inline constexpr Type app_member_remove = "application.user_membership.remove";
inline constexpr Type app_member_update = "application.user_membership.update";

inline constexpr Type verify_exists = "application.provision.user.verify_exists";
inline constexpr Type push = "application.provision.user.push";
inline constexpr Type push_new_user_success = "app.user_management.push_new_user_success";
inline constexpr Type push_profile = "application.provision.user.push_profile";
inline constexpr Type reactivate = "application.provision.user.reactivate";
inline constexpr Type deactivate = "application.provision.user.deactivate";
inline constexpr Type import_profile = "application.provision.user.import_profile";
inline constexpr Type sync = "application.provision.user.sync";
inline constexpr Type call_api = "application.provision.integration.call_api";
inline constexpr Type sync_job_started = "app.app_instance.provision_sync_job.started";
inline constexpr Type account_detect = "application.account.detect";
inline constexpr Type authentication_failure = "application.integration.authentication_failure";
inline constexpr Type rate_limit_exceeded = "application.integration.rate_limit_exceeded";
inline constexpr Type general_failure = "application.integration.general_failure";

inline constexpr Type import_group_create = "system.import.group.create";
inline constexpr Type import_group_update = "system.import.group.update";
inline constexpr Type import_group_delete = "system.import.group.delete";
inline constexpr Type push_password = "application.provision.user.push_okta_password";
inline constexpr Type password_failed = "application.provision.user.password";
inline constexpr Type push_created = "application.provision.group_push.mapping.created";
inline constexpr Type push_created_by_rule =
    "app.user_management.grouppush.mapping.created.from.rule";
inline constexpr Type push_rule_deleted =
    "application.provision.group_push.mapping.and.groups.deleted.rule.deleted";
inline constexpr Type push_activated = "application.provision.group_push.activate_mapping";
inline constexpr Type push_deactivated = "application.provision.group_push.deactivate_mapping";
inline constexpr Type push_pushed = "application.provision.group_push.pushed";
inline constexpr Type push_updated = "application.provision.group_push.updated";
inline constexpr Type push_memberships = "application.provision.group_push.push_memberships";
inline constexpr Type push_removed = "application.provision.group_push.removed";
inline constexpr Type push_delete_group = "application.provision.group_push.delete_appgroup";
inline constexpr Type push_renamed = "application.provision.group_push.mapping.app.group.renamed";
inline constexpr Type push_rename_failed =
    "application.provision.group_push.mapping.app.group.renamed.failed";
inline constexpr Type push_paused_renamed =
    "application.provision.group_push.mapping.deactivated.source.group.renamed";
inline constexpr Type push_will_retry =
    "application.provision.group_push.mapping.update.or.delete.failed";
inline constexpr Type push_failed =
    "application.provision.group_push.mapping.update.or.delete.failed.with.error";
inline constexpr Type push_users_ignored =
    "app.user_management.grouppush.mapping.okta.users.ignored";
inline constexpr Type remote_group_add = "application.provision.group.add";
inline constexpr Type remote_group_update = "application.provision.group.update";
inline constexpr Type remote_group_remove = "application.provision.group.remove";
inline constexpr Type remote_group_verify = "application.provision.group.verify_exists";
inline constexpr Type remote_members_update = "application.provision.group_membership.update";

inline constexpr Type access_server_create = "oauth2.as.created";
inline constexpr Type access_server_update = "oauth2.as.updated";
inline constexpr Type access_rule_deactivate = "policy.rule.deactivate";
inline constexpr Type access_authorize = "app.oauth2.as.authorize";
inline constexpr Type access_authorize_code = "app.oauth2.as.authorize.code";
inline constexpr Type access_grant = "app.oauth2.as.token.grant";
inline constexpr Type access_grant_token = "app.oauth2.as.token.grant.access_token";
inline constexpr Type access_grant_refresh = "app.oauth2.as.token.grant.refresh_token";
inline constexpr Type access_revoke = "app.oauth2.as.token.revoke";
inline constexpr Type access_detect_reuse = "app.oauth2.as.token.detect_reuse";
inline constexpr Type access_key_rollover = "app.oauth2.as.key.rollover";

inline constexpr Type flow_create = "workflows.user.flow.create";
inline constexpr Type flow_save = "workflows.user.flow.save";
inline constexpr Type flow_activate = "workflows.user.flow.activate";
inline constexpr Type flow_deactivate = "workflows.user.flow.deactivate";
inline constexpr Type flow_delete = "workflows.user.flow.delete";
inline constexpr Type flow_cancel = "workflows.user.flow.execution.cancel";
inline constexpr Type flow_delegated = "workflows.user.delegatedflow.run";
inline constexpr Type flow_steps_warning = "workflows.org.step_execution_limit.warning";
inline constexpr Type flow_steps_violation = "workflows.org.step_execution_limit.violation";

// Every type above; each has a text under "log.<type>".
[[nodiscard]] const std::vector<Type>& all();

}  // namespace sim::log::types
