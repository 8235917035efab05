// SPDX-License-Identifier: MIT
// Builds the requests of the documented sequences: assign, update, deactivate, password, import,
// test, and Group Push.
#include "sim/provisioning/client.h"

#include "sim/base/text.h"
#include "sim/provisioning/group_json.h"
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

std::string one_user(const Task& task, const Connection& connection) {
    return connection.base_path + "/Users/" + scim::percent_encode(task.external_id);
}

std::string one_group(const Task& task, const Connection& connection) {
    return connection.base_path + "/Groups/" + scim::percent_encode(task.external_id);
}

// A look-up by the attribute that must be unique in the app.
scim::Request look_up(const std::string& collection, const std::string& attribute,
                      const std::string& value, const Connection& connection) {
    const std::string filter = scim::percent_encode(attribute + " eq " + quoted(value));
    return without_body("GET", collection + "?filter=" + filter + "&" + page_query(1, page_size),
                        connection);
}

scim::Request page_of(const std::string& collection, int start_index, int count,
                      const Connection& connection) {
    return without_body("GET", collection + "?" + page_query(start_index, count), connection);
}

scim::Request put_user(const Task& task, const Connection& connection) {
    const auto state =
        task.kind == TaskKind::deactivate ? AccountState::inactive : AccountState::active;
    return with_body(
        "PUT", one_user(task, connection), connection,
        replacement_json(task.resource, task.app_profile, task.okta_id, state, task.password));
}

// The requests about a pushed group, and about groups at large.
scim::Request group_request(const Task& task, const Connection& connection) {
    const std::string groups = connection.base_path + "/Groups";
    const std::string group = one_group(task, connection);
    const GroupContent& content = task.content;
    if (task.stage == Stage::find_group) {
        return look_up(groups, "displayName", content.group_name, connection);
    }
    if (task.stage == Stage::create_group) {
        return with_body("POST", groups, connection, new_group_json(content.group_name));
    }
    if (task.stage == Stage::name_group) {
        return with_body("PATCH", group, connection,
                         group_name_json(task.external_id, content.group_name));
    }
    if (task.stage == Stage::patch_members) {
        return with_body("PATCH", group, connection, member_changes_json(content));
    }
    if (task.stage == Stage::replace_members) {
        return with_body("PATCH", group, connection, member_list_json(content));
    }
    if (task.stage == Stage::replace_group) {
        return with_body("PUT", group, connection, whole_group_json(task.external_id, content));
    }
    if (task.stage == Stage::delete_group) {
        return without_body("DELETE", group, connection);
    }
    const bool lists = task.stage == Stage::list_groups || task.stage == Stage::probe_groups;
    SIM_CHECK(lists, "a stage without a request was asked for its request");
    return page_of(groups, task.start_index, page_size, connection);
}

}  // namespace

Stage first_stage(const Task& task, scim::Dialect dialect) {
    const bool patches = dialect == scim::Dialect::catalogue;
    switch (task.kind) {
        case TaskKind::create:
            return Stage::find;
        case TaskKind::update:
            return task.patches_profile ? Stage::modify : Stage::read;
        case TaskKind::read_back:
            return Stage::read;
        case TaskKind::deactivate:
            return patches ? Stage::deactivate : Stage::read;
        case TaskKind::push_password:
            return patches ? Stage::password : Stage::read;
        case TaskKind::import_accounts:
            return Stage::list;
        case TaskKind::test_connection:
            return Stage::probe;
        case TaskKind::push_group:
            if (!task.external_id.empty()) {
                return Stage::link_group;
            }
            return task.knows_groups ? Stage::create_group : Stage::find_group;
        case TaskKind::push_members:
        case TaskKind::push_now:
        case TaskKind::rename_group:
            return patches ? Stage::name_group : Stage::replace_group;
        case TaskKind::delete_group:
            return Stage::delete_group;
    }
    SIM_CHECK(false, "every kind of task has a first stage");
}

std::optional<Stage> stage_after_link(const Task& task, scim::Dialect dialect) {
    if (task.content.add.empty() && !task.content.whole && !task.matched) {
        return std::nullopt;
    }
    return dialect == scim::Dialect::catalogue ? Stage::name_group : Stage::replace_group;
}

scim::Request next_request(const Task& task, const Connection& connection,
                           const std::string& placeholder) {
    const std::string users = connection.base_path + "/Users";
    const auto patch = [&](const std::string& body) {
        return with_body("PATCH", one_user(task, connection), connection, body);
    };
    switch (task.stage) {
        case Stage::find:
            return look_up(users, "userName", std::string(task.app_profile.text("userName")),
                           connection);
        case Stage::create:
            return with_body("POST", users, connection,
                             new_user_json(task.app_profile, task.okta_id, placeholder));
        case Stage::activate:
            return patch(activation_json(AccountState::active));
        case Stage::deactivate:
            return patch(activation_json(AccountState::inactive));
        case Stage::read:
            return without_body("GET", one_user(task, connection), connection);
        case Stage::replace:
            return put_user(task, connection);
        case Stage::modify:
            return patch(modification_json(task.app_profile, task.okta_id));
        case Stage::password:
            return patch(password_json(task.password));
        case Stage::list:
            return page_of(users, task.start_index, page_size, connection);
        case Stage::probe:
            return page_of(users, 1, 2, connection);
        case Stage::link:
        case Stage::compare:
        case Stage::link_group:
        case Stage::probe_groups:
        case Stage::list_groups:
        case Stage::find_group:
        case Stage::create_group:
        case Stage::name_group:
        case Stage::patch_members:
        case Stage::replace_members:
        case Stage::replace_group:
        case Stage::delete_group:
            break;
    }
    return group_request(task, connection);
}

}  // namespace sim::provisioning
