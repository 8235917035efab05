// SPDX-License-Identifier: MIT
// The rows of imports, of the life cycle and of group rules, in the vendor's types and order.
#include <catch2/catch_test_macros.hpp>

#include "sim/log/event_types.h"
#include "tests/unit/log/log_support.h"

namespace {

using Rows = std::vector<std::string>;

// The types of all rows that begin like that, in order.
Rows types_of(const std::string& scenario, const std::string& beginning) {
    Rows types;
    const auto log = tests::log_of(tests::played(scenario));
    for (const auto& row : log.rows()) {
        if (row.is_logged() && row.event_type.rfind(beginning, 0) == 0) {
            types.push_back(row.event_type);
        }
    }
    return types;
}

}  // namespace

TEST_CASE("a full import writes its phases in the vendor's order") {
    CHECK(types_of("leaver", "system.import.") ==
          Rows{"system.import.start", "system.import.download.start",
               "system.import.download.complete", "system.import.object_creation.start",
               "system.import.object_creation.complete", "system.import.user_matching.start",
               "system.import.user_matching.complete", "system.import.implicit_deletion.start",
               "system.import.implicit_deletion.complete", "system.import.complete",
               "system.import.user.update_user_lifecycle_from_master"});
}

TEST_CASE("an incremental import looks for no missing records") {
    const Rows rows = types_of("deleted-record", "system.import.implicit_deletion.start");
    CHECK(rows.size() == 1);
    CHECK(types_of("deleted-record", "system.import.start").size() == 2);
}

TEST_CASE("a file is read with the rows of CSV imports") {
    CHECK(types_of("csv-contractors", "system.import.user_csv.").size() == 4);
    CHECK(types_of("leaver", "system.import.user_csv.").empty());
}

TEST_CASE("a safeguard writes a roadblock, and what becomes of it") {
    CHECK(types_of("import-safeguard", "system.import.roadblock") ==
          Rows{"system.import.roadblock", "system.import.roadblock.resume"});
    CHECK(types_of("import-cancelled", "system.import.roadblock") ==
          Rows{"system.import.roadblock", "system.import.roadblock.reschedule_and_resume"});
}

TEST_CASE("a lock, the way out of it and a new password are rows of the account") {
    CHECK(types_of("locked-out", "user.account.") ==
          Rows{"user.account.lock", "user.account.unlock_by_admin", "user.account.reset_password",
               "user.account.update_password", "user.account.expire_password"});
    CHECK(types_of("locked-out", "user.session.start").size() == 4);
    CHECK(types_of("locked-out", "user.lifecycle.reactivate").size() == 1);
    CHECK(types_of("locked-out", "application.").empty());
}

TEST_CASE("a suspension by the source is written once for the import and once for the user") {
    CHECK(types_of("suspended-leaver", "system.import.user.suspend").size() == 1);
    CHECK(types_of("suspended-leaver", "user.lifecycle.suspend").size() == 1);
    CHECK(types_of("suspended-leaver", "application.provision.").empty());
}

TEST_CASE("an exclusion is written by the system before the removal by the administrator") {
    const Rows rows = types_of("manual-removal", "group.user_membership.");
    REQUIRE(rows.size() >= 2);
    CHECK(rows.at(0) == "group.user_membership.rule.add_exclusion");
    CHECK(rows.at(1) == "group.user_membership.remove");
}

TEST_CASE("deleting a group writes the end of its memberships, its rules and itself") {
    CHECK(types_of("group-deleted", "group.") ==
          Rows{"group.user_membership.remove", "group.user_membership.rule.invalidate",
               "group.lifecycle.delete", "group.application_assignment.remove",
               "group.application_assignment.remove", "group.lifecycle.create",
               "group.user_membership.rule.deactivated", "group.user_membership.add"});
}

TEST_CASE("every type of the log is one of the catalogue's spelling") {
    for (const auto type : sim::log::types::all()) {
        CAPTURE(type);
        CHECK(type.find("app.user.provision") == std::string_view::npos);
        CHECK(type != "user.lifecycle.delete");
        CHECK(type != "policy.rule.create");
    }
}
