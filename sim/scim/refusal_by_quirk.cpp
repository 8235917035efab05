// SPDX-License-Identifier: MIT
// Failures, rate limits in three forms, and a read-only mood.
#include "sim/scim/refusal_by_quirk.h"

#include <array>
#include <cstdio>

#include "sim/scim/error.h"

namespace sim::scim {

namespace {

// "Wed, 25 Nov 2026 09:00:00 GMT" (RFC 9110 section 5.6.7).
std::string http_date(Instant at) {
    constexpr std::array day_names{"Thu", "Fri", "Sat", "Sun", "Mon", "Tue", "Wed"};
    constexpr std::array months{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    const Date date = date_of(at);
    const std::int64_t day = start_of(date).milliseconds / days(1).milliseconds;
    std::array<char, 40> text{};
    std::snprintf(text.data(), text.size(), "%s, %02d %s %04d %s GMT",
                  day_names.at(static_cast<std::size_t>(day % 7)), date.day,
                  months.at(static_cast<std::size_t>(date.month - 1)), date.year,
                  time_of_day_text(at).c_str());
    return text.data();
}

std::optional<Response> too_many(RateLimit limit, Instant now) {
    const std::int64_t second = now.milliseconds / 1000;
    const std::int64_t place = second % rate_limit_window_seconds;
    const std::int64_t left = rate_limit_window_seconds / 2 - place;
    if (limit == RateLimit::none || left <= 0) {
        return std::nullopt;
    }
    Response response = error_response({429, "", "Too many requests. Slow down."});
    if (limit == RateLimit::seconds) {
        response.headers.emplace_back("Retry-After", std::to_string(left));
    } else if (limit == RateLimit::date) {
        response.headers.emplace_back("Retry-After", http_date(Instant{(second + left) * 1000}));
    }
    return response;
}

}  // namespace

std::optional<Response> refusal_by_quirk(const Quirks& quirks, const Request& request,
                                         Instant now) {
    if (quirks.fails) {
        return error_response({500, "", "The service failed."});
    }
    const bool reads = request.method == "GET" || request.method == "HEAD";
    if (quirks.refuses_writes && !reads) {
        return error_response({403, "", "This service may be read only."});
    }
    return too_many(quirks.rate_limit, now);
}

}  // namespace sim::scim
