// SPDX-License-Identifier: MIT
// RFC 7644 sections 3.3, 3.4.1 and 3.8 to 3.10: creating, reading one, formats and names.
#include <catch2/catch_test_macros.hpp>

#include "tests/unit/scim/scim_support.h"

using scim_test::enterprise_urn;
using scim_test::Json;
using scim_test::Service;
using scim_test::user_urn;

namespace {

constexpr const char* barbara = R"({
    "schemas":["urn:ietf:params:scim:schemas:core:2.0:User"],
    "userName":"bjensen",
    "externalId":"bjensen",
    "name":{"formatted":"Ms. Barbara J Jensen III","familyName":"Jensen","givenName":"Barbara"}})";

// Barbara as sections 3.4.1 and 3.9 ask for her, with an extension for section 3.10.
std::string add_barbara(Service& service) {
    return service.add_user(
        "bjensen",
        Json::parse(R"({"externalId":"bjensen","title":"Tour Guide","password":"t1meMa$heen",
            "name":{"formatted":"Ms. Barbara J Jensen III","familyName":"Jensen",
                    "givenName":"Barbara"},
            "phoneNumbers":[{"value":"555-555-8377","type":"work"}],
            "emails":[{"value":"bjensen@example.com","type":"work"}],
            "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User":
                {"employeeNumber":"701984","department":"Tours"}})"));
}

std::string keys(const Json& object) {
    std::string names;
    for (auto place = object.begin(); place != object.end(); ++place)
        names += (names.empty() ? "" : " ") + place.key();
    return names;
}

}  // namespace

TEST_CASE("3.3 a created user comes back whole with where it is and its version") {
    Service service;
    const auto reply = service.send("POST", "/Users", barbara);
    CHECK(reply.status == 201);
    CHECK(reply.header("Content-Type") == "application/scim+json");
    CHECK(reply.header("Location") == "https://salesforce.sim/scim/v2/Users/r1");
    CHECK(reply.header("ETag") == reply.body["meta"]["version"]);
    CHECK(reply.body["meta"]["location"] == reply.header("Location"));
    CHECK(reply.body["meta"]["created"] == reply.body["meta"]["lastModified"]);
    const Json sent = Json::parse(barbara);
    for (auto place = sent.begin(); place != sent.end(); ++place) {
        INFO(place.key());
        CHECK(reply.body[place.key()] == place.value());
    }
}

TEST_CASE("3.3 what only the service may say is ignored in a creation") {
    Service service;
    Json body = Json::parse(barbara);
    body["id"] = "mine";
    body["meta"] = Json::parse(R"({"resourceType":"Group","version":"W/\"77\"",
        "created":"1999-01-01T00:00:00Z","location":"https://elsewhere.example/Users/mine"})");
    body["groups"] = Json::parse(R"([{"value":"g1"}])");
    const auto reply = service.send_json("POST", "/Users", body);
    CHECK(reply.status == 201);
    CHECK(reply.id() == "r1");
    CHECK(reply.body["meta"]["resourceType"] == "User");
    CHECK(reply.body["meta"]["version"] == "W/\"1\"");
    CHECK(reply.body["meta"]["created"] == "2026-11-23T09:00:01.000Z");
    CHECK_FALSE(reply.body.contains("groups"));
    CHECK(service.send("GET", "/Users/mine").status == 404);
}

TEST_CASE("3.3 a resource that is there already is a conflict") {
    Service service;
    service.send("POST", "/Users", barbara);
    const auto reply = service.send("POST", "/Users", barbara);
    CHECK(reply.status == 409);
    CHECK(reply.scim_type() == "uniqueness");
    CHECK(reply.header("Location").empty());
    CHECK(service.store.users().size() == 1);
}

TEST_CASE("3.3.1 the endpoint decides the resource type") {
    Service service;
    CHECK(service.send("POST", "/Groups", barbara).scim_type() == "invalidSyntax");
    const auto group = service.send(
        "POST", "/Groups",
        R"({"schemas":["urn:ietf:params:scim:schemas:core:2.0:Group"],"displayName":"Tours"})");
    CHECK(group.status == 201);
    CHECK(group.body["meta"]["resourceType"] == "Group");
    CHECK(service.send("GET", "/Users/" + group.id()).status == 404);
    CHECK(service.send("GET", "/Groups/" + group.id()).status == 200);
}

TEST_CASE("3.4.1 a known resource is read at its location") {
    Service service;
    const std::string id = add_barbara(service);
    const auto reply = service.send("GET", "/Users/" + id);
    CHECK(reply.status == 200);
    CHECK(reply.header("Content-Type") == "application/scim+json");
    CHECK(reply.header("Location") == reply.body["meta"]["location"]);
    CHECK(reply.header("ETag") == "W/\"1\"");
    CHECK(reply.body["name"]["formatted"] == "Ms. Barbara J Jensen III");
    CHECK(reply.body["phoneNumbers"][0]["value"] == "555-555-8377");
    CHECK(reply.body["emails"][0]["type"] == "work");
    const auto nobody = service.send("GET", "/Users/2819c223-7f76-453a-919d-413861904646");
    CHECK(nobody.status == 404);
    CHECK(nobody.body["status"] == "404");
}

