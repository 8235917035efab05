// SPDX-License-Identifier: MIT
// RFC 7644 sections 3.4.2 and 3.4.3: lists, filters, order, pages and searches by POST.
#include <catch2/catch_test_macros.hpp>

#include "tests/unit/scim/scim_support.h"

using scim_test::Json;
using scim_test::Service;

namespace {

// The people that the filters of figure 1's examples tell apart.
Service four_people() {
    Service service;
    service.add_user("bjensen", Json::parse(R"({"title":"Tour Guide","userType":"Employee",
        "name":{"familyName":"Jensen"},
        "emails":[{"value":"bjensen@example.com","type":"work"},
                  {"value":"babs@jensen.org","type":"home"}]})"));
    service.add_user("Jsmith", Json::parse(R"({"userType":"Intern",
        "name":{"familyName":"Smith"},"emails":[{"value":"jsmith@example.org","type":"home"}],
        "ims":[{"value":"jsmith@foo.com","type":"xmpp"}]})"));
    service.add_user("somalley", Json::parse(R"({"title":"Chef","userType":"Contractor",
        "name":{"familyName":"O'Malley"},
        "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User":{"division":"Kitchen"}})"));
    service.add_user("zed", Json::parse(R"({"userType":"Employee",
        "emails":[{"value":"zed@example.org","type":"work"}]})"));
    return service;
}

std::string names(const Json& list) {
    std::string all;
    for (const Json& user : list["Resources"])
        all += (all.empty() ? "" : ",") + user["userName"].get<std::string>();
    return all;
}

std::string listed(Service& service, const std::string& query) {
    return names(service.send("GET", "/Users?" + query).body);
}

Json search_request(const std::string& members) {
    Json request = Json::parse(members);
    request["schemas"] = {"urn:ietf:params:scim:api:messages:2.0:SearchRequest"};
    return request;
}

}  // namespace

TEST_CASE("3.4.2 a list names how many there are and shows what was asked for") {
    Service service = four_people();
    const auto reply = service.send("GET", "/Users?attributes=userName");
    CHECK(reply.status == 200);
    CHECK(reply.header("Content-Type") == "application/scim+json");
    CHECK(reply.body["schemas"] ==
          Json::array({"urn:ietf:params:scim:api:messages:2.0:ListResponse"}));
    CHECK(reply.body["totalResults"] == 4);
    for (const Json& user : reply.body["Resources"])
        CHECK(user.size() == 3);
    CHECK(names(reply.body) == "bjensen,Jsmith,somalley,zed");
}

TEST_CASE("3.4.2 an endpoint without resources is an empty list") {
    Service service;
    for (const char* endpoint : {"/Users", "/Groups"}) {
        const auto reply = service.send("GET", endpoint);
        CHECK(reply.status == 200);
        CHECK(reply.body["totalResults"] == 0);
        CHECK(reply.body["Resources"] == Json::array());
    }
}

