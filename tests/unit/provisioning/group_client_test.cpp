// SPDX-License-Identifier: MIT
// Group Push, password sync and imports of groups on the wire: the documented request sequences.
#include <catch2/catch_test_macros.hpp>
#include <nlohmann/json.hpp>

#include "sim/provisioning/client.h"

namespace {

using namespace sim;
using namespace sim::provisioning;
using Json = nlohmann::json;

constexpr TaskId id{1};
const Connection connection{"slack.sim", "/scim/v2", "secret", scim::Dialect::catalogue};

Task group_task(TaskKind kind, Stage stage) {
    Task task;
    task.kind = kind;
    task.stage = stage;
    task.group = {1};
    task.app = {1};
    task.external_id = "G1";
    task.content.group_name = "Team \"A\"";
    return task;
}

scim::Response answer(int status, const std::string& body = {}) { return {status, {}, body}; }

Json body_of(const Task& task) { return Json::parse(next_request(task, connection, "").body); }

Stage stage_after(const Task& task, const scim::Response& response) {
    const Meaning meaning = interpret(id, task, response, Instant{});
    REQUIRE(std::holds_alternative<TaskAdvanced>(meaning));
    return std::get<TaskAdvanced>(meaning).stage;
}

std::string failure_of(const Task& task, const scim::Response& response) {
    const Meaning meaning = interpret(id, task, response, Instant{});
    REQUIRE(std::holds_alternative<TaskFailed>(meaning));
    return std::get<TaskFailed>(meaning).error.code;
}

bool finishes(const Task& task, const scim::Response& response) {
    return std::holds_alternative<TaskFinished>(interpret(id, task, response, Instant{}));
}

const std::string no_group = R"({"totalResults":0,"Resources":[]})";
const std::string one_group =
    R"({"totalResults":1,"Resources":[{"id":"G7","displayName":"Team A"}]})";

}  // namespace

TEST_CASE("A new push looks for a group of the name unless imports already know the app's groups") {
    Task task = group_task(TaskKind::push_group, Stage::find_group);
    task.external_id.clear();
    CHECK(first_stage(task, scim::Dialect::catalogue) == Stage::find_group);
    task.knows_groups = true;
    CHECK(first_stage(task, scim::Dialect::catalogue) == Stage::create_group);
    task.external_id = "G1";
    CHECK(first_stage(task, scim::Dialect::catalogue) == Stage::link_group);
    CHECK(next_request(task, connection, "").target ==
          "/scim/v2/Groups?filter=displayName%20eq%20%22Team%20%5C%22A%5C%22%22"
          "&startIndex=1&count=100");
}

TEST_CASE("A group that is there is taken over where linking is on, and refused where it is off") {
    Task task = group_task(TaskKind::push_group, Stage::find_group);
    task.external_id.clear();
    CHECK(stage_after(task, answer(200, no_group)) == Stage::create_group);
    CHECK(stage_after(task, answer(404)) == Stage::create_group);
    CHECK(failure_of(task, answer(200, one_group)) == "group_name_taken");
    task.content.may_link = true;
    CHECK(stage_after(task, answer(200, one_group)) == Stage::link_group);
    const auto meaning = interpret(id, task, answer(200, one_group), Instant{});
    CHECK(std::get<TaskAdvanced>(meaning).external_id == "G7");
    CHECK(std::get<TaskAdvanced>(meaning).matched);
}

TEST_CASE("A group is created empty, and its members follow in requests of their own") {
    Task task = group_task(TaskKind::push_group, Stage::create_group);
    task.external_id.clear();
    task.content.add = {{"U1", "asha"}};
    const auto request = next_request(task, connection, "");
    CHECK(request.method == "POST");
    CHECK(request.target == "/scim/v2/Groups");
    CHECK(Json::parse(request.body) ==
          Json::parse(R"({"schemas":["urn:ietf:params:scim:schemas:core:2.0:Group"],
                          "displayName":"Team \"A\"","members":[]})"));
    CHECK(failure_of(task, answer(201)) == "empty_answer");
    CHECK(failure_of(task, answer(409)) == "conflict");
    CHECK(stage_after(task, answer(201, R"({"id":"G1"})")) == Stage::link_group);
    CHECK(stage_after_link(task, scim::Dialect::catalogue) == Stage::name_group);
    CHECK(stage_after_link(task, scim::Dialect::custom) == Stage::replace_group);
    task.content.add.clear();
    CHECK(stage_after_link(task, scim::Dialect::catalogue) == std::nullopt);
    task.matched = true;
    CHECK(stage_after_link(task, scim::Dialect::catalogue) == Stage::name_group);
}

