// SPDX-License-Identifier: MIT
// Commands about groups, rules, users made by hand, profile sources and imports as JSON.
#include "sim/scenario/command_readers.h"

namespace sim::scenario {

namespace {

using DirectoryCommand = directory::Command;

// One of a list of names, as the enum says them; the first where the text is none of them.
template <class Enum>
Enum read_enum(const Node& node, std::initializer_list<Enum> values) {
    std::string known;
    for (const Enum value : values) {
        if (node.text() == name_of(value)) {
            return value;
        }
        known += (known.empty() ? "" : ", ") + std::string(name_of(value));
    }
    node.object_to("expected one of: " + known);
    return *values.begin();
}

std::vector<GroupId> read_groups(const Node& list, const Names& names) {
    std::vector<GroupId> groups;
    for (const Node& group : list.items()) {
        groups.push_back(names.group(group));
    }
    return groups;
}

std::vector<SourceId> read_sources(const Node& list, const Names& names) {
    std::vector<SourceId> sources;
    for (const Node& source : list.items()) {
        sources.push_back(names.source(source));
    }
    return sources;
}

Command read_create_group(const Node& node, const Names& /*names*/) {
    node.allow_keys({"at", "do", "group"});
    return DirectoryCommand(directory::CreateGroup{node.at("group").text()});
}

Command read_rename_group(const Node& node, const Names& names) {
    node.allow_keys({"at", "do", "group", "name"});
    return DirectoryCommand(
        directory::RenameGroup{names.group(node.at("group")), node.at("name").text()});
}

Command read_delete_group(const Node& node, const Names& names) {
    node.allow_keys({"at", "do", "group"});
    return DirectoryCommand(directory::DeleteGroup{names.group(node.at("group"))});
}

Command read_create_rule(const Node& node, const Names& names) {
    node.allow_keys({"at", "do", "rule", "if", "groups"});
    return DirectoryCommand(directory::CreateRule{node.at("rule").text(), node.at("if").text(),
                                                  read_groups(node.at("groups"), names)});
}

Command read_edit_rule(const Node& node, const Names& names) {
    node.allow_keys({"at", "do", "rule", "if", "groups"});
    directory::EditRule edit{names.rule(node.at("rule")), node.at("if").text()};
    if (node.has("groups")) {
        edit.groups = read_groups(node.at("groups"), names);
    }
    return DirectoryCommand(std::move(edit));
}

template <class Payload>
Command read_rule_command(const Node& node, const Names& names) {
    node.allow_keys({"at", "do", "rule"});
    return DirectoryCommand(Payload{names.rule(node.at("rule"))});
}

Command read_delete_rule(const Node& node, const Names& names) {
    node.allow_keys({"at", "do", "rule", "remove_members"});
    return DirectoryCommand(
        directory::DeleteRule{names.rule(node.at("rule")), node.truth_or("remove_members", false)});
}

Command read_create_user(const Node& node, const Names& /*names*/) {
    using directory::Activation;
    node.allow_keys({"at", "do", "profile", "activation"});
    const std::string text = node.text_or("activation", "pending");
    if (text != "staged" && text != "pending" && text != "active") {
        node.at("activation").object_to("expected staged, pending or active");
    }
    const Activation activation = text == "staged"   ? Activation::staged
                                  : text == "active" ? Activation::active
                                                     : Activation::pending;
    return DirectoryCommand(directory::CreateUser{read_profile(node.at("profile")), activation});
}

Command read_edit_user(const Node& node, const Names& /*names*/) {
    node.allow_keys({"at", "do", "source", "employee", "login", "profile"});
    return DirectoryCommand(directory::EditUserProfile{UserId{}, read_profile(node.at("profile"))});
}

Command read_sign_in(const Node& node, const Names& /*names*/) {
    node.allow_keys({"at", "do", "source", "employee", "login", "right"});
    return DirectoryCommand(directory::SignIn{UserId{}, node.truth_or("right", true)});
}

Command read_set_mapping(const Node& node, const Names& names) {
    node.allow_keys({"at", "do", "source", "attribute", "expression"});
    return DirectoryCommand(directory::SetMapping{
        names.source_of(node), node.at("attribute").text(), node.at("expression").text()});
}

Command read_set_source(const Node& node, const Names& names) {
    node.allow_keys({"at", "do", "source", "settings"});
    return DirectoryCommand(directory::SetSourceSettings{
        names.source_of(node), read_source_settings(node.at("settings"))});
}

Command read_set_priority(const Node& node, const Names& names) {
    node.allow_keys({"at", "do", "order"});
    return DirectoryCommand(directory::SetSourcePriority{read_sources(node.at("order"), names)});
}

Command read_set_sourcing(const Node& node, const Names& names) {
    using enum directory::Sourcing;
    node.allow_keys({"at", "do", "attribute", "sourcing", "order"});
    directory::AttributeSourcing sourcing;
    sourcing.kind = read_enum(node.at("sourcing"),
                              {inherit_from_source, inherit_from_directory, override_source});
    if (node.has("order")) {
        sourcing.order = read_sources(node.at("order"), names);
    }
    return DirectoryCommand(
        directory::SetAttributeSourcing{node.at("attribute").text(), std::move(sourcing)});
}

Command read_change_settings(const Node& node, const Names& /*names*/) {
    node.allow_keys({"at", "do", "settings"});
    return DirectoryCommand(directory::ChangeSettings{read_settings(node.at("settings"))});
}

Command read_confirm_record(const Node& node, const Names& names) {
    node.allow_keys({"at", "do", "source", "employee", "as", "login"});
    const directory::RecordKey record{names.source_of(node), node.at("employee").text()};
    const std::string text = node.at("as").text();
    if (text != "match" && text != "new" && text != "ignore") {
        node.at("as").object_to("expected match, new or ignore");
    }
    const auto choice = text == "match" ? directory::MatchChoice::link
                        : text == "new" ? directory::MatchChoice::create
                                        : directory::MatchChoice::ignore;
    return DirectoryCommand(directory::ConfirmRecord{record, choice, UserId{}});
}

Command read_unignore_record(const Node& node, const Names& names) {
    node.allow_keys({"at", "do", "source", "employee"});
    return DirectoryCommand(directory::UnignoreRecord{employee_of(node, names)});
}

template <class Payload>
Command read_bare_command(const Node& node, const Names& /*names*/) {
    node.allow_keys({"at", "do"});
    return DirectoryCommand(Payload{});
}

}  // namespace

directory::SourceSettings read_source_settings(const Node& node) {
    using enum directory::WhenDeactivated;
    node.allow_keys({"signs_in_elsewhere", "when_deactivated", "suspends_on_leave",
                     "reactivates_suspended", "reactivates_deactivated", "exact_match",
                     "allows_partial_match", "confirms_exact", "confirms_partial", "confirms_new",
                     "activates_new"});
    directory::SourceSettings settings;
    const auto read = [&](const char* key, bool& value) { value = node.truth_or(key, value); };
    read("signs_in_elsewhere", settings.signs_in_elsewhere);
    read("suspends_on_leave", settings.suspends_on_leave);
    read("reactivates_suspended", settings.reactivates_suspended);
    read("reactivates_deactivated", settings.reactivates_deactivated);
    read("allows_partial_match", settings.allows_partial_match);
    read("confirms_exact", settings.confirms_exact);
    read("confirms_partial", settings.confirms_partial);
    read("confirms_new", settings.confirms_new);
    read("activates_new", settings.activates_new);
    settings.exact_match = node.text_or("exact_match", settings.exact_match);
    if (node.has("when_deactivated")) {
        settings.when_deactivated =
            read_enum(node.at("when_deactivated"), {nothing, deactivate, suspend});
    }
    return settings;
}

directory::Settings read_settings(const Node& node) {
    node.allow_keys({"failed_sign_ins_max", "rules_move_pending", "safeguard_percent",
                     "safeguard_users_min", "safeguard_links_min", "resets_in_recovery",
                     "resets_expired", "resets_locked_out", "deactivation_forgets_password",
                     "deletes_active_rules", "push_rules_follow_renames"});
    directory::Settings settings;
    const auto read = [&](const char* key, int& value) {
        if (node.has(key)) {
            value = static_cast<int>(node.at(key).integer());
        }
    };
    read("failed_sign_ins_max", settings.failed_sign_ins_max);
    read("safeguard_percent", settings.safeguard_percent);
    read("safeguard_users_min", settings.safeguard_users_min);
    read("safeguard_links_min", settings.safeguard_links_min);
    const auto read_truth = [&](const char* key, bool& value) {
        value = node.truth_or(key, value);
    };
    read_truth("rules_move_pending", settings.rules_move_pending);
    read_truth("resets_in_recovery", settings.resets_in_recovery);
    read_truth("resets_expired", settings.resets_expired);
    read_truth("resets_locked_out", settings.resets_locked_out);
    read_truth("deactivation_forgets_password", settings.deactivation_forgets_password);
    read_truth("deletes_active_rules", settings.deletes_active_rules);
    read_truth("push_rules_follow_renames", settings.push_rules_follow_renames);
    return settings;
}

const Readers& directory_readers() {
    static const Readers all = {
        {"create_group", read_create_group},
        {"rename_group", read_rename_group},
        {"delete_group", read_delete_group},
        {"create_rule", read_create_rule},
        {"edit_rule", read_edit_rule},
        {"activate_rule", read_rule_command<directory::ActivateRule>},
        {"deactivate_rule", read_rule_command<directory::DeactivateRule>},
        {"delete_rule", read_delete_rule},
        {"create_user", read_create_user},
        {"edit_user", read_edit_user},
        {"sign_in", read_sign_in},
        {"set_mapping", read_set_mapping},
        {"set_source", read_set_source},
        {"set_source_priority", read_set_priority},
        {"set_attribute_sourcing", read_set_sourcing},
        {"change_settings", read_change_settings},
        {"confirm_record", read_confirm_record},
        {"unignore_record", read_unignore_record},
        {"resume_imports", read_bare_command<directory::ResumeImports>},
        {"cancel_halted_import", read_bare_command<directory::CancelHaltedImport>},
    };
    return all;
}

}  // namespace sim::scenario
