// SPDX-License-Identifier: MIT
// The old version of the protocol over the same accounts.
#include <catch2/catch_test_macros.hpp>

#include "tests/unit/scim/scim_support.h"

using scim_test::Json;
using scim_test::Reply;
using scim_test::Service;

namespace {

const std::string core = "urn:scim:schemas:core:1.0";
const std::string enterprise = "urn:scim:schemas:extension:enterprise:1.0";

Service old_service() {
    Service service;
    REQUIRE(sim::scim::take_on(service.profile, "version-1.1"));
    return service;
}

std::string add(Service& service, const std::string& name) {
    return service.send_json("POST", "/Users", {{"schemas", {core}}, {"userName", name}}).id();
}

}  // namespace

TEST_CASE("1.1: a user has one schema and its extension the old name") {
    Service service = old_service();
    const Reply made = service.send_json(
        "POST", "/Users",
        {{"schemas", {core, enterprise}},
         {"userName", "asha"},
         {enterprise, {{"department", "Sales"}, {"manager", {{"managerId", "m1"}}}}}});
    REQUIRE(made.status == 201);
    CHECK(made.header("Content-Type") == "application/json");
    CHECK(made.body["schemas"] == Json{core, enterprise});
    CHECK(made.body[enterprise]["department"] == "Sales");
    CHECK(made.body[enterprise]["manager"]["managerId"] == "m1");
    CHECK_FALSE(made.body["meta"].contains("resourceType"));
    CHECK(made.body["meta"].contains("version"));
    const Reply list = service.send("GET", "/Users?filter=userName%20eq%20%22ASHA%22");
    CHECK(list.body["schemas"] == Json{core});
    CHECK(list.body["totalResults"] == 1);
    CHECK(list.body["Resources"][0]["schemas"][0] == core);
}

TEST_CASE("1.1: a PATCH is a part of the resource") {
    Service service = old_service();
    const std::string user = add(service, "asha");
    const Reply patched =
        service.send_json("PATCH", "/Users/" + user,
                          {{"schemas", {core}},
                           {"active", false},
                           {"title", "Lead"},
                           {"emails", {{{"value", "a@juno.example"}, {"type", "work"}}}}});
    REQUIRE(patched.status == 200);
    CHECK(patched.body["active"] == false);
    CHECK(patched.body["title"] == "Lead");
    CHECK(patched.body["emails"].size() == 1);
    const Reply less =
        service.send_json("PATCH", "/Users/" + user,
                          {{"schemas", {core}},
                           {"meta", {{"attributes", {"title"}}}},
                           {"emails", {{{"value", "a@juno.example"}, {"operation", "delete"}}}}});
    REQUIRE(less.status == 200);
    CHECK_FALSE(less.body.contains("title"));
    CHECK_FALSE(less.body.contains("emails"));
}

TEST_CASE("1.1: members join and leave a group by a PATCH") {
    Service service = old_service();
    const std::string one = add(service, "one");
    const std::string two = add(service, "two");
    const std::string group =
        service
            .send_json(
                "POST", "/Groups",
                {{"schemas", {core}}, {"displayName", "Sales"}, {"members", {{{"value", one}}}}})
            .id();
    const Reply moved = service.send_json(
        "PATCH", "/Groups/" + group,
        {{"schemas", {core}},
         {"members", {{{"value", one}, {"operation", "delete"}}, {{"value", two}}}}});
    REQUIRE(moved.status == 200);
    REQUIRE(moved.body["members"].size() == 1);
    CHECK(moved.body["members"][0]["value"] == two);
}

TEST_CASE("1.1: errors and discovery have the old form") {
    Service service = old_service();
    const Reply missing = service.send("GET", "/Users/nobody");
    CHECK(missing.status == 404);
    CHECK(missing.body["Errors"][0]["code"] == "404");
    CHECK(service.send("GET", "/ResourceTypes").status == 404);
    CHECK(service.send("POST", "/Bulk", "{}").status == 404);
    CHECK(service.send("POST", "/Users/.search", "{}").status == 404);
    const Reply config = service.send("GET", "/ServiceProviderConfigs");
    CHECK(config.status == 200);
    CHECK(config.body["schemas"] == Json{core});
    CHECK(config.body["bulk"]["supported"] == false);
    const Reply schemas = service.send("GET", "/Schemas");
    CHECK(schemas.body["Resources"][0]["id"] == core + ":User");
    CHECK(schemas.body["Resources"][0]["attributes"][0].contains("readOnly"));
    CHECK(service.send("POST", "/Users", "{\"userName\":").body["Errors"][0]["code"] == "400");
}
