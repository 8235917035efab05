// SPDX-License-Identifier: MIT
// Prepares an exchange outside of the lock and keeps it under it.
#include "ui/serve/exchange_ring.h"

#include <algorithm>
#include <utility>

#include "sim/base/text.h"

namespace ui::serve {

namespace {

std::size_t bytes_of(const sim::scim::Headers& headers) {
    std::size_t bytes = 0;
    for (const auto& [name, value] : headers) {
        bytes += name.size() + value.size();
    }
    return bytes;
}

std::size_t bytes_of(const WatchedExchange& exchange) {
    return sizeof exchange + exchange.request.target.size() + exchange.request.body.size() +
           bytes_of(exchange.request.headers) + exchange.response.body.size() +
           bytes_of(exchange.response.headers);
}

// The scheme of a credential says something and stays: "Bearer ••••••".
void hide_secrets(sim::scim::Headers& headers) {
    for (auto& [name, value] : headers) {
        if (sim::equal_ignoring_case(name, "Authorization") ||
            sim::equal_ignoring_case(name, "Proxy-Authorization")) {
            const std::size_t space = value.find(' ');
            const std::size_t scheme = space == std::string::npos ? 0 : space + 1;
            value.replace(scheme, std::string::npos, hidden_text);
        } else if (sim::equal_ignoring_case(name, "Cookie") ||
                   sim::equal_ignoring_case(name, "Set-Cookie")) {
            value = hidden_text;
        }
    }
}

}  // namespace

std::string ExchangeRing::beginning_of(std::string_view body, BodyKept& kept) {
    kept = body.size() <= body_bytes_max ? BodyKept::whole : BodyKept::shortened;
    return std::string(body.substr(0, body_bytes_max));
}

void ExchangeRing::add(WatchedExchange exchange) {
    hide_secrets(exchange.request.headers);
    hide_secrets(exchange.response.headers);
    const std::size_t bytes = bytes_of(exchange);
    const auto made = std::make_shared<WatchedExchange>(std::move(exchange));
    std::vector<Kept> dropped;  // freed after the lock
    {
        const std::lock_guard guard(mutex_);
        made->sequence = ++last_;
        kept_.push_back(made);
        bytes_ += bytes;
        while (kept_.size() > exchanges_max || (bytes_ > bytes_max && kept_.size() > 1)) {
            bytes_ -= bytes_of(*kept_.front());
            dropped.push_back(std::move(kept_.front()));
            kept_.pop_front();
        }
    }
    added_.notify_all();
}

ExchangeRing::Slice ExchangeRing::after(std::uint64_t sequence, std::size_t count_max) const {
    Slice slice;
    const std::lock_guard guard(mutex_);
    if (kept_.empty()) {
        return slice;
    }
    slice.first = kept_.front()->sequence;
    slice.last = last_;
    // The numbers follow each other without a gap.
    const std::uint64_t begin = std::max(sequence + 1, slice.first);
    for (std::uint64_t next = begin; next <= last_ && slice.exchanges.size() < count_max; ++next) {
        slice.exchanges.push_back(kept_[next - slice.first]);
    }
    return slice;
}

bool ExchangeRing::wait_for_one_after(std::uint64_t sequence,
                                      std::chrono::milliseconds time) const {
    std::unique_lock lock(mutex_);
    return added_.wait_for(lock, time, [&] { return last_ > sequence; });
}

}  // namespace ui::serve
