// SPDX-License-Identifier: MIT
// The log's search language over the rows of a run.
#include <catch2/catch_test_macros.hpp>

#include "sim/log/filter.h"
#include "tests/unit/log/log_support.h"

namespace {

int matching(const sim::log::SystemLog& log, std::string_view text) {
    const auto filter = sim::log::LogFilter::parse(text);
    REQUIRE(filter.has_value());
    return static_cast<int>(std::count_if(log.rows().begin(), log.rows().end(),
                                          [&](const auto& row) { return filter->matches(row); }));
}

}  // namespace

TEST_CASE("a filter finds rows by the vendor's field names") {
    const auto log = tests::log_of(tests::played("joiner", "token-rotated"));
    CHECK(matching(log, "") == static_cast<int>(log.rows().size()));
    CHECK(matching(log, "eventType eq \"user.lifecycle.create\"") == 1);
    CHECK(matching(log, "eventtype SW \"application.provision\"") >= 2);
    CHECK(matching(log, "outcome.result eq \"FAILURE\"") == 3);
    CHECK(matching(log, "outcome.result eq \"FAILURE\" and severity eq \"WARN\"") == 1);
    CHECK(matching(log, "target.displayName eq \"Slack\"") == 4);
    CHECK(matching(log, "target[type eq \"AppInstance\" and displayName eq \"Slack\"]") == 4);
    CHECK(matching(log, "actor.type eq \"SystemPrincipal\" and not (eventType co \"import\")") > 5);
    CHECK(matching(log, "published gt \"2000-01-01T00:00:00Z\"") ==
          static_cast<int>(log.rows().size()));
    CHECK(matching(log, "legacyEventType pr") == 1);
    CHECK(matching(log, "transaction.type eq \"WEB\"") >= 0);
}

TEST_CASE("a row that was never logged has no outcome to match") {
    const auto log = tests::log_of(tests::played("leaver", "deactivate-users-off"));
    const auto filter = sim::log::LogFilter::parse("outcome.result pr");
    REQUIRE(filter.has_value());
    for (const auto& row : log.rows()) {
        CHECK(filter->matches(row) == row.is_logged());
    }
}

TEST_CASE("a wrong filter says what is wrong") {
    for (const char* text : {"eventType", "eventType eq", "colour eq \"red\"",
                             "number gt \"three\"", "outcome eq \"FAILURE\""}) {
        INFO(text);
        const auto filter = sim::log::LogFilter::parse(text);
        REQUIRE_FALSE(filter.has_value());
        CHECK_FALSE(filter.error().detail.empty());
    }
}
