// SPDX-License-Identifier: MIT
// RFC 7644 section 3.5.2: each example of a PATCH, and the rules around it.
#include <catch2/catch_test_macros.hpp>

#include "tests/unit/scim/scim_support.h"

using scim_test::Json;
using scim_test::Service;

namespace {

// Two users and a group of the first, as the examples assume them.
struct Scene {
    Scene() {
        babs = service.add_user("babs", Json::parse(R"({"displayName":"Babs Jensen",
            "emails":[{"value":"bjensen@example.com","type":"work","primary":true},
                      {"value":"babs@jensen.org","type":"home"}],
            "addresses":[{"type":"work","streetAddress":"100 Universal City Plaza",
                          "locality":"Hollywood","region":"CA","postalCode":"91608"},
                         {"type":"home","streetAddress":"456 Hollywood Blvd"}]})"));
        james = service.add_user("james");
        group = service.add_group("Group A", {babs});
    }
    scim_test::Reply user(const std::string& operations) {
        return service.patch("/Users/" + babs, Json::parse(operations));
    }
    scim_test::Reply members(const std::string& operations) {
        return service.patch("/Groups/" + group, Json::parse(operations));
    }
    std::string member_ids() {
        std::string ids;
        const Json body = service.send("GET", "/Groups/" + group).body;
        for (const Json& entry : body.value("members", Json::array()))
            ids += (ids.empty() ? "" : " ") + entry["value"].get<std::string>();
        return ids;
    }

    Service service;
    std::string babs;
    std::string james;
    std::string group;
};

std::string json_list(const std::string& id) { return R"([{"value":")" + id + R"("}])"; }

}  // namespace

TEST_CASE("3.5.2.1 adding a member keeps the others") {
    Scene scene;
    const auto reply = scene.members(R"([{"op":"add","path":"members","value":[{
        "display":"James Smith","value":")" +
                                     scene.james + R"(",
        "$ref":"https://example.com/v2/Users/)" +
                                     scene.james + R"("}]}])");
    CHECK(reply.status == 200);
    CHECK(scene.member_ids() == scene.babs + " " + scene.james);
    CHECK(reply.body["members"][1]["display"] == "James Smith");
    // The service says where a member is, whatever the client believes.
    CHECK(reply.body["members"][1]["$ref"] ==
          "https://salesforce.sim/scim/v2/Users/" + scene.james);
}

TEST_CASE("3.5.2.1 adding without a path adds each attribute of the value") {
    Scene scene;
    const auto reply = scene.user(R"([{"op":"add","value":{
        "emails":[{"value":"other@jensen.org","type":"other"}],"nickName":"Babs"}}])");
    CHECK(reply.status == 200);
    CHECK(reply.body["nickName"] == "Babs");
    REQUIRE(reply.body["emails"].size() == 3);
    CHECK(reply.body["emails"][2]["value"] == "other@jensen.org");
}

TEST_CASE("3.5.2.1 adding what a single attribute has replaces it and the same changes nothing") {
    Scene scene;
    const auto changed = scene.user(R"([{"op":"add","path":"displayName","value":"B. J."}])");
    CHECK(changed.body["displayName"] == "B. J.");
    const auto same = scene.user(R"([{"op":"add","path":"displayName","value":"B. J."}])");
    CHECK(same.status == 200);
    CHECK(same.changes == 0);
    CHECK(same.body["meta"] == changed.body["meta"]);
}

TEST_CASE("3.5.2.2 one member or all of them can be removed") {
    Scene scene;
    scene.members(R"([{"op":"add","path":"members","value":)" + json_list(scene.james) + "}]");
    CHECK(scene.members(R"([{"op":"remove","path":"members[value eq \")" + scene.babs + R"(\"]"}])")
              .status == 200);
    CHECK(scene.member_ids() == scene.james);
    const auto all = scene.members(R"([{"op":"remove","path":"members"}])");
    CHECK(all.status == 200);
    CHECK_FALSE(all.body.contains("members"));
    CHECK_FALSE(scene.service.send("GET", "/Users/" + scene.james).body.contains("groups"));
}

TEST_CASE("3.5.2.2 the values that a filter selects are removed") {
    Scene scene;
    const auto reply = scene.user(
        R"([{"op":"remove","path":"emails[type eq \"work\" and value ew \"example.com\"]"}])");
    CHECK(reply.status == 200);
    CHECK(reply.body["emails"] == Json::parse(R"([{"value":"babs@jensen.org","type":"home"}])"));
    const auto last = scene.user(R"([{"op":"remove","path":"emails[type eq \"home\"]"}])");
    CHECK_FALSE(last.body.contains("emails"));
}

TEST_CASE("3.5.2.2 one request may remove and add members") {
    Scene scene;
    const auto reply = scene.members(R"([{"op":"remove","path":"members[value eq \")" + scene.babs +
                                     R"(\"]"},{"op":"add","path":"members","value":)" +
                                     json_list(scene.james) + "}]");
    CHECK(reply.status == 200);
    CHECK(scene.member_ids() == scene.james);
    CHECK(reply.body["meta"]["version"] == "W/\"2\"");
}

TEST_CASE("3.5.2.2 removing all and adding some replaces the list") {
    Scene scene;
    const auto reply =
        scene.members(R"([{"op":"remove","path":"members"},{"op":"add","path":"members","value":)" +
                      json_list(scene.james) + "}]");
    CHECK(reply.status == 200);
    CHECK(scene.member_ids() == scene.james);
}

