// SPDX-License-Identifier: MIT
// Groups: their members beside the body, and the short way that large groups take.
#include <catch2/catch_test_macros.hpp>
#include <rapidcheck.h>

#include "tests/unit/scim/scim_support.h"

using scim_test::Json;
using scim_test::Service;
using sim::scim::ResourceKind;

namespace {

// "ann bob", by the display of the members.
std::string displays(const Json& group) {
    std::string names;
    for (const Json& entry : group.value("members", Json::array()))
        names += (names.empty() ? "" : " ") + entry.value("display", entry.value("value", "?"));
    return names;
}

std::string shown(Service& service, const std::string& target) {
    return displays(service.send("GET", target).body);
}

}  // namespace

TEST_CASE("a change of a group tells only who joins and leaves") {
    Service service;
    const std::string ann = service.add_user("ann");
    const std::string bob = service.add_user("bob");
    const std::string id = service.add_group("Sales", {ann});
    CHECK(service.store.find(ResourceKind::group, id)->body.find("members") == std::string::npos);
    const std::string request =
        R"({"schemas":["urn:ietf:params:scim:api:messages:2.0:PatchOp"],"Operations":[
            {"op":"add","path":"members","value":[{"value":")" +
        bob + R"("}]},{"op":"remove","path":"members[value eq \")" + ann + R"(\"]"}]})";
    const auto answer = sim::scim::respond(
        service.profile, service.store,
        {"PATCH", "/scim/v2/Groups/" + id, {{"Authorization", "Bearer secret"}}, request},
        service.now, "unused");
    CHECK(answer.response.status == 200);
    REQUIRE(answer.changes.size() == 1);
    const auto& members = answer.changes[0].members;
    REQUIRE(members.size() == 2);
    CHECK(members[0].id == ann);
    CHECK_FALSE(members[0].member.has_value());
    CHECK(members[1].id == bob);
    CHECK(members[1].member == sim::scim::Member{"bob", "User"});
    CHECK(displays(Json::parse(answer.response.body)) == "bob");
    CHECK(shown(service, "/Groups/" + id) == "ann");
    service.store.apply(answer.changes[0]);
    CHECK(shown(service, "/Groups/" + id) == "bob");
}

TEST_CASE("members can be changed in every way the rules allow") {
    Service service;
    const std::string ann = service.add_user("ann");
    const std::string bob = service.add_user("bob");
    const std::string target = "/Groups/" + service.add_group("Sales", {ann, bob});
    const auto one = [&](const std::string& operation) {
        return service.patch(target, Json::parse("[" + operation + "]")).status;
    };
    CHECK(one(R"({"op":"replace","path":"members[display eq \"bob\"].display","value":"Bo"})") ==
          200);
    CHECK(shown(service, target) == "ann Bo");
    CHECK(one(R"({"op":"remove","path":"members[display sw \"a\"]"})") == 200);
    CHECK(shown(service, target) == "Bo");
    CHECK(one(R"({"op":"add","value":{"members":[{"value":")" + ann +
              R"("}],"displayName":"S"}})") == 200);
    CHECK(shown(service, target) == "ann Bo");
    CHECK(one(R"({"op":"add","path":"members","value":{"value":")" + ann +
              R"(","display":"Ann A."}})") == 200);
    CHECK(shown(service, target) == "Ann A. Bo");
    CHECK(one(R"({"op":"add","path":"members","value":{"value":")" + ann +
              R"(","type":"Group"}})") == 400);
    CHECK(one(R"({"op":"add","path":"members","value":"x"})") == 400);
    CHECK(one(R"({"op":"remove","path":"members[value eq \"nobody\"]"})") == 400);
    CHECK(one(R"({"op":"replace","path":"members","value":[]})") == 200);
    CHECK(shown(service, target).empty());
    CHECK(service.store.memberships().empty());
}