TEST_CASE("3.4.2.2 the example filters find whom they describe") {
    Service service = four_people();
    const std::vector<std::pair<std::string, std::string>> examples{
        {R"(userName eq "bjensen")", "bjensen"},
        {R"(name.familyName co "O'Malley")", "somalley"},
        {R"(userName sw "J")", "Jsmith"},
        {R"(urn:ietf:params:scim:schemas:core:2.0:User:userName sw "J")", "Jsmith"},
        {R"(title pr)", "bjensen,somalley"},
        {R"(meta.lastModified gt "2026-11-23T09:00:02Z")", "somalley,zed"},
        {R"(meta.lastModified ge "2026-11-23T09:00:02Z")", "Jsmith,somalley,zed"},
        {R"(meta.lastModified lt "2026-11-23T09:00:02Z")", "bjensen"},
        {R"(meta.lastModified le "2026-11-23T09:00:02Z")", "bjensen,Jsmith"},
        {R"(meta.lastModified gt "2011-05-13T04:42:34Z")", "bjensen,Jsmith,somalley,zed"},
        {R"(title pr and userType eq "Employee")", "bjensen"},
        {R"(title pr or userType eq "Intern")", "bjensen,Jsmith,somalley"},
        {R"(schemas eq "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User")", "somalley"},
        {R"(userType eq "Employee" and (emails co "example.com" or )"
         R"(emails.value co "example.org"))",
         "bjensen,zed"},
        {R"(userType ne "Employee" and not (emails co "example.com" or )"
         R"(emails.value co "example.org"))",
         "somalley"},
        {R"(userType eq "Employee" and (emails.type eq "work"))", "bjensen,zed"},
        {R"(userType eq "Employee" and emails[type eq "work" and value co "@example.com"])",
         "bjensen"},
        {R"(emails[type eq "work" and value co "@example.com"] or )"
         R"(ims[type eq "xmpp" and value co "@foo.com"])",
         "bjensen,Jsmith"},
    };
    for (const auto& [filter, expected] : examples) {
        INFO(filter);
        CHECK(service.found(filter) == expected);
    }
}

TEST_CASE("3.4.2.2 names and operators ignore case and brackets override precedence") {
    Service service = four_people();
    CHECK(service.found(R"(USERNAME Eq "BJensen")") == "bjensen");
    CHECK(service.found(R"(TITLE PR AND userType EQ "employee")") == "bjensen");
    CHECK(service.found(R"(userName eq "zed" or userName eq "bjensen" and title eq "none")") ==
          "zed");
    CHECK(service.found(R"((userName eq "zed" or userName eq "bjensen") and title pr)") ==
          "bjensen");
    CHECK(service.found(R"(not (title pr) and userType eq "Employee")") == "zed");
    CHECK(service.found(R"(userName xx "zed")") == "!400 invalidFilter");
    CHECK(service.found(R"(userName eq zed)") == "!400 invalidFilter");
    CHECK(service.found(R"(active gt true)") == "!400 invalidFilter");
    CHECK(service.found(R"(x509Certificates.value gt "AA==")") == "!400 invalidFilter");
}

TEST_CASE("3.4.2.3 an order is ascending unless it is said otherwise") {
    Service service = four_people();
    CHECK(listed(service, "sortBy=userName") == "bjensen,Jsmith,somalley,zed");
    CHECK(listed(service, "sortBy=userName&sortOrder=ascending") == "bjensen,Jsmith,somalley,zed");
    CHECK(listed(service, "sortBy=userName&sortOrder=descending") == "zed,somalley,Jsmith,bjensen");
    CHECK(listed(service, "sortOrder=descending") == "bjensen,Jsmith,somalley,zed");
    CHECK(listed(service, "sortBy=name.familyName") == "bjensen,somalley,Jsmith,zed");
    CHECK(listed(service, "sortBy=name.familyName&sortOrder=descending") ==
          "zed,Jsmith,somalley,bjensen");
    // Those without a title come last, and first when the order is turned round.
    CHECK(listed(service, "sortBy=title") == "somalley,bjensen,Jsmith,zed");
    CHECK(listed(service, "sortBy=title&sortOrder=descending") == "Jsmith,zed,bjensen,somalley");
    CHECK(listed(service, "sortBy=emails.value&filter=emails%20pr") == "bjensen,Jsmith,zed");
}

TEST_CASE("3.4.2.4 pages are cut by a first index and a count") {
    Service service = four_people();
    const auto page = [&](const std::string& query) {
        const Json body = service.send("GET", "/Users?" + query).body;
        CHECK(body["totalResults"] == 4);
        CHECK(body["itemsPerPage"] == body["Resources"].size());
        return std::to_string(body["startIndex"].get<int>()) + " " + names(body);
    };
    CHECK(page("startIndex=1&count=10") == "1 bjensen,Jsmith,somalley,zed");
    CHECK(page("startIndex=1&count=2") == "1 bjensen,Jsmith");
    CHECK(page("startIndex=3&count=2") == "3 somalley,zed");
    CHECK(page("startIndex=4&count=2") == "4 zed");
    CHECK(page("startIndex=0&count=1") == "1 bjensen");
    CHECK(page("startIndex=-2&count=1") == "1 bjensen");
    CHECK(page("count=-1") == "1 ");
    CHECK(page("count=0") == "1 ");
    CHECK(page("startIndex=2&count=1&sortBy=userName&sortOrder=descending") == "2 somalley");
}

TEST_CASE("3.4.3 a search by POST takes what a query takes") {
    Service service = four_people();
    const auto search = [&](const std::string& members) {
        return service.send_json("POST", "/Users/.search", search_request(members));
    };
    const auto reply = search(R"({"attributes":["displayName","userName"],
        "filter":"userType eq \"Employee\" or displayName sw \"smith\"",
        "startIndex":1,"count":10})");
    CHECK(reply.status == 200);
    CHECK(reply.header("Content-Type") == "application/scim+json");
    CHECK(reply.changes == 0);
    CHECK(reply.body["schemas"][0] == "urn:ietf:params:scim:api:messages:2.0:ListResponse");
    CHECK(reply.body["totalResults"] == 2);
    CHECK(reply.body["itemsPerPage"] == 2);
    CHECK(reply.body["startIndex"] == 1);
    CHECK(names(reply.body) == "bjensen,zed");
    CHECK(reply.body["Resources"][0].size() == 3);
    CHECK(names(search(R"({"sortBy":"userName","sortOrder":"descending","count":2})").body) ==
          "zed,somalley");
    const Json less = search(R"({"excludedAttributes":["emails","meta"]})").body;
    CHECK_FALSE(less["Resources"][0].contains("emails"));
    CHECK_FALSE(less["Resources"][0].contains("meta"));
    CHECK(search(R"({"count":0})").body["totalResults"] == 4);
    CHECK(search(R"({"filter":"userName xx 1"})").scim_type() == "invalidFilter");
    CHECK(search(R"({"attributes":["title"],"excludedAttributes":["name"]})").status == 400);
}

TEST_CASE("3.4.3 groups are searched at their own endpoint") {
    Service service = four_people();
    service.add_group("Tour Guides", {"r1"});
    service.add_group("Employees", {"r1", "r4"});
    const auto reply = service.send_json(
        "POST", "/Groups/.search",
        search_request(R"({"filter":"members.value eq \"r4\"","attributes":["displayName"]})"));
    CHECK(reply.status == 200);
    REQUIRE(reply.body["totalResults"] == 1);
    CHECK(reply.body["Resources"][0]["displayName"] == "Employees");
    CHECK_FALSE(reply.body["Resources"][0].contains("members"));
}
