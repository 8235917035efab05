// SPDX-License-Identifier: MIT
// Bulk requests: RFC 7644 section 3.7.
#include <catch2/catch_test_macros.hpp>

#include "tests/unit/scim/scim_support.h"

using scim_test::Json;
using scim_test::Reply;
using scim_test::Service;

namespace {

constexpr std::string_view bulk_urn = "urn:ietf:params:scim:api:messages:2.0:BulkRequest";

Reply bulk(Service& service, Json operations, Json more = Json::object()) {
    more["schemas"] = {bulk_urn};
    more["Operations"] = std::move(operations);
    return service.send_json("POST", "/Bulk", more);
}

Json new_user(const std::string& bulk_id, const std::string& name) {
    return {{"method", "POST"},
            {"path", "/Users"},
            {"bulkId", bulk_id},
            {"data", {{"schemas", {scim_test::user_urn}}, {"userName", name}}}};
}

Json new_group(const std::string& bulk_id, const std::string& name, const std::string& member) {
    return {{"method", "POST"},
            {"path", "/Groups"},
            {"bulkId", bulk_id},
            {"data",
             {{"schemas", {scim_test::group_urn}},
              {"displayName", name},
              {"members", {{{"value", member}}}}}}};
}

}  // namespace

TEST_CASE("Bulk: create replace patch and delete in one request") {
    Service service;
    const std::string old = service.add_user("old");
    const std::string gone = service.add_user("gone");
    const Reply reply = bulk(
        service, {new_user("one", "fresh"),
                  {{"method", "PUT"},
                   {"path", "/Users/" + old},
                   {"data", {{"schemas", {scim_test::user_urn}}, {"userName", "renamed"}}}},
                  {{"method", "PATCH"},
                   {"path", "/Users/" + old},
                   {"data",
                    {{"schemas", {scim_test::patch_urn}},
                     {"Operations", {{{"op", "replace"}, {"path", "title"}, {"value", "Lead"}}}}}}},
                  {{"method", "DELETE"}, {"path", "/Users/" + gone}}});
    REQUIRE(reply.status == 200);
    CHECK(reply.body["schemas"][0] == "urn:ietf:params:scim:api:messages:2.0:BulkResponse");
    const Json& results = reply.body["Operations"];
    REQUIRE(results.size() == 4);
    CHECK(results[0]["status"] == "201");
    CHECK(results[0]["bulkId"] == "one");
    CHECK(results[0]["version"] == "W/\"1\"");
    CHECK(results[1]["status"] == "200");
    CHECK(results[2]["status"] == "200");
    CHECK(results[2]["version"] == "W/\"3\"");
    CHECK(results[3]["status"] == "204");
    CHECK(results[3]["location"].get<std::string>().find("/Users/" + gone) != std::string::npos);
    CHECK(service.found("userName pr") == "renamed,fresh");
    CHECK(service.found("title eq \"Lead\"") == "renamed");
}

TEST_CASE("Bulk: a group takes a user that is created in the same request even later") {
    Service service;
    for (const bool group_first : {false, true}) {
        const std::string name = group_first ? "late" : "early";
        Json operations = {new_user("u", name), new_group("g", "Tour " + name, "bulkId:u")};
        if (group_first) {
            std::swap(operations[0], operations[1]);
        }
        const Reply reply = bulk(service, operations);
        REQUIRE(reply.status == 200);
        for (const Json& result : reply.body["Operations"]) {
            CHECK(result["status"] == "201");
        }
        const Json list =
            service
                .send("GET", "/Groups?filter=" +
                                 sim::scim::percent_encode("displayName eq \"Tour " + name + "\""))
                .body;
        REQUIRE(list["totalResults"] == 1);
        const std::string member = list["Resources"][0]["members"][0]["value"];
        CHECK(service.send("GET", "/Users/" + member).body["userName"] == name);
    }
}

TEST_CASE("Bulk: two groups may be members of each other") {
    Service service;
    const Reply reply =
        bulk(service, {new_group("a", "A", "bulkId:b"), new_group("b", "B", "bulkId:a")});
    REQUIRE(reply.status == 200);
    const Json groups = service.send("GET", "/Groups").body["Resources"];
    REQUIRE(groups.size() == 2);
    CHECK(groups[0]["members"][0]["value"] == groups[1]["id"]);
    CHECK(groups[1]["members"][0]["value"] == groups[0]["id"]);
}

TEST_CASE("Bulk: a path may name what the request creates") {
    Service service;
    const Reply reply =
        bulk(service, {new_user("u", "asha"),
                       {{"method", "PATCH"},
                        {"path", "/Users/bulkId:u"},
                        {"data",
                         {{"schemas", {scim_test::patch_urn}},
                          {"Operations", {{{"op", "add"}, {"value", {{"title", "Lead"}}}}}}}}}});
    CHECK(reply.body["Operations"][1]["status"] == "200");
    CHECK(service.found("title eq \"Lead\"") == "asha");
}

