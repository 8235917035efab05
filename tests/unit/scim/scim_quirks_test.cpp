// SPDX-License-Identifier: MIT
// What a service forgives its clients, and where it misbehaves on purpose.
#include <catch2/catch_test_macros.hpp>

#include "tests/unit/scim/scim_support.h"

using scim_test::Json;
using scim_test::Reply;
using scim_test::Service;

namespace {

Service behaving(std::string_view name) {
    Service service;
    REQUIRE(sim::scim::take_on(service.profile, name));
    return service;
}

}  // namespace

TEST_CASE("Quirks: every name is known and no other") {
    for (const std::string_view name : sim::scim::behaviours()) {
        sim::scim::ServiceProfile profile;
        CHECK(sim::scim::take_on(profile, name));
    }
    sim::scim::ServiceProfile profile;
    CHECK_FALSE(sim::scim::take_on(profile, "naughty"));
    CHECK(profile == sim::scim::ServiceProfile{});
}

TEST_CASE("Quirks: a lenient service takes what real clients send and a strict one refuses it") {
    Service lenient = behaving("lenient");
    Service strict = behaving("strict");
    const std::string user = lenient.add_user("asha");
    strict.add_user("asha");
    const auto both = [&](const Json& operation) {
        return std::pair{lenient.patch("/Users/" + user, {operation}),
                         strict.patch("/Users/" + user, {operation})};
    };
    {
        const auto [taken, refused] =
            both({{"op", "Replace"}, {"path", "active"}, {"value", false}});
        CHECK(taken.body["active"] == false);
        CHECK(refused.status == 400);
        CHECK(refused.scim_type() == "invalidSyntax");
    }
    {
        const auto [taken, refused] =
            both({{"op", "replace"}, {"path", "active"}, {"value", "True"}});
        CHECK(taken.body["active"] == true);
        CHECK(refused.scim_type() == "invalidValue");
    }
    {
        const auto [taken, refused] = both({{"op", "replace"}, {"value", {{"active", "False"}}}});
        CHECK(taken.body["active"] == false);
        CHECK(refused.scim_type() == "invalidValue");
    }
    {
        const std::string department = std::string(scim_test::enterprise_urn) + ":department";
        const auto [taken, refused] =
            both({{"op", "replace"},
                  {"value",
                   {{"name.givenName", "Asha"},
                    {department, "Sales"},
                    {"title", "Lead"},
                    {"emails[type eq \"work\"].value", "asha@juno.example"}}}});
        CHECK(taken.body["name"]["givenName"] == "Asha");
        CHECK(taken.body[std::string(scim_test::enterprise_urn)]["department"] == "Sales");
        CHECK(taken.body["title"] == "Lead");
        CHECK(taken.body["emails"][0]["value"] == "asha@juno.example");
        CHECK(taken.body["emails"][0]["type"] == "work");
        CHECK(refused.scim_type() == "invalidPath");
    }
    {
        const auto [taken, refused] = both(
            {{"op", "replace"}, {"path", "phoneNumbers[type eq \"fax\"].value"}, {"value", "555"}});
        CHECK(taken.body["phoneNumbers"][0]["value"] == "555");
        CHECK(refused.scim_type() == "noTarget");
    }
    {
        const std::string manager = std::string(scim_test::enterprise_urn) + ":manager";
        const auto [taken, refused] = both({{"op", "add"}, {"path", manager}, {"value", "26"}});
        CHECK(taken.body[std::string(scim_test::enterprise_urn)]["manager"]["value"] == "26");
        CHECK(refused.scim_type() == "invalidValue");
        const auto [whole, also_refused] =
            both({{"op", "add"}, {"value", {{manager, "27"}, {"active", "TRUE"}}}});
        CHECK(whole.body[std::string(scim_test::enterprise_urn)]["manager"]["value"] == "27");
        CHECK(whole.body["active"] == true);
        CHECK(also_refused.status == 400);
    }
    CHECK(lenient
              .send_json(
                  "POST", "/Users",
                  {{"schemas", {scim_test::user_urn}}, {"userName", "dev"}, {"active", "False"}})
              .body["active"] == false);
}

TEST_CASE("Quirks: members leave by a list only where the service forgives it") {
    Service lenient = behaving("lenient");
    Service strict = behaving("strict");
    for (Service* service : {&lenient, &strict}) {
        const std::string one = service->add_user("one");
        const std::string two = service->add_user("two");
        const std::string group = service->add_group("All", {one, two});
        const Reply reply =
            service->patch("/Groups/" + group, {{{"op", "remove"},
                                                 {"path", "members"},
                                                 {"value", {{{"value", one}}, {{"value", "x"}}}}}});
        const Json members = service->send("GET", "/Groups/" + group).body["members"];
        if (service == &lenient) {
            CHECK(reply.status == 200);
            REQUIRE(members.size() == 1);
            CHECK(members[0]["value"] == two);
            const Reply nothing = service->patch(
                "/Groups/" + group,
                {{{"op", "remove"}, {"path", "members"}, {"value", {{{"value", "x"}}}}}});
            CHECK(nothing.status == 200);
            CHECK(nothing.changes == 0);
        } else {
            CHECK(reply.scim_type() == "invalidValue");
            CHECK(members.size() == 2);
        }
    }
}

