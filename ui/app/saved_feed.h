// SPDX-License-Identifier: MIT
// A feed that was saved: what `shot`, `describe` and the tests show of a watched app, without one.
#pragma once

#include <utility>

#include "ui/serve/feed.h"

namespace ui::app {

// What is given to it by hand comes out of it as if it had been watched.
class SavedFeed final : public serve::Feed {
public:
    explicit SavedFeed(serve::FeedNews first) : news_(std::move(first)) {}

    [[nodiscard]] serve::FeedNews take() override {
        serve::FeedNews taken = std::move(news_);
        news_ = {taken.link, taken.app, {}, 0, false};
        return taken;
    }
    void try_now() override { ++tries_; }

    void give(serve::WatchedExchange exchange) { news_.exchanges.push_back(std::move(exchange)); }
    [[nodiscard]] serve::FeedNews& news() { return news_; }
    [[nodiscard]] int tries() const { return tries_; }

private:
    serve::FeedNews news_;
    int tries_ = 0;
};

}  // namespace ui::app
