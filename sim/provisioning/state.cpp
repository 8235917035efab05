// SPDX-License-Identifier: MIT
// Names of kinds, stages and statuses of tasks.
#include <array>

#include "sim/provisioning/events.h"

namespace sim::provisioning {

namespace {

constexpr std::array<std::string_view, 5> kind_names = {"create", "update", "deactivate",
                                                        "import_accounts", "test_connection"};
constexpr std::array<std::string_view, 12> stage_names = {
    "find",       "create", "link",    "activate", "read",         "replace",
    "deactivate", "list",   "compare", "probe",    "probe_groups", "modify"};
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

std::string_view name_of(Unowned unowned) {
    return unowned == Unowned::report ? "report" : "deactivate";
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
