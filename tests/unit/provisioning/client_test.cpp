// SPDX-License-Identifier: MIT
// The client's documented request sequences and what it makes of each answer.
#include "sim/provisioning/client.h"

#include <catch2/catch_test_macros.hpp>
#include <nlohmann/json.hpp>

#include "sim/provisioning/user_json.h"

namespace {

using namespace sim;
using namespace sim::provisioning;
using Json = nlohmann::json;

constexpr TaskId id{1};
const Connection catalogue{"slack.sim", "/scim/v2", "secret", scim::Dialect::catalogue};

Task task_at(Stage stage, TaskKind kind = TaskKind::create) {
    Task task;
    task.kind = kind;
    task.stage = stage;
    task.okta_id = "00u1";
    task.external_id = "U1";
    task.app_profile = {{"userName", std::string("asha@juno.example")},
                        {"givenName", std::string("Asha")},
                        {"email", std::string("asha@juno.example")},
                        {"department", std::string("Sales")}};
    return task;
}

scim::Response answer(int status, const std::string& body = {}, scim::Headers headers = {}) {
    return {status, std::move(headers), body};
}

const std::string list_of_none = R"({"totalResults":0,"Resources":[]})";
const std::string list_of_one =
    R"({"totalResults":1,"Resources":[{"id":"U7","userName":"asha","active":false}]})";

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

}  // namespace

TEST_CASE("The client looks for the user before it creates one") {
    const auto request = next_request(task_at(Stage::find), catalogue, "");
    CHECK(request.method == "GET");
    CHECK(request.target ==
          "/scim/v2/Users?filter=userName%20eq%20%22asha%40juno.example%22&startIndex=1&count=100");
    CHECK(scim::header(request.headers, "authorization") == "Bearer secret");
    CHECK(scim::header(request.headers, "User-Agent") == "Okta SCIM Client 1.0.0");
    CHECK(request.body.empty());
}

TEST_CASE("A new user carries the mapped attributes, a placeholder password and no groups") {
    const auto request = next_request(task_at(Stage::create), catalogue, "placeholder");
    CHECK(request.method == "POST");
    CHECK(request.target == "/scim/v2/Users");
    const Json body = Json::parse(request.body);
    CHECK(body["userName"] == "asha@juno.example");
    CHECK(body["externalId"] == "00u1");
    CHECK(body["password"] == "placeholder");
    CHECK(body["groups"] == Json::array());
    CHECK(body["active"] == true);
    CHECK(body["emails"][0]["primary"] == true);
    CHECK(body["urn:ietf:params:scim:schemas:extension:enterprise:2.0:User"]["department"] ==
          "Sales");
}

TEST_CASE("Deactivation is a PATCH without a path in the catalogue, a PUT in custom apps") {
    CHECK(first_stage(task_at(Stage::find, TaskKind::deactivate), scim::Dialect::catalogue) ==
          Stage::deactivate);
    CHECK(first_stage(task_at(Stage::find, TaskKind::deactivate), scim::Dialect::custom) ==
          Stage::read);
    const Json patch = Json::parse(next_request(task_at(Stage::deactivate), catalogue, "").body);
    REQUIRE(patch["Operations"].size() == 1);
    CHECK(patch["Operations"][0] == Json::parse(R"({"op":"replace","value":{"active":false}})"));
    Task put = task_at(Stage::replace, TaskKind::deactivate);
    put.resource = R"({"id":"U1","nickName":"Ash","meta":{"resourceType":"User","version":"3"}})";
    const Json body = Json::parse(next_request(put, catalogue, "").body);
    CHECK(body["active"] == false);
    CHECK(body["nickName"] == "Ash");
    CHECK(body["meta"] == Json::parse(R"({"resourceType":"User"})"));
}

TEST_CASE("What the answer to the look-up means") {
    CHECK(stage_after(task_at(Stage::find), answer(200, list_of_none)) == Stage::create);
    CHECK(stage_after(task_at(Stage::find), answer(404)) == Stage::create);
    CHECK(stage_after(task_at(Stage::find), answer(200, list_of_one)) == Stage::link);
    const auto meaning = interpret(id, task_at(Stage::find), answer(200, list_of_one), {});
    CHECK(std::get<TaskAdvanced>(meaning).external_id == "U7");
    CHECK_FALSE(std::get<TaskAdvanced>(meaning).matched_active);
    Task no_creation = task_at(Stage::find);
    no_creation.may_create = false;
    CHECK(failure_of(no_creation, answer(200, list_of_none)) == "no_match");
}

