// SPDX-License-Identifier: MIT
// PATCH: every kind of target of RFC 7644 section 3.5.2, and what must not happen.
#include <catch2/catch_test_macros.hpp>
#include <rapidcheck.h>

#include "tests/unit/scim/scim_support.h"

using scim_test::enterprise_urn;
using scim_test::Json;
using scim_test::Service;

namespace {

// One user that each test patches.
struct Patched {
    Patched() {
        id = service.add_user(
            "bjensen",
            Json::parse(R"({"title":"Guide","name":{"familyName":"Jensen","givenName":"Barbara"},
                "emails":[{"value":"b@work.example","type":"work","primary":true},
                          {"value":"b@home.example","type":"home"}],
                "addresses":[{"type":"work","streetAddress":"911 Universal City Plaza",
                              "locality":"Hollywood","region":"CA"}],
                "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User":
                    {"department":"Tours","manager":{"value":"m1"}}})"));
    }
    // "200" or "400 invalidPath"; with the number of changes where it is a success.
    std::string patch(const std::string& operations) {
        const auto reply = service.patch("/Users/" + id, Json::parse(operations));
        last_changes = reply.changes;
        return std::to_string(reply.status) + (reply.status == 200 ? "" : " " + reply.scim_type());
    }
    std::string one(const std::string& operation) { return patch("[" + operation + "]"); }
    Json user() { return service.send("GET", "/Users/" + id).body; }

    Service service;
    std::string id;
    std::size_t last_changes = 0;
};

}  // namespace

TEST_CASE("the vendor's deactivation has no path") {
    Patched it;
    CHECK(it.one(R"({"op":"replace","value":{"active":false}})") == "200");
    CHECK(it.user()["active"] == false);
    CHECK(it.one(R"({"op":"replace","value":{"password":"new"}})") == "200");
    CHECK_FALSE(it.user().contains("password"));
}

TEST_CASE("add sets, merges and appends") {
    Patched it;
    CHECK(it.one(R"({"op":"add","path":"nickName","value":"Babs"})") == "200");
    CHECK(it.user()["nickName"] == "Babs");
    CHECK(it.one(R"({"op":"add","path":"title","value":"Lead"})") == "200");
    CHECK(it.user()["title"] == "Lead");
    CHECK(it.one(R"({"op":"add","path":"name","value":{"middleName":"Jane"}})") == "200");
    CHECK(it.user()["name"] ==
          Json::parse(R"({"familyName":"Jensen","givenName":"Barbara","middleName":"Jane"})"));
    CHECK(it.one(R"({"op":"add","path":"name.formatted","value":"B. J."})") == "200");
    CHECK(it.user()["name"]["formatted"] == "B. J.");
    CHECK(it.one(R"({"op":"add","path":"emails","value":[{"value":"x@y.z","type":"other"}]})") ==
          "200");
    CHECK(it.user()["emails"].size() == 3);
    CHECK(it.one(R"({"op":"add","path":"emails","value":{"value":"q@y.z"}})") == "200");
    CHECK(it.user()["emails"].size() == 4);
    CHECK(it.one(R"({"op":"add","value":{"nickName":"B","emails":[{"value":"n@y.z"}]}})") == "200");
    CHECK(it.user()["nickName"] == "B");
    CHECK(it.user()["emails"].size() == 5);
}

TEST_CASE("an add of what is there changes nothing, the time of change included") {
    Patched it;
    const Json before = it.user();
    for (const char* operation : {
             R"({"op":"add","path":"title","value":"Guide"})",
             R"({"op":"add","path":"emails","value":[{"value":"b@home.example","type":"home"}]})",
             R"({"op":"add","path":"emails","value":[{"value":"b@home.example"}]})",
             R"({"op":"add","path":"name","value":{"familyName":"Jensen"}})",
             R"({"op":"add","path":"emails[type eq \"home\"]","value":{"type":"home"}})",
             R"({"op":"replace","path":"emails[type eq \"home\"].value","value":"b@home.example"})",
             R"({"op":"replace","value":{"active":true,"title":"Guide"}})",
             R"({"op":"remove","path":"nickName"})",
             R"({"op":"remove","path":"name.middleName"})",
         }) {
        INFO(operation);
        CHECK(it.one(operation) == "200");
        CHECK(it.last_changes == 0);
        CHECK(it.user() == before);
    }
}

