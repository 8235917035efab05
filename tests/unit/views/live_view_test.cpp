// SPDX-License-Identifier: MIT
// What a watched request means in plain words, and which rows a person gets to see.
#include <string>

#include <catch2/catch_test_macros.hpp>

#include "ui/views/live_builder.h"

using sim::scim::Request;
using ui::views::LiveChoices;
using ui::views::LiveExchange;
using ui::views::LiveFacts;
using ui::views::LiveNames;

namespace {

const ui::Strings& strings() {
    static const auto loaded = [] {
        auto read = ui::Strings::load(LAB_DATA_DIR "/assets/strings/en");
        read->set_missing_keys(ui::MissingKeys::fatal);
        return std::move(*read);
    }();
    return loaded;
}

std::string words(const std::string& method, const std::string& target,
                  const std::string& body = "") {
    return ui::views::meaning_of({method, target, {}, body}, {}, strings()).words;
}

std::string about(const std::string& method, const std::string& target,
                  const std::string& body = "") {
    return ui::views::meaning_of({method, target, {}, body}, {}, strings()).about;
}

std::string patch(const std::string& operations) {
    return R"({"schemas":["x"],"Operations":[)" + operations + "]}";
}

LiveExchange exchange(const std::string& method, const std::string& target, int status,
                      const std::string& answer = "", const std::string& body = "") {
    return {
        {0}, 412, {method, target, {{"User-Agent", "curl/7.88.1"}}, body}, {}, {status, {}, answer},
        {}};
}

LiveFacts facts_with(const std::vector<LiveExchange>& exchanges) {
    LiveFacts facts;
    facts.app = "Salesforce";
    facts.address = "127.0.0.1:8089";
    facts.link = ui::views::LiveLink::connected;
    LiveNames names;
    for (const LiveExchange& each : exchanges) {
        facts.entries.push_back(
            ui::views::live_entry(each, facts.entries.size() + 1, names, strings()));
    }
    return facts;
}

LiveFacts three() {
    return facts_with({
        exchange("POST", "/scim/v2/Users", 201, R"({"id":"u-1","userName":"asha@example.com"})",
                 R"({"userName":"asha@example.com"})"),
        exchange("PATCH", "/scim/v2/Users/u-1", 200, "",
                 patch(R"({"op":"Replace","value":{"active":"False"}})")),
        exchange("GET", "/scim/v2/Groups/g-9", 404),
    });
}

std::size_t rows_with(const std::string& filter, std::size_t segment = 0) {
    const LiveFacts facts = three();
    LiveChoices choices;
    choices.filter = filter;
    choices.segment = segment;
    return ui::views::live_view(facts, choices, strings()).rows.size();
}

}  // namespace

TEST_CASE("a request is told in plain words") {
    const std::string users = "/scim/v2/Users";
    CHECK(words("GET", users) == "Lists users");
    CHECK(words("GET", users + "?startIndex=101&count=100") == "Lists users from number 101 on");
    CHECK(words("GET", users + "?filter=userName%20eq%20%22a%40b%22") ==
          "Looks for a user by userName");
    CHECK(words("GET", users + "?filter=active+eq+true+and+title+pr") ==
          "Looks for users with a filter");
    CHECK(words("POST", users + "/.search", R"({"filter":"externalId eq \"7\""})") ==
          "Looks for a user by externalId");
    CHECK(words("GET", users + "/1") == "Reads a user");
    CHECK(words("POST", users, "{}") == "Creates a user");
    CHECK(words("PUT", users + "/1", R"({"active":true})") == "Replaces a user");
    CHECK(words("PUT", users + "/1", R"({"active":false})") == "Replaces a user, switched off");
    CHECK(words("DELETE", users + "/1") == "Deletes a user");
    CHECK(words("GET", "/scim/v1/ServiceProviderConfigs") == "Asks what the app can do");
    CHECK(words("POST", "/scim/v2/Bulk", R"({"Operations":[{},{}]})") == "Sends 2 changes at once");
    CHECK(words("POST", "/scim/v2/.search", "{}") == "Searches in all resources");
    CHECK(words("GET", "/favicon.ico") == "Asks for something that is not SCIM");
    CHECK(words("TRACE", users) == "Asks for something that is not SCIM");
}