TEST_CASE("3.5.2.2 what is required or read-only cannot be removed") {
    Scene scene;
    for (const char* path :
         {"userName", "id", "schemas", "meta", "meta.created", "groups", "groups[value pr]"}) {
        INFO(path);
        const auto reply = scene.user(R"([{"op":"remove","path":")" + std::string(path) + "\"}]");
        CHECK(reply.status == 400);
        CHECK(reply.scim_type() == "mutability");
    }
    CHECK(scene.user(R"([{"op":"remove"}])").scim_type() == "noTarget");
    CHECK(scene.members(R"([{"op":"remove","path":"displayName"}])").scim_type() == "mutability");
    CHECK(scene.members(R"([{"op":"remove","path":"members.value"}])").scim_type() == "mutability");
}

TEST_CASE("3.5.2.3 replacing members swaps the whole list") {
    Scene scene;
    const auto reply = scene.members(R"([{"op":"replace","path":"members","value":)" +
                                     json_list(scene.james) + "}]");
    CHECK(reply.status == 200);
    CHECK(scene.member_ids() == scene.james);
}

TEST_CASE("3.5.2.3 a filter chooses the value that is replaced") {
    Scene scene;
    const auto reply = scene.user(R"([{"op":"replace","path":"addresses[type eq \"work\"]",
        "value":{"type":"work","streetAddress":"911 Universal City Plaza",
                 "locality":"Hollywood","region":"CA","postalCode":"91608","country":"US",
                 "formatted":"911 Universal City Plaza\nHollywood, CA 91608 US",
                 "primary":true}}])");
    CHECK(reply.status == 200);
    REQUIRE(reply.body["addresses"].size() == 2);
    const Json work = reply.body["addresses"][0];
    CHECK(work["streetAddress"] == "911 Universal City Plaza");
    CHECK(work["primary"] == true);
    CHECK(reply.body["addresses"][1]["streetAddress"] == "456 Hollywood Blvd");
}

TEST_CASE("3.5.2.3 a sub-attribute behind a filter is replaced alone") {
    Scene scene;
    const auto reply = scene.user(R"([{"op":"replace",
        "path":"addresses[type eq \"work\"].streetAddress","value":"1010 Broadway Ave"}])");
    CHECK(reply.status == 200);
    CHECK(reply.body["addresses"][0]["streetAddress"] == "1010 Broadway Ave");
    CHECK(reply.body["addresses"][0]["postalCode"] == "91608");
    CHECK(reply.body["addresses"][1]["streetAddress"] == "456 Hollywood Blvd");
}

TEST_CASE("3.5.2.3 replacing without a path replaces each attribute of the value") {
    Scene scene;
    const auto reply = scene.user(R"([{"op":"replace","value":{"emails":[
        {"value":"bjensen@example.com","type":"work","primary":true},
        {"value":"babs@jensen.org","type":"home"}],"nickName":"Babs"}}])");
    CHECK(reply.status == 200);
    CHECK(reply.body["nickName"] == "Babs");
    CHECK(reply.body["emails"].size() == 2);
    CHECK(reply.body["displayName"] == "Babs Jensen");
}

TEST_CASE("3.5.2.3 replacing what is not there adds it but a filter must match") {
    Scene scene;
    CHECK(scene.user(R"([{"op":"replace","path":"title","value":"Guide"}])").body["title"] ==
          "Guide");
    CHECK(scene.user(R"([{"op":"replace","path":"name.givenName","value":"Babs"}])")
              .body["name"]["givenName"] == "Babs");
    const auto reply =
        scene.user(R"([{"op":"replace","path":"emails[type eq \"pager\"].value","value":"x"}])");
    CHECK(reply.status == 400);
    CHECK(reply.scim_type() == "noTarget");
}

TEST_CASE("3.5.2 the whole request succeeds or nothing happens") {
    Scene scene;
    const std::string target = "/Users/" + scene.babs;
    const Json before = scene.service.send("GET", target).body;
    const auto reply = scene.user(R"([{"op":"add","path":"title","value":"Guide"},
        {"op":"remove","path":"emails"},{"op":"replace","path":"id","value":"x"}])");
    CHECK(reply.status == 400);
    CHECK(reply.changes == 0);
    CHECK(scene.service.send("GET", target).body == before);
}

TEST_CASE("3.5.2 operations act in their order on what the ones before left") {
    Scene scene;
    const auto reply = scene.user(R"([{"op":"remove","path":"emails"},
        {"op":"add","path":"emails","value":[{"value":"a@b.example","type":"work"}]},
        {"op":"replace","path":"emails[type eq \"work\"].value","value":"c@d.example"}])");
    CHECK(reply.body["emails"] == Json::parse(R"([{"value":"c@d.example","type":"work"}])"));
    CHECK(reply.body["meta"]["version"] == "W/\"2\"");
}

TEST_CASE("3.5.2 a new primary value takes over from the old one") {
    Scene scene;
    const auto reply =
        scene.user(R"([{"op":"add","path":"emails[type eq \"home\"].primary","value":true}])");
    CHECK(reply.body["emails"][0]["primary"] == false);
    CHECK(reply.body["emails"][1]["primary"] == true);
}

TEST_CASE("3.5.2 a PATCH needs its schema and at least one operation") {
    Scene scene;
    const std::string target = "/Users/" + scene.babs;
    for (const char* body : {R"({"Operations":[{"op":"remove","path":"title"}]})",
                             R"({"schemas":["urn:ietf:params:scim:api:messages:2.0:PatchOp"]})",
                             R"({"schemas":["urn:ietf:params:scim:api:messages:2.0:PatchOp"],
                                 "Operations":[]})"}) {
        INFO(body);
        const auto reply = scene.service.send("PATCH", target, body);
        CHECK(reply.status == 400);
        CHECK(reply.scim_type() == "invalidSyntax");
    }
}
