// SPDX-License-Identifier: MIT
// Names of kinds, stages and statuses of tasks.
#include <array>

#include "sim/provisioning/events.h"

namespace sim::provisioning {

namespace {

constexpr std::array<std::string_view, task_kind_count> kind_names = {
    "create",          "update",        "deactivate",   "import_accounts",
    "test_connection", "push_password", "push_group",   "push_members",
    "push_now",        "rename_group",  "delete_group", "read_back"};
constexpr std::array<std::string_view, stage_count> stage_names = {
    "find",          "create",      "link",       "activate",      "read",
    "replace",       "deactivate",  "list",       "compare",       "probe",
    "probe_groups",  "modify",      "password",   "list_groups",   "find_group",
    "create_group",  "link_group",  "name_group", "patch_members", "replace_members",
    "replace_group", "delete_group"};
constexpr std::array<std::string_view, 6> status_names = {"queued", "running", "waiting",
                                                          "done",   "failed",  "cancelled"};

constexpr std::array<std::string_view, 3> withheld_names = {"provisioning_off", "capability_off",
                                                            "not_linked"};

}  // namespace

std::string_view name_of(WithheldReason reason) {
    return withheld_names.at(static_cast<std::size_t>(reason));
}
std::string_view name_of(TaskKind kind) { return kind_names.at(static_cast<std::size_t>(kind)); }
std::string_view name_of(Stage stage) { return stage_names.at(static_cast<std::size_t>(stage)); }
std::string_view name_of(TaskStatus status) {
    return status_names.at(static_cast<std::size_t>(status));
}

std::string_view name_of(AccountMatch match) {
    constexpr std::array<std::string_view, 3> names = {"none", "exact", "partial"};
    return names.at(static_cast<std::size_t>(match));
}

std::string_view name_of(Unowned unowned) {
    return unowned == Unowned::report ? "report" : "deactivate";
}

std::string_view name_of(PushStatus status) {
    constexpr std::array<std::string_view, 3> names = {"ACTIVE", "INACTIVE", "ERROR"};
    return names.at(static_cast<std::size_t>(status));
}
std::string_view name_of(MemberMove move) { return move == MemberMove::add ? "add" : "remove"; }
std::string_view name_of(AppGroupFate fate) {
    return fate == AppGroupFate::leave ? "leave" : "remove";
}

std::string_view name_of(NameMatch match) {
    constexpr std::array<std::string_view, 3> names = {"starts_with", "ends_with", "contains"};
    return names.at(static_cast<std::size_t>(match));
}
std::string_view name_of(RulePushes pushes) { return pushes == RulePushes::stay ? "stay" : "end"; }

bool matches(const PushRule& rule, std::string_view group_name) {
    const std::string& text = rule.text;
    if (text.size() > group_name.size()) {
        return false;
    }
    switch (rule.match) {
        case NameMatch::starts_with:
            return group_name.substr(0, text.size()) == text;
        case NameMatch::ends_with:
            return group_name.substr(group_name.size() - text.size()) == text;
        case NameMatch::contains:
            break;
    }
    return group_name.find(text) != std::string_view::npos;
}

bool is_about_group(TaskKind kind) {
    return kind == TaskKind::push_group || kind == TaskKind::push_members ||
           kind == TaskKind::push_now || kind == TaskKind::rename_group ||
           kind == TaskKind::delete_group;
}

std::vector<TaskId> failed_tasks(const State& state, AppId app) {
    std::vector<TaskId> failed;
    for (const auto& [id, task] : state.tasks) {
        if (task.app == app && task.status == TaskStatus::failed) {
            failed.push_back(id);
        }
    }
    return failed;
}

}  // namespace sim::provisioning