TEST_CASE("a PATCH is told by what it changes, in every way that clients write it") {
    const std::string user = "/scim/v2/Users/1";
    for (const char* off : {R"({"op":"replace","path":"active","value":false})",
                            R"({"op":"Replace","path":"active","value":"False"})",
                            R"({"op":"replace","value":{"active":false}})"}) {
        CHECK(words("PATCH", user, patch(off)) == "Switches an account off");
    }
    CHECK(words("PATCH", user, R"({"active":true})") == "Switches an account on");
    CHECK(words("PATCH", user, patch(R"({"op":"replace","path":"password","value":"x"})")) ==
          "Sets a password");
    CHECK(words("PATCH", user,
                patch(R"({"op":"replace","path":"title","value":"x"},)"
                      R"({"op":"add","path":"emails[type eq \"work\"].value","value":"y"})")) ==
          "Changes title, emails of a user");
    CHECK(words("PATCH", user, patch(R"({"op":"replace","value":{"a":1,"b":2,"c":3,"d":4}})")) ==
          "Changes a, b and 2 more of a user");
    CHECK(words("PATCH", user, "no JSON") == "Changes a user");
    const std::string group = "/scim/v2/Groups/1";
    CHECK(words("PATCH", group,
                patch(R"({"op":"add","path":"members","value":[{"value":"1"},{"value":"2"}]})")) ==
          "Adds 2 members to a group");
    CHECK(words("PATCH", group, patch(R"({"op":"remove","path":"members[value eq \"1\"]"})")) ==
          "Takes 1 member out of a group");
    CHECK(words("PATCH", group, patch(R"({"op":"replace","value":{"displayName":"x"}})")) ==
          "Renames a group");
}

TEST_CASE("whom it is about is named") {
    CHECK(about("GET", "/Users?filter=userName+eq+%22a%40b%22") == "a@b");
    CHECK(about("POST", "/Users", R"({"userName":"zoe"})") == "zoe");
    CHECK(about("DELETE", "/Users/77") == "77");
    // Once an id was seen with a name, the name stands for it.
    const LiveFacts facts = three();
    CHECK(facts.entries[1].row.words == "Switches an account off");
    CHECK(facts.entries[1].row.about == "asha@example.com");
}

TEST_CASE("odd requests are told without harm") {
    for (const char* target : {"", "?", "/", "/Users?filter=", "/Users?filter=%", "/Users//",
                               "/Users?filter=a+eq+%22", "/Groups?filter=%22%22%22+eq+%22"}) {
        for (const char* body : {"", "[]", "7", R"({"Operations":7})", R"({"Operations":[7]})",
                                 R"({"Operations":[{"op":7,"path":7,"value":[]}]})"}) {
            for (const char* method : {"GET", "POST", "PUT", "PATCH", "DELETE", ""}) {
                INFO(method << " " << target << " " << body);
                CHECK_FALSE(words(method, target, body).empty());
            }
        }
    }
}

TEST_CASE("segments and words choose rows, and the counts say what there is") {
    CHECK(rows_with("") == 3);
    CHECK(rows_with("", 1) == 2);
    CHECK(rows_with("", 2) == 1);
    CHECK(rows_with("", 3) == 1);
    CHECK(rows_with("ASHA") == 2);
    CHECK(rows_with("patch asha") == 1);
    CHECK(rows_with("404") == 1);
    CHECK(rows_with("curl") == 3);
    CHECK(rows_with("no such thing") == 0);
    const LiveFacts facts = three();
    const auto view = ui::views::live_view(facts, {}, strings());
    REQUIRE(view.segments.size() == 4);
    CHECK(view.segments[3].label == "Refused 1");
}

TEST_CASE("following shows the newest row, and choosing one shows that one with its neighbours") {
    const LiveFacts facts = three();
    const auto following = ui::views::live_view(facts, {}, strings());
    CHECK(following.selected == 3);
    REQUIRE(following.message);
    CHECK_FALSE(following.message->next);
    LiveChoices choices;
    choices.follows = false;
    choices.selected = 2;
    const auto chosen = ui::views::live_view(facts, choices, strings());
    CHECK(chosen.selected == 2);
    REQUIRE(chosen.message);
    CHECK(chosen.message->from == "curl");
    CHECK(chosen.message->to == "Salesforce");
    CHECK(chosen.message->previous == std::size_t{1});
    CHECK(chosen.message->next == std::size_t{3});
    CHECK(chosen.message->response_head.find("200 OK after 0.4 ms") == 0);
}

TEST_CASE("what the answer means is told, and what is not shown") {
    LiveExchange none = exchange("GET", "/Users?filter=userName+eq+%22x%22", 200,
                                 R"({"totalResults":0,"Resources":[]})");
    none.response_body = ui::views::LiveBody::shortened;
    const LiveFacts facts = facts_with({none});
    CHECK(facts.entries.front().row.answer == "200, 0 found");
    const auto view = ui::views::live_view(facts, {}, strings());
    CHECK(view.message->note ==
          "0 found in all. A body is longer than 64 KiB, so only its beginning is kept.");
}