TEST_CASE("Quirks: misbehaviour shows as in real services") {
    {
        Service service = behaving("ignores-active");
        const std::string user = service.add_user("asha");
        const Reply reply = service.patch(
            "/Users/" + user, {{{"op", "replace"}, {"path", "active"}, {"value", false}}});
        CHECK(reply.status == 200);
        CHECK(service.send("GET", "/Users/" + user).body["active"] == true);
    }
    {
        Service service = behaving("empty-201");
        const Reply reply = service.send_json(
            "POST", "/Users", {{"schemas", {scim_test::user_urn}}, {"userName", "asha"}});
        CHECK(reply.status == 201);
        CHECK(reply.body.is_null());
        CHECK(service.found("userName pr") == "asha");
    }
    {
        Service service = behaving("numbers-as-text");
        CHECK(service.send("GET", "/Users").body["startIndex"] == "1");
    }
    {
        Service service = behaving("put-only");
        const std::string user = service.add_user("asha");
        CHECK(service.patch("/Users/" + user, {{{"op", "remove"}, {"path", "title"}}}).status ==
              501);
    }
    {
        Service service = behaving("no-match-404");
        service.add_user("asha");
        CHECK(service.found("userName eq \"dev\"") == "!404 ");
        CHECK(service.found("userName eq \"asha\"") == "asha");
    }
    {
        Service service = behaving("read-only");
        CHECK(service.send("GET", "/Users").status == 200);
        CHECK(service.send("DELETE", "/Users/x").status == 403);
    }
    CHECK(behaving("failing").send("GET", "/Users").status == 500);
}

TEST_CASE("Quirks: a service without a stable order shows somebody twice") {
    Service service;
    for (const char* name : {"a", "b", "c", "d"}) {
        service.add_user(name);
    }
    REQUIRE(sim::scim::take_on(service.profile, "unstable-paging"));
    const Json first = service.send("GET", "/Users?startIndex=1&count=2").body["Resources"];
    const Json second = service.send("GET", "/Users?startIndex=3&count=2").body["Resources"];
    const bool overlaps = first[0] == second[0] || first[0] == second[1] || first[1] == second[0] ||
                          first[1] == second[1];
    CHECK(overlaps);
}

