// SPDX-License-Identifier: MIT
// Tokens, endpoints, methods, media types, discovery, and input that means harm.
#include <catch2/catch_test_macros.hpp>
#include <rapidcheck.h>

#include "sim/scim/date_time.h"
#include "tests/unit/scim/scim_support.h"

using scim_test::enterprise_urn;
using scim_test::Json;
using scim_test::Service;
using scim_test::user_urn;

TEST_CASE("only the right bearer token opens the service") {
    Service service;
    const auto status = [&](const sim::scim::Headers& headers) {
        const auto reply = service.send_as_is({"GET", "/scim/v2/Users", headers, ""});
        if (reply.status == 401) {
            CHECK(reply.body["status"] == "401");
            CHECK(reply.header("WWW-Authenticate") == "Bearer");
        }
        return reply.status;
    };
    CHECK(status({{"Authorization", "Bearer secret"}}) == 200);
    CHECK(status({{"authorization", "bearer secret"}}) == 200);
    CHECK(status({}) == 401);
    CHECK(status({{"Authorization", ""}}) == 401);
    CHECK(status({{"Authorization", "Bearer "}}) == 401);
    CHECK(status({{"Authorization", "Bearer secre"}}) == 401);
    CHECK(status({{"Authorization", "Bearer secrets"}}) == 401);
    CHECK(status({{"Authorization", "Bearer secretsecret"}}) == 401);
    CHECK(status({{"Authorization", "Basic secret"}}) == 401);
    service.profile.bearer_token.clear();
    CHECK(status({{"Authorization", "Bearer "}}) == 401);
}

TEST_CASE("endpoints and methods that do not exist") {
    Service service;
    const std::string user = "/Users/" + service.add_user("a");
    const auto status = [&](const std::string& method, const std::string& target) {
        return service.send(method, target).status;
    };
    CHECK(status("GET", "/Nothing") == 404);
    CHECK(status("GET", "") == 404);
    CHECK(status("PUT", "/") == 405);
    CHECK(status("GET", "/users") == 404);
    CHECK(status("GET", "/Users/a/b") == 404);
    CHECK(status("GET", "/Users%2Fr1") == 404);
    CHECK(status("GET", "/Users/%zz") == 404);
    CHECK(status("GET", "/Users/") == 200);
    CHECK(status("GET", user + "/") == 200);
    CHECK(status("GET", "/Users/%72" + user.substr(8)) == 200);
    CHECK(service.send_as_is({"GET", "/Users", {{"Authorization", "Bearer secret"}}, ""}).status ==
          404);
    CHECK(service.send_as_is({"GET", "/scim/v2x/Users", {{"Authorization", "Bearer secret"}}, ""})
              .status == 404);
    CHECK(service.send("PUT", "/Users").header("Allow") == "GET, POST");
    CHECK(service.send("POST", user).header("Allow") == "GET, PUT, PATCH, DELETE");
    CHECK(status("POST", user) == 405);
    CHECK(status("DELETE", "/Users") == 405);
    CHECK(status("BREW", user) == 405);
    CHECK(status("POST", "/Schemas") == 405);
    CHECK(status("GET", "/Me") == 501);
    CHECK(status("GET", "/Bulk") == 405);
}

TEST_CASE("bodies must be JSON by name") {
    Service service;
    const auto status = [&](const std::string& content_type) {
        sim::scim::Headers headers{{"Authorization", "Bearer secret"}};
        if (!content_type.empty())
            headers.emplace_back("content-type", content_type);
        return service
            .send_as_is({"POST", "/scim/v2/Users", headers,
                         R"({"schemas":["urn:ietf:params:scim:schemas:core:2.0:User"],)"
                         R"("userName":")" +
                             content_type + "x\"}"})
            .status;
    };
    CHECK(status("application/scim+json; charset=utf-8") == 201);
    CHECK(status("Application/JSON") == 201);
    CHECK(status("") == 201);
    CHECK(status("text/plain") == 415);
    CHECK(status("application/x-www-form-urlencoded") == 415);
}

TEST_CASE("the service describes itself from its own tables") {
    Service service;
    const Json config = service.send("GET", "/ServiceProviderConfig").body;
    CHECK(config["patch"]["supported"] == true);
    CHECK(config["bulk"]["supported"] == true);
    CHECK(config["filter"]["maxResults"] == 100);
    CHECK(config["authenticationSchemes"][0]["type"] == "oauthbearertoken");
    const Json types = service.send("GET", "/ResourceTypes").body;
    CHECK(types["totalResults"] == 2);
    CHECK(types["Resources"][0]["schemaExtensions"][0]["schema"] == enterprise_urn);
    CHECK(service.send("GET", "/ResourceTypes/Group").body["endpoint"] == "/Groups");
    CHECK(service.send("GET", "/ResourceTypes/Car").status == 404);
    const Json schemas = service.send("GET", "/Schemas").body;
    CHECK(schemas["totalResults"] == 6);
    const auto reply = service.send("GET", "/Schemas/" + std::string(user_urn));
    CHECK(reply.body["id"] == user_urn);
    const Json user_name = reply.body["attributes"][0];
    CHECK(user_name.dump() ==
          R"({"name":"userName","type":"string","multiValued":false,"required":true,)"
          R"("caseExact":false,"mutability":"readWrite","returned":"default",)"
          R"("uniqueness":"server"})");
    CHECK(service.send("GET", "/Schemas?filter=id%20pr").status == 403);
    for (const Json& schema : schemas["Resources"]) {
        CHECK(service.send("GET", "/Schemas/" + schema["id"].get<std::string>()).body == schema);
    }
}

