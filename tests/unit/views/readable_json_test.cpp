// SPDX-License-Identifier: MIT
// JSON in the narrow column of the inspector: compact, within its width, and still JSON.
#include <catch2/catch_test_macros.hpp>
#include <nlohmann/json.hpp>

#include "ui/views/inspector_builder.h"

using ui::views::readable_json;

TEST_CASE("Short JSON stays on one line, and a text that is no JSON stays as it is") {
    CHECK(readable_json(R"({"active":true,"groups":[]})") == R"({ "active": true, "groups": [] })");
    CHECK(readable_json("<html>") == "<html>");
    CHECK(readable_json("").empty());
}

TEST_CASE("Nested members flow over as few lines as they need") {
    CHECK(readable_json(R"({"userName":"asha.rao@juno.example",
                            "name":{"givenName":"Asha","familyName":"Rao"},
                            "emails":[{"primary":true,"value":"asha.rao@juno.example"}]})") ==
          R"({
  "userName": "asha.rao@juno.example",
  "name": { "givenName": "Asha",
    "familyName": "Rao" },
  "emails": [{ "primary": true,
    "value": "asha.rao@juno.example" }]
})");
}

TEST_CASE("A member with a long name begins below it") {
    CHECK(readable_json(R"({"urn:ietf:params:scim:schemas:extension:enterprise:2.0:User":
                            {"department":"Sales"},"password":"p"})") ==
          R"({
  "urn:…:enterprise:2.0:User":
    { "department": "Sales" },
  "password": "••••••••"
})");
}

TEST_CASE("What is laid out holds the same values") {
    const std::string body =
        R"({"a":[1,2,{"b":[true,null,"x y"],"c":{"long member name":"a value of some length"}}],)"
        R"("d":["one text of some length","another text of some length","a third one"]})";
    CHECK(nlohmann::json::parse(readable_json(body)) == nlohmann::json::parse(body));
}
