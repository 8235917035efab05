// SPDX-License-Identifier: MIT
// The names of commands as scenarios write them.
#include "sim/engine/command.h"

#include "sim/base/overloaded.h"

namespace sim {

namespace {

std::string_view name_of_part(const hr::Command& command) {
    return std::visit(
        Overloaded{
            [](const hr::AddSource&) { return std::string_view("add_source"); },
            [](const hr::RecordHire&) { return std::string_view("record_hire"); },
            [](const hr::RecordChange&) { return std::string_view("record_change"); },
            [](const hr::RecordTermination&) { return std::string_view("record_termination"); },
            [](const hr::RecordRehire&) { return std::string_view("record_rehire"); },
            [](const hr::RecordLeave&) { return std::string_view("record_leave"); },
            [](const hr::RecordReturn&) { return std::string_view("record_return"); },
            [](const hr::CorrectRecord&) { return std::string_view("correct_record"); },
            [](const hr::RescindTermination&) { return std::string_view("rescind_termination"); },
            [](const hr::DeleteRecord&) { return std::string_view("delete_record"); }},
        command);
}

std::string_view name_of_part(const directory::Command& command) {
    using View = std::string_view;
    return std::visit(
        Overloaded{
            [](const directory::CreateGroup&) { return View("create_group"); },
            [](const directory::RenameGroup&) { return View("rename_group"); },
            [](const directory::DeleteGroup&) { return View("delete_group"); },
            [](const directory::DeleteRule&) { return View("delete_rule"); },
            [](const directory::CreateUser&) { return View("create_user"); },
            [](const directory::EditUserProfile&) { return View("edit_user"); },
            [](const directory::ReactivateUser&) { return View("reactivate_user"); },
            [](const directory::ResetPassword&) { return View("reset_password"); },
            [](const directory::ExpirePassword&) { return View("expire_password"); },
            [](const directory::UnlockUser&) { return View("unlock_user"); },
            [](const directory::SetPassword&) { return View("set_password"); },
            [](const directory::SignIn&) { return View("sign_in"); },
            [](const directory::SetSourceSettings&) { return View("set_source"); },
            [](const directory::SetSourcePriority&) { return View("set_source_priority"); },
            [](const directory::SetAttributeSourcing&) { return View("set_attribute_sourcing"); },
            [](const directory::ChangeSettings&) { return View("change_settings"); },
            [](const directory::ConfirmRecord&) { return View("confirm_record"); },
            [](const directory::UnignoreRecord&) { return View("unignore_record"); },
            [](const directory::ResumeImports&) { return View("resume_imports"); },
            [](const directory::CancelHaltedImport&) { return View("cancel_halted_import"); },
            [](const directory::CreateRule&) { return View("create_rule"); },
            [](const directory::EditRule&) { return View("edit_rule"); },
            [](const directory::ActivateRule&) { return View("activate_rule"); },
            [](const directory::DeactivateRule&) { return View("deactivate_rule"); },
            [](const directory::SetMapping&) { return View("set_mapping"); },
            [](const directory::AddMember&) { return View("add_member"); },
            [](const directory::RemoveMember&) { return View("remove_member"); },
            [](const directory::ActivateUser&) { return View("activate_user"); },
            [](const directory::DeactivateUser&) { return View("deactivate_user"); },
            [](const directory::SuspendUser&) { return View("suspend_user"); },
            [](const directory::UnsuspendUser&) { return View("unsuspend_user"); },
            [](const directory::DeleteUser&) { return View("delete_user"); }},
        command);
}

std::string_view name_of_part(const apps::Command& command) {
    using View = std::string_view;
    return std::visit(
        Overloaded{
            [](const apps::AddApp&) { return View("add_app"); },
            [](const apps::SwitchProvisioning&) { return View("switch_provisioning"); },
            [](const apps::SetConnection&) { return View("set_connection"); },
            [](const apps::SetAppMapping&) { return View("set_app_mapping"); },
            [](const apps::RemoveAppMapping&) { return View("remove_app_mapping"); },
            [](const apps::SetAssignmentPriority&) { return View("set_assignment_priority"); },
            [](const apps::SetGroupValues&) { return View("set_group_values"); },
            [](const apps::SetUserValues&) { return View("set_user_values"); },
            [](const apps::ConvertAssignment&) { return View("convert_assignment"); },
            [](const apps::ProvisionUser&) { return View("provision_user"); },
            [](const apps::SetCapability&) { return View("set_capability"); },
            [](const apps::SetConnectionToken&) { return View("set_connection_token"); },
            [](const apps::RotateServiceToken&) { return View("rotate_service_token"); },
            [](const apps::AssignGroup&) { return View("assign_group"); },
            [](const apps::UnassignGroup&) { return View("unassign_group"); },
            [](const apps::AssignUser&) { return View("assign_user"); },
            [](const apps::UnassignUser&) { return View("unassign_user"); },
            [](const apps::ReadAccountBack&) { return View("read_account_back"); },
            [](const apps::ConfirmAccount&) { return View("confirm_account"); },
            [](const apps::EditInApp&) { return View("edit_in_app"); },
            [](const apps::DeactivateInApp&) { return View("deactivate_in_app"); }},
        command);
}

std::string_view name_of_part(const provisioning::RuleCommand& command) {
    return std::holds_alternative<provisioning::AddPushRule>(command) ? "push_by_rule"
                                                                      : "remove_push_rule";
}

std::string_view name_of_part(const provisioning::Command& command) {
    using View = std::string_view;
    return std::visit(
        Overloaded{[](const provisioning::AddPushedGroup&) { return View("push_group"); },
                   [](const provisioning::SetPushStatus&) { return View("set_push_status"); },
                   [](const provisioning::PushGroupNow&) { return View("push_group_now"); },
                   [](const provisioning::UnlinkPushedGroup&) { return View("unlink_group"); }},
        command);
}

std::string_view name_of_part(const access::Command& command) { return name_of(command); }

std::string_view name_of_part(const workflows::Command& command) { return name_of(command); }

std::string_view name_of_part(const faults::Command& command) {
    return std::holds_alternative<faults::InjectFault>(command) ? "inject_fault" : "apply_repair";
}

}  // namespace

std::string_view name_of(const Command& command) {
    using View = std::string_view;
    return std::visit(
        Overloaded{[](const Advance&) { return View("advance"); },
                   [](const RunImport&) { return View("run_import"); },
                   [](const ScheduleImports&) { return View("schedule_imports"); },
                   [](const WaitUntil&) { return View("wait_until"); },
                   [](const RetryFailedTasks&) { return View("retry_failed_tasks"); },
                   [](const TestConnection&) { return View("test_connection"); },
                   [](const ForceSync&) { return View("force_sync"); },
                   [](const FindUnownedAccounts&) { return View("find_unowned_accounts"); },
                   [](const auto& part) { return name_of_part(part); }},
        command);
}

}  // namespace sim
