// SPDX-License-Identifier: MIT
// Rows that were expected and never logged.
#include <catch2/catch_test_macros.hpp>

#include "tests/unit/log/log_support.h"

using Rows = std::vector<std::string>;

TEST_CASE("a withheld deactivation leaves a gap where the row should be") {
    const auto log = tests::log_of(tests::played("leaver", "deactivate-users-off"));
    CHECK(tests::told(log, "Salesforce") ==
          Rows{"update SUCCESS", "remove SUCCESS", "deactivate MISSING"});
    CHECK(tests::told(log, "Slack") == Rows{"remove SUCCESS", "deactivate SUCCESS"});
    const auto rows = log.rows();
    const auto gap =
        std::find_if(rows.begin(), rows.end(), [](const auto& row) { return !row.is_logged(); });
    REQUIRE(gap != rows.end());
    CHECK(gap->wire.kind == sim::log::Wire::Kind::no_request);
    CHECK(gap->reason_key == "log.missing.capability_off");
    CHECK(gap->target_name("User") == "Dev Patel");
    // It stands after the removal and before the deactivations of the other apps.
    CHECK((gap + 1)->is_logged());
    CHECK(sim::log::count_of(rows, sim::log::Segment::all) == static_cast<int>(rows.size()) - 1);
}

TEST_CASE("a rule that misses by a space leaves a gap in the group's rows") {
    const auto log = tests::log_of(tests::played("joiner", "rule-value-trailing-space"));
    const auto rows = log.rows();
    const auto gaps =
        std::count_if(rows.begin(), rows.end(), [](const auto& row) { return !row.is_logged(); });
    CHECK(gaps == 1);
    const auto gap =
        std::find_if(rows.begin(), rows.end(), [](const auto& row) { return !row.is_logged(); });
    REQUIRE(gap != rows.end());
    CHECK(gap->event_type == "group.user_membership.add");
    CHECK(gap->reason_key == "log.missing.rule_misses_by_a_space");
    CHECK(gap->target_name("UserGroup") == "Sales");
    CHECK(gap->target_name("User") == "Asha Rao");
}

TEST_CASE("a healthy run has no gap") {
    for (const std::string& name : tests::shipped_names()) {
        INFO(name);
        const auto log = tests::log_of(tests::played(name));
        for (const auto& row : log.rows()) {
            CHECK(row.is_logged());
        }
    }
}
