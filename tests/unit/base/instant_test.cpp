// SPDX-License-Identifier: MIT
// Dates and instants, with the days that go wrong in practice.
#include "sim/base/instant.h"

#include <catch2/catch_test_macros.hpp>

#include "sim/base/random.h"
#include "sim/base/text.h"

TEST_CASE("Dates that the calendar has are read, others are not") {
    CHECK(sim::parse_date("2026-11-23") == sim::Date{2026, 11, 23});
    CHECK(sim::parse_date("2024-02-29") == sim::Date{2024, 2, 29});
    for (const char* text : {"2026-02-29", "2026-13-01", "2026-00-10", "2026-11-31", "13/02/2023",
                             "2026-1-3", "", "2026-11-23 ", "20261123"}) {
        CAPTURE(text);
        CHECK_FALSE(sim::parse_date(text).has_value());
    }
}

TEST_CASE("Instants keep their milliseconds and their day") {
    const auto at = sim::parse_instant("2026-11-23T23:59:59.250Z");
    REQUIRE(at.has_value());
    CHECK(to_text(*at) == "2026-11-23T23:59:59.250Z");
    CHECK(sim::date_of(*at) == sim::Date{2026, 11, 23});
    CHECK(sim::date_of(*at + sim::seconds(1)) == sim::Date{2026, 11, 24});
    CHECK(to_text(*sim::parse_instant("1969-12-31T23:00:00Z")) == "1969-12-31T23:00:00.000Z");
    CHECK_FALSE(sim::parse_instant("2026-11-23T24:00:00Z").has_value());
    CHECK_FALSE(sim::parse_instant("2026-11-23T09:00:00+01:00").has_value());
}

TEST_CASE("Each day of two centuries survives the round trip") {
    for (std::int64_t day = -36'525; day < 36'525; ++day) {
        const sim::Instant at{day * 86'400'000};
        REQUIRE(sim::start_of(sim::date_of(at)) == at);
    }
}

TEST_CASE("Chance is the same everywhere") {
    sim::Random chance{42};
    CHECK(chance.next() == 13679457532755275413ULL);
    sim::Random letters = sim::stream_of(7, "user/1");
    CHECK(letters.letters(8) == sim::stream_of(7, "user/1").letters(8));
    CHECK(sim::stream_of(7, "user/1") != sim::stream_of(7, "user/2"));
    for (int i = 0; i < 1000; ++i) {
        REQUIRE(chance.below(3) < 3);
    }
}

TEST_CASE("Malformed UTF-8 is seen") {
    CHECK(sim::is_utf8("Tomás Ł 日本"));
    CHECK_FALSE(sim::is_utf8("\xC3"));
    CHECK_FALSE(sim::is_utf8("\xC0\xAF"));
    CHECK_FALSE(sim::is_utf8("\xED\xA0\x80"));
    CHECK_FALSE(sim::is_utf8("\xF4\x90\x80\x80"));
}
