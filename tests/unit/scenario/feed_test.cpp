// SPDX-License-Identifier: MIT
// HR feeds as they come: quotes, spaces, wrong dates, numbers used twice.
#include <catch2/catch_test_macros.hpp>

#include "sim/scenario/reader.h"

namespace {

const std::string head =
    "employee_id,given_name,family_name,email,department,title,manager,status,start_date,end_date,"
    "location\n";

sim::scenario::Feed read(const std::string& rows) {
    return sim::scenario::read_hr_feed(head + rows, "feed.csv", sim::SourceId{1});
}

}  // namespace

TEST_CASE("A row becomes a hire with its values as HR wrote them") {
    const auto feed = read(
        "E-1,Tomás,Vidal,t@juno.example,\"Sales \",\"Lead, \"\"North\"\"\","
        "Meera,active,2026-11-23,,Madrid\r\n");
    REQUIRE(feed.problems.empty());
    REQUIRE(feed.rows.size() == 1);
    const auto& hire = feed.rows.front().hire;
    CHECK(hire.employee_id == "E-1");
    CHECK(hire.attributes.text("department") == "Sales ");
    CHECK(hire.attributes.text("title") == "Lead, \"North\"");
    CHECK(hire.start_date == sim::Date{2026, 11, 23});
    CHECK_FALSE(hire.end_date.has_value());
}

TEST_CASE("A bad row is reported with its line and the others stay") {
    const auto feed = read(
        "E-1,A,B,a@x,Sales,,,active,2026-11-23,,\n"
        "E-2,A,B,b@x,Sales,,,active,13/02/2023,,\n"
        "E-1,A,B,c@x,Sales,,,active,2026-11-23,,\n"
        "E-4,A,B,d@x,Sales,,,active\n"
        ",A,B,e@x,Sales,,,active,2026-11-23,,\n"
        "E-6,A,B,f@x,Sales,,,gone,2026-11-23,,\n"
        "E-7,A,B,g@x,Sales,,,contractor,2026-11-23,2026-11-01,\n"
        "\n"
        "E-8,A,B,h@x,,,,contractor,2026-11-23,2027-01-31,\n");
    REQUIRE(feed.rows.size() == 2);
    CHECK(feed.rows.back().hire.kind == sim::hr::EmploymentKind::contractor);
    CHECK_FALSE(feed.rows.back().hire.attributes.has("department"));
    REQUIRE(feed.problems.size() == 6);
    CHECK(to_line(feed.problems[0]) ==
          "feed.csv: line 3, start_date: expected a date like 2026-11-23, found \"13/02/2023\"");
    CHECK(feed.problems[1].place == "line 4, employee_id");
    CHECK(feed.problems[2].place == "line 5, row");
    CHECK(feed.problems[3].place == "line 6, employee_id");
    CHECK(feed.problems[4].place == "line 7, status");
    CHECK(feed.problems[5].place == "line 8, end_date");
}

TEST_CASE("A feed without its columns has no rows and says which are missing") {
    const auto feed = sim::scenario::read_hr_feed("employee_id,name\nE-1,A\n", "feed.csv", {1});
    CHECK(feed.rows.empty());
    CHECK(feed.problems.size() == 10);
}

TEST_CASE("Hostile texts end with problems, not with a stop") {
    CHECK(read("\"").rows.empty());
    CHECK(read("E-1,\xFF,B,a@x,Sales,,,active,2026-11-23,,\n").problems.size() == 1);
    CHECK(sim::scenario::read_hr_feed("", "feed.csv", {1}).rows.empty());
    CHECK(read(std::string(100'000, ',')).rows.empty());
}
