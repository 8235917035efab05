// SPDX-License-Identifier: MIT
// RFC 7644 sections 3.5.1, 3.6, 3.11, 3.12 and 3.14: PUT, DELETE, /Me, errors and versions.
#include <catch2/catch_test_macros.hpp>

#include "tests/unit/scim/scim_support.h"

using scim_test::Json;
using scim_test::Service;
using scim_test::user_urn;

namespace {

// Barbara after the replacement of section 3.5.1.
Json replacement() {
    return Json::parse(R"({
        "schemas":["urn:ietf:params:scim:schemas:core:2.0:User"],
        "id":"r1","userName":"bjensen","externalId":"bjensen",
        "name":{"formatted":"Ms. Barbara J Jensen III","familyName":"Jensen",
                "givenName":"Barbara","middleName":"Jane"},
        "roles":[],
        "emails":[{"value":"bjensen@example.com"},{"value":"babs@jensen.org"}]})");
}

Service with_barbara() {
    Service service;
    service.add_user("bjensen", Json::parse(R"({"title":"Guide","roles":[{"value":"guide"}],
        "name":{"familyName":"Jensen"},"emails":[{"value":"old@example.com","type":"work"}]})"));
    return service;
}

void check_error(const scim_test::Reply& reply, int status, const std::string& type) {
    CHECK(reply.status == status);
    CHECK(reply.header("Content-Type") == "application/scim+json");
    CHECK(reply.body["schemas"] == Json::array({"urn:ietf:params:scim:api:messages:2.0:Error"}));
    CHECK(reply.body["status"] == std::to_string(status));
    CHECK_FALSE(reply.body.value("detail", "").empty());
    CHECK(reply.scim_type() == type);
    CHECK(reply.changes == 0);
}

}  // namespace

TEST_CASE("3.5.1 a PUT leaves what it sends and clears the rest") {
    Service service = with_barbara();
    const auto reply = service.send_json("PUT", "/Users/r1", replacement());
    CHECK(reply.status == 200);
    CHECK(reply.header("ETag") == "W/\"2\"");
    CHECK(reply.header("Location") == reply.body["meta"]["location"]);
    CHECK(reply.body["name"]["middleName"] == "Jane");
    CHECK(reply.body["emails"] == replacement()["emails"]);
    CHECK_FALSE(reply.body.contains("title"));
    CHECK_FALSE(reply.body.contains("roles"));
    CHECK(reply.body["meta"]["created"] == "2026-11-23T09:00:01.000Z");
    CHECK(reply.body["meta"]["lastModified"] == "2026-11-23T09:00:02.000Z");
    CHECK(service.send("GET", "/Users/r1").body == reply.body);
}

TEST_CASE("3.5.1 a PUT cannot write what is read-only nor leave out what is required") {
    Service service = with_barbara();
    Json body = replacement();
    body["id"] = "another";
    body["meta"] = Json{{"created", "1999-01-01T00:00:00Z"}, {"resourceType", "Robot"}};
    body["groups"] = Json::parse(R"([{"value":"x"}])");
    const auto reply = service.send_json("PUT", "/Users/r1", body);
    CHECK(reply.status == 200);
    CHECK(reply.id() == "r1");
    CHECK(reply.body["meta"]["resourceType"] == "User");
    CHECK_FALSE(reply.body.contains("groups"));
    body.erase("userName");
    check_error(service.send_json("PUT", "/Users/r1", body), 400, "invalidValue");
}

TEST_CASE("3.5.1 a PUT creates nothing") {
    Service service = with_barbara();
    check_error(service.send_json("PUT", "/Users/r9", replacement()), 404, "");
    check_error(service.send_json("PUT", "/Groups/r1", replacement()), 404, "");
    CHECK(service.send_json("PUT", "/Users", replacement()).status == 405);
}

TEST_CASE("3.5.1 a PUT may not take a name that another user has") {
    Service service = with_barbara();
    const std::string other = service.add_user("other");
    check_error(service.send_json("PUT", "/Users/" + other, replacement()), 409, "uniqueness");
    Json same = replacement();
    same["userName"] = "BJensen";
    CHECK(service.send_json("PUT", "/Users/r1", same).body["userName"] == "BJensen");
}

TEST_CASE("3.6 a deleted resource is unknown to every method and its name is free") {
    Service service = with_barbara();
    const auto reply = service.send("DELETE", "/Users/r1");
    CHECK(reply.status == 204);
    CHECK(reply.body.is_null());
    CHECK(reply.header("Content-Type").empty());
    check_error(service.send("GET", "/Users/r1"), 404, "");
    check_error(service.send("DELETE", "/Users/r1"), 404, "");
    check_error(service.send_json("PUT", "/Users/r1", replacement()), 404, "");
    check_error(service.patch("/Users/r1", Json::parse(R"([{"op":"remove","path":"title"}])")), 404,
                "");
    CHECK(service.found("userName eq \"bjensen\"").empty());
    CHECK(service.send("GET", "/Users").body["totalResults"] == 0);
    const auto again = service.send_json("POST", "/Users", replacement());
    CHECK(again.status == 201);
    CHECK(again.id() != "r1");
}

