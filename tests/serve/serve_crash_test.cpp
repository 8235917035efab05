// SPDX-License-Identifier: MIT
// A server that is killed under load has everything that it acknowledged when it starts again.
#include <algorithm>
#include <atomic>
#include <csignal>
#include <fstream>
#include <iterator>
#include <map>
#include <mutex>
#include <thread>
#include <vector>

#include <catch2/catch_test_macros.hpp>

#include "tests/serve/running_server.h"

namespace {

// What clients were told: by id, whether the account was active or is gone.
enum class Told : std::uint8_t { active, inactive, gone };

class Acknowledged {
public:
    void note(const std::string& id, Told told) {
        const std::lock_guard guard(mutex_);
        by_id_[id] = told;
        ++count_;
    }
    // A change was sent and its answer is not known: what it was before is no promise any more.
    void forget(const std::string& id) {
        const std::lock_guard guard(mutex_);
        by_id_.erase(id);
    }
    [[nodiscard]] std::map<std::string, Told> all() {
        const std::lock_guard guard(mutex_);
        return by_id_;
    }
    [[nodiscard]] std::size_t count() {
        const std::lock_guard guard(mutex_);
        return count_;
    }

private:
    std::mutex mutex_;
    std::map<std::string, Told> by_id_;
    std::size_t count_ = 0;
};

// A line an answer, unless the journal was rewritten.
std::size_t lines_in(const std::filesystem::path& path) {
    std::ifstream stream(path);
    return static_cast<std::size_t>(
        std::count(std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>(), '\n'));
}

// Writes until the server is gone.
void write_until_killed(const tests::RunningServer& server, Acknowledged& acknowledged,
                        const std::string& prefix) {
    auto client = server.client();
    for (int number = 0;; ++number) {
        const auto made =
            client.Post(tests::users_path,
                        tests::user_body(prefix + "." + std::to_string(number) + "@example.com"),
                        tests::scim_type);
        if (!made || made->status != 201) {
            return;
        }
        const std::string id = nlohmann::json::parse(made->body).at("id");
        acknowledged.note(id, Told::active);
        // Most of them go again, so that the journal is mostly about those who are gone.
        if (number % 16 == 0) {
            continue;
        }
        acknowledged.forget(id);
        const std::string path = tests::users_path + "/" + id;
        const auto changed =
            number % 16 == 1
                ? client.Patch(
                      path,
                      tests::patch_body({{"op", "replace"}, {"path", "active"}, {"value", false}}),
                      tests::scim_type)
                : client.Delete(path);
        if (!changed || changed->status >= 300) {
            return;
        }
        acknowledged.note(id, number % 16 == 1 ? Told::inactive : Told::gone);
    }
}

void check_all(const tests::RunningServer& server, const std::map<std::string, Told>& told) {
    auto client = server.client();
    for (const auto& [id, state] : told) {
        const auto read = client.Get(tests::users_path + "/" + id);
        REQUIRE(read);
        INFO(id << " " << read->body);
        if (state == Told::gone) {
            CHECK(read->status == 404);
            continue;
        }
        CHECK(read->status == 200);
        CHECK(nlohmann::json::parse(read->body).value("active", false) == (state == Told::active));
    }
}

}  // namespace

TEST_CASE("serve: after kill -9 under load nothing acknowledged is missing") {
    const tests::ServeFolder folder;
    const std::vector<std::string> keeping{"--store", folder.store().string()};
    Acknowledged acknowledged;
    for (int round = 0; round < 3; ++round) {
        tests::RunningServer server(keeping);
        check_all(server, acknowledged.all());
        // Enough for the journal to be rewritten now and then while they write.
        const std::size_t wanted = acknowledged.count() + 1000;
        const std::size_t before = acknowledged.count();
        std::vector<std::thread> writers;
        for (int number = 0; number < 8; ++number) {
            writers.emplace_back([&, number] {
                write_until_killed(server, acknowledged,
                                   std::to_string(round) + "." + std::to_string(number));
            });
        }
        while (acknowledged.count() < wanted) {
            std::this_thread::yield();
        }
        const std::size_t told = acknowledged.count() - before;
        CHECK(lines_in(folder.store()) < told);
        CHECK(server.stop(SIGKILL) == -SIGKILL);
        for (std::thread& writer : writers) {
            writer.join();
        }
    }
    const tests::RunningServer server(keeping);
    check_all(server, acknowledged.all());
    CHECK(acknowledged.count() >= 3000);
}
