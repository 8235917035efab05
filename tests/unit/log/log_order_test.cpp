// SPDX-License-Identifier: MIT
// The orders of log rows that have been observed at the vendor.
#include <catch2/catch_test_macros.hpp>

#include "sim/log/event_types.h"
#include "tests/unit/log/log_support.h"

using Rows = std::vector<std::string>;

TEST_CASE("a new account is verified, pushed and linked") {
    const auto log = tests::log_of(tests::played("joiner"));
    CHECK(tests::told(log, "Slack") == Rows{"add SUCCESS", "verify_exists SUCCESS", "push SUCCESS",
                                            "push_new_user_success SUCCESS"});
    const auto* found = tests::first_of(log, sim::log::types::verify_exists, "Slack");
    REQUIRE(found != nullptr);
    CHECK(found->wire.method == "GET");
    CHECK(found->wire.status == 200);
    CHECK(found->wire.found == 0);
    CHECK(sim::log::tell(found->wire).key == "log.wire.list");
    const auto* linked = tests::first_of(log, sim::log::types::push_new_user_success, "Slack");
    REQUIRE(linked != nullptr);
    CHECK(linked->wire.kind == sim::log::Wire::Kind::linked);
    CHECK(linked->transaction_id == found->transaction_id);
    CHECK(linked->transaction_kind == sim::log::TransactionKind::job);
}

TEST_CASE("an unassignment is followed by the deactivation") {
    const auto log = tests::log_of(tests::played("leaver"));
    CHECK(tests::told(log, "Slack") == Rows{"remove SUCCESS", "deactivate SUCCESS"});
}

TEST_CASE("a reassignment verifies, reactivates and pushes the profile") {
    const auto log = tests::log_of(tests::played("rehire"));
    CHECK(tests::told(log, "Slack") == Rows{"add SUCCESS", "verify_exists SUCCESS",
                                            "reactivate SUCCESS", "push_profile SUCCESS"});
}

TEST_CASE("an app that takes PUT only is reactivated by the push of the profile") {
    const auto log = tests::log_of(tests::played("a-week-at-work"));
    std::vector<std::string> methods;
    for (const auto& row : log.rows()) {
        const bool about = row.target_name("AppInstance") == "Box" &&
                           row.target_name("User") == "Samuel Oduya" && !row.wire.method.empty();
        if (about) {
            methods.push_back(row.wire.method + " " +
                              row.event_type.substr(row.event_type.rfind('.') + 1));
        }
    }
    CHECK(methods ==
          Rows{"PUT deactivate", "GET verify_exists", "PUT reactivate", "PUT push_profile"});
}

TEST_CASE("a refused token leaves a failed check and an authentication failure") {
    const auto log = tests::log_of(tests::played("joiner", "token-rotated"));
    const auto rows = tests::told(log, "Salesforce");
    CHECK(rows == Rows{"add SUCCESS", "verify_exists FAILURE", "authentication_failure FAILURE",
                       "sync FAILURE"});
    const auto* sync = tests::first_of(log, sim::log::types::sync, "Salesforce");
    REQUIRE(sync != nullptr);
    CHECK(sync->legacy_event_type == "app.user_management.provision_user_failed");
    CHECK(sync->severity == sim::log::Severity::error);
    CHECK(sync->reason.find("Unauthorized. Errors reported by remote server: ") == 0);
}

TEST_CASE("no row has a type that the vendor's catalogue lacks") {
    for (const std::string_view type : sim::log::types::all()) {
        INFO(type);
        CHECK(type.find("app.user.provision") == std::string_view::npos);
        CHECK(type != "user.lifecycle.delete");
        CHECK(type != "app.user_management.push_profile_success");
        CHECK(type.find("app.user_management.deactivate_user") == std::string_view::npos);
        CHECK(type != "app.user_management.provision_user_failed");
        CHECK(type != "policy.rule.create");
        CHECK(type != "oauth2.policy.created");
    }
}

TEST_CASE("every row of every scenario has a known type, a time and a step") {
    for (const std::string& name : tests::shipped_names()) {
        const sim::Run run = tests::played(name);
        const auto log = tests::log_of(run);
        int number = 0;
        for (const sim::log::LogEntry& row : log.rows()) {
            INFO(name << " " << row.event_type);
            const auto& types = sim::log::types::all();
            CHECK(std::find(types.begin(), types.end(), row.event_type) != types.end());
            CHECK(row.cursor > run.start());
            CHECK(run.timeline().step_of(row.event) + 1 == row.cursor);
            if (row.is_logged()) {
                CHECK(row.number == ++number);
                CHECK_FALSE(row.transaction_id.empty());
            }
        }
    }
}
