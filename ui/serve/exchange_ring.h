// SPDX-License-Identifier: MIT
// The last exchanges of a running app, bounded in number and in bytes, for those who watch it.
#pragma once

#include <chrono>
#include <condition_variable>
#include <deque>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

#include "ui/serve/watched_exchange.h"

namespace ui::serve {

// Safe to call from any thread. Nobody who adds ever waits for somebody who reads.
class ExchangeRing {
public:
    static constexpr std::size_t exchanges_max = 500;
    static constexpr std::size_t bytes_max = 2UL * 1024 * 1024;
    // Of one body; a longer one keeps its beginning.
    static constexpr std::size_t body_bytes_max = 64UL * 1024;

    using Kept = std::shared_ptr<const WatchedExchange>;
    struct Slice {
        std::uint64_t first = 0;  // the oldest and the newest that are kept; 0 for none
        std::uint64_t last = 0;
        std::vector<Kept> exchanges;
    };

    // As much of a body as is kept, and what became of it.
    [[nodiscard]] static std::string beginning_of(std::string_view body, BodyKept& kept);
    // Gives it the next sequence number and hides tokens and cookies. Its bodies must be short
    // enough. The oldest ones make room.
    void add(WatchedExchange exchange);
    // At most `count_max` of those after that number, oldest first.
    [[nodiscard]] Slice after(std::uint64_t sequence, std::size_t count_max) const;
    // True as soon as there is one after that number; false when the time is over.
    [[nodiscard]] bool wait_for_one_after(std::uint64_t sequence,
                                          std::chrono::milliseconds time) const;

private:
    mutable std::mutex mutex_;
    mutable std::condition_variable added_;
    std::deque<Kept> kept_;
    std::size_t bytes_ = 0;
    std::uint64_t last_ = 0;
};

}  // namespace ui::serve