TEST_CASE("Quirks: a limited service refuses half of the time and says so in three ways") {
    for (const char* name : {"limited-seconds", "limited-date", "limited-silent"}) {
        Service service = behaving(name);
        service.now = {1'795'424'400'000};
        const Reply refused = service.send("GET", "/Users");
        REQUIRE(refused.status == 429);
        const std::string wait = refused.header("Retry-After");
        CHECK((std::string(name) != "limited-seconds" || wait == "29"));
        CHECK((std::string(name) != "limited-date" || wait == "Mon, 23 Nov 2026 09:00:30 GMT"));
        CHECK((std::string(name) != "limited-silent" || wait.empty()));
        service.now = {1'795'424'400'000 + 30'000};
        CHECK(service.send("GET", "/Users").status == 200);
    }
}

TEST_CASE("An app may declare an extension of its own, and its schema rules it") {
    Service service;
    const std::string urn = "urn:juno:params:scim:schemas:extension:crm:2.0:User";
    service.profile.user_extension =
        sim::scim::Schema{urn,
                          "CrmUser",
                          "What the CRM knows beside the person",
                          {{.name = "territory", .case_exact = true},
                           {.name = "quota", .type = sim::scim::AttributeType::integer},
                           {.name = "secret", .returned = sim::scim::Returned::never}}};
    const auto make = [&](const char* name, const Json& extension) {
        return service.send_json(
            "POST", "/Users",
            {{"schemas", {scim_test::user_urn, urn}}, {"userName", name}, {urn, extension}});
    };
    const Reply made = make("asha", {{"territory", "West"}, {"quota", 7}, {"secret", "s"}});
    REQUIRE(made.status == 201);
    CHECK(made.body[urn] == Json{{"territory", "West"}, {"quota", 7}});
    CHECK(make("dev", {{"quota", "many"}}).scim_type() == "invalidValue");
    CHECK(service.found(urn + ":territory eq \"West\"") == "asha");
    CHECK(service.found(urn + ":territory eq \"west\"").empty());
    CHECK(service.found(urn + ":quota gt 6") == "asha");
    const Reply patched =
        service.patch("/Users/" + made.id(),
                      {{{"op", "replace"}, {"path", urn + ":territory"}, {"value", "East"}}});
    CHECK(patched.body[urn]["territory"] == "East");
    CHECK(service.send("GET", "/Schemas/" + urn).body["name"] == "CrmUser");
    CHECK(service.send("GET", "/ResourceTypes/User").body["schemaExtensions"].size() == 2);
    CHECK(Service().send("GET", "/Schemas/" + urn).status == 404);
}

TEST_CASE("Quirks: a misbehaviour can be let go, and leaves nothing behind") {
    for (const std::string_view name : sim::scim::behaviours()) {
        const bool is_choice = name == "strict" || name == "lenient" || name == "version-1.1";
        sim::scim::ServiceProfile profile;
        REQUIRE(sim::scim::take_on(profile, name));
        REQUIRE(sim::scim::let_go(profile, name));
        INFO(name);
        CHECK((is_choice || profile == sim::scim::ServiceProfile{}));
    }
    sim::scim::ServiceProfile profile;
    CHECK_FALSE(sim::scim::let_go(profile, "naughty"));
    // One limit does not end another.
    REQUIRE(sim::scim::take_on(profile, "limited-date"));
    REQUIRE(sim::scim::let_go(profile, "limited-silent"));
    CHECK(profile.quirks.rate_limit == sim::scim::RateLimit::date);
}

TEST_CASE("Quirks: searches that leave something out do not change what is unique") {
    Service hiding = behaving("hides-inactive");
    Service blind = behaving("finds-nobody");
    for (Service* service : {&hiding, &blind}) {
        const std::string gone = service->add_user("gone", {{"active", false}});
        service->add_user("here");
        CHECK(service->found("userName eq \"gone\"").empty());
        CHECK(service->found("userName eq \"here\"") == (service == &hiding ? "here" : ""));
        CHECK(service->send("GET", "/Users/" + gone).status == 200);
        CHECK(service->send("GET", "/Users").body["totalResults"] == 2);
        CHECK(service
                  ->send_json("POST", "/Users",
                              {{"schemas", {scim_test::user_urn}}, {"userName", "gone"}})
                  .status == 409);
    }
}

TEST_CASE("Quirks: a service that wants paths refuses a bare value") {
    Service service = behaving("needs-patch-paths");
    const std::string user = service.add_user("asha");
    const Reply bare =
        service.patch("/Users/" + user, {{{"op", "replace"}, {"value", {{"active", false}}}}});
    CHECK(bare.status == 400);
    CHECK(bare.scim_type() == "invalidPath");
    CHECK(
        service.patch("/Users/" + user, {{{"op", "replace"}, {"path", "active"}, {"value", false}}})
            .body["active"] == false);
}

TEST_CASE("Quirks: a service that wipes members keeps only those who join") {
    Service service = behaving("wipes-members");
    const std::string one = service.add_user("one");
    const std::string two = service.add_user("two");
    const std::string three = service.add_user("three");
    const std::string group = service.add_group("All", {one, two});
    const Reply reply =
        service.patch("/Groups/" + group,
                      {{{"op", "remove"}, {"path", "members[value eq \"" + one + "\"]"}},
                       {{"op", "add"}, {"path", "members"}, {"value", {{{"value", three}}}}}});
    CHECK(reply.status == 200);
    const Json members = service.send("GET", "/Groups/" + group).body["members"];
    REQUIRE(members.size() == 1);
    CHECK(members[0]["value"] == three);
}

TEST_CASE("Quirks: a lost answer hides what was done, and reads still answer") {
    Service service = behaving("loses-answers");
    CHECK(
        service
            .send_json("POST", "/Users", {{"schemas", {scim_test::user_urn}}, {"userName", "asha"}})
            .status == 500);
    CHECK(service.found("userName eq \"asha\"") == "asha");
}

TEST_CASE("Quirks: a service can require an e-mail address") {
    Service service = behaving("requires-email");
    const Reply without = service.send_json(
        "POST", "/Users", {{"schemas", {scim_test::user_urn}}, {"userName", "asha"}});
    CHECK(without.status == 400);
    CHECK(without.scim_type() == "invalidValue");
    CHECK_FALSE(service.add_user("asha", {{"emails", {{{"value", "asha@juno.example"}}}}}).empty());
    CHECK_FALSE(service.add_group("All").empty());
}

TEST_CASE("Quirks: short pages tell the whole total") {
    Service service = behaving("short-pages");
    for (const char* name : {"one", "two", "three"}) {
        service.add_user(name);
    }
    const Json page = service.send("GET", "/Users?startIndex=1&count=100").body;
    CHECK(page["totalResults"] == 3);
    CHECK(page["Resources"].size() == 2);
    CHECK(service.send("GET", "/Users?startIndex=3&count=100").body["Resources"].size() == 1);
}
