// SPDX-License-Identifier: MIT
// Answers those who watch a running app: GET /lab/exchanges?after=SEQUENCE&wait=SECONDS.
#pragma once

#include <atomic>
#include <functional>
#include <string>

#include "sim/scim/service_provider.h"
#include "ui/serve/exchange_ring.h"

namespace ui::serve {

// Safe to call from any thread once it is open.
class WatchEndpoint {
public:
    static constexpr int wait_seconds_max = 20;
    static constexpr int watchers_max = 8;  // at a time, because each holds a connection

    explicit WatchEndpoint(std::string app_name) : app_{std::move(app_name), {}, {}} {}

    // The token of this profile is the one that who watches must send, too.
    void open(const sim::scim::ServiceProfile& profile);

    [[nodiscard]] static bool is_meant_by(std::string_view target);
    [[nodiscard]] ExchangeRing& ring() { return ring_; }
    // Answers at once where there is something after the number; else waits as long as it was asked
    // to, or until `gives_up`, which is asked ten times a second.
    [[nodiscard]] sim::scim::Response answer(const sim::scim::Request& request,
                                             const std::function<bool()>& gives_up) const;

private:
    [[nodiscard]] bool knows(const sim::scim::Request& request) const;

    WatchedApp app_;
    sim::scim::ServiceProfile door_;
    ExchangeRing ring_;
    mutable std::atomic<int> watchers_ = 0;
};

}  // namespace ui::serve