TEST_CASE("Answers that no one can use end the task with a reason") {
    CHECK(failure_of(task_at(Stage::find), answer(200, "<html>")) == "unreadable_answer");
    CHECK(failure_of(task_at(Stage::find), answer(200, R"({"totalResults":"0"})")) ==
          "unreadable_answer");
    CHECK(failure_of(task_at(Stage::create), answer(201)) == "empty_answer");
    CHECK(failure_of(task_at(Stage::read), answer(200, "[]")) == "unreadable_answer");
    CHECK(failure_of(task_at(Stage::create), answer(0)) == "timeout");
    const std::pair<int, const char*> codes[] = {{400, "bad_request"},  {401, "unauthorized"},
                                                 {403, "forbidden"},    {404, "not_found"},
                                                 {409, "conflict"},     {500, "server_error"},
                                                 {503, "server_error"}, {501, "not_implemented"}};
    for (const auto& [status, code] : codes) {
        CAPTURE(status);
        CHECK(failure_of(task_at(Stage::create), answer(status)) == code);
    }
}

TEST_CASE("The id of an answer is the text of its outermost object") {
    CHECK(read_id(R"({"schemas":["x"],"id":"U7","meta":{"id":"no"}})") == "U7");
    CHECK(read_id(R"({"meta":{"id":"no"},"id":"U7"})") == "U7");
    CHECK(read_id(R"({"meta":{"id":"no"},"list":[{"id":"no"}]})").empty());
    CHECK(read_id(R"(["id","U7"])").empty());
    CHECK(read_id(R"({"id":7})").empty());
    CHECK(read_id(R"({"key":"id","other":"U7"})").empty());
    CHECK(read_id(R"({"id":"U7","meta":)").empty());
    CHECK(read_id("").empty());
    CHECK(read_detail(R"({"status":"409","detail":"taken"})") == "taken");
}

TEST_CASE("Patience after 429 follows the documentation") {
    const auto wait_of = [](const Task& task, const scim::Response& response) {
        const Meaning meaning = interpret(id, task, response, Instant{1000});
        REQUIRE(std::holds_alternative<TaskPostponed>(meaning));
        const auto& postponed = std::get<TaskPostponed>(meaning);
        CHECK(postponed.due == Instant{1000} + postponed.wait);
        return postponed.wait;
    };
    Task task = task_at(Stage::create);
    CHECK(wait_of(task, answer(429, "", {{"Retry-After", "120"}})) == seconds(120));
    CHECK(wait_of(task, answer(429)) == minutes(5));
    CHECK(wait_of(task, answer(429, "", {{"Retry-After", "Wed, 21 Oct 2026 07:28:00 GMT"}})) ==
          minutes(5));
    task.attempts = 1;
    task.wait = seconds(120);
    CHECK(wait_of(task, answer(429, "", {{"Retry-After", "1"}})) == seconds(240));
    task.attempts = 9;
    CHECK(failure_of(task, answer(429)) == "rate_limited");
}

TEST_CASE("A connection test asks for users and then for groups where the app has them") {
    Task task = task_at(Stage::probe, TaskKind::test_connection);
    task.asks_groups = true;
    CHECK(next_request(task, catalogue, "").target == "/scim/v2/Users?startIndex=1&count=2");
    CHECK(stage_after(task, answer(200, list_of_none)) == Stage::probe_groups);
    task.stage = Stage::probe_groups;
    CHECK(next_request(task, catalogue, "").target == "/scim/v2/Groups?startIndex=1&count=100");
    CHECK(std::holds_alternative<TaskFinished>(
        interpret(id, task, answer(200, list_of_none), Instant{})));
    task.asks_groups = false;
    task.stage = Stage::probe;
    CHECK(std::holds_alternative<TaskFinished>(
        interpret(id, task, answer(200, list_of_none), Instant{})));
}

TEST_CASE("An app with PATCH updates gets one request instead of a read and a PUT") {
    Task task = task_at(Stage::modify, TaskKind::update);
    task.patches_profile = true;
    CHECK(first_stage(task, scim::Dialect::catalogue) == Stage::modify);
    const auto request = next_request(task, catalogue, "");
    CHECK(request.method == "PATCH");
    CHECK(request.target == "/scim/v2/Users/U1");
    const Json operation = Json::parse(request.body).at("Operations").at(0);
    CHECK(operation.at("op") == "replace");
    CHECK_FALSE(operation.contains("path"));
    CHECK(operation.at("value").at("userName") == "asha@juno.example");
    CHECK(operation.at("value").at("active") == true);
    CHECK_FALSE(operation.at("value").contains("schemas"));
    CHECK(std::holds_alternative<TaskFinished>(interpret(id, task, answer(204), Instant{})));
    task.stage = Stage::activate;
    CHECK(stage_after(task, answer(200)) == Stage::modify);
    task.patches_profile = false;
    CHECK(first_stage(task, scim::Dialect::catalogue) == Stage::read);
}
