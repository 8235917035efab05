// SPDX-License-Identifier: MIT
// The vendor's SCIM client: which request a task sends next, and what an answer means for it.
#pragma once

#include <optional>
#include <variant>

#include "sim/provisioning/events.h"
#include "sim/scim/dialect.h"

namespace sim::provisioning {

// Where and how the directory reaches an app.
struct Connection {
    std::string host;
    std::string base_path;
    std::string token;
    scim::Dialect dialect = scim::Dialect::catalogue;
};

constexpr int page_size = 100;
constexpr Duration answer_deadline = seconds(60);
constexpr int rate_limit_attempts_max = 10;
constexpr Duration rate_limit_wait_default = minutes(5);
// How often and how soon a push of a group is tried again after trouble that may pass. The vendor
// documents that it is, not when; these are our choice.
constexpr int group_push_attempts_max = 3;
constexpr Duration group_push_wait = minutes(5);

// The first stage of a task; its kind and options are known already.
[[nodiscard]] Stage first_stage(const Task& task, scim::Dialect dialect);

// What follows once the app's id of a pushed group is known; nothing where an empty group is all.
[[nodiscard]] std::optional<Stage> stage_after_link(const Task& task, scim::Dialect dialect);

// The request of the task's stage, whole as on the wire. `placeholder` is the random password that
// the client sends with every new account, even where password sync is off. The stages `link`,
// `link_group` and `compare` send nothing and must not be asked for.
[[nodiscard]] scim::Request next_request(const Task& task, const Connection& connection,
                                         const std::string& placeholder);

// What an answer means for its task.
using Meaning = std::variant<TaskAdvanced, TaskPostponed, TaskFinished, TaskFailed>;
[[nodiscard]] Meaning interpret(TaskId id, const Task& task, const scim::Response& response,
                                Instant now);

}  // namespace sim::provisioning
