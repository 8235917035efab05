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

// The first stage of a task; its kind and options are known already.
[[nodiscard]] Stage first_stage(const Task& task, scim::Dialect dialect);

// The request of the task's stage, whole as on the wire. `password` is the random placeholder that
// the client sends with every new account, even where password sync is off. The stages `link` and
// `compare` send nothing and must not be asked for.
[[nodiscard]] scim::Request next_request(const Task& task, const Connection& connection,
                                         const std::string& password);

// What an answer means for its task.
using Meaning = std::variant<TaskAdvanced, TaskPostponed, TaskFinished, TaskFailed>;
[[nodiscard]] Meaning interpret(TaskId id, const Task& task, const scim::Response& response,
                                Instant now);

}  // namespace sim::provisioning
