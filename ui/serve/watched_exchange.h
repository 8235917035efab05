// SPDX-License-Identifier: MIT
// What somebody who watches a running app is told: each request with its answer, as plain values.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "sim/base/instant.h"
#include "sim/scim/message.h"

namespace ui::serve {

// Where the endpoint for watching is; outside of every app's SCIM paths.
inline constexpr std::string_view watch_path = "/lab/exchanges";
// In place of what nobody may see.
inline constexpr std::string_view hidden_text = "••••••";

// What became of a body: kept as it was, cut because it is long, or left out because it holds a
// password in a form that cannot be hidden.
enum class BodyKept : std::uint8_t { whole, shortened, hidden };

// Tokens and cookies are hidden already.
struct WatchedExchange {
    std::uint64_t sequence = 0;  // from 1 on, counted by the server since it started
    sim::Instant at;             // when the request began
    std::int64_t microseconds = 0;
    sim::scim::Request request;
    BodyKept request_body = BodyKept::whole;
    sim::scim::Response response;
    BodyKept response_body = BodyKept::whole;
};

struct WatchedApp {
    std::string name;      // Salesforce
    std::string base_url;  // http://127.0.0.1:8089/scim/v2
    std::string instance;  // another one after each start of the server

    friend bool operator==(const WatchedApp&, const WatchedApp&) = default;
};

// One answer of the endpoint.
struct WatchAnswer {
    WatchedApp app;
    std::uint64_t first = 0;  // the oldest exchange that is still kept; 0 for none
    std::uint64_t last = 0;   // the newest one
    std::vector<WatchedExchange> exchanges;
};

}  // namespace ui::serve
