// SPDX-License-Identifier: MIT
// Creating, reading, replacing and deleting resources, and what every answer carries.
#include <catch2/catch_test_macros.hpp>

#include "tests/unit/scim/scim_support.h"

using scim_test::enterprise_urn;
using scim_test::group_urn;
using scim_test::Json;
using scim_test::Service;
using scim_test::user_urn;

TEST_CASE("a created user comes back with id, meta, location and version") {
    Service service;
    const auto reply = service.send_json(
        "POST", "/Users",
        Json{
            {"schemas", {user_urn}},
            {"active", true},
            {"name", {{"familyName", "Jensen"}, {"givenName", "Barbara"}}},
            {"USERNAME", "bjensen"},
            {"password", "t1meMa$heen"},
            {"externalId", "00u1"},
            {"groups", Json::array()},
            {"unknown", 1},
            {"id", "chosen-by-client"},
            {"emails", {{{"value", "bjensen@example.com"}, {"type", "work"}, {"primary", true}}}}});
    CHECK(reply.status == 201);
    CHECK(reply.header("Location") == "https://salesforce.sim/scim/v2/Users/r1");
    CHECK(reply.header("ETag") == "W/\"1\"");
    CHECK(reply.header("Content-Type") == "application/scim+json");
    CHECK(reply.body.dump() ==
          R"({"schemas":["urn:ietf:params:scim:schemas:core:2.0:User"],"id":"r1",)"
          R"("externalId":"00u1","userName":"bjensen",)"
          R"("name":{"familyName":"Jensen","givenName":"Barbara"},)"
          R"("emails":[{"value":"bjensen@example.com","type":"work","primary":true}],)"
          R"("active":true,"meta":{"resourceType":"User","created":"2026-11-23T09:00:01.000Z",)"
          R"("lastModified":"2026-11-23T09:00:01.000Z",)"
          R"("location":"https://salesforce.sim/scim/v2/Users/r1","version":"W/\"1\""}})");
    const auto* stored = service.store.user_by_name("BJENSEN");
    REQUIRE(stored != nullptr);
    CHECK(stored->external_id == "00u1");
    CHECK(stored->active);
    CHECK(stored->body.find("t1meMa$heen") != std::string::npos);
    CHECK(service.store.user_by_external_id("00u1") == stored);
    CHECK(service.send("GET", "/Users/" + reply.id()).body == reply.body);
}

TEST_CASE("a user without active is active, and false is kept") {
    Service service;
    const std::string first = service.add_user("a");
    const std::string second = service.add_user("b", Json{{"active", false}});
    CHECK(service.send("GET", "/Users/" + first).body["active"] == true);
    CHECK(service.send("GET", "/Users/" + second).body["active"] == false);
    CHECK_FALSE(service.store.find(sim::scim::ResourceKind::user, second)->active);
}

TEST_CASE("a second user of that name is refused whatever its case") {
    Service service;
    service.add_user("ann@acme.example");
    const auto reply = service.send_json(
        "POST", "/Users", Json{{"schemas", {user_urn}}, {"userName", "Ann@Acme.Example"}});
    CHECK(reply.status == 409);
    CHECK(reply.scim_type() == "uniqueness");
    CHECK(reply.body["status"] == "409");
    const std::string other = service.add_user("bob");
    CHECK(service
              .patch("/Users/" + other,
                     {{{"op", "replace"}, {"path", "userName"}, {"value", "ANN@acme.example"}}})
              .status == 409);
    CHECK(
        service
            .patch("/Users/" + other, {{{"op", "replace"}, {"path", "userName"}, {"value", "BOB"}}})
            .status == 200);
}

TEST_CASE("group names are kept apart only where the app says so") {
    Service service;
    service.add_group("Sales");
    const Json second{{"schemas", {group_urn}}, {"displayName", "sales"}};
    CHECK(service.send_json("POST", "/Groups", second).status == 201);
    service.profile.group_names_unique = true;
    CHECK(service.send_json("POST", "/Groups", second).status == 409);
}

TEST_CASE("bad input is refused with the right reason") {
    Service service;
    const auto refusal = [&](const std::string& body) {
        const auto reply = service.send("POST", "/Users", body);
        CHECK(reply.body["schemas"][0] == "urn:ietf:params:scim:api:messages:2.0:Error");
        CHECK(reply.changes == 0);
        return std::to_string(reply.status) + " " + reply.scim_type();
    };
    const std::string frame = R"({"schemas":["urn:ietf:params:scim:schemas:core:2.0:User"],)";
    CHECK(refusal("") == "400 invalidSyntax");
    CHECK(refusal("{") == "400 invalidSyntax");
    CHECK(refusal("[]") == "400 invalidSyntax");
    CHECK(refusal(R"({"userName":"a"})") == "400 invalidSyntax");
    CHECK(refusal(R"({"schemas":["x"],"userName":"a"})") == "400 invalidSyntax");
    CHECK(refusal(frame + R"("title":"a"})") == "400 invalidValue");
    CHECK(refusal(frame + R"("userName":" "})") == "400 invalidValue");
    CHECK(refusal(frame + R"("userName":5})") == "400 invalidValue");
    CHECK(refusal(frame + R"("userName":"a","username":"b"})") == "400 invalidSyntax");
    CHECK(refusal(frame + R"("userName":"a","active":"true"})") == "400 invalidValue");
    CHECK(refusal(frame + R"("userName":"a","name":"b"})") == "400 invalidValue");
    CHECK(refusal(frame + R"("userName":"a","emails":"b"})") == "400 invalidValue");
    CHECK(refusal(frame + R"("userName":"a","emails":["b"]})") == "400 invalidValue");
    CHECK(refusal(frame + R"("userName":"a","emails":[{"value":"b","primary":true},)"
                          R"({"value":"c","primary":true}]})") == "400 invalidValue");
    CHECK(refusal(frame + R"("userName":"a","x509Certificates":[{"value":"no base64"}]})") ==
          "400 invalidValue");
    CHECK(service.store.users().empty());
}

TEST_CASE("null and empty values are unassigned") {
    Service service;
    const std::string id = service.add_user(
        "a", Json{{"title", nullptr}, {"emails", Json::array()}, {"name", Json::object()}});
    const Json body = service.send("GET", "/Users/" + id).body;
    CHECK_FALSE(body.contains("title"));
    CHECK_FALSE(body.contains("emails"));
    CHECK_FALSE(body.contains("name"));
}

TEST_CASE("put replaces all but what the client cannot know") {
    Service service;
    const std::string id = service.add_user(
        "a", Json{{"title", "Lead"}, {"password", "old"}, {"active", false}, {"externalId", "x"}});
    const auto reply = service.send_json("PUT", "/Users/" + id,
                                         Json{{"schemas", {user_urn}},
                                              {"id", id},
                                              {"userName", "a2"},
                                              {"groups", {{{"value", "g"}}}},
                                              {"meta", {{"version", "x"}}}});
    CHECK(reply.status == 200);
    CHECK(reply.body["userName"] == "a2");
    CHECK_FALSE(reply.body.contains("title"));
    CHECK_FALSE(reply.body.contains("externalId"));
    CHECK_FALSE(reply.body.contains("groups"));
    CHECK(reply.body["active"] == false);
    CHECK(reply.body["meta"]["version"] == "W/\"2\"");
    CHECK(service.store.user_by_name("a") == nullptr);
    CHECK(service.store.user_by_name("a2")->body.find("old") != std::string::npos);
    CHECK(service.store.user_by_external_id("x") == nullptr);
    CHECK(service
              .send_json("PUT", "/Users/" + std::string("none"),
                         Json{{"schemas", {user_urn}}, {"userName", "b"}})
              .status == 404);
}

TEST_CASE("a put of what was read changes nothing") {
    Service service;
    const std::string user = service.add_user(
        "a", Json{{"password", "p"},
                  {enterprise_urn, {{"department", "Sales"}, {"manager", {{"value", "x"}}}}},
                  {"emails", {{{"value", "a@b.c"}, {"type", "work"}}}}});
    const std::string group = service.add_group("Sales", {user});
    for (const std::string& target : {"/Users/" + user, "/Groups/" + group}) {
        const Json before = service.send("GET", target).body;
        const auto reply = service.send_json("PUT", target, before);
        CHECK(reply.status == 200);
        CHECK(reply.changes == 0);
        CHECK(reply.body == before);
    }
}

TEST_CASE("a deleted user is gone, and gone from its groups") {
    Service service;
    const std::string ann = service.add_user("ann");
    const std::string bob = service.add_user("bob");
    const std::string group = service.add_group("Sales", {ann, bob});
    CHECK(service.send("GET", "/Users/" + ann).body["groups"][0]["display"] == "Sales");
    const auto reply = service.send("DELETE", "/Users/" + ann);
    CHECK(reply.status == 204);
    CHECK(reply.body.is_null());
    CHECK(service.send("GET", "/Users/" + ann).status == 404);
    CHECK(service.send("DELETE", "/Users/" + ann).status == 404);
    const Json left = service.send("GET", "/Groups/" + group).body["members"];
    REQUIRE(left.size() == 1);
    CHECK(left[0]["value"] == bob);
    CHECK(left[0]["display"] == "bob");
    CHECK(left[0]["type"] == "User");
    CHECK(left[0]["$ref"] == "https://salesforce.sim/scim/v2/Users/" + bob);
    CHECK(service.store.groups_of(ann).empty());
    service.add_user("ann");
}

TEST_CASE("the enterprise extension appears in schemas when it holds something") {
    Service service;
    const std::string id = service.add_user(
        "a",
        Json{{"URN:ietf:params:scim:schemas:extension:enterprise:2.0:user",
              {{"Department", "Sales"}, {"manager", {{"value", "x"}, {"displayName", "y"}}}}}});
    const Json body = service.send("GET", "/Users/" + id).body;
    CHECK(body["schemas"] == Json({user_urn, enterprise_urn}));
    CHECK(body[enterprise_urn]["department"] == "Sales");
    CHECK(body[enterprise_urn]["manager"] == Json{{"value", "x"}});
}

TEST_CASE("versions guard changes and save transfers") {
    Service service;
    const std::string target = "/Users/" + service.add_user("a");
    const Json replacement{{"schemas", {user_urn}}, {"userName", "b"}};
    CHECK(service.send_json("PUT", target, replacement, {{"If-Match", "W/\"9\""}}).status == 412);
    CHECK(service.send("DELETE", target, "", {{"If-Match", "\"2\""}}).status == 412);
    CHECK(service.send_json("PUT", target, replacement, {{"If-Match", "\"7\", W/\"1\""}}).status ==
          200);
    const auto unchanged = service.send("GET", target, "", {{"If-None-Match", "W/\"2\""}});
    CHECK(unchanged.status == 304);
    CHECK(unchanged.header("ETag") == "W/\"2\"");
    CHECK(service.send("GET", target, "", {{"If-None-Match", "W/\"1\""}}).status == 200);
    CHECK(service.send("DELETE", target, "", {{"If-Match", "*"}}).status == 204);
}

TEST_CASE("attributes and excludedAttributes choose what is shown") {
    Service service;
    const std::string target =
        "/Users/" +
        service.add_user(
            "a", Json{{"title", "Lead"},
                      {"password", "p"},
                      {"name", {{"familyName", "F"}, {"givenName", "G"}}},
                      {"emails", {{{"value", "a@b.c"}, {"type", "work"}}, {{"type", "home"}}}},
                      {enterprise_urn, {{"department", "D"}, {"division", "V"}}}});
    const auto shown = [&](const std::string& query) {
        return service.send("GET", target + "?" + query).body;
    };
    const Json names = shown("attributes=userName,NAME.familyName,password,nothing");
    CHECK(names.dump() == R"({"schemas":[")" + std::string(user_urn) + R"(",")" +
                              std::string(enterprise_urn) +
                              R"("],"id":"r1","userName":"a","name":{"familyName":"F"}})");
    CHECK(shown("attributes=emails.value")["emails"] == Json({{{"value", "a@b.c"}}}));
    const std::string urn(enterprise_urn);
    CHECK(shown("attributes=" + urn + ":division")[urn] == Json{{"division", "V"}});
    CHECK(shown("attributes=" + urn)[urn].size() == 2);
    const Json without = shown("excludedAttributes=title,meta,id,emails.type," + urn + ":division");
    CHECK_FALSE(without.contains("title"));
    CHECK_FALSE(without.contains("meta"));
    CHECK(without["id"] == "r1");
    CHECK(without["emails"] == Json({{{"value", "a@b.c"}}}));
    CHECK(without[urn] == Json{{"department", "D"}});
    CHECK(service.send("GET", target + "?attributes=a&excludedAttributes=b").status == 400);
}

TEST_CASE("a profile may answer patch without a body, or not at all") {
    Service service;
    const std::string target = "/Users/" + service.add_user("a");
    const Json off{{{"op", "replace"}, {"value", {{"active", false}}}}};
    service.profile.answers_patch_with_body = false;
    const auto reply = service.patch(target, off);
    CHECK(reply.status == 204);
    CHECK(reply.changes == 1);
    CHECK(service.send("GET", target).body["active"] == false);
    CHECK(service.patch(target + "?attributes=active", off).status == 200);
    service.profile.patch_supported = false;
    CHECK(service.patch(target, off).status == 501);
}
