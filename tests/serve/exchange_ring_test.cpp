// SPDX-License-Identifier: MIT
// What a running app keeps for those who watch: bounded, in order, and without secrets.
#include "ui/serve/exchange_ring.h"

#include <thread>
#include <vector>

#include <catch2/catch_test_macros.hpp>
#include <nlohmann/json.hpp>

#include "ui/serve/local_address.h"
#include "ui/serve/watch_text.h"

using ui::serve::AddressFault;
using ui::serve::BodyKept;
using ui::serve::ExchangeRing;
using ui::serve::parse_local_address;
using ui::serve::WatchedExchange;

namespace {

WatchedExchange exchange(const std::string& target, const std::string& body = "") {
    WatchedExchange made;
    made.request = {"POST",
                    target,
                    {{"Authorization", "Bearer top-secret"}},
                    ExchangeRing::beginning_of(body, made.request_body)};
    made.response = {201, {{"Set-Cookie", "session=top-secret"}}, R"({"id":"a"})"};
    return made;
}

// What a watcher is sent of one exchange with this request body.
WatchedExchange sent(const std::string& body) {
    ExchangeRing ring;
    ring.add(exchange("/Users", body));
    const auto answer = ui::serve::watch_answer_in(
        ui::serve::to_watch_text({"Salesforce", "http://x", "one"}, ring.after(0, 10)));
    REQUIRE(answer);
    REQUIRE(answer->exchanges.size() == 1);
    return answer->exchanges.front();
}

bool is_refused(std::string_view text, AddressFault why) {
    const auto address = parse_local_address(text);
    return !address && address.error() == why;
}

}  // namespace

