// SPDX-License-Identifier: MIT
// Builds the requests of the documented sequences: assign, update, deactivate, import, test.
#include "sim/provisioning/client.h"

#include "sim/base/text.h"
#include "sim/provisioning/user_json.h"

namespace sim::provisioning {

namespace {

scim::Headers common_headers(const Connection& connection) {
    return {{"Host", connection.host},
            {"User-Agent", "Okta SCIM Client 1.0.0"},
            {"Authorization", "Bearer " + connection.token},
            {"Accept", "application/scim+json"},
            {"Accept-Charset", "utf-8"},
            {"Accept-Encoding", "gzip,deflate"},
            {"Connection", "Keep-Alive"}};
}

scim::Request without_body(std::string method, std::string target, const Connection& connection) {
    return {std::move(method), std::move(target), common_headers(connection), ""};
}

scim::Request with_body(std::string method, std::string target, const Connection& connection,
                        std::string body) {
    scim::Request request{std::move(method), std::move(target), common_headers(connection),
                          std::move(body)};
    request.headers.emplace_back("Content-Type", "application/scim+json; charset=utf-8");
    request.headers.emplace_back("Content-Length", std::to_string(request.body.size()));
    return request;
}

std::string page_query(int start_index, int count) {
    return "startIndex=" + std::to_string(start_index) + "&count=" + std::to_string(count);
}

}  // namespace

Stage first_stage(const Task& task, scim::Dialect dialect) {
    switch (task.kind) {
        case TaskKind::create:
            return Stage::find;
        case TaskKind::update:
            return task.patches_profile ? Stage::modify : Stage::read;
        case TaskKind::deactivate:
            return dialect == scim::Dialect::catalogue ? Stage::deactivate : Stage::read;
        case TaskKind::import_accounts:
            return Stage::list;
        case TaskKind::test_connection:
            return Stage::probe;
    }
    SIM_CHECK(false, "every kind of task has a first stage");
}

scim::Request next_request(const Task& task, const Connection& connection,
                           const std::string& password) {
    const std::string users = connection.base_path + "/Users";
    const std::string one_user = users + "/" + scim::percent_encode(task.external_id);
    switch (task.stage) {
        case Stage::find: {
            const std::string name(task.app_profile.text("userName"));
            const std::string filter = "userName eq " + quoted(name);
            return without_body(
                "GET",
                users + "?filter=" + scim::percent_encode(filter) + "&" + page_query(1, page_size),
                connection);
        }
        case Stage::create:
            return with_body("POST", users, connection,
                             new_user_json(task.app_profile, task.okta_id, password));
        case Stage::activate:
            return with_body("PATCH", one_user, connection, activation_json(AccountState::active));
        case Stage::deactivate:
            return with_body("PATCH", one_user, connection,
                             activation_json(AccountState::inactive));
        case Stage::read:
            return without_body("GET", one_user, connection);
        case Stage::replace: {
            const auto state =
                task.kind == TaskKind::deactivate ? AccountState::inactive : AccountState::active;
            return with_body(
                "PUT", one_user, connection,
                replacement_json(task.resource, task.app_profile, task.okta_id, state));
        }
        case Stage::list:
            return without_body("GET", users + "?" + page_query(task.start_index, page_size),
                                connection);
        case Stage::probe:
            return without_body("GET", users + "?" + page_query(1, 2), connection);
        case Stage::probe_groups:
            return without_body("GET", connection.base_path + "/Groups?" + page_query(1, page_size),
                                connection);
        case Stage::modify:
            return with_body("PATCH", one_user, connection,
                             modification_json(task.app_profile, task.okta_id));
        case Stage::link:
        case Stage::compare:
            break;
    }
    SIM_CHECK(false, "a stage without a request was asked for its request");
}

}  // namespace sim::provisioning
