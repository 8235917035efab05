// SPDX-License-Identifier: MIT
// Takes the lock that a request needs, asks the pure service provider, and keeps its changes.
#include "ui/serve/service.h"

#include <array>
#include <cstdio>
#include <string>
#include <thread>
#include <utility>

#include "sim/scim/error.h"

namespace ui::serve {

namespace {

using sim::scim::Request;

sim::Instant now() {
    using namespace std::chrono;
    const auto since_1970 = system_clock::now().time_since_epoch();
    return {duration_cast<milliseconds>(since_1970).count()};
}

std::string number_text(std::size_t number) {
    std::array<char, 24> text{};
    std::snprintf(text.data(), text.size(), "%06zu", number);
    return text.data();
}

// A user that the service itself made, through the same door as everybody else's.
Request made_up_user(const sim::scim::ServiceProfile& profile, std::size_t number) {
    const std::string name = "user" + number_text(number);
    const std::string mail = name + "@example.com";
    std::string body = R"({"schemas":["urn:ietf:params:scim:schemas:core:2.0:User"],)";
    body += R"("userName":")" + mail + R"(","externalId":"made-up-)" + number_text(number) +
            R"(","name":{"givenName":"User","familyName":")" + number_text(number) +
            R"("},"displayName":"User )" + number_text(number) + R"(","emails":[{"value":")" +
            mail + R"(","type":"work","primary":true}],"active":true})";
    return {"POST",
            profile.base_path + "/Users",
            {{"Authorization", "Bearer " + profile.bearer_token},
             {"Content-Type", "application/scim+json"}},
            std::move(body)};
}

// A write takes some microseconds; falling asleep and being woken takes longer. Only who waits for
// many of them, or for a long one, goes to sleep.
std::unique_lock<std::shared_mutex> turn_to_write(std::shared_mutex& mutex) {
    constexpr int looks = 200;
    std::unique_lock turn(mutex, std::defer_lock);
    for (int look = 0; look < looks && !turn.try_lock(); ++look) {
        std::this_thread::yield();
    }
    if (!turn.owns_lock()) {
        turn.lock();
    }
    return turn;
}

}  // namespace

Service::Service(sim::scim::ServiceProfile profile, sim::scim::Store store,
                 std::unique_ptr<StoreFile> file, std::uint64_t seed)
    : profile_(std::move(profile)),
      store_(std::move(store)),
      ids_(sim::stream_of(seed, "serve")),
      file_(std::move(file)) {}

Reply Service::answer(const Request& request) {
    const bool reads = request.method == "GET" || request.method == "HEAD";
    return reads ? read(request, now()) : write(request, now());
}

Reply Service::read(const Request& request, sim::Instant now) const {
    const std::shared_lock guard(mutex_);
    auto answer = respond(profile_, store_, request, now, "");
    return {std::move(answer.response), std::chrono::seconds(answer.delay_seconds)};
}

Reply Service::write(const Request& request, sim::Instant now) {
    Reply reply;
    StoreFile::Ticket ticket = 0;
    {
        const auto turn = turn_to_write(mutex_);
        auto answer = respond(profile_, store_, request, now, new_id());
        ticket = take_over(std::move(answer.changes));
        reply = {std::move(answer.response), std::chrono::seconds(answer.delay_seconds)};
    }
    if (keep(ticket) == StoreFile::Kept::lost) {
        reply.response = sim::scim::error_response({500, "", "The accounts could not be stored."});
    }
    return reply;
}

StoreFile::Ticket Service::take_over(Changes changes) {
    const StoreFile::Ticket ticket = file_ && !changes.empty() ? file_->append(changes) : 0;
    for (auto& change : changes) {
        store_.apply(std::move(change));
    }
    if (ticket > 0 && file_->is_long()) {
        file_->shorten(store_);
    }
    return ticket;
}

StoreFile::Kept Service::keep(StoreFile::Ticket ticket) {
    if (!file_ || ticket == 0) {
        return StoreFile::Kept::safe;
    }
    // Those who wait together share one write.
    before_waiting_();
    return file_->wait_for(ticket);
}

bool Service::add_made_up_users(std::size_t count) {
    StoreFile::Ticket ticket = 0;
    // They are there before the service begins to misbehave.
    sim::scim::ServiceProfile profile = profile_;
    profile.quirks = {};
    profile.version = sim::scim::ScimVersion::v2_0;
    {
        const std::unique_lock guard(mutex_);
        for (std::size_t number = 1; number <= count; ++number) {
            // One that is there already is answered with 409, which changes nothing.
            auto answer = respond(profile, store_, made_up_user(profile, number), now(), new_id());
            const StoreFile::Ticket last = take_over(std::move(answer.changes));
            ticket = last > 0 ? last : ticket;
        }
    }
    return keep(ticket) == StoreFile::Kept::safe;
}

std::size_t Service::user_count() const {
    const std::shared_lock guard(mutex_);
    return store_.users().size();
}

}  // namespace ui::serve