TEST_CASE("3.8 bodies are UTF-8 JSON under either media type") {
    Service service;
    int number = 0;
    for (const char* type : {"application/scim+json", "application/json",
                             "application/scim+json;charset=utf-8", "APPLICATION/SCIM+JSON"}) {
        Json body = Json::parse(barbara);
        body["userName"] = "Jürgen Ωmega 漢字 🙂 " + std::to_string(++number);
        const auto reply = service.send("POST", "/Users", body.dump(), {{"Content-Type", type}});
        INFO(type);
        CHECK(reply.status == 201);
        CHECK(reply.header("Content-Type") == "application/scim+json");
        CHECK(reply.body["userName"] == body["userName"]);
    }
    CHECK(service.send("POST", "/Users", barbara, {{"Content-Type", "text/xml"}}).status == 415);
    CHECK(service.send("POST", "/Users", "{\"userName\":\"\xFF\"}").scim_type() == "invalidSyntax");
}

TEST_CASE("3.8 readers may name the media type they accept") {
    Service service;
    const std::string target = "/Users/" + add_barbara(service);
    for (const char* accepted : {"application/scim+json", "application/json", "*/*"}) {
        CHECK(service.send("GET", target, "", {{"Accept", accepted}}).status == 200);
    }
}

TEST_CASE("3.9 asked attributes come with those that are always returned") {
    Service service;
    const std::string target = "/Users/" + add_barbara(service);
    const auto shown = [&](const std::string& query) {
        return keys(service.send("GET", target + "?" + query).body);
    };
    CHECK(shown("attributes=userName") == "schemas id userName");
    CHECK(shown("attributes=USERNAME") == "schemas id userName");
    CHECK(shown("attributes=id") == "schemas id");
    CHECK(shown("attributes=userName,password") == "schemas id userName");
    CHECK(shown("attributes=userName,%20title") == "schemas id userName title");
    CHECK(shown("attributes=noSuchThing") == "schemas id");
    const Json name = service.send("GET", target + "?attributes=name.givenName,emails.value").body;
    CHECK(keys(name) == "schemas id name emails");
    CHECK(keys(name["name"]) == "givenName");
    CHECK(keys(name["emails"][0]) == "value");
    const Json meta = service.send("GET", target + "?attributes=meta.version").body;
    CHECK(keys(meta["meta"]) == "version");
}

TEST_CASE("3.9 excluded attributes go unless they are always returned") {
    Service service;
    const std::string target = "/Users/" + add_barbara(service);
    const Json whole = service.send("GET", target).body;
    const Json less =
        service.send("GET", target + "?excludedAttributes=id,schemas,emails,NAME,active").body;
    CHECK(less["id"] == whole["id"]);
    CHECK(less["schemas"] == whole["schemas"]);
    CHECK_FALSE(less.contains("emails"));
    CHECK_FALSE(less.contains("name"));
    CHECK_FALSE(less.contains("active"));
    CHECK(less["title"] == whole["title"]);
    CHECK(service.send("GET", target + "?excludedAttributes=noSuchThing").body == whole);
    const Json part = service.send("GET", target + "?excludedAttributes=name.formatted").body;
    CHECK(keys(part["name"]) == "familyName givenName");
}

TEST_CASE("3.9 the choice also holds for answers to changes") {
    Service service;
    const auto made = service.send("POST", "/Users?attributes=userName", barbara);
    CHECK(made.status == 201);
    CHECK(keys(made.body) == "schemas id userName");
    CHECK(made.header("Location") == "https://salesforce.sim/scim/v2/Users/r1");
    CHECK(made.header("ETag") == "W/\"1\"");
    Json next = Json::parse(barbara);
    next["title"] = "Guide";
    const auto put = service.send_json("PUT", "/Users/r1?excludedAttributes=name,meta", next);
    CHECK(put.status == 200);
    CHECK(keys(put.body) == "schemas id externalId userName title active");
    const auto patched =
        service.send("PATCH", "/Users/r1?attributes=title",
                     R"({"schemas":["urn:ietf:params:scim:api:messages:2.0:PatchOp"],
            "Operations":[{"op":"replace","path":"title","value":"Lead"}]})");
    CHECK(keys(patched.body) == "schemas id title");
    const Json list = service.send("GET", "/Users?attributes=title").body;
    CHECK(keys(list["Resources"][0]) == "schemas id title");
}

TEST_CASE("3.10 attributes may be named with the URN of their schema") {
    Service service;
    const std::string target = "/Users/" + add_barbara(service);
    const std::string core(user_urn);
    const std::string extension(enterprise_urn);
    const auto body = [&](const std::string& query) {
        return service.send("GET", target + "?" + query).body;
    };
    CHECK(keys(body("attributes=" + core + ":userName")) == "schemas id userName");
    CHECK(keys(body("attributes=" + core + ":name.familyName")["name"]) == "familyName");
    const Json named = body("attributes=" + extension + ":employeeNumber");
    CHECK(keys(named) == "schemas id " + extension);
    CHECK(named[extension] == Json{{"employeeNumber", "701984"}});
    CHECK(body("excludedAttributes=" + extension + ":employeeNumber")[extension] ==
          Json{{"department", "Tours"}});
    // Without its URN an extension's attribute is not found.
    CHECK(keys(body("attributes=employeeNumber")) == "schemas id");
    for (const std::string& filter :
         {core + ":userName eq \"BJENSEN\"", core + ":name.familyName sw \"J\"",
          extension + ":employeeNumber eq \"701984\"", core + ":emails[type eq \"work\"]"}) {
        INFO(filter);
        CHECK(service.found(filter) == "bjensen");
    }
    CHECK(service.found(extension + ":userName pr") == "!400 invalidFilter");
    const Json sorted = service.send("GET", "/Users?sortBy=" + extension + ":department").body;
    CHECK(sorted["totalResults"] == 1);
}
