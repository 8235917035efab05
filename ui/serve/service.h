// SPDX-License-Identifier: MIT
// One mock app that answers many clients at once and keeps what it acknowledged.
#pragma once

#include <chrono>
#include <functional>
#include <memory>
#include <mutex>
#include <shared_mutex>
#include <string>
#include <utility>

#include "sim/base/random.h"
#include "sim/scim/service_provider.h"
#include "ui/serve/store_file.h"

namespace ui::serve {

// What goes out, and how long the app takes its time first.
struct Reply {
    sim::scim::Response response;
    std::chrono::seconds delay{0};
};

// Safe to call from any thread. Reading goes on side by side; writing takes turns.
class Service {
public:
    // Without a file, what the app remembers ends with the program. `seed` makes the ids.
    Service(sim::scim::ServiceProfile profile, sim::scim::Store store,
            std::unique_ptr<StoreFile> file, std::uint64_t seed);

    // A changed account is on the disk before this returns; where the disk refuses, 500 is
    // answered.
    [[nodiscard]] Reply answer(const sim::scim::Request& request);

    // `before_waiting` is called by a thread that is about to wait for the disk.
    void tell_before_waiting(std::function<void()> before_waiting) {
        before_waiting_ = std::move(before_waiting);
    }

    // Made-up people, alike at every start: user000001@example.com and so on, those that are
    // missing only. Returns false where the disk refuses.
    [[nodiscard]] bool add_made_up_users(std::size_t count);

    [[nodiscard]] const sim::scim::ServiceProfile& profile() const { return profile_; }
    [[nodiscard]] std::size_t user_count() const;

private:
    // As long as the ids of the vendor of `salesforce`, and short enough to be kept in place.
    static constexpr int id_length = 15;

    [[nodiscard]] Reply read(const sim::scim::Request& request, sim::Instant now) const;
    [[nodiscard]] Reply write(const sim::scim::Request& request, sim::Instant now);
    [[nodiscard]] StoreFile::Kept keep(StoreFile::Ticket ticket);
    // Applies the changes; the caller holds the lock for writing.
    StoreFile::Ticket take_over(Changes changes);
    [[nodiscard]] std::string new_id() { return ids_.letters(id_length); }

    const sim::scim::ServiceProfile profile_;
    mutable std::shared_mutex mutex_;
    sim::scim::Store store_;
    sim::Random ids_;
    const std::unique_ptr<StoreFile> file_;
    std::function<void()> before_waiting_ = [] {};
};

}  // namespace ui::serve
