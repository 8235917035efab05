// SPDX-License-Identifier: MIT
// Sixty-four clients at a time: every one gets its answers, and no update is lost.
#include <atomic>
#include <thread>
#include <vector>

#include <catch2/catch_test_macros.hpp>

#include "tests/serve/running_server.h"

namespace {

constexpr int clients = 64;

// Runs the same work for each client's number, all at once.
template <class Work>
void in_parallel(const Work& work) {
    std::vector<std::thread> threads;
    for (int number = 0; number < clients; ++number) {
        threads.emplace_back([&work, number] { work(number); });
    }
    for (std::thread& thread : threads) {
        thread.join();
    }
}

std::string id_of(const httplib::Result& result) {
    return result ? nlohmann::json::parse(result->body).value("id", "") : "";
}

// Creates, patches, reads back and deletes a user of its own. True when all went as it should.
bool live_a_life(httplib::Client& client, const std::string& name) {
    const std::string id =
        id_of(client.Post(tests::users_path, tests::user_body(name), tests::scim_type));
    const std::string path = tests::users_path + "/" + id;
    const auto patched =
        client.Patch(path, tests::patch_body({{"op", "replace"}, {"value", {{"active", false}}}}),
                     tests::scim_type);
    const auto read = client.Get(path);
    const auto removed = client.Delete(path);
    const auto again = client.Get(path);
    return patched && patched->status == 200 && read && read->status == 200 &&
           nlohmann::json::parse(read->body).at("active") == false && removed &&
           removed->status == 204 && again && again->status == 404;
}

// Adds a phone number under If-Match, and tries again while somebody else was faster.
bool add_under_match(httplib::Client& client, const std::string& path, int number) {
    for (int attempt = 0; attempt < 10'000; ++attempt) {
        const auto read = client.Get(path);
        if (!read) {
            return false;
        }
        const httplib::Headers match{{"If-Match", read->get_header_value("ETag")}};
        const auto body = tests::patch_body(
            {{"op", "add"},
             {"path", "phoneNumbers"},
             {"value", {{{"value", "+1-555-" + std::to_string(number)}, {"type", "work"}}}}});
        const auto patched = client.Patch(path, match, body, tests::scim_type);
        if (!patched || patched->status != 412) {
            return patched && patched->status == 200;
        }
    }
    return false;
}

}  // namespace

TEST_CASE("serve: 64 clients create, patch, read and delete side by side") {
    const tests::RunningServer server;
    std::atomic<int> good{0};
    in_parallel([&](int number) {
        auto client = server.client();
        bool all = true;
        for (int life = 0; life < 5; ++life) {
            const std::string name = std::to_string(number) + "." + std::to_string(life);
            all = live_a_life(client, name + "@example.com") && all;
        }
        good += all ? 1 : 0;
    });
    CHECK(good == clients);
    auto client = server.client();
    const auto left = client.Get(tests::users_path);
    REQUIRE(left);
    CHECK(nlohmann::json::parse(left->body).at("totalResults") == 0);
}

TEST_CASE("serve: no update is lost among 64 clients that use If-Match") {
    const tests::RunningServer server;
    auto client = server.client();
    const std::string path =
        tests::users_path + "/" +
        id_of(
            client.Post(tests::users_path, tests::user_body("one@example.com"), tests::scim_type));
    std::atomic<int> good{0};
    in_parallel([&](int number) {
        auto own = server.client();
        good += add_under_match(own, path, number) ? 1 : 0;
    });
    CHECK(good == clients);
    const auto read = client.Get(path);
    REQUIRE(read);
    CHECK(nlohmann::json::parse(read->body).at("phoneNumbers").size() == clients);
}

TEST_CASE("serve: of 64 clients with one userName exactly one creates it") {
    const tests::RunningServer server;
    std::atomic<int> created{0};
    std::atomic<int> conflicts{0};
    in_parallel([&](int) {
        auto client = server.client();
        const auto made =
            client.Post(tests::users_path, tests::user_body("same@example.com"), tests::scim_type);
        created += made && made->status == 201 ? 1 : 0;
        conflicts += made && made->status == 409 ? 1 : 0;
    });
    CHECK(created == 1);
    CHECK(conflicts == clients - 1);
}