TEST_CASE("the ring keeps the newest exchanges, numbered without a gap") {
    ExchangeRing ring;
    CHECK(ring.after(0, 10).exchanges.empty());
    for (std::size_t number = 0; number < ExchangeRing::exchanges_max + 20; ++number) {
        ring.add(exchange("/" + std::to_string(number)));
    }
    const auto all = ring.after(0, 10'000);
    CHECK(all.first == 21);
    CHECK(all.last == ExchangeRing::exchanges_max + 20);
    REQUIRE(all.exchanges.size() == ExchangeRing::exchanges_max);
    CHECK(all.exchanges.front()->request.target == "/20");
    const auto some = ring.after(100, 3);
    REQUIRE(some.exchanges.size() == 3);
    CHECK(some.exchanges.front()->sequence == 101);
    CHECK(ring.after(all.last, 10).exchanges.empty());
    CHECK(ring.after(all.last + 1000, 10).exchanges.empty());
}

TEST_CASE("large bodies are cut, and many of them make room for each other") {
    ExchangeRing ring;
    const std::string large(200'000, 'x');
    for (int number = 0; number < 400; ++number) {
        ring.add(exchange("/", large));
    }
    const auto all = ring.after(0, 10'000);
    CHECK(all.exchanges.size() < 150);
    CHECK(all.last == 400);
    CHECK(all.exchanges.back()->request.body.size() == ExchangeRing::body_bytes_max);
    CHECK(all.exchanges.back()->request_body == BodyKept::shortened);
    CHECK(all.exchanges.back()->response_body == BodyKept::whole);
}

TEST_CASE("somebody who waits is woken by the next exchange, and not by the ones before") {
    ExchangeRing ring;
    ring.add(exchange("/"));
    CHECK(ring.wait_for_one_after(0, std::chrono::milliseconds(0)));
    CHECK_FALSE(ring.wait_for_one_after(1, std::chrono::milliseconds(10)));
    std::thread later([&ring] { ring.add(exchange("/later")); });
    CHECK(ring.wait_for_one_after(1, std::chrono::seconds(30)));
    later.join();
}

TEST_CASE("many who add at once lose nothing") {
    ExchangeRing ring;
    std::vector<std::thread> clients;
    for (int number = 0; number < 8; ++number) {
        clients.emplace_back([&ring] {
            for (int turn = 0; turn < 50; ++turn) {
                ring.add(exchange("/"));
            }
        });
    }
    for (std::thread& client : clients) {
        client.join();
    }
    const auto all = ring.after(0, 1000);
    REQUIRE(all.exchanges.size() == 400);
    for (std::size_t index = 0; index < all.exchanges.size(); ++index) {
        CHECK(all.exchanges[index]->sequence == index + 1);
    }
}

TEST_CASE("tokens, cookies and passwords leave the server hidden") {
    const auto text_of = [](const std::string& body) {
        ExchangeRing ring;
        ring.add(exchange("/Users", body));
        return ui::serve::to_watch_text({"Salesforce", "http://x", "one"}, ring.after(0, 10));
    };
    const std::string patch =
        R"({"Operations":[{"op":"replace","path":"password","value":"top-secret"}]})";
    const std::string urn =
        R"({"urn:ietf:params:scim:schemas:core:2.0:User:password":"top-secret"})";
    for (const std::string& body :
         {std::string(R"({"userName":"a","Password":"top-secret"})"), patch, urn,
          std::string(R"({"password":"top-secret", "torn": )"), std::string()}) {
        INFO(body);
        CHECK(text_of(body).find("top-secret") == std::string::npos);
    }
    CHECK(sent("").request.headers.front().second == "Bearer ••••••");
    CHECK(sent(patch).request_body == BodyKept::whole);
    CHECK(sent(R"({"password": "p", )").request_body == BodyKept::hidden);
    // What only speaks of passwords stays as it was, to the byte.
    const std::string harmless = R"({ "changePassword" : {"supported":true} })";
    CHECK(sent(harmless).request.body == harmless);
}

TEST_CASE("an answer is read as it was written, and nothing else is") {
    const WatchedExchange came = sent(R"({"userName":"zoë"})");
    CHECK(came.sequence == 1);
    CHECK(came.request.method == "POST");
    CHECK(came.request.body == R"({"userName":"zoë"})");
    CHECK(came.response.status == 201);
    for (const char* text : {"", "<html>", "[]", "{}", R"({"version":2})", R"({"version":1})",
                             R"({"version":1,"app":7,"base":"","instance":"","first":0,"last":0,
                                 "exchanges":[]})"}) {
        INFO(text);
        CHECK_FALSE(ui::serve::watch_answer_in(text));
    }
}

TEST_CASE("an answer stays small, and gives at least one exchange") {
    ExchangeRing ring;
    for (int number = 0; number < 60; ++number) {
        ring.add(exchange("/", std::string(60'000, 'x')));
    }
    const std::string text =
        ui::serve::to_watch_text({"Salesforce", "http://x", "one"}, ring.after(0, 100));
    CHECK(text.size() < 1'200'000);
    const auto answer = ui::serve::watch_answer_in(text);
    REQUIRE(answer);
    CHECK(answer->exchanges.size() > 10);
    CHECK(answer->last == 60);
}

TEST_CASE("addresses of this machine are read, with whatever serve prints around them") {
    const auto text_of = [](std::string_view text) {
        const auto address = parse_local_address(text);
        return address ? address->text() : std::string();
    };
    CHECK(text_of("http://127.0.0.1:8089") == "127.0.0.1:8089");
    CHECK(text_of(" http://127.0.0.1:9000/scim/v2 ") == "127.0.0.1:9000");
    // A name could lead elsewhere.
    CHECK(text_of("LOCALHOST:1") == "127.0.0.1:1");
    CHECK(text_of("127.0.0.1") == "127.0.0.1:8089");
    CHECK(text_of("http://[::1]:8089/") == "[::1]:8089");
}

TEST_CASE("every other address is refused, each for its reason") {
    CHECK(is_refused("", AddressFault::empty));
    CHECK(is_refused("https://127.0.0.1:8089", AddressFault::not_plain_http));
    for (const char* text :
         {"http://example.com:8089", "192.168.0.1:8089", "http://127.0.0.1@example.com:80",
          "127.0.0.1.example.com:80", "localhost.example.com", "http://[::2]:80", "0.0.0.0:80",
          "[::1]x:80", "8089"}) {
        INFO(text);
        CHECK(is_refused(text, AddressFault::not_this_machine));
    }
    for (const char* text : {"127.0.0.1:0", "127.0.0.1:65536", "127.0.0.1:", "127.0.0.1:80x",
                             "127.0.0.1:80@example.com", "127.0.0.1:-1"}) {
        INFO(text);
        CHECK(is_refused(text, AddressFault::bad_port));
    }
}
