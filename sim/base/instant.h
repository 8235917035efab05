// SPDX-License-Identifier: MIT
// Simulated time: milliseconds since 1970-01-01T00:00Z, with calendar dates in UTC.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace sim {

struct Duration {
    std::int64_t milliseconds = 0;
    friend constexpr auto operator<=>(const Duration&, const Duration&) = default;
};

struct Instant {
    std::int64_t milliseconds = 0;
    friend constexpr auto operator<=>(const Instant&, const Instant&) = default;
    friend constexpr Instant operator+(Instant at, Duration by) {
        return {at.milliseconds + by.milliseconds};
    }
    friend constexpr Duration operator-(Instant later, Instant earlier) {
        return {later.milliseconds - earlier.milliseconds};
    }
};

constexpr Duration seconds(std::int64_t count) { return {count * 1000}; }
constexpr Duration minutes(std::int64_t count) { return {count * 60'000}; }
constexpr Duration days(std::int64_t count) { return {count * 86'400'000}; }

// A calendar day without a time zone; HR records carry these.
struct Date {
    std::int32_t year = 1970;
    std::int32_t month = 1;
    std::int32_t day = 1;
    friend constexpr auto operator<=>(const Date&, const Date&) = default;
};

// The first instant of a day in UTC.
[[nodiscard]] Instant start_of(Date date);
[[nodiscard]] Date date_of(Instant at);

// Reads "2026-11-23"; nothing else, and no day that the calendar does not have.
[[nodiscard]] std::optional<Date> parse_date(std::string_view text);
// Reads "2026-11-23T09:00:00Z" with optional ".250"; RFC 3339 in UTC only.
[[nodiscard]] std::optional<Instant> parse_instant(std::string_view text);

[[nodiscard]] std::string to_text(Date date);            // 2026-11-23
[[nodiscard]] std::string to_text(Instant at);           // 2026-11-23T09:00:00.250Z
[[nodiscard]] std::string time_of_day_text(Instant at);  // 09:00:00

}  // namespace sim
