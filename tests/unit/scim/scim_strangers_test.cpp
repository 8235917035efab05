// SPDX-License-Identifier: MIT
// What conformance suites and the clients of big directories ask a service that they do not know.
#include <set>

#include <catch2/catch_test_macros.hpp>

#include "tests/unit/scim/scim_support.h"

using namespace scim_test;

namespace {

Service behaving(std::string_view name) {
    Service service;
    REQUIRE(sim::scim::take_on(service.profile, name));
    return service;
}

std::set<std::string> names_in(const Json& attributes) {
    std::set<std::string> names;
    for (const Json& attribute : attributes) {
        names.insert(attribute["name"].get<std::string>());
    }
    return names;
}

}  // namespace

TEST_CASE("Strangers: what the service tells about itself has published schemas, too") {
    Service service;
    for (const char* endpoint : {"/ServiceProviderConfig", "/ResourceTypes/User",
                                 "/Schemas/urn:ietf:params:scim:schemas:core:2.0:Schema"}) {
        INFO(endpoint);
        const Json document = service.send("GET", endpoint).body;
        const std::string urn = document["schemas"][0];
        const Json schema = service.send("GET", "/Schemas/" + urn).body;
        CHECK(schema["id"] == urn);
        const auto known = names_in(schema["attributes"]);
        for (const auto& [name, value] : document.items()) {
            CHECK((known.count(name) == 1 || name == "schemas" || name == "meta"));
        }
    }
    const auto names = names_in(service.send("GET", "/Schemas").body["Resources"]);
    for (const char* name :
         {"User", "Group", "EnterpriseUser", "ServiceProviderConfig", "ResourceType", "Schema"}) {
        CHECK(names.count(name) == 1);
    }
}

TEST_CASE("Strangers: every attribute of an answer stands in a published schema") {
    Service service;
    const std::string user = service.add_user("ann", {{"externalId", "1"}, {"title", "Lead"}});
    const std::string group = service.add_group("All", {user});
    for (const auto& [target, urn] :
         {std::pair{"/Users/" + user, user_urn}, {"/Groups/" + group, group_urn}}) {
        const Json schema = service.send("GET", "/Schemas/" + std::string(urn)).body;
        const auto known = names_in(schema["attributes"]);
        CHECK(known.count("externalId") == 1);
        const Json resource = service.send("GET", target).body;
        for (const auto& [name, value] : resource.items()) {
            INFO(name);
            CHECK((known.count(name) == 1 || name == "schemas" || name == "id" || name == "meta"));
        }
    }
}

TEST_CASE("Strangers: discovery can only be read, whatever is sent") {
    Service service;
    for (const char* endpoint : {"/ServiceProviderConfig", "/ResourceTypes", "/Schemas"}) {
        for (const char* method : {"POST", "PUT", "PATCH", "DELETE"}) {
            const auto reply = service.send(method, endpoint);
            CHECK(reply.status == 405);
            CHECK(reply.header("Allow") == "GET");
            CHECK(reply.body["status"] == "405");
        }
    }
    CHECK(service.send("GET", "/Schemas/8a1e4b7c").status == 404);
    CHECK(service.send("GET", "/ResourceTypes/8a1e4b7c").body["status"] == "404");
}

TEST_CASE("Strangers: a message that does not say what it is, only where that is forgiven") {
    const Json user{{"userName", "ann"}, {"active", true}};
    const Json patch{{"Operations", {{{"op", "replace"}, {"path", "active"}, {"value", false}}}}};
    Service strict = behaving("strict");
    CHECK(strict.send_json("POST", "/Users", user).scim_type() == "invalidSyntax");
    Service lenient = behaving("lenient");
    const auto made = lenient.send_json("POST", "/Users", user);
    CHECK(made.status == 201);
    CHECK(made.body["schemas"] == Json::array({user_urn}));
    const std::string target = "/Users/" + made.id();
    CHECK(lenient.send_json("PATCH", target, patch).body["active"] == false);
    CHECK(lenient.send_json("PUT", target, user).body["active"] == true);
    CHECK(lenient.send_json("POST", "/Users/.search", {{"count", 1}}).status == 200);
    // One that says something else is refused all the same, and so is one that says too little.
    CHECK(lenient.send_json("POST", "/Users", {{"schemas", {group_urn}}, {"userName", "b"}})
              .scim_type() == "invalidSyntax");
    CHECK(lenient.send_json("POST", "/Users", {{"not", "a user"}}).scim_type() == "invalidValue");
}

