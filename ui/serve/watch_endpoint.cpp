// SPDX-License-Identifier: MIT
// Checks the token, waits for something new and writes it.
#include "ui/serve/watch_endpoint.h"

#include <charconv>
#include <chrono>
#include <optional>
#include <random>
#include <utility>

#include "sim/base/random.h"
#include "sim/scim/error.h"
#include "ui/serve/watch_text.h"

namespace ui::serve {

namespace {

using sim::scim::Request;
using sim::scim::Response;
using Clock = std::chrono::steady_clock;

constexpr std::size_t exchanges_an_answer_max = 100;
constexpr std::chrono::milliseconds look_period{100};

// The number behind "name=" in a query; `otherwise` where it is not there, nothing where it is no
// number.
std::optional<std::uint64_t> number_in(std::string_view target, std::string_view name,
                                       std::uint64_t otherwise) {
    const std::size_t question = target.find('?');
    std::string_view query = question == std::string_view::npos ? "" : target.substr(question + 1);
    while (!query.empty()) {
        const std::string_view part = query.substr(0, query.find('&'));
        query.remove_prefix(std::min(query.size(), part.size() + 1));
        if (part.substr(0, part.find('=')) != name) {
            continue;
        }
        const std::string_view text = part.substr(std::min(part.size(), name.size() + 1));
        std::uint64_t number = 0;
        const auto read = std::from_chars(text.data(), text.data() + text.size(), number);
        const bool whole = read.ec == std::errc() && read.ptr == text.data() + text.size();
        return whole && !text.empty() ? std::optional(number) : std::nullopt;
    }
    return otherwise;
}

Response refusal(int status, const char* detail) {
    return sim::scim::error_response({status, "", detail});
}

// One of the few who may wait at a time.
class Seat {
public:
    explicit Seat(std::atomic<int>& taken) : taken_(taken), number_(++taken) {}
    ~Seat() { --taken_; }
    Seat(const Seat&) = delete;
    Seat& operator=(const Seat&) = delete;
    [[nodiscard]] bool is_free() const { return number_ <= WatchEndpoint::watchers_max; }

private:
    std::atomic<int>& taken_;
    const int number_;
};

}  // namespace

void WatchEndpoint::open(const sim::scim::ServiceProfile& profile) {
    app_.base_url = profile.scheme + "://" + profile.host + profile.base_path;
    app_.instance = sim::stream_of(std::random_device{}(), "watch").letters(12);
    // Who watches is not the one that the app misbehaves to.
    door_ = profile;
    door_.quirks = {};
    door_.version = sim::scim::ScimVersion::v2_0;
}

bool WatchEndpoint::is_meant_by(std::string_view target) {
    return target.substr(0, target.find('?')) == watch_path;
}

// The app's own door decides about the token, in constant time, as for everybody else.
bool WatchEndpoint::knows(const Request& request) const {
    Request knock{"GET", door_.base_path + "/ServiceProviderConfig", {}, ""};
    if (const auto token = sim::scim::header(request.headers, "Authorization")) {
        knock.headers.emplace_back("Authorization", *token);
    }
    return respond(door_, {}, knock, {}, "").response.status != 401;
}

Response WatchEndpoint::answer(const Request& request,
                               const std::function<bool()>& gives_up) const {
    if (!knows(request)) {
        return refusal(401, "The bearer token is missing or not valid.");
    }
    if (request.method != "GET") {
        Response response = refusal(405, "The exchanges can be read only.");
        response.headers.emplace_back("Allow", "GET");
        return response;
    }
    const auto after = number_in(request.target, "after", 0);
    const auto wait = number_in(request.target, "wait", 0);
    if (!after || !wait || *wait > wait_seconds_max) {
        return refusal(400, "Expected after=NUMBER and wait=SECONDS, at most 20.");
    }
    const Seat seat(watchers_);
    if (!seat.is_free()) {
        Response response = refusal(503, "Too many are watching.");
        response.headers.emplace_back("Retry-After", "1");
        return response;
    }
    const auto deadline = Clock::now() + std::chrono::seconds(*wait);
    while (Clock::now() < deadline && !gives_up() &&
           !ring_.wait_for_one_after(*after, look_period)) {
    }
    return {200,
            {{"Content-Type", "application/json"}, {"Cache-Control", "no-store"}},
            to_watch_text(app_, ring_.after(*after, exchanges_an_answer_max))};
}

}  // namespace ui::serve
