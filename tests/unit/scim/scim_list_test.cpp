// SPDX-License-Identifier: MIT
// Pages, orders and searches (RFC 7644 sections 3.4.2 and 3.4.3).
#include <catch2/catch_test_macros.hpp>

#include "tests/unit/scim/scim_support.h"

using scim_test::Json;
using scim_test::Service;

namespace {

Service five_users() {
    Service service;
    for (const char* name : {"dan", "Ann", "eve", "bob", "cy"}) {
        Json attributes = Json::object();
        if (*name != 'c')
            attributes["title"] = std::string(name) == "eve" ? "a" : "B";
        service.add_user(name, attributes);
    }
    return service;
}

std::string names(const Json& list) {
    std::string all;
    for (const Json& user : list["Resources"])
        all += user["userName"].get<std::string>() + " ";
    return all;
}

}  // namespace

TEST_CASE("a list tells totals as integers") {
    Service service = five_users();
    const auto reply = service.send("GET", "/Users?startIndex=2&count=2");
    CHECK(reply.status == 200);
    CHECK(reply.body["schemas"][0] == "urn:ietf:params:scim:api:messages:2.0:ListResponse");
    CHECK(reply.body["totalResults"].is_number_integer());
    CHECK(reply.body["totalResults"] == 5);
    CHECK(reply.body["startIndex"] == 2);
    CHECK(reply.body["itemsPerPage"] == 2);
    CHECK(names(reply.body) == "Ann eve ");
}

TEST_CASE("pages at the edges") {
    Service service = five_users();
    const auto page = [&](const std::string& query) {
        const Json body = service.send("GET", "/Users?" + query).body;
        CHECK(body["itemsPerPage"] == body["Resources"].size());
        return std::to_string(body["startIndex"].get<int>()) + ":" + names(body);
    };
    CHECK(page("count=0") == "1:");
    CHECK(page("count=-3") == "1:");
    CHECK(page("startIndex=0&count=1") == "1:dan ");
    CHECK(page("startIndex=-7&count=1") == "1:dan ");
    CHECK(page("startIndex=5") == "5:cy ");
    CHECK(page("startIndex=6") == "6:");
    CHECK(page("startIndex=99999999999999999999") == "1000000000:");
    CHECK(page("count=99999999999999999999") == "1:dan Ann eve bob cy ");
    service.profile.page_size_max = 3;
    CHECK(page("count=100") == "1:dan Ann eve ");
    CHECK(service.send("GET", "/Users?startIndex=x").scim_type() == "invalidValue");
    CHECK(service.send("GET", "/Users?count=1.5").scim_type() == "invalidValue");
}

TEST_CASE("all pages together are all users, each once") {
    Service service = five_users();
    for (int size = 1; size <= 6; ++size) {
        std::string all;
        for (int start = 1; start <= 5; start += size) {
            all += names(service
                             .send("GET", "/Users?startIndex=" + std::to_string(start) +
                                              "&count=" + std::to_string(size))
                             .body);
        }
        CHECK(all == "dan Ann eve bob cy ");
    }
}

TEST_CASE("no match is an empty list, not an error") {
    Service service = five_users();
    const auto reply =
        service.send("GET", "/Users?filter=userName%20eq%20%22x%22&startIndex=1&count=100");
    CHECK(reply.status == 200);
    CHECK(reply.body.dump() ==
          R"({"schemas":["urn:ietf:params:scim:api:messages:2.0:ListResponse"],)"
          R"("totalResults":0,"startIndex":1,"itemsPerPage":0,"Resources":[]})");
}

TEST_CASE("sorting ignores case, keeps ties in order, and puts the missing last") {
    Service service = five_users();
    const auto sorted = [&](const std::string& query) {
        return names(service.send("GET", "/Users?" + query).body);
    };
    CHECK(sorted("sortBy=userName") == "Ann bob cy dan eve ");
    CHECK(sorted("sortBy=USERNAME&sortOrder=descending") == "eve dan cy bob Ann ");
    CHECK(sorted("sortBy=title") == "eve dan Ann bob cy ");
    CHECK(sorted("sortBy=title&sortOrder=descending") == "cy dan Ann bob eve ");
    CHECK(sorted("sortBy=meta.created&sortOrder=descending") == "cy bob eve Ann dan ");
    CHECK(sorted("sortBy=userName&startIndex=2&count=2") == "bob cy ");
    CHECK(service.send("GET", "/Users?sortBy=nothing").status == 400);
    CHECK(service.send("GET", "/Users?sortBy=password").status == 400);
    CHECK(service.send("GET", "/Users?sortBy=a..b").status == 400);
    CHECK(service.send("GET", "/Users?sortBy=title&sortOrder=up").status == 400);
}

TEST_CASE("several values are sorted by the primary one") {
    Service service;
    service.add_user("a", Json::parse(R"({"emails":[{"value":"a@x"},
                                          {"value":"z@x","primary":true}]})"));
    service.add_user("b", Json::parse(R"({"emails":[{"value":"m@x"}]})"));
    CHECK(names(service.send("GET", "/Users?sortBy=emails").body) == "b a ");
    CHECK(names(service.send("GET", "/Users?sortBy=emails.value").body) == "b a ");
}

TEST_CASE("a search by POST asks the same as a query") {
    Service service = five_users();
    const auto search = [&](const std::string& members) {
        return service.send(
            "POST", "/Users/.search",
            R"({"schemas":["urn:ietf:params:scim:api:messages:2.0:SearchRequest"])" + members +
                "}");
    };
    const auto reply = search(R"(,"filter":"title pr","attributes":["userName"],"sortBy":"userName",
                                  "sortOrder":"descending","startIndex":2,"count":2)");
    CHECK(reply.status == 200);
    CHECK(reply.body["totalResults"] == 4);
    CHECK(names(reply.body) == "dan bob ");
    CHECK_FALSE(reply.body["Resources"][0].contains("meta"));
    CHECK(names(search("").body) == "dan Ann eve bob cy ");
    CHECK(search(R"(,"filter":"title")").scim_type() == "invalidFilter");
    CHECK(search(R"(,"count":"x")").scim_type() == "invalidValue");
    CHECK(search(R"(,"count":true)").scim_type() == "invalidValue");
    CHECK(search(R"(,"attributes":[1])").scim_type() == "invalidValue");
    CHECK(service.send("POST", "/Users/.search", "{}").scim_type() == "invalidSyntax");
    CHECK(service.send("GET", "/Users/.search").status == 405);
}

TEST_CASE("query texts are decoded") {
    Service service;
    service.add_user("ann+test@acme.example");
    CHECK(service.found(R"(userName eq "ann+test@acme.example")") == "ann+test@acme.example");
    CHECK(service.send("GET", "/Users?filter=userName+co+%22test%22").body["totalResults"] == 1);
    CHECK(service.send("GET", "/Users?filter=userName+eq+%2").scim_type() == "invalidFilter");
    CHECK(service.send("GET", "/Users?filter=userName+eq+%zz").scim_type() == "invalidFilter");
    CHECK(service.send("GET", "/Users?count=%").scim_type() == "invalidValue");
    CHECK(service.send("GET", "/Users?&a&=b&").status == 200);
}