TEST_CASE("Strangers: endpoints in other letters, only where that is forgiven") {
    Service strict = behaving("strict");
    CHECK(strict.send("GET", "/users").status == 404);
    Service lenient = behaving("lenient");
    const std::string id = lenient.add_user("ann");
    CHECK(lenient.send("GET", "/users/" + id).status == 200);
    CHECK(lenient.send("GET", "/serviceproviderconfig").status == 200);
    CHECK(lenient.send("PATCH", "/USERS").header("Allow") == "GET, POST");
    CHECK(lenient.send("GET", "/user").status == 404);
}

TEST_CASE("Strangers: core attributes under their URN, only where that is forgiven") {
    const Json nested{{"schemas", {user_urn}},
                      {std::string(user_urn), {{"userName", "ann"}, {"title", "Lead"}}}};
    Service strict = behaving("strict");
    CHECK(strict.send_json("POST", "/Users", nested).status == 400);
    Service lenient = behaving("lenient");
    const Json made = lenient.send_json("POST", "/Users", nested).body;
    CHECK(made["userName"] == "ann");
    CHECK(made["title"] == "Lead");
}

TEST_CASE("Strangers: a truth value as text in the filter of a path") {
    const Json operations = Json::array(
        {{{"op", "Replace"}, {"path", R"(roles[primary eq "True"].value)"}, {"value", "admin"}}});
    const Json roles{{"roles", {{{"value", "user"}, {"primary", true}}, {{"value", "guest"}}}}};
    Service strict = behaving("strict");
    CHECK(strict.patch("/Users/" + strict.add_user("ann", roles), operations).status == 400);
    Service lenient = behaving("lenient");
    const auto reply = lenient.patch("/Users/" + lenient.add_user("ann", roles), operations);
    CHECK(reply.status == 200);
    CHECK(reply.body["roles"][0]["value"] == "admin");
    CHECK(reply.body["roles"][1]["value"] == "guest");
}

TEST_CASE("Strangers: a member's link leads to what it names, whatever type was told") {
    Service service;
    const std::string ann = service.add_user("ann");
    const Json group{{"schemas", {group_urn}},
                     {"displayName", "All"},
                     {"members", {{{"value", ann}, {"type", "Group"}}, {{"value", "stranger"}}}}};
    const Json members = service.send_json("POST", "/Groups", group).body["members"];
    REQUIRE(members.size() == 2);
    CHECK(members[0]["$ref"] == "https://salesforce.sim/scim/v2/Users/" + ann);
    CHECK(members[0]["type"] == "Group");
    CHECK_FALSE(members[1].contains("$ref"));
}

TEST_CASE("Strangers: answers to every write take attributes and excludedAttributes") {
    Service service;
    const Json user{{"schemas", {user_urn}}, {"userName", "ann"}, {"title", "Lead"}};
    const auto made = service.send_json("POST", "/Users?attributes=title", user);
    CHECK(made.body.contains("title"));
    CHECK_FALSE(made.body.contains("userName"));
    const std::string target = "/Users/" + made.id();
    CHECK_FALSE(service.send_json("PUT", target + "?excludedAttributes=title", user)
                    .body.contains("title"));
    const auto patched = service.send_json(
        "PATCH", target + "?attributes=userName",
        {{"schemas", {patch_urn}},
         {"Operations", {{{"op", "replace"}, {"path", "title"}, {"value", "Head"}}}}});
    CHECK(patched.body.contains("userName"));
    CHECK_FALSE(patched.body.contains("title"));
    for (const auto& reply : {made, patched, service.send("GET", target)}) {
        CHECK(reply.header("Location") == "https://salesforce.sim/scim/v2" + target);
        CHECK(reply.header("Content-Type") == "application/scim+json");
    }
}

TEST_CASE("Strangers: each fault of a bulk request is reported with its status and its error") {
    Service service;
    service.add_user("ann");
    const Json request{
        {"schemas", {"urn:ietf:params:scim:api:messages:2.0:BulkRequest"}},
        {"Operations",
         {{{"method", "POST"},
           {"path", "/Users"},
           {"bulkId", "1"},
           {"data", {{"schemas", {user_urn}}, {"userName", "ann"}}}},
          {{"method", "DELETE"}, {"path", "/Users/nobody"}},
          {{"method", "PATCH"},
           {"path", "/Users/r1"},
           {"data", {{"schemas", {patch_urn}}, {"Operations", {{{"op", "remove"}}}}}}}}}};
    const Json results = service.send_json("POST", "/Bulk", request).body["Operations"];
    REQUIRE(results.size() == 3);
    CHECK(results[0]["status"] == "409");
    CHECK(results[0]["response"]["scimType"] == "uniqueness");
    CHECK(results[1]["status"] == "404");
    CHECK(results[1]["response"]["status"] == "404");
    CHECK(results[2]["status"] == "400");
    CHECK(results[2]["response"]["scimType"] == "noTarget");
}
