// SPDX-License-Identifier: MIT
// A running app is watched through the code that the Lab uses: live, refused, killed and restarted.
#include <csignal>
#include <functional>
#include <mutex>
#include <thread>

#include <catch2/catch_test_macros.hpp>

#include "tests/serve/running_server.h"
#include "ui/serve/watch_feed.h"
#include "ui/serve/watch_text.h"

using tests::RunningServer;
using ui::serve::FeedNews;
using ui::serve::Link;
using ui::serve::WatchFeed;

namespace {

// Takes what comes until it is enough, as the Lab does whenever it is woken.
class Watcher {
public:
    Watcher(int port, const std::string& token)
        : feed_({"127.0.0.1", port}, token, [this] {
              const std::lock_guard guard(mutex_);
              woken_ = true;
              waker_.notify_all();
          }) {}

    [[nodiscard]] bool sees(const std::function<bool(const FeedNews&)>& enough) {
        constexpr int rounds_max = 600;
        for (int round = 0; round < rounds_max; ++round) {
            {
                std::unique_lock lock(mutex_);
                waker_.wait_for(lock, std::chrono::milliseconds(100), [this] { return woken_; });
                woken_ = false;
            }
            FeedNews news = feed_.take();
            all_.link = news.link;
            all_.app = news.app;
            all_.restarted = all_.restarted || news.restarted;
            all_.missed += news.missed;
            std::move(news.exchanges.begin(), news.exchanges.end(),
                      std::back_inserter(all_.exchanges));
            if (enough(all_)) {
                return true;
            }
        }
        return false;
    }
    [[nodiscard]] bool sees(Link link) {
        return sees([link](const FeedNews& news) { return news.link == link; });
    }
    [[nodiscard]] bool sees(std::size_t exchanges) {
        return sees(
            [exchanges](const FeedNews& news) { return news.exchanges.size() >= exchanges; });
    }
    [[nodiscard]] const FeedNews& all() const { return all_; }
    [[nodiscard]] WatchFeed& feed() { return feed_; }

private:
    std::mutex mutex_;
    std::condition_variable waker_;
    bool woken_ = false;
    FeedNews all_;
    WatchFeed feed_;  // last, because its thread calls into the members above
};

}  // namespace

TEST_CASE("watch: what was before and what comes arrives whole, in order, without the token") {
    const RunningServer server;
    auto client = server.client();
    REQUIRE(client.Post(tests::users_path, tests::user_body("a@example.com"), tests::scim_type));
    Watcher watcher(server.port(), "a-token");
    REQUIRE(watcher.sees(std::size_t{1}));
    CHECK(watcher.all().link == Link::connected);
    CHECK(watcher.all().app.name == "Salesforce");
    CHECK(watcher.all().app.base_url == server.base());
    REQUIRE(client.Get(tests::users_path + "?count=1"));
    REQUIRE(client.Get(tests::users_path + "/nobody"));
    REQUIRE(watcher.sees(std::size_t{3}));
    const auto& exchanges = watcher.all().exchanges;
    CHECK(exchanges[0].request.method == "POST");
    CHECK(exchanges[0].request.body == tests::user_body("a@example.com"));
    CHECK(exchanges[0].response.status == 201);
    CHECK(nlohmann::json::parse(exchanges[0].response.body).at("userName") == "a@example.com");
    CHECK(exchanges[1].request.target == tests::users_path + "?count=1");
    CHECK(exchanges[2].response.status == 404);
    for (const auto& exchange : exchanges) {
        CHECK(sim::scim::header(exchange.request.headers, "Authorization") == "Bearer ••••••");
    }
}

TEST_CASE("watch: a wrong token is told, and shows nothing") {
    const RunningServer server;
    REQUIRE(server.client().Get(tests::users_path));
    Watcher watcher(server.port(), "another-token");
    CHECK(watcher.sees(Link::wrong_token));
    CHECK(watcher.all().exchanges.empty());
    CHECK(watcher.all().app.name.empty());
}

TEST_CASE("watch: a server that is not there, and one that is something else") {
    int port = 0;
    {
        const RunningServer gone;
        port = gone.port();
    }
    Watcher nobody(port, "a-token");
    CHECK(nobody.sees(Link::absent));

    httplib::Server stranger;
    stranger.Get("/lab/exchanges",
                 [](const auto&, auto& response) { response.set_content("<html>", "text/html"); });
    const int strange_port = stranger.bind_to_any_port("127.0.0.1");
    std::thread serving([&stranger] { stranger.listen_after_bind(); });
    {
        Watcher watcher(strange_port, "a-token");
        CHECK(watcher.sees(Link::stranger));
    }
    stranger.stop();
    serving.join();
}

TEST_CASE("watch: a server that is killed is told, and one that starts again is found") {
    RunningServer first;
    const std::string port = std::to_string(first.port());
    REQUIRE(first.client().Get(tests::users_path));
    Watcher watcher(first.port(), "a-token");
    REQUIRE(watcher.sees(std::size_t{1}));
    first.stop(SIGKILL);
    REQUIRE(watcher.sees(Link::lost));
    const RunningServer second({"--port", port});
    REQUIRE(second.client().Get(tests::users_path + "?count=3"));
    watcher.feed().try_now();
    REQUIRE(watcher.sees(std::size_t{2}));
    CHECK(watcher.all().link == Link::connected);
    CHECK(watcher.all().restarted);
    CHECK(watcher.all().exchanges.back().request.target == tests::users_path + "?count=3");
}

TEST_CASE("watch: the endpoint wants the token, takes GET only, and says what is wrong") {
    const RunningServer server;
    auto client = server.client();
    const std::string path = "/lab/exchanges";
    const auto status = [](const httplib::Result& result) { return result ? result->status : 0; };
    CHECK(status(client.Get(path)) == 200);
    CHECK(status(client.Get(path + "?after=x")) == 400);
    CHECK(status(client.Get(path + "?after=0&wait=21")) == 400);
    CHECK(status(client.Get(path + "?wait=-1")) == 400);
    CHECK(status(client.Post(path, "{}", tests::scim_type)) == 405);
    CHECK(status(client.Delete(path)) == 405);
    CHECK(status(client.Get("/lab/exchanges/1")) == 404);
    httplib::Client stranger("127.0.0.1", server.port());
    CHECK(status(stranger.Get(path)) == 401);
    stranger.set_bearer_token_auth("a-toke");
    CHECK(status(stranger.Get(path)) == 401);
    // Nobody who watches is watched.
    const auto answer = ui::serve::watch_answer_in(client.Get(path)->body);
    REQUIRE(answer);
    REQUIRE(answer->exchanges.size() == 1);
    CHECK(answer->exchanges.front().request.target == "/lab/exchanges/1");
}

TEST_CASE("watch: it works on an app that misbehaves, and ends with the server at once") {
    RunningServer failing({"--profile", "failing"});
    REQUIRE(failing.client().Get(tests::users_path));
    Watcher watcher(failing.port(), "a-token");
    CHECK(watcher.sees(std::size_t{1}));
    CHECK(watcher.all().exchanges.front().response.status >= 400);
    // A request that waits for news is no reason to stay.
    CHECK(failing.stop(SIGINT) == 0);
    CHECK(watcher.sees(Link::lost));
}