TEST_CASE("3.11 the alias for the own account is not supported") {
    Service service = with_barbara();
    for (const char* method : {"GET", "PUT", "PATCH", "DELETE", "POST"}) {
        INFO(method);
        check_error(service.send(method, "/Me"), 501, "");
    }
}

TEST_CASE("3.12 each refusal has its status and keyword") {
    Service service = with_barbara();
    const auto post = [&](const std::string& body) { return service.send("POST", "/Users", body); };
    const auto patch = [&](const std::string& operation) {
        return service.patch("/Users/r1", Json::parse("[" + operation + "]"));
    };
    check_error(service.send("GET", "/Users/2819c223"), 404, "");
    check_error(service.send("GET", "/Users?filter=userName"), 400, "invalidFilter");
    check_error(post(replacement().dump()), 409, "uniqueness");
    check_error(post("{\"schemas\":"), 400, "invalidSyntax");
    check_error(patch(R"({"op":"replace","path":"id","value":"x"})"), 400, "mutability");
    check_error(patch(R"({"op":"replace","path":"emails[","value":"x"})"), 400, "invalidPath");
    check_error(patch(R"({"op":"remove"})"), 400, "noTarget");
    check_error(patch(R"({"op":"replace","path":"active","value":7})"), 400, "invalidValue");
    check_error(service.send("POST", "/Users/r1"), 405, "");
    check_error(service.send("GET", "/Cars"), 404, "");
    check_error(service.send("POST", "/Users", "<user/>", {{"Content-Type", "text/xml"}}), 415, "");
    check_error(service.send("DELETE", "/Users/r1", "", {{"If-Match", "W/\"8\""}}), 412, "");
    check_error(service.send_as_is({"GET", "/scim/v2/Users", {}, ""}), 401, "");
    service.profile.patch_supported = false;
    check_error(patch(R"({"op":"remove","path":"title"})"), 501, "");
}

TEST_CASE("3.14 the version is in the header and in meta and moves with each change") {
    Service service = with_barbara();
    const auto first = service.send("GET", "/Users/r1");
    CHECK(first.header("ETag") == "W/\"1\"");
    CHECK(first.body["meta"]["version"] == "W/\"1\"");
    const auto title = [&](const char* value) {
        return service.patch("/Users/r1",
                             Json{{{"op", "add"}, {"path", "title"}, {"value", value}}});
    };
    CHECK(title("Lead").header("ETag") == "W/\"2\"");
    CHECK(title("Lead").header("ETag") == "W/\"2\"");
    CHECK(service.send_json("PUT", "/Users/r1", replacement()).header("ETag") == "W/\"3\"");
    service.profile.answers_patch_with_body = false;
    CHECK(title("Chef").header("ETag") == "W/\"4\"");
}

TEST_CASE("3.14 a reader that has the version gets no body") {
    Service service = with_barbara();
    const auto status = [&](const char* tag) {
        const auto reply = service.send("GET", "/Users/r1", "", {{"If-None-Match", tag}});
        CHECK(reply.header("ETag") == "W/\"1\"");
        CHECK(reply.body.is_null() == (reply.status == 304));
        return reply.status;
    };
    CHECK(status("W/\"1\"") == 304);
    CHECK(status("\"1\"") == 304);
    CHECK(status("W/\"7\", W/\"1\"") == 304);
    CHECK(status("*") == 304);
    CHECK(status("W/\"2\"") == 200);
    CHECK(status("1") == 200);
}

TEST_CASE("3.14 a writer that has an old version is refused by every method") {
    Service service = with_barbara();
    const sim::scim::Headers old{{"If-Match", "W/\"0\""}};
    const sim::scim::Headers fresh{{"If-Match", "W/\"1\""}};
    const std::string patch = R"({"schemas":["urn:ietf:params:scim:api:messages:2.0:PatchOp"],
        "Operations":[{"op":"add","path":"title","value":"Guide"}]})";
    check_error(service.send_json("PUT", "/Users/r1", replacement(), old), 412, "");
    check_error(service.send("PATCH", "/Users/r1", patch, old), 412, "");
    check_error(service.send("DELETE", "/Users/r1", "", old), 412, "");
    check_error(service.send("DELETE", "/Users/none", "", fresh), 404, "");
    CHECK(service.send("PATCH", "/Users/r1", patch, fresh).status == 200);
    CHECK(service.send_json("PUT", "/Users/r1", replacement(), fresh).status == 200);
    CHECK(service.send("DELETE", "/Users/r1", "", {{"If-Match", "W/\"2\""}}).status == 204);
}