TEST_CASE("replace swaps whole lists and merges single objects") {
    Patched it;
    CHECK(it.one(R"({"op":"replace","path":"emails","value":[{"value":"only@one.example"}]})") ==
          "200");
    CHECK(it.user()["emails"] == Json::parse(R"([{"value":"only@one.example"}])"));
    CHECK(it.one(R"({"op":"replace","path":"name","value":{"givenName":"Babs"}})") == "200");
    CHECK(it.user()["name"] == Json::parse(R"({"familyName":"Jensen","givenName":"Babs"})"));
    CHECK(it.one(R"({"op":"replace","path":"name.familyName","value":"J"})") == "200");
    CHECK(it.user()["name"]["familyName"] == "J");
    CHECK(it.one(R"({"op":"replace","path":"title","value":null})") == "200");
    CHECK_FALSE(it.user().contains("title"));
    CHECK(it.one(R"({"op":"replace","path":"nickName","value":"B"})") == "200");
    CHECK(it.user()["nickName"] == "B");
}

TEST_CASE("a value filter selects the values that change") {
    Patched it;
    CHECK(it.one(R"({"op":"replace","path":"addresses[type eq \"work\"].streetAddress",
                     "value":"1010 Broadway Ave"})") == "200");
    CHECK(it.user()["addresses"][0]["streetAddress"] == "1010 Broadway Ave");
    CHECK(it.user()["addresses"][0]["region"] == "CA");
    CHECK(it.one(R"({"op":"replace","path":"addresses[type eq \"work\"]",
                     "value":{"type":"work","locality":"LA"}})") == "200");
    CHECK(it.user()["addresses"] == Json::parse(R"([{"locality":"LA","type":"work"}])"));
    CHECK(it.one(R"({"op":"replace","path":"emails[type eq \"pager\"].value","value":"x"})") ==
          "400 noTarget");
    CHECK(it.one(R"({"op":"add","path":"emails[type eq \"other\"].value","value":"o@x.y"})") ==
          "200");
    CHECK(it.user()["emails"][2] == Json::parse(R"({"value":"o@x.y","type":"other"})"));
    CHECK(it.one(R"({"op":"add","path":"emails[type ne \"other\" and value sw \"z\"].value",
                     "value":"o"})") == "400 noTarget");
    CHECK(it.one(R"({"op":"replace","path":"emails.display","value":"B"})") == "200");
    CHECK(it.user()["emails"][1]["display"] == "B");
}

TEST_CASE("remove takes an attribute, a part, or selected values away") {
    Patched it;
    CHECK(it.one(R"({"op":"remove","path":"emails[type eq \"home\"]"})") == "200");
    CHECK(it.user()["emails"].size() == 1);
    CHECK(it.one(R"({"op":"remove","path":"emails[type eq \"home\"]"})") == "400 noTarget");
    CHECK(it.one(R"({"op":"remove","path":"addresses[type eq \"work\"].region"})") == "200");
    CHECK_FALSE(it.user()["addresses"][0].contains("region"));
    CHECK(it.one(R"({"op":"remove","path":"emails[value co \"work\"]"})") == "200");
    CHECK_FALSE(it.user().contains("emails"));
    CHECK(it.one(R"({"op":"remove","path":"name.givenName"})") == "200");
    CHECK(it.user()["name"] == Json::parse(R"({"familyName":"Jensen"})"));
    CHECK(it.one(R"({"op":"remove","path":"title"})") == "200");
    CHECK_FALSE(it.user().contains("title"));
    CHECK(it.one(R"({"op":"remove"})") == "400 noTarget");
    CHECK(it.one(R"({"op":"remove","path":"userName"})") == "400 mutability");
    CHECK(it.one(R"({"op":"remove","path":"id"})") == "400 mutability");
}

TEST_CASE("an extension is reached by its URN") {
    Patched it;
    const std::string urn(enterprise_urn);
    CHECK(it.one(R"({"op":"replace","path":")" + urn + R"(:department","value":"Sales"})") ==
          "200");
    CHECK(it.user()[urn]["department"] == "Sales");
    CHECK(it.one(R"({"op":"add","path":")" + urn + R"(","value":{"division":"D"}})") == "200");
    CHECK(it.user()[urn]["division"] == "D");
    CHECK(it.user()[urn]["department"] == "Sales");
    CHECK(it.one(R"({"op":"replace","value":{")" + urn + R"(":{"costCenter":"C"}}})") == "200");
    CHECK(it.user()[urn]["costCenter"] == "C");
    CHECK(it.one(R"({"op":"replace","path":")" + urn + R"(:manager.value","value":"m2"})") ==
          "200");
    CHECK(it.user()[urn]["manager"]["value"] == "m2");
    CHECK(it.one(R"({"op":"replace","path":")" + urn + R"(:manager.displayName","value":"M"})") ==
          "400 mutability");
    CHECK(it.one(R"({"op":"replace","path":"urn:ietf:params:scim:schemas:core:2.0:User:title",
                     "value":"T"})") == "200");
    CHECK(it.user()["title"] == "T");
    CHECK(it.one(R"({"op":"remove","path":")" + urn + R"("})") == "200");
    CHECK_FALSE(it.user().contains(urn));
    CHECK(it.user()["schemas"].size() == 1);
    CHECK(it.one(R"({"op":"add","path":")" + urn + R"(:department","value":"S"})") == "200");
    CHECK(it.user()["schemas"].size() == 2);
}

TEST_CASE("making one value primary makes the other secondary") {
    Patched it;
    CHECK(it.one(R"({"op":"replace","path":"emails[type eq \"home\"].primary","value":true})") ==
          "200");
    CHECK(it.user()["emails"][0]["primary"] == false);
    CHECK(it.user()["emails"][1]["primary"] == true);
    CHECK(it.one(R"({"op":"add","path":"emails","value":[{"value":"n@x.y","primary":true}]})") ==
          "200");
    CHECK(it.user()["emails"][1]["primary"] == false);
    CHECK(it.user()["emails"][2]["primary"] == true);
    CHECK(it.one(R"({"op":"replace","path":"emails.primary","value":true})") == "400 invalidValue");
}

TEST_CASE("operations in error name their reason and change nothing") {
    Patched it;
    const Json before = it.user();
    CHECK(it.one(R"({"op":"append","path":"title","value":"x"})") == "400 invalidSyntax");
    CHECK(it.one(R"({"path":"title","value":"x"})") == "400 invalidSyntax");
    CHECK(it.one("5") == "400 invalidSyntax");
    CHECK(it.patch("[]") == "400 invalidSyntax");
    CHECK(it.patch("{}") == "400 invalidSyntax");
    CHECK(it.one(R"({"op":"add","path":"","value":"x"})") == "400 invalidPath");
    CHECK(it.one(R"({"op":"add","path":5,"value":"x"})") == "400 invalidPath");
    CHECK(it.one(R"({"op":"add","path":"nothing","value":"x"})") == "400 invalidPath");
    CHECK(it.one(R"({"op":"add","path":"name.nothing","value":"x"})") == "400 invalidPath");
    CHECK(it.one(R"({"op":"add","path":"name[familyName eq \"x\"]","value":"x"})") ==
          "400 invalidPath");
    CHECK(it.one(R"({"op":"add","path":"emails[type eq \"work\"","value":"x"})") ==
          "400 invalidPath");
    CHECK(it.one(R"({"op":"add","path":"emails[type eq \"work\"]value","value":"x"})") ==
          "400 invalidPath");
    CHECK(it.one(R"({"op":"add","path":"emails[type eq work]","value":"x"})") ==
          "400 invalidFilter");
    CHECK(it.one(R"({"op":"add","path":"emails[nothing eq \"work\"]","value":"x"})") ==
          "400 invalidFilter");
    CHECK(it.one(R"({"op":"add","path":"title"})") == "400 invalidValue");
    CHECK(it.one(R"({"op":"add","path":"title","value":5})") == "400 invalidValue");
    CHECK(it.one(R"({"op":"add","path":"active","value":"False"})") == "400 invalidValue");
    CHECK(it.one(R"({"op":"add","value":"x"})") == "400 invalidValue");
    CHECK(it.one(R"({"op":"add","value":{"name.familyName":"x"}})") == "400 invalidPath");
    CHECK(it.one(R"({"op":"replace","path":"id","value":"x"})") == "400 mutability");
    CHECK(it.one(R"({"op":"replace","path":"meta.version","value":"x"})") == "400 mutability");
    CHECK(it.one(R"({"op":"replace","path":"groups","value":[]})") == "400 mutability");
    CHECK(it.one(R"({"op":"replace","value":{"id":"x"}})") == "400 mutability");
    CHECK(it.one(R"({"op":"replace","path":"userName","value":null})") == "400 invalidValue");
    CHECK(it.patch(R"([{"op":"replace","path":"title","value":"x"},
                       {"op":"replace","path":"nothing","value":"x"}])") == "400 invalidPath");
    CHECK(it.user() == before);
}

TEST_CASE("the client may repeat the id of the resource") {
    Patched it;
    CHECK(it.one(R"({"op":"replace","value":{"id":")" + it.id + R"(","title":"x"}})") == "200");
    CHECK(it.user()["title"] == "x");
}

TEST_CASE("members come and go one by one") {
    Service service;
    const std::string ann = service.add_user("ann");
    const std::string bob = service.add_user("bob");
    const std::string target = "/Groups/" + service.add_group("Sales", {ann});
    const auto patch = [&](const std::string& operations) {
        return service.patch(target, Json::parse(operations));
    };
    const auto members = [&] {
        std::string names;
        for (const Json& entry : service.send("GET", target).body.value("members", Json::array()))
            names += entry["display"].get<std::string>() + " ";
        return names;
    };
    CHECK(patch(R"([{"op":"add","path":"members","value":[{"value":")" + bob + R"("}]}])").status ==
          200);
    CHECK(members() == "ann bob ");
    CHECK(
        patch(R"([{"op":"add","path":"members","value":[{"value":")" + ann + R"("}]}])").changes ==
        0);
    CHECK(patch(R"([{"op":"remove","path":"members[value eq \")" + ann +
                R"(\"]"},{"op":"replace","value":{"displayName":"Sales EMEA"}}])")
              .status == 200);
    CHECK(members() == "bob ");
    CHECK(service.send("GET", "/Users/" + bob).body["groups"][0]["display"] == "Sales EMEA");
    CHECK_FALSE(service.send("GET", "/Users/" + ann).body.contains("groups"));
    CHECK(patch(R"([{"op":"replace","path":"members[value eq \")" + bob +
                R"(\"].value","value":"other"}])")
              .scim_type() == "mutability");
    CHECK(patch(R"([{"op":"replace","path":"members","value":[{"value":")" + ann + R"("}]}])")
              .status == 200);
    CHECK(members() == "ann ");
    CHECK(patch(R"([{"op":"remove","path":"members"}])").status == 200);
    CHECK(members().empty());
    CHECK(patch(R"([{"op":"add","path":"members","value":[{"display":"x"}]}])").scim_type() ==
          "invalidValue");
}

namespace {

rc::Gen<Json> any_operation() {
    static const std::vector<std::string> paths{
        "title",
        "active",
        "name",
        "name.givenName",
        "emails",
        "groups",
        "emails.type",
        "externalId",
        "userName",
        "emails[type eq \"work\"]",
        "",
        "nothing",
        "emails[value pr].primary",
        "emails[type eq \"home\"].value",
        "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:department",
        "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User"};
    static const std::vector<std::string> values{
        "\"x\"",
        "\"bjensen2\"",
        "true",
        "false",
        "null",
        "7",
        "[]",
        "{}",
        R"({"givenName":"G"})",
        R"([{"value":"a@b.c","type":"home","primary":true}])",
        R"({"value":"c@d.e","primary":true})",
        R"({"department":"D"})",
        R"({"title":"T","active":false})",
        R"([{"type":"work"},{"type":"work"}])"};
    return rc::gen::map(
        rc::gen::tuple(rc::gen::element<std::string>("add", "replace", "remove", "Add"),
                       rc::gen::inRange<std::size_t>(0, paths.size() + 4),
                       rc::gen::inRange<std::size_t>(0, values.size())),
        [](const std::tuple<std::string, std::size_t, std::size_t>& pick) {
            Json operation{{"op", std::get<0>(pick)}};
            if (std::get<1>(pick) < paths.size())
                operation["path"] = paths[std::get<1>(pick)];
            operation["value"] = Json::parse(values[std::get<2>(pick)]);
            return operation;
        });
}

std::size_t primaries(const Json& user) {
    std::size_t count = 0;
    for (const Json& email : user.value("emails", Json::array()))
        count += email.value("primary", false) ? 1U : 0U;
    return count;
}

}  // namespace

TEST_CASE("any patch is atomic, repeatable, and leaves a valid resource") {
    CHECK(rc::check([] {
        Patched it;
        const Json operations = *rc::gen::resize(
            4, rc::gen::nonEmpty(rc::gen::container<std::vector<Json>>(any_operation())));
        const Json before = it.user();
        const auto first = it.service.patch("/Users/" + it.id, operations);
        const Json after = it.user();
        if (first.status != 200) {
            RC_ASSERT(first.status == 400);
            RC_ASSERT(first.changes == 0U);
            RC_ASSERT(after == before);
            return;
        }
        RC_ASSERT(first.body == after);
        RC_ASSERT((first.changes == 0U) == (after == before));
        RC_ASSERT(primaries(after) <= 1U);
        RC_ASSERT(after["userName"].is_string());
        // What the service shows it must also accept, and it must mean the same.
        const auto put = it.service.send_json("PUT", "/Users/" + it.id, after);
        RC_ASSERT(put.status == 200);
        RC_ASSERT(put.changes == 0U);
    }));
}
