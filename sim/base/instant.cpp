// SPDX-License-Identifier: MIT
// Calendar arithmetic by the proleptic Gregorian rules, without the machine's clock or zone.
#include "sim/base/instant.h"

#include <array>
#include <cstdio>

namespace sim {

namespace {

constexpr std::int64_t milliseconds_a_day = 86'400'000;

// Counts days from 1970-01-01 with eras of 400 years, which makes leap years regular.
std::int64_t days_since_epoch(Date date) {
    const std::int64_t year = date.month <= 2 ? date.year - 1 : date.year;
    const std::int64_t era = (year >= 0 ? year : year - 399) / 400;
    const std::int64_t year_of_era = year - era * 400;
    const std::int64_t month_from_march = date.month > 2 ? date.month - 3 : date.month + 9;
    const std::int64_t day_of_year = (153 * month_from_march + 2) / 5 + date.day - 1;
    const std::int64_t day_of_era =
        year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
    return era * 146'097 + day_of_era - 719'468;
}

Date date_from_days(std::int64_t days_count) {
    const std::int64_t shifted = days_count + 719'468;
    const std::int64_t era = (shifted >= 0 ? shifted : shifted - 146'096) / 146'097;
    const std::int64_t day_of_era = shifted - era * 146'097;
    const std::int64_t year_of_era =
        (day_of_era - day_of_era / 1460 + day_of_era / 36'524 - day_of_era / 146'096) / 365;
    const std::int64_t day_of_year =
        day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    const std::int64_t month_from_march = (5 * day_of_year + 2) / 153;
    const std::int64_t day = day_of_year - (153 * month_from_march + 2) / 5 + 1;
    const std::int64_t month = month_from_march < 10 ? month_from_march + 3 : month_from_march - 9;
    const std::int64_t year = year_of_era + era * 400 + (month <= 2 ? 1 : 0);
    return {static_cast<std::int32_t>(year), static_cast<std::int32_t>(month),
            static_cast<std::int32_t>(day)};
}

std::int64_t floor_to_days(Instant at) {
    const std::int64_t whole = at.milliseconds / milliseconds_a_day;
    return at.milliseconds % milliseconds_a_day < 0 ? whole - 1 : whole;
}

std::optional<std::int32_t> digits(std::string_view text) {
    std::int32_t number = 0;
    for (const char letter : text) {
        if (letter < '0' || letter > '9') {
            return std::nullopt;
        }
        number = number * 10 + (letter - '0');
    }
    return text.empty() ? std::nullopt : std::optional{number};
}

std::optional<std::int64_t> parse_time_of_day(std::string_view text) {
    if (text.size() < 8 || text[2] != ':' || text[5] != ':') {
        return std::nullopt;
    }
    const auto hour = digits(text.substr(0, 2));
    const auto minute = digits(text.substr(3, 2));
    const auto second = digits(text.substr(6, 2));
    if (!hour || !minute || !second || *hour > 23 || *minute > 59 || *second > 59) {
        return std::nullopt;
    }
    std::int64_t milliseconds = ((*hour * 60 + *minute) * 60 + *second) * std::int64_t{1000};
    if (text.size() > 8) {
        const auto fraction = digits(text.substr(9));
        if (text[8] != '.' || text.size() != 12 || !fraction) {
            return std::nullopt;
        }
        milliseconds += *fraction;
    }
    return milliseconds;
}

}  // namespace

Instant start_of(Date date) { return {days_since_epoch(date) * milliseconds_a_day}; }

Date date_of(Instant at) { return date_from_days(floor_to_days(at)); }

std::optional<Date> parse_date(std::string_view text) {
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') {
        return std::nullopt;
    }
    const auto year = digits(text.substr(0, 4));
    const auto month = digits(text.substr(5, 2));
    const auto day = digits(text.substr(8, 2));
    if (!year || !month || !day) {
        return std::nullopt;
    }
    const Date date{*year, *month, *day};
    const bool in_calendar =
        *month >= 1 && *month <= 12 && *day >= 1 && *day <= 31 && date_of(start_of(date)) == date;
    return in_calendar ? std::optional{date} : std::nullopt;
}

std::optional<Instant> parse_instant(std::string_view text) {
    if (text.size() < 20 || text[10] != 'T' || text.back() != 'Z') {
        return std::nullopt;
    }
    const auto date = parse_date(text.substr(0, 10));
    const auto time = parse_time_of_day(text.substr(11, text.size() - 12));
    if (!date || !time) {
        return std::nullopt;
    }
    return Instant{start_of(*date).milliseconds + *time};
}

std::string to_text(Date date) {
    std::array<char, 40> buffer{};
    std::snprintf(buffer.data(), buffer.size(), "%04d-%02d-%02d", date.year, date.month, date.day);
    return buffer.data();
}

std::string time_of_day_text(Instant at) {
    const std::int64_t in_day = at.milliseconds - floor_to_days(at) * milliseconds_a_day;
    std::array<char, 80> buffer{};
    std::snprintf(buffer.data(), buffer.size(), "%02d:%02d:%02d",
                  static_cast<int>(in_day / 3'600'000), static_cast<int>(in_day / 60'000 % 60),
                  static_cast<int>(in_day / 1000 % 60));
    return buffer.data();
}

std::string to_text(Instant at) {
    const std::int64_t in_day = at.milliseconds - floor_to_days(at) * milliseconds_a_day;
    std::array<char, 16> fraction{};
    std::snprintf(fraction.data(), fraction.size(), ".%03dZ", static_cast<int>(in_day % 1000));
    return to_text(date_of(at)) + "T" + time_of_day_text(at) + fraction.data();
}

}  // namespace sim
