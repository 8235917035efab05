// SPDX-License-Identifier: MIT
// Watches a running app over HTTP from a thread of its own, and tries again when it is not there.
#pragma once

#include <chrono>
#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <thread>

#include "ui/serve/exchange_ring.h"
#include "ui/serve/feed.h"
#include "ui/serve/local_address.h"

namespace ui::serve {

// True for a token that can stand in a header: printable letters, no spaces.
[[nodiscard]] bool is_token(std::string_view text);

class WatchFeed final : public Feed {
public:
    // `wake` is called from the thread whenever there is something to take. The token is kept in
    // memory only.
    WatchFeed(LocalAddress address, const std::string& token, std::function<void()> wake);
    // Ends a request that waits for its answer at once.
    ~WatchFeed() override;
    WatchFeed(const WatchFeed&) = delete;
    WatchFeed& operator=(const WatchFeed&) = delete;

    [[nodiscard]] FeedNews take() override;
    void try_now() override;

private:
    struct Caller;

    void run();
    // One request, and how it stands then.
    Link look();
    // What is said after one request.
    void tell(Link link);
    void tell(WatchAnswer answer);
    [[nodiscard]] Link broken_link() const;
    // True when the thread shall go on.
    [[nodiscard]] bool rest_for(std::chrono::milliseconds time);
    [[nodiscard]] std::chrono::milliseconds pause_after(Link link);

    const LocalAddress address_;
    const std::function<void()> wake_;
    std::unique_ptr<Caller> caller_;
    // Of the thread alone.
    std::uint64_t after_ = 0;
    int failures_ = 0;
    bool waits_ = false;
    std::string instance_;

    std::mutex mutex_;
    std::condition_variable changed_;
    bool ends_ = false;
    bool has_ended_ = false;
    bool hurries_ = false;
    FeedNews news_;
    std::thread thread_;
};

}  // namespace ui::serve
