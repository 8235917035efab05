// SPDX-License-Identifier: MIT
// Commands about apps and assignments as JSON.
#include "sim/scenario/command_readers.h"
#include "sim/scenario/read_commands.h"

namespace sim::scenario {

namespace {

apps::Switch read_position(const Node& node) {
    return node.at("on").truth() ? apps::Switch::on : apps::Switch::off;
}

Command read_switch(const Node& node, const Names& names) {
    node.allow_keys({"at", "do", "app", "capability", "on"});
    const auto capability = read_capability(node.at("capability"));
    return apps::Command(apps::SetCapability{names.app(node.at("app")),
                                             capability.value_or(apps::Capability::create_users),
                                             read_position(node)});
}

Command read_provisioning(const Node& node, const Names& names) {
    node.allow_keys({"at", "do", "app", "on"});
    return apps::Command(apps::SwitchProvisioning{names.app(node.at("app")), read_position(node)});
}

Command read_connection(const Node& node, const Names& names) {
    node.allow_keys({"at", "do", "app", "base_url", "token"});
    return apps::Command(apps::SetConnection{names.app(node.at("app")), node.at("base_url").text(),
                                             node.at("token").text()});
}

Command read_mapping(const Node& node, const Names& names) {
    node.allow_keys({"at", "do", "app", "attribute", "expression", "applies"});
    const std::string applies = node.text_or("applies", "create_and_update");
    if (applies != "create_and_update" && applies != "create_only") {
        node.at("applies").object_to("expected create_and_update or create_only");
    }
    return apps::Command(apps::SetAppMapping{
        names.app(node.at("app")), node.at("attribute").text(), node.at("expression").text(),
        applies == "create_only" ? apps::Applies::create_only : apps::Applies::create_and_update});
}

Command read_unmapping(const Node& node, const Names& names) {
    node.allow_keys({"at", "do", "app", "attribute"});
    return apps::Command(
        apps::RemoveAppMapping{names.app(node.at("app")), node.at("attribute").text()});
}

template <class Payload>
Command read_group_assignment(const Node& node, const Names& names) {
    node.allow_keys({"at", "do", "group", "app"});
    return apps::Command(Payload{names.group(node.at("group")), names.app(node.at("app"))});
}

Command read_priority(const Node& node, const Names& names) {
    node.allow_keys({"at", "do", "group", "app", "place"});
    const std::int64_t place = node.at("place").integer();
    if (place < 1 || place > 1000) {
        node.at("place").object_to("expected a place from 1 on");
    }
    return apps::Command(apps::SetAssignmentPriority{
        names.group(node.at("group")), names.app(node.at("app")), static_cast<int>(place) - 1});
}

Command read_group_values(const Node& node, const Names& names) {
    node.allow_keys({"at", "do", "group", "app", "values"});
    return apps::Command(apps::SetGroupValues{
        names.group(node.at("group")), names.app(node.at("app")), read_profile(node.at("values"))});
}

Command read_user_values(const Node& node, const Names& names) {
    node.allow_keys({"at", "do", "source", "employee", "login", "app", "values"});
    return apps::Command(
        apps::SetUserValues{{}, names.app(node.at("app")), read_profile(node.at("values"))});
}

Command read_push_rule(const Node& node, const Names& names) {
    using provisioning::NameMatch;
    node.allow_keys({"at", "do", "app", "name", "match", "text"});
    provisioning::AddPushRule add{names.app(node.at("app")), node.at("name").text(),
                                  NameMatch::starts_with, node.at("text").text()};
    const std::string wanted = node.at("match").text();
    bool known = false;
    for (const auto match : {NameMatch::starts_with, NameMatch::ends_with, NameMatch::contains}) {
        if (wanted == name_of(match)) {
            add.match = match;
            known = true;
        }
    }
    if (!known) {
        node.at("match").object_to("expected starts_with, ends_with or contains");
    }
    return provisioning::RuleCommand(std::move(add));
}

Command read_push_rule_removal(const Node& node, const Names& names) {
    node.allow_keys({"at", "do", "app", "name", "app_groups_are"});
    const std::string fate = node.at("app_groups_are").text();
    if (fate != "kept" && fate != "deleted") {
        node.at("app_groups_are").object_to("expected kept or deleted");
    }
    return provisioning::RuleCommand(provisioning::RemovePushRule{
        names.app(node.at("app")), node.at("name").text(),
        fate == "kept" ? provisioning::RulePushes::stay : provisioning::RulePushes::end});
}

Command read_deactivation_in_app(const Node& node, const Names& names) {
    node.allow_keys({"at", "do", "app", "account"});
    return apps::Command(
        apps::DeactivateInApp{names.app(node.at("app")), node.at("account").text()});
}

Command read_confirmation(const Node& node, const Names& names) {
    node.allow_keys({"at", "do", "source", "employee", "login", "app", "account"});
    return apps::Command(
        apps::ConfirmAccount{{}, names.app(node.at("app")), node.at("account").text()});
}

Command read_edit_in_app(const Node& node, const Names& names) {
    node.allow_keys({"at", "do", "app", "account", "attribute", "value"});
    return apps::Command(apps::EditInApp{names.app(node.at("app")), node.at("account").text(),
                                         node.at("attribute").text(), node.at("value").text()});
}

}  // namespace

const Readers& app_readers() {
    using apps::Command;
    static const Readers all = {
        {"set_capability", read_switch},
        {"switch_provisioning", read_provisioning},
        {"set_connection", read_connection},
        {"set_app_mapping", read_mapping},
        {"remove_app_mapping", read_unmapping},
        {"assign_group", read_group_assignment<apps::AssignGroup>},
        {"unassign_group", read_group_assignment<apps::UnassignGroup>},
        {"set_assignment_priority", read_priority},
        {"set_group_values", read_group_values},
        {"assign_user", read_user_command<Command, apps::AssignUser>},
        {"unassign_user", read_user_command<Command, apps::UnassignUser>},
        {"convert_assignment", read_user_command<Command, apps::ConvertAssignment>},
        {"set_user_values", read_user_values},
        {"provision_user", read_user_command<Command, apps::ProvisionUser>},
        {"read_account_back", read_user_command<Command, apps::ReadAccountBack>},
        {"confirm_account", read_confirmation},
        {"deactivate_in_app", read_deactivation_in_app},
        {"edit_in_app", read_edit_in_app},
        {"push_by_rule", read_push_rule},
        {"remove_push_rule", read_push_rule_removal},
    };
    return all;
}

}  // namespace sim::scenario