TEST_CASE("Bulk: errors are told one by one and stop where the client wants") {
    Service service;
    service.add_user("taken");
    const Json operations = {new_user("1", "taken"), new_user("2", "taken"), new_user("3", "free")};
    const Reply stopped = bulk(service, operations, {{"failOnErrors", 1}});
    REQUIRE(stopped.body["Operations"].size() == 1);
    CHECK(stopped.body["Operations"][0]["status"] == "409");
    CHECK(stopped.body["Operations"][0]["response"]["scimType"] == "uniqueness");
    CHECK(stopped.changes == 0);
    const Json good_first = {new_user("4", "first"), new_user("5", "taken"), new_user("6", "x")};
    const Reply kept = bulk(service, good_first, {{"failOnErrors", 1}});
    CHECK(kept.body["Operations"].size() == 2);
    CHECK(kept.changes == 1);
    const Reply all = bulk(service, operations);
    REQUIRE(all.body["Operations"].size() == 3);
    CHECK(all.body["Operations"][2]["status"] == "201");
    CHECK(service.found("userName pr") == "free,taken,first");
}

TEST_CASE("Bulk: only a value refers and an extension may do so too") {
    Service service;
    Json odd = new_user("o", "odd");
    odd["data"]["title"] = "bulkId:x";
    odd["data"]["schemas"].push_back(scim_test::enterprise_urn);
    odd["data"][std::string(scim_test::enterprise_urn)] = {{"manager", {{"value", "bulkId:m"}}}};
    const Reply reply = bulk(service, {odd, new_user("m", "meera")});
    CHECK(reply.body["Operations"][0]["status"] == "201");
    CHECK(service.found("title eq \"bulkId:x\"") == "odd");
    const std::string manager = service.store.user_by_name("meera")->id;
    CHECK(service.found(std::string(scim_test::enterprise_urn) + ":manager.value eq \"" + manager +
                        "\"") == "odd");
}

TEST_CASE("Bulk: what refers to something that failed is refused and so is a version that is old") {
    Service service;
    const std::string user = service.add_user("taken");
    const Reply reply =
        bulk(service, {new_user("u", "taken"),
                       new_group("g", "G", "bulkId:u"),
                       new_group("h", "H", "bulkId:nobody"),
                       {{"method", "DELETE"}, {"path", "/Users/" + user}, {"version", "W/\"9\""}}});
    const Json& results = reply.body["Operations"];
    CHECK(results[1]["status"] == "409");
    CHECK(results[2]["status"] == "409");
    CHECK(results[3]["status"] == "412");
    CHECK(reply.changes == 0);
}

TEST_CASE("Bulk: malformed requests are refused as a whole") {
    Service service;
    CHECK(bulk(service, Json::array()).status == 400);
    CHECK(service.send("POST", "/Bulk", "{\"Operations\":[]}").status == 400);
    CHECK(bulk(service, {{{"method", "POST"}, {"path", "/Users"}, {"data", Json::object()}}})
              .status == 400);
    CHECK(bulk(service, {{{"method", "GET"}, {"path", "/Users"}}}).status == 400);
    CHECK(bulk(service, {new_user("u", "a"), new_user("u", "b")}).status == 400);
    CHECK(bulk(service, {new_user("u", "a")}, {{"failOnErrors", "one"}}).status == 400);
    Json many = Json::array();
    for (int i = 0; i <= 1000; ++i) {
        many.push_back({{"method", "DELETE"}, {"path", "/Users/x"}});
    }
    CHECK(bulk(service, many).status == 413);
    const Reply inside =
        bulk(service,
             {{{"method", "POST"}, {"path", "/Bulk"}, {"bulkId", "b"}, {"data", Json::object()}}});
    CHECK(inside.body["Operations"][0]["status"] == "404");
    CHECK(service.send("GET", "/Bulk").header("Allow") == "POST");
    CHECK(service.send("GET", "/ServiceProviderConfig").body["bulk"]["supported"] == true);
}

TEST_CASE("A query at the root looks at users and groups") {
    Service service;
    const std::string user = service.add_user("asha");
    service.add_group("Asha fans", {user});
    CHECK(service.send("GET", "/").body["totalResults"] == 2);
    const auto found = [&](const char* filter) {
        return service.send_json(
            "POST", "/.search",
            {{"schemas", {"urn:ietf:params:scim:api:messages:2.0:SearchRequest"}},
             {"filter", filter}});
    };
    CHECK(found("userName eq \"asha\"").body["totalResults"] == 1);
    CHECK(found("displayName sw \"Asha\"").body["totalResults"] == 1);
    CHECK(found("meta.resourceType eq \"Group\"").body["totalResults"] == 1);
    CHECK(found("id pr").body["totalResults"] == 2);
    CHECK(found("nothing eq 1").scim_type() == "invalidFilter");
    CHECK(service.send("GET", "/.search").status == 405);
    CHECK(service.send("DELETE", "/Me").status == 501);
}
