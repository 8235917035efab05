// SPDX-License-Identifier: MIT
// Where the exchanges of a running app come from, as the Lab sees it: finished values, no waiting.
#pragma once

#include "ui/serve/watched_exchange.h"

namespace ui::serve {

// How it stands with the server.
enum class Link : std::uint8_t {
    connecting,  // for the first time
    connected,
    wrong_token,
    absent,    // nothing answers there
    lost,      // it answered before, and does not any more
    stranger,  // something else answers there
};

// What is new since the last time.
struct FeedNews {
    Link link = Link::connecting;
    WatchedApp app;
    std::vector<WatchedExchange> exchanges;
    std::uint64_t missed = 0;  // came and went before they could be read
    bool restarted = false;    // the server is another one than before
};

class Feed {
public:
    Feed() = default;
    virtual ~Feed() = default;
    Feed(const Feed&) = delete;
    Feed& operator=(const Feed&) = delete;

    // Never waits. Each exchange is given once.
    [[nodiscard]] virtual FeedNews take() = 0;
    // Does not wait for the next time that it would try.
    virtual void try_now() = 0;
};

}  // namespace ui::serve
