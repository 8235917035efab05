// SPDX-License-Identifier: MIT
// A resource that is put together from its stored text is the same as one that is built anew.
#include <catch2/catch_test_macros.hpp>

#include "sim/scim/resource_text.h"
#include "tests/unit/scim/scim_support.h"

using namespace scim_test;

namespace {

// The text of one resource both ways.
void compare(const Service& service, sim::scim::ResourceKind kind, const std::string& id) {
    const sim::scim::ServiceProfile& profile = service.profile;
    const sim::scim::ResourceTypes types(profile.user_extension ? &*profile.user_extension
                                                                : nullptr);
    const sim::scim::View view{profile, service.store, types};
    const sim::scim::Resource* resource = service.store.find(kind, id);
    REQUIRE(resource != nullptr);
    CHECK(sim::scim::shown_text(view, *resource, {}) ==
          sim::scim::to_text(sim::scim::shown_resource(view, *resource, {})));
}

Json rich_user() {
    return {{"externalId", "00u\"1\\"},
            {"displayName", "Zoë {\"Z\"}, [x]"},
            {"nickName", "\t\x01 \x7f"},
            {"password", "not to be seen, \"}"},
            {"emails",
             {{{"value", "zoe@example.com"}, {"type", "work"}, {"primary", true}},
              {{"value", "a,b@example.com"}}}},
            {std::string(enterprise_urn),
             {{"department", "R&D"}, {"manager", {{"value", "r1"}, {"$ref", "../Users/r1"}}}}}};
}

}  // namespace

TEST_CASE("Text: users with everything that JSON can hold come out the same") {
    Service service;
    compare(service, sim::scim::ResourceKind::user, service.add_user("plain"));
    const std::string rich = service.add_user("rich", rich_user());
    compare(service, sim::scim::ResourceKind::user, rich);
    service.add_group("One \"group\"", {rich});
    service.add_group("Другая", {rich});
    compare(service, sim::scim::ResourceKind::user, rich);
    CHECK(service.send("GET", "/Users/" + rich).body["groups"].size() == 2);
    CHECK_FALSE(service.send("GET", "/Users/" + rich).body.contains("password"));
}

TEST_CASE("Text: groups come out the same, with and without members") {
    Service service;
    const std::string ann = service.add_user("ann");
    const std::string inner = service.add_group("inner");
    compare(service, sim::scim::ResourceKind::group, inner);
    const std::string outer = service.add_group("outer", {ann, inner, "stranger"});
    compare(service, sim::scim::ResourceKind::group, outer);
}

TEST_CASE("Text: an extension that hides an attribute is built anew") {
    Service service;
    service.profile.user_extension = sim::scim::Schema{
        "urn:example:badge",
        "Badge",
        "A badge",
        {{.name = "number"}, {.name = "pin", .returned = sim::scim::Returned::never}}};
    const std::string id =
        service.add_user("ann", {{"urn:example:badge", {{"number", "7"}, {"pin", "1234"}}}});
    compare(service, sim::scim::ResourceKind::user, id);
    const Json badge = service.send("GET", "/Users/" + id).body["urn:example:badge"];
    CHECK(badge == Json{{"number", "7"}});
}

TEST_CASE("Text: names that share a place in an index are told apart") {
    Service service;
    const std::string first = service.add_user("first", {{"externalId", "x"}});
    const std::string second = service.add_user("second", {{"externalId", "x"}});
    CHECK(service.found("externalId eq \"x\"") == "first,second");
    CHECK(service.found("externalId eq \"X\"").empty());
    CHECK(service.found("userName eq \"FIRST\"") == "first");
    CHECK(service.found("userName eq \"first\" and active eq false").empty());
    service.send("DELETE", "/Users/" + first);
    CHECK(service.found("externalId eq \"x\"") == "second");
    service.patch("/Users/" + second, Json::array({{{"op", "remove"}, {"path", "externalId"}}}));
    CHECK(service.found("externalId eq \"x\"").empty());
}