TEST_CASE("a group may hold groups and strangers") {
    Service service;
    const std::string inner = service.add_group("Inner");
    const std::string outer = service.add_group("Outer", {inner, "stranger"});
    const Json members = service.send("GET", "/Groups/" + outer).body["members"];
    CHECK(members[0].dump() == R"({"value":")" + inner +
                                   R"(","$ref":"https://salesforce.sim/scim/v2/Groups/)" + inner +
                                   R"(","display":"Inner","type":"Group"})");
    CHECK(members[1].dump() == R"({"value":"stranger"})");
    CHECK(service.send("DELETE", "/Groups/" + inner).changes == 2);
    CHECK(shown(service, "/Groups/" + outer) == "stranger");
    CHECK(service.send("DELETE", "/Groups/" + outer).status == 204);
    CHECK(service.store.memberships().empty());
    CHECK(service.store.groups_of("stranger").empty());
}

TEST_CASE("members may be left out of an answer") {
    Service service;
    const std::string id = service.add_group("Sales", {service.add_user("ann")});
    const auto group = [&](const std::string& query) {
        return service.send("GET", "/Groups/" + id + query).body;
    };
    CHECK(group("").contains("members"));
    CHECK_FALSE(group("?excludedAttributes=members").contains("members"));
    CHECK_FALSE(group("?attributes=displayName").contains("members"));
    CHECK(group("?attributes=members.value")["members"][0].size() == 1);
    CHECK_FALSE(group("?excludedAttributes=members.display")["members"][0].contains("display"));
    const Json list =
        service.send("GET", "/Groups?filter=displayName%20sw%20%22s%22&attributes=members").body;
    CHECK(list["Resources"][0].contains("members"));
    CHECK(service.send("GET", "/Groups?filter=members%20pr").body["totalResults"] == 1);
}

TEST_CASE("the digest of a store sees members") {
    Service with;
    Service without;
    for (Service* service : {&with, &without}) {
        service->add_user("ann");
        service->add_group("Sales");
    }
    CHECK(with.store.digest() == without.store.digest());
    with.store.apply({ResourceKind::group,
                      "r2",
                      *with.store.find(ResourceKind::group, "r2"),
                      {{"r1", sim::scim::Member{"ann", "User"}}}});
    CHECK(with.store.digest() != without.store.digest());
}

TEST_CASE("the short way and the generic way do the same to a group") {
    CHECK(rc::check([] {
        Service short_way;
        Service generic_way;
        std::string target;
        for (Service* service : {&short_way, &generic_way}) {
            service->add_user("ann");
            service->add_user("bob");
            target = "/Groups/" + service->add_group("Sales", {"r1", "x1"});
        }
        const auto picks =
            *rc::gen::resize(6, rc::gen::container<std::vector<std::pair<int, int>>>(
                                    rc::gen::pair(rc::gen::inRange(0, 3), rc::gen::inRange(0, 5))));
        for (const auto& [kind, pick] : picks) {
            const std::string id = std::vector<std::string>{"r1", "r2", "x1", "x2", "r3"}.at(
                static_cast<std::size_t>(pick));
            Json value{{"value", id}};
            if (kind == 2)
                value["display"] = "D";
            const Json quick =
                kind == 0 ? Json{{"op", "remove"}, {"path", "members[value eq \"" + id + "\"]"}}
                          : Json{{"op", "add"}, {"path", "members"}, {"value", value}};
            const Json slow =
                kind == 0 ? Json{{"op", "remove"},
                                 {"path", "members[value eq \"" + id + "\" and value pr]"}}
                          : Json{{"op", "add"}, {"value", {{"members", Json::array({value})}}}};
            const auto first = short_way.patch(target, Json::array({quick}));
            const auto second = generic_way.patch(target, Json::array({slow}));
            RC_ASSERT(first.status == second.status);
            RC_ASSERT(first.body == second.body);
            RC_ASSERT(short_way.store.digest() == generic_way.store.digest());
        }
    }));
}

TEST_CASE("a member that came into being later is not touched by a change of something else") {
    Service service;
    // The group gets the id r1 and names itself, which nobody knows yet at that moment.
    const std::string id = service.add_group("Sales", {"r1"});
    REQUIRE(id == "r1");
    const Json members = service.send("GET", "/Groups/r1").body["members"];
    const auto reply =
        service.patch("/Groups/r1", {{{"op", "add"}, {"value", {{"members", members}}}}});
    CHECK(reply.status == 200);
    CHECK(reply.changes == 0);
}
