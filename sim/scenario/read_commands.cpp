// SPDX-License-Identifier: MIT
// Each kind of command and expectation as JSON.
#include "sim/scenario/read_commands.h"

#include <map>

namespace sim::scenario {

namespace {

Profile read_profile(const Node& node) {
    Profile profile;
    for (const auto& [name, value] : node.members()) {
        profile.set(name, value.text());
    }
    return profile;
}

std::optional<Date> optional_date(const Node& node, const std::string& key) {
    return node.has(key) ? std::optional{read_date(node.at(key))} : std::nullopt;
}

hr::EmployeeKey employee_of(const Node& node, const Names& names) {
    return {names.source_of(node), node.at("employee").text()};
}

Command read_hire(const Node& node, const Names& names) {
    node.allow_keys({"at", "do", "source", "employee", "kind", "start", "end", "profile"});
    const std::string kind = node.text_or("kind", "employee");
    if (kind != "employee" && kind != "contractor") {
        node.at("kind").object_to("expected employee or contractor");
    }
    hr::RecordHire hire;
    std::tie(hire.source, hire.employee_id) = employee_of(node, names);
    hire.kind =
        kind == "contractor" ? hr::EmploymentKind::contractor : hr::EmploymentKind::employee;
    hire.start_date = read_date(node.at("start"));
    hire.end_date = optional_date(node, "end");
    hire.attributes = read_profile(node.at("profile"));
    return hr::Command(std::move(hire));
}

Command read_change(const Node& node, const Names& names) {
    node.allow_keys({"at", "do", "source", "employee", "profile"});
    const auto [source, employee] = employee_of(node, names);
    return hr::Command(hr::RecordChange{source, employee, read_profile(node.at("profile"))});
}

Command read_termination(const Node& node, const Names& names) {
    node.allow_keys({"at", "do", "source", "employee", "last_day"});
    const auto [source, employee] = employee_of(node, names);
    return hr::Command(hr::RecordTermination{source, employee, read_date(node.at("last_day"))});
}

Command read_rehire(const Node& node, const Names& names) {
    node.allow_keys({"at", "do", "source", "employee", "start", "profile"});
    const auto [source, employee] = employee_of(node, names);
    Profile changes = node.has("profile") ? read_profile(node.at("profile")) : Profile{};
    return hr::Command(
        hr::RecordRehire{source, employee, read_date(node.at("start")), std::move(changes)});
}

Command read_import(const Node& node, const Names& names) {
    node.allow_keys({"at", "do", "source"});
    return RunImport{names.source_of(node)};
}

Command read_fault(const Node& node, const Names& names) {
    node.allow_keys({"at", "do", "fault", "app", "rule"});
    faults::InjectFault inject{node.at("fault").text(), {}, {}};
    inject.app = node.has("app") ? names.app(node.at("app")) : AppId{};
    inject.rule = node.has("rule") ? names.rule(node.at("rule")) : RuleId{};
    return faults::Command(std::move(inject));
}

Command read_switch(const Node& node, const Names& names) {
    node.allow_keys({"at", "do", "app", "capability", "on"});
    const auto capability = read_capability(node.at("capability"));
    const auto position = node.at("on").truth() ? apps::Switch::on : apps::Switch::off;
    return apps::Command(apps::SetCapability{
        names.app(node.at("app")), capability.value_or(apps::Capability::create_users), position});
}

template <class Payload>
Command read_app_command(const Node& node, const Names& names) {
    node.allow_keys({"at", "do", "app"});
    Payload payload;
    payload.app = names.app(node.at("app"));
    return payload;
}

// Commands about a user: the person is named by the HR number and filled in when the time comes.
template <class Part, class Payload>
Command read_user_command(const Node& node, const Names& names) {
    node.allow_keys({"at", "do", "source", "employee", "group", "app"});
    Payload payload;
    if constexpr (requires { payload.group; }) {
        payload.group = names.group(node.at("group"));
    }
    if constexpr (requires { payload.app; }) {
        payload.app = names.app(node.at("app"));
    }
    return Part(std::move(payload));
}

Command read_find_unowned(const Node& node, const Names& names) {
    node.allow_keys({"at", "do", "app", "then"});
    const std::string then = node.text_or("then", "report");
    if (then != "report" && then != "deactivate") {
        node.at("then").object_to("expected report or deactivate");
    }
    return FindUnownedAccounts{names.app(node.at("app")), then == "deactivate"
                                                              ? provisioning::Unowned::deactivate
                                                              : provisioning::Unowned::report};
}

Command read_rename_group(const Node& node, const Names& names) {
    node.allow_keys({"at", "do", "group", "name"});
    return directory::Command(
        directory::RenameGroup{names.group(node.at("group")), node.at("name").text()});
}

// The app's own group, by its id, where an administrator links one.
Command read_push_group(const Node& node, const Names& names) {
    node.allow_keys({"at", "do", "group", "app", "app_group"});
    return provisioning::Command(provisioning::AddPushedGroup{
        names.group(node.at("group")), names.app(node.at("app")), node.text_or("app_group", "")});
}

Command read_push_status(const Node& node, const Names& names) {
    node.allow_keys({"at", "do", "group", "app", "on"});
    const auto status = node.at("on").truth() ? provisioning::PushStatus::active
                                              : provisioning::PushStatus::inactive;
    return provisioning::Command(provisioning::SetPushStatus{names.group(node.at("group")),
                                                             names.app(node.at("app")), status});
}

Command read_push_now(const Node& node, const Names& names) {
    node.allow_keys({"at", "do", "group", "app"});
    return provisioning::Command(
        provisioning::PushGroupNow{names.group(node.at("group")), names.app(node.at("app"))});
}

Command read_unlink(const Node& node, const Names& names) {
    node.allow_keys({"at", "do", "group", "app", "app_group_is"});
    const std::string fate = node.at("app_group_is").text();
    if (fate != "kept" && fate != "deleted") {
        node.at("app_group_is").object_to("expected kept or deleted");
    }
    return provisioning::Command(
        provisioning::UnlinkPushedGroup{names.group(node.at("group")), names.app(node.at("app")),
                                        fate == "deleted" ? provisioning::AppGroupFate::remove
                                                          : provisioning::AppGroupFate::leave});
}

using Reader = Command (*)(const Node&, const Names&);

const std::map<std::string, Reader>& readers() {
    using DirectoryCommand = directory::Command;
    static const std::map<std::string, Reader> all = {
        {"record_hire", read_hire},
        {"record_change", read_change},
        {"record_termination", read_termination},
        {"record_rehire", read_rehire},
        {"run_import", read_import},
        {"inject_fault", read_fault},
        {"set_capability", read_switch},
        {"retry_failed_tasks", read_app_command<RetryFailedTasks>},
        {"test_connection", read_app_command<TestConnection>},
        {"force_sync", read_app_command<ForceSync>},
        {"find_unowned_accounts", read_find_unowned},
        {"import_from_app", read_app_command<ImportFromApp>},
        {"rename_group", read_rename_group},
        {"push_group", read_push_group},
        {"set_push_status", read_push_status},
        {"push_group_now", read_push_now},
        {"unlink_group", read_unlink},
        {"change_password", read_user_command<DirectoryCommand, directory::ChangePassword>},
        {"activate_user", read_user_command<DirectoryCommand, directory::ActivateUser>},
        {"deactivate_user", read_user_command<DirectoryCommand, directory::DeactivateUser>},
        {"suspend_user", read_user_command<DirectoryCommand, directory::SuspendUser>},
        {"unsuspend_user", read_user_command<DirectoryCommand, directory::UnsuspendUser>},
        {"delete_user", read_user_command<DirectoryCommand, directory::DeleteUser>},
        {"add_member", read_user_command<DirectoryCommand, directory::AddMember>},
        {"remove_member", read_user_command<DirectoryCommand, directory::RemoveMember>},
        {"assign_user", read_user_command<apps::Command, apps::AssignUser>},
        {"unassign_user", read_user_command<apps::Command, apps::UnassignUser>},
    };
    return all;
}

bool names_user(const Command& command) {
    const auto* directory_part = std::get_if<directory::Command>(&command);
    const auto* apps_part = std::get_if<apps::Command>(&command);
    const auto asks = [](const auto& payload) {
        return requires { payload.user; };
    };
    return (directory_part != nullptr && std::visit(asks, *directory_part)) ||
           (apps_part != nullptr && std::visit(asks, *apps_part));
}

AccountState read_account_state(const Node& node) {
    const std::string name = node.text();
    for (const auto state : {AccountState::none, AccountState::active, AccountState::inactive}) {
        if (name == name_of(state)) {
            return state;
        }
    }
    node.object_to("expected none, active or inactive");
    return AccountState::none;
}

}  // namespace

std::optional<apps::Capability> read_capability(const Node& node) {
    const auto capability = apps::capability_named(node.text());
    if (!capability) {
        std::string known;
        for (int i = 0; i < apps::capability_count; ++i) {
            const auto other = static_cast<apps::Capability>(i);
            known += (known.empty() ? "" : ", ") + std::string(name_of(other));
        }
        node.object_to("expected a capability (" + known + ")");
    }
    return capability;
}

Date read_date(const Node& node) {
    const auto date = parse_date(node.text());
    if (!date) {
        node.object_to("expected a date like 2026-11-23");
    }
    return date.value_or(Date{});
}

Instant read_instant(const Node& node) {
    const auto instant = parse_instant(node.text());
    if (!instant) {
        node.object_to("expected an instant like 2026-11-23T09:00:00Z");
    }
    return instant.value_or(Instant{});
}

std::optional<ScriptedCommand> read_command(const Node& node, const Names& names,
                                            Instant otherwise_at) {
    const std::string name = node.at("do").text();
    const auto reader = readers().find(name);
    if (reader == readers().end()) {
        std::string known;
        for (const auto& [other, function] : readers()) {
            known += (known.empty() ? "" : ", ") + other;
        }
        node.at("do").object_to("expected a command (" + known + "), found \"" + name + "\"");
        return std::nullopt;
    }
    ScriptedCommand scripted{otherwise_at, reader->second(node, names), {}};
    if (node.has("at")) {
        scripted.at = read_instant(node.at("at"));
    }
    if (names_user(scripted.command)) {
        scripted.person = employee_of(node, names);
    }
    return scripted;
}

std::optional<Expectation> read_expectation(const Node& node, const Names& names) {
    if (node.has("account")) {
        node.allow_keys({"account", "source", "employee", "app"});
        return ExpectAccount{employee_of(node, names), names.app(node.at("app")),
                             read_account_state(node.at("account"))};
    }
    if (node.has("group")) {
        node.allow_keys({"group", "source", "employee", "member"});
        return ExpectMember{employee_of(node, names), names.group(node.at("group")),
                            node.at("member").truth()};
    }
    if (node.has("status")) {
        node.allow_keys({"status", "source", "employee"});
        return ExpectUser{employee_of(node, names), node.at("status").text()};
    }
    if (node.has("records")) {
        node.allow_keys({"records", "app"});
        return ExpectRecords{names.app(node.at("app")),
                             static_cast<int>(node.at("records").integer())};
    }
    if (node.has("app_group")) {
        node.allow_keys({"app_group", "app", "members"});
        ExpectAppGroup expected{names.app(node.at("app")), node.at("app_group").text(), {}};
        if (node.has("members")) {
            expected.members.emplace();
            for (const Node& member : node.at("members").items()) {
                expected.members->push_back(member.text());
            }
        }
        return expected;
    }
    node.object_to("expected an account, a group, a status, records or an app_group to look at");
    return std::nullopt;
}

}  // namespace sim::scenario