TEST_CASE("errors carry their status as a text") {
    Service service;
    const auto reply = service.send("GET", "/Users/" + std::string("nobody"));
    CHECK(reply.status == 404);
    CHECK(reply.body.dump() == R"({"schemas":["urn:ietf:params:scim:api:messages:2.0:Error"],)"
                               R"("status":"404","detail":"Resource nobody not found."})");
}

TEST_CASE("oversized and deep bodies are refused before they cost anything") {
    Service service;
    const auto post = [&](const std::string& body) { return service.send("POST", "/Users", body); };
    CHECK(post(std::string(1024 * 1024 + 1, ' ')).status == 413);
    CHECK(post(std::string(500'000, '[')).scim_type() == "invalidSyntax");
    CHECK(post(std::string(65, '[') + std::string(65, ']')).scim_type() == "invalidSyntax");
    std::string wide = "{\"a\":0";
    for (int i = 0; i < 100'000; ++i)
        wide += ",\"a\":0";
    CHECK(post(wide + "}").scim_type() == "invalidSyntax");
    std::string emails = R"({"value":"x","type":"0"})";
    for (int i = 1; i < 20'000; ++i)
        emails += R"(,{"value":"x","type":")" + std::to_string(i) + "\"}";
    const std::string frame =
        R"({"schemas":["urn:ietf:params:scim:schemas:core:2.0:User"],"userName":"a","emails":[)";
    const auto many = post(frame + emails + "]}");
    CHECK(many.status == 201);
    const auto more = service.patch(
        "/Users/" + many.id(),
        Json::array(
            {Json{{"op", "add"}, {"path", "emails"}, {"value", Json::parse("[" + emails + "]")}}}));
    CHECK(more.status == 200);
    CHECK(more.changes == 0);
    Json operations = Json::array();
    for (int i = 0; i < 1001; ++i)
        operations.push_back({{"op", "remove"}, {"path", "title"}});
    CHECK(service.patch("/Users/" + many.id(), operations).status == 413);
}

TEST_CASE("bytes that are not UTF-8 never reach an answer") {
    Service service;
    CHECK(service.send("POST", "/Users", "{\"schemas\":[\"\xFF\"]}").status == 400);
    const auto reply = service.send("GET", "/Users/%FF%FE");
    CHECK(reply.status == 404);
    CHECK(service.send("GET", "/Users?filter=%FF%20pr").status == 400);
    CHECK(service.send("GET", "/Users?attributes=%FF").status == 200);
}

TEST_CASE("any request gets an answer") {
    const std::vector<std::string> pieces{
        "/",       "Users",   "Groups", "?",      "filter=",    "userName", "%20",
        "eq",      "%22a%22", "&",      "count=", "1",          "%",        ".search",
        "sortBy=", "Schemas", "r1",     "..",     "attributes="};
    const std::vector<std::string> bodies{
        "",
        "{}",
        "[",
        "null",
        "{\"schemas\":5}",
        R"({"schemas":["urn:ietf:params:scim:schemas:core:2.0:User"],"userName":"b"})",
        R"({"schemas":["urn:ietf:params:scim:api:messages:2.0:PatchOp"],"Operations":[{"op":"add",
            "value":{"emails":[{"value":"x"}]}}]})"};
    CHECK(rc::check([&] {
        Service service;
        service.add_user("a");
        std::string target;
        for (const std::size_t pick : *rc::gen::container<std::vector<std::size_t>>(
                 rc::gen::inRange<std::size_t>(0, pieces.size()))) {
            target += pieces[pick];
        }
        const auto method =
            *rc::gen::element<std::string>("GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "");
        const auto reply = service.send(method, target, *rc::gen::elementOf(bodies));
        RC_ASSERT(reply.status >= 200);
        RC_ASSERT(reply.status != 500);
        RC_ASSERT(!sim::scim::reason_phrase(reply.status).empty());
    }));
}

TEST_CASE("percent encoding goes both ways") {
    CHECK(sim::scim::percent_encode(R"(userName eq "a+b")") == "userName%20eq%20%22a%2Bb%22");
    CHECK(sim::scim::percent_decode("%7e%C3%A9+") == "~é+");
    CHECK_FALSE(sim::scim::percent_decode("%4").has_value());
    CHECK_FALSE(sim::scim::percent_decode("%g0").has_value());
    CHECK(rc::check([](const std::string& text) {
        RC_ASSERT(sim::scim::percent_decode(sim::scim::percent_encode(text)) == text);
    }));
}

TEST_CASE("date-times are read as XML Schema writes them") {
    using sim::scim::parse_date_time;
    const auto at = [](std::string_view text) { return parse_date_time(text)->milliseconds; };
    CHECK(at("1970-01-01T00:00:00Z") == 0);
    CHECK(at("1970-01-01T00:00:00.1234Z") == 123);
    CHECK(at("1970-01-01T02:00:00+02:00") == 0);
    CHECK(at("1969-12-31T23:30:00.5-00:30") == 500);
    CHECK(at("1970-01-01T00:00:01") == 1000);
    for (const char* text :
         {"", "1970-01-01", "1970-01-01T00:00:00.", "1970-01-01T00:00:00+2", "1970-02-30T00:00:00Z",
          "1970-01-01T24:00:00Z", "1970-01-01T00:00:00+15:00", "1970-01-01 00:00:00Z",
          "1970-01-01T00:00:00ZZ"}) {
        INFO(text);
        CHECK_FALSE(parse_date_time(text).has_value());
    }
}