TEST_CASE("Catalogue integrations name the group before each change of members") {
    Task task = group_task(TaskKind::push_members, Stage::name_group);
    CHECK(first_stage(task, scim::Dialect::catalogue) == Stage::name_group);
    CHECK(body_of(task)["Operations"] ==
          Json::parse(R"([{"op":"replace","value":{"id":"G1","displayName":"Team \"A\""}}])"));
    CHECK(finishes(task, answer(200)));
    task.content.add = {{"U2", "jonas"}, {"U3", "meera"}};
    task.content.remove = {{"U1", "asha"}};
    CHECK(stage_after(task, answer(204)) == Stage::patch_members);
    task.stage = Stage::patch_members;
    CHECK(next_request(task, connection, "").method == "PATCH");
    CHECK(body_of(task)["Operations"] == Json::parse(R"([
        {"op":"remove","path":"members[value eq \"U1\"]"},
        {"op":"add","path":"members","value":[{"value":"U2","display":"jonas"},
                                              {"value":"U3","display":"meera"}]}])"));
    CHECK(finishes(task, answer(204)));
}

TEST_CASE("Push Now overwrites the list; custom integrations PUT the whole group") {
    Task task = group_task(TaskKind::push_now, Stage::name_group);
    task.content.whole = true;
    task.content.add = {{"U2", "jonas"}};
    CHECK(stage_after(task, answer(200)) == Stage::replace_members);
    task.stage = Stage::replace_members;
    CHECK(body_of(task)["Operations"] == Json::parse(R"([{"op":"replace","path":"members",
                           "value":[{"value":"U2","display":"jonas"}]}])"));
    CHECK(first_stage(task, scim::Dialect::custom) == Stage::replace_group);
    task.stage = Stage::replace_group;
    const auto request = next_request(task, connection, "");
    CHECK(request.method == "PUT");
    CHECK(request.target == "/scim/v2/Groups/G1");
    CHECK(Json::parse(request.body)["members"].size() == 1);
    CHECK(Json::parse(request.body)["displayName"] == "Team \"A\"");
}

TEST_CASE("An unlinked group is deleted by a request; one that is gone already is fine") {
    const Task task = group_task(TaskKind::delete_group, Stage::delete_group);
    const auto request = next_request(task, connection, "");
    CHECK(request.method == "DELETE");
    CHECK(request.target == "/scim/v2/Groups/G1");
    CHECK(request.body.empty());
    CHECK(finishes(task, answer(204)));
    CHECK(finishes(task, answer(404)));
}

TEST_CASE("Trouble that may pass is tried again by itself, other trouble waits for somebody") {
    Task task = group_task(TaskKind::push_members, Stage::name_group);
    for (const int status : {0, 500, 503}) {
        CAPTURE(status);
        const auto meaning = interpret(id, task, answer(status), Instant{});
        REQUIRE(std::holds_alternative<TaskPostponed>(meaning));
        CHECK(std::get<TaskPostponed>(meaning).due == Instant{} + group_push_wait);
    }
    CHECK(failure_of(task, answer(404)) == "group_missing");
    CHECK(failure_of(task, answer(400)) == "bad_request");
    CHECK(failure_of(task, answer(501)) == "not_implemented");
    task.attempts = group_push_attempts_max - 1;
    CHECK(failure_of(task, answer(503)) == "server_error");
}

TEST_CASE(
    "A synced password is a PATCH in catalogue integrations and part of a PUT in custom ones") {
    Task task;
    task.kind = TaskKind::push_password;
    task.external_id = "U1";
    task.password = "new secret";
    CHECK(first_stage(task, scim::Dialect::catalogue) == Stage::password);
    CHECK(first_stage(task, scim::Dialect::custom) == Stage::read);
    task.stage = Stage::password;
    CHECK(next_request(task, connection, "").method == "PATCH");
    CHECK(body_of(task)["Operations"] ==
          Json::parse(R"([{"op":"replace","value":{"password":"new secret"}}])"));
    task.stage = Stage::replace;
    task.resource = R"({"id":"U1","userName":"asha","active":true})";
    CHECK(body_of(task)["password"] == "new secret");
    CHECK(body_of(task)["userName"] == "asha");
}

TEST_CASE("An import reads the users page by page and then the groups") {
    Task task;
    task.kind = TaskKind::import_accounts;
    task.stage = Stage::list;
    task.asks_groups = true;
    const std::string full = R"({"totalResults":150,"Resources":[{"id":"U1","userName":"a"}]})";
    auto next = std::get<TaskAdvanced>(interpret(id, task, answer(200, full), Instant{}));
    CHECK(next.stage == Stage::list);
    CHECK(next.start_index == 101);
    task.start_index = next.start_index;
    next = std::get<TaskAdvanced>(interpret(id, task, answer(200, full), Instant{}));
    CHECK(next.stage == Stage::list_groups);
    CHECK(next.start_index == 1);
    task.stage = next.stage;
    task.start_index = 1;
    CHECK(next_request(task, connection, "").target == "/scim/v2/Groups?startIndex=1&count=100");
    next = std::get<TaskAdvanced>(interpret(id, task, answer(200, one_group), Instant{}));
    CHECK(next.stage == Stage::compare);
    REQUIRE(next.seen_groups.size() == 1);
    CHECK(next.seen_groups.front().group_name == "Team A");
    CHECK(failure_of(task, answer(200, R"({"totalResults":"1"})")) == "unreadable_answer");
}
