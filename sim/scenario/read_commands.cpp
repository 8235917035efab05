// SPDX-License-Identifier: MIT
// Each kind of command and expectation as JSON.
#include "sim/scenario/read_commands.h"

#include "sim/scenario/command_readers.h"

namespace sim::scenario {

namespace {

directory::ImportMode read_mode(const Node& node) {
    const std::string mode = node.text_or("mode", "full");
    if (mode != "full" && mode != "incremental") {
        node.at("mode").object_to("expected full or incremental");
    }
    return mode == "full" ? directory::ImportMode::full : directory::ImportMode::incremental;
}

Command read_import(const Node& node, const Names& names) {
    node.allow_keys({"at", "do", "source", "mode"});
    return RunImport{names.source_of(node), read_mode(node)};
}

Command read_schedule(const Node& node, const Names& names) {
    node.allow_keys({"at", "do", "source", "mode", "every_hours", "times"});
    return ScheduleImports{names.source_of(node), read_mode(node),
                           static_cast<int>(node.at("every_hours").integer()),
                           static_cast<int>(node.at("times").integer())};
}

Command read_fault(const Node& node, const Names& names) {
    node.allow_keys({"at", "do", "fault", "app", "rule", "source"});
    faults::InjectFault inject{node.at("fault").text(), {}, {}};
    inject.app = node.has("app") ? names.app(node.at("app")) : AppId{};
    inject.rule = node.has("rule") ? names.rule(node.at("rule")) : RuleId{};
    inject.source = node.has("source") ? names.source(node.at("source")) : SourceId{};
    return faults::Command(std::move(inject));
}

template <class Payload>
Command read_app_command(const Node& node, const Names& names) {
    node.allow_keys({"at", "do", "app"});
    Payload payload;
    payload.app = names.app(node.at("app"));
    return payload;
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

const Readers& engine_readers() {
    using DirectoryCommand = directory::Command;
    static const Readers all = {
        {"run_import", read_import},
        {"schedule_imports", read_schedule},
        {"inject_fault", read_fault},
        {"retry_failed_tasks", read_app_command<RetryFailedTasks>},
        {"test_connection", read_app_command<TestConnection>},
        {"force_sync", read_app_command<ForceSync>},
        {"find_unowned_accounts", read_find_unowned},
        {"push_group", read_push_group},
        {"set_push_status", read_push_status},
        {"push_group_now", read_push_now},
        {"unlink_group", read_unlink},
        {"activate_user", read_user_command<DirectoryCommand, directory::ActivateUser>},
        {"deactivate_user", read_user_command<DirectoryCommand, directory::DeactivateUser>},
        {"suspend_user", read_user_command<DirectoryCommand, directory::SuspendUser>},
        {"unsuspend_user", read_user_command<DirectoryCommand, directory::UnsuspendUser>},
        {"reactivate_user", read_user_command<DirectoryCommand, directory::ReactivateUser>},
        {"reset_password", read_user_command<DirectoryCommand, directory::ResetPassword>},
        {"expire_password", read_user_command<DirectoryCommand, directory::ExpirePassword>},
        {"unlock_user", read_user_command<DirectoryCommand, directory::UnlockUser>},
        {"set_password", read_user_command<DirectoryCommand, directory::SetPassword>},
        {"delete_user", read_user_command<DirectoryCommand, directory::DeleteUser>},
        {"add_member", read_user_command<DirectoryCommand, directory::AddMember>},
        {"remove_member", read_user_command<DirectoryCommand, directory::RemoveMember>},
    };
    return all;
}

const Readers& readers() {
    static const Readers all = [] {
        Readers together = engine_readers();
        together.insert(hr_readers().begin(), hr_readers().end());
        together.insert(directory_readers().begin(), directory_readers().end());
        together.insert(access_readers().begin(), access_readers().end());
        together.insert(workflow_readers().begin(), workflow_readers().end());
        together.insert(app_readers().begin(), app_readers().end());
        return together;
    }();
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

std::optional<directory::Bucket> bucket_named(const std::string& name) {
    using enum directory::Bucket;
    for (const auto bucket :
         {created, updated, matched, removed, unchanged, awaiting, ignored, skipped}) {
        if (name == name_of(bucket)) {
            return bucket;
        }
    }
    return std::nullopt;
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

Expectation read_app_group(const Node& node, const Names& names) {
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

Profile read_profile(const Node& node) {
    Profile profile;
    for (const auto& [name, value] : node.members()) {
        profile.set(name, value.text());
    }
    return profile;
}

hr::EmployeeKey employee_of(const Node& node, const Names& names) {
    if (node.has("login")) {
        return {SourceId{}, node.at("login").text()};
    }
    return {names.source_of(node), node.at("employee").text()};
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
    // A confirmation names a record by "employee", and somebody else's login only where it must.
    const bool by_login_only = name == "confirm_record";
    const bool may_name = name == "request_token" || name == "run_flow";
    if (may_name && (node.has("login") || node.has("employee"))) {
        scripted.person = employee_of(node, names);
    }
    if (names_user(scripted.command) && (!by_login_only || node.has("login"))) {
        scripted.person = employee_of(node, names);
    }
    return scripted;
}

std::optional<Expectation> read_expectation(const Node& node, const Names& names) {
    if (node.has("account")) {
        node.allow_keys({"account", "source", "employee", "login", "app"});
        return ExpectAccount{employee_of(node, names), names.app(node.at("app")),
                             read_account_state(node.at("account"))};
    }
    if (node.has("group")) {
        node.allow_keys({"group", "source", "employee", "login", "member"});
        return ExpectMember{employee_of(node, names), names.group(node.at("group")),
                            node.at("member").truth()};
    }
    if (node.has("status")) {
        node.allow_keys({"status", "source", "employee", "login"});
        return ExpectUser{employee_of(node, names), node.at("status").text()};
    }
    if (node.has("records")) {
        node.allow_keys({"records", "app"});
        return ExpectRecords{names.app(node.at("app")),
                             static_cast<int>(node.at("records").integer())};
    }
    if (node.has("app_group")) {
        return read_app_group(node, names);
    }
    if (node.has("attribute")) {
        node.allow_keys({"attribute", "source", "employee", "login", "app", "value"});
        if (node.has("app")) {
            return ExpectAppAttribute{employee_of(node, names), names.app(node.at("app")),
                                      node.at("attribute").text(), node.text_or("value", "")};
        }
        return ExpectAttribute{employee_of(node, names), node.at("attribute").text(),
                               node.text_or("value", "")};
    }
    if (node.has("import")) {
        node.allow_keys({"import", "bucket", "count"});
        const std::string bucket = node.at("bucket").text();
        const auto number = static_cast<std::uint32_t>(node.at("import").integer());
        const auto place = bucket_named(bucket);
        if (!place) {
            node.at("bucket").object_to("expected the name of a bucket of the import's result");
        }
        return ExpectImport{ImportId{number}, place.value_or(directory::Bucket::created),
                            static_cast<int>(node.at("count").integer())};
    }
    if (node.has("rule")) {
        node.allow_keys({"rule", "is"});
        return ExpectRule{names.rule(node.at("rule")), node.at("is").text()};
    }
    if (node.has("token_request")) {
        node.allow_keys({"token_request", "is"});
        return ExpectTokenRequest{{static_cast<std::uint32_t>(node.at("token_request").integer())},
                                  node.at("is").text()};
    }
    if (node.has("api_call")) {
        node.allow_keys({"api_call", "answers"});
        return ExpectApiCall{{static_cast<std::uint32_t>(node.at("api_call").integer())},
                             static_cast<int>(node.at("answers").integer())};
    }
    if (auto expected = read_flow_expectation(node)) {
        return expected;
    }
    node.object_to(
        "expected an account, a group, a status, an attribute, an import, a rule, "
        "an app_group, records, a token_request, an api_call, a flow_run, flow_runs or "
        "deliveries to look at");
    return std::nullopt;
}

}  // namespace sim::scenario
