// SPDX-License-Identifier: MIT
// Asks for what is new again and again, each time waiting for it at the server.
#include "ui/serve/watch_feed.h"

#include <algorithm>
#include <utility>

#include <httplib.h>

#include "ui/serve/watch_endpoint.h"
#include "ui/serve/watch_text.h"

namespace ui::serve {

namespace {

using std::chrono::milliseconds;

constexpr std::size_t answer_bytes_max = 8UL * 1024 * 1024;
constexpr std::chrono::seconds connect_time_max{2};
constexpr int read_slack_seconds = 10;
// Between two answers that bring something, so that a busy app does not make a busy Lab.
constexpr milliseconds breath{50};
constexpr milliseconds retry_first{500};
constexpr milliseconds retry_most{5000};
constexpr milliseconds retry_refused{10'000};

}  // namespace

bool is_token(std::string_view text) {
    return !text.empty() && std::all_of(text.begin(), text.end(), [](char letter) {
        return letter > ' ' && letter < '\x7f';
    });
}

// The library's client, and what it knows of the last answer.
struct WatchFeed::Caller {
    httplib::Client client;

    Caller(const LocalAddress& address, const std::string& token)
        : client(address.host, address.port) {
        client.set_bearer_token_auth(token);
        client.set_keep_alive(true);
        client.set_tcp_nodelay(true);
        client.set_connection_timeout(connect_time_max);
        client.set_read_timeout(WatchEndpoint::wait_seconds_max + read_slack_seconds);
    }

    // The status, or 0 where no answer came.
    int get(const std::string& target, std::string& body) {
        body.clear();
        const auto result = client.Get(target, [&body](const char* bytes, std::size_t size) {
            body.append(bytes, size);
            return body.size() <= answer_bytes_max;
        });
        return result ? result->status : 0;
    }
};

WatchFeed::WatchFeed(LocalAddress address, const std::string& token, std::function<void()> wake)
    : address_(std::move(address)),
      wake_(std::move(wake)),
      caller_(std::make_unique<Caller>(address_, token)),
      thread_([this] { run(); }) {}

WatchFeed::~WatchFeed() {
    {
        std::unique_lock lock(mutex_);
        ends_ = true;
        changed_.notify_all();
        while (!has_ended_) {
            // A request that begins right after this is found the next time.
            lock.unlock();
            caller_->client.stop();
            lock.lock();
            changed_.wait_for(lock, milliseconds(20), [this] { return has_ended_; });
        }
    }
    thread_.join();
}

FeedNews WatchFeed::take() {
    const std::lock_guard guard(mutex_);
    FeedNews taken = std::move(news_);
    news_ = {taken.link, taken.app, {}, 0, false};
    return taken;
}

void WatchFeed::try_now() {
    const std::lock_guard guard(mutex_);
    hurries_ = true;
    changed_.notify_all();
}

void WatchFeed::run() {
    while (rest_for(pause_after(look()))) {
    }
    const std::lock_guard guard(mutex_);
    has_ended_ = true;
    changed_.notify_all();
}

Link WatchFeed::look() {
    // The first answer comes at once, so that the Lab can say that it is connected.
    const int wait = waits_ ? WatchEndpoint::wait_seconds_max : 0;
    const std::string target = std::string(watch_path) + "?after=" + std::to_string(after_) +
                               "&wait=" + std::to_string(wait);
    std::string body;
    const int status = caller_->get(target, body);
    auto answer = status == 200 ? watch_answer_in(body) : std::nullopt;
    if (answer) {
        waits_ = answer->app.instance == instance_;
        tell(std::move(*answer));
        return Link::connected;
    }
    waits_ = false;
    const bool silent = status == 0 || status == 503;
    const Link link = status == 401 ? Link::wrong_token : silent ? broken_link() : Link::stranger;
    tell(link);
    return link;
}

Link WatchFeed::broken_link() const { return instance_.empty() ? Link::absent : Link::lost; }

milliseconds WatchFeed::pause_after(Link link) {
    if (link == Link::connected) {
        failures_ = 0;
        return breath;
    }
    if (link == Link::wrong_token) {
        return retry_refused;
    }
    const milliseconds pause = std::min(retry_first * (1 << std::min(failures_, 5)), retry_most);
    ++failures_;
    return pause;
}

bool WatchFeed::rest_for(milliseconds time) {
    std::unique_lock lock(mutex_);
    changed_.wait_for(lock, time, [this] { return ends_ || hurries_; });
    hurries_ = false;
    return !ends_;
}

void WatchFeed::tell(Link link) {
    {
        const std::lock_guard guard(mutex_);
        // The same trouble again is no news.
        if (ends_ || news_.link == link) {
            return;
        }
        news_.link = link;
    }
    wake_();
}

void WatchFeed::tell(WatchAnswer answer) {
    const bool first_time = instance_.empty();
    const bool restarted = !first_time && answer.app.instance != instance_;
    instance_ = answer.app.instance;
    if (restarted) {
        after_ = 0;
        // The numbers of this answer were counted from another start.
        answer.exchanges.clear();
        answer.first = 0;
    }
    const bool gap = after_ > 0 && answer.first > after_ + 1;
    const std::uint64_t missed = gap ? answer.first - after_ - 1 : 0;
    if (!answer.exchanges.empty()) {
        after_ = answer.exchanges.back().sequence;
    }
    {
        const std::lock_guard guard(mutex_);
        const bool same = news_.link == Link::connected && news_.app == answer.app;
        if (ends_ || (same && answer.exchanges.empty())) {
            return;
        }
        news_.link = Link::connected;
        news_.app = std::move(answer.app);
        news_.missed += missed;
        news_.restarted = news_.restarted || restarted;
        auto& waiting = news_.exchanges;
        std::move(answer.exchanges.begin(), answer.exchanges.end(), std::back_inserter(waiting));
        // Nobody takes them while the window is minimised.
        if (waiting.size() > ExchangeRing::exchanges_max) {
            const std::size_t over = waiting.size() - ExchangeRing::exchanges_max;
            news_.missed += over;
            waiting.erase(waiting.begin(), waiting.begin() + static_cast<std::ptrdiff_t>(over));
        }
    }
    wake_();
}

}  // namespace ui::serve
