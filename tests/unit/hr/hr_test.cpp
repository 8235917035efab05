// SPDX-License-Identifier: MIT
// What HR records, as decision tables: given records, when a command, then an event or a refusal.
#include <map>
#include <vector>

#include <catch2/catch_test_macros.hpp>

#include "sim/hr/apply.h"
#include "sim/hr/decide.h"

namespace {

using namespace sim;
using namespace sim::hr;

constexpr SourceId workday{1};
const std::string asha = "E-1";
const EmployeeKey key{workday, asha};

Date day(const char* text) { return *parse_date(text); }

// Runs the commands in order; each must be accepted.
State after(const std::vector<Command>& commands) {
    State state;
    std::uint32_t event = 0;
    for (const Command& command : commands) {
        const auto events = decide(state, command);
        REQUIRE(events.has_value());
        for (const Event& fact : *events) {
            apply(state, fact, EventId{++event});
        }
    }
    return state;
}

std::vector<Command> hired(const Command& last) {
    RecordHire hire;
    hire.source = workday;
    hire.employee_id = asha;
    hire.start_date = day("2026-03-02");
    hire.attributes = {{"given_name", "Asha"}, {"department", "Sales"}};
    return {AddSource{"workday", "Workday"}, hire, last};
}
std::vector<Command> hired() {
    auto commands = hired(AddSource{"more", "More"});
    commands.pop_back();
    return commands;
}
std::vector<Command> then(std::vector<Command> commands, const Command& next) {
    commands.push_back(next);
    return commands;
}

std::string refusal_of(const State& state, const Command& command) {
    const auto decided = decide(state, command);
    return decided ? std::string("accepted") : decided.error().code;
}

Standing standing(const State& state, const char* on) {
    return standing_on(state.employees.at(key), day(on));
}

}  // namespace

TEST_CASE("How somebody stands follows from the dates alone") {
    const Command leave = RecordLeave{workday, asha, day("2026-06-01"), day("2026-08-03")};
    const State state =
        after(then(hired(leave), RecordTermination{workday, asha, day("2026-12-31")}));
    const std::vector<std::pair<const char*, Standing>> table = {
        {"2026-03-01", Standing::not_started}, {"2026-03-02", Standing::working},
        {"2026-05-31", Standing::working},     {"2026-06-01", Standing::on_leave},
        {"2026-08-02", Standing::on_leave},    {"2026-08-03", Standing::working},
        {"2026-12-30", Standing::working},     {"2026-12-31", Standing::left},
        {"2027-01-01", Standing::left}};
    for (const auto& [on, expected] : table) {
        CAPTURE(on);
        CHECK(standing(state, on) == expected);
    }
}

TEST_CASE("A contractor's planned end lets the last day pass") {
    RecordHire hire;
    hire.source = workday;
    hire.employee_id = asha;
    hire.kind = EmploymentKind::contractor;
    hire.start_date = day("2026-03-02");
    hire.end_date = day("2026-09-30");
    const State state = after({AddSource{"workday", "Workday"}, hire});
    CHECK(standing(state, "2026-09-30") == Standing::working);
    CHECK(standing(state, "2026-10-01") == Standing::left);
    CorrectRecord extend{workday, asha, {}, {}, day("2026-12-31"), {}};
    const State longer = after({AddSource{"workday", "Workday"}, hire, extend});
    CHECK(standing(longer, "2026-10-01") == Standing::working);
    CHECK(source_profile(asha, longer.employees.at(key), day("2026-10-01")).text("end_date") ==
          "2026-12-31");
}

TEST_CASE("HR accepts what fits the record and refuses the rest") {
    using Fits = std::pair<std::string, Command>;
    const Date first = day("2026-03-02");
    const Date later = day("2026-06-01");
    const std::vector<Fits> for_somebody_here = {
        {"accepted", RecordChange{workday, asha, {{"title", "Lead"}}}},
        {"refusal.hr.nothing_changes", RecordChange{workday, asha, {{"department", "Sales"}}}},
        {"accepted", RecordTermination{workday, asha, later}},
        {"refusal.hr.ends_before_start", RecordTermination{workday, asha, day("2026-03-01")}},
        {"refusal.hr.still_here", RecordRehire{workday, asha, later, {}}},
        {"accepted", RecordLeave{workday, asha, later, {}}},
        {"refusal.hr.not_started", RecordLeave{workday, asha, day("2026-03-01"), {}}},
        {"refusal.hr.back_before_leave", RecordLeave{workday, asha, later, later}},
        {"refusal.hr.not_on_leave", RecordReturn{workday, asha, later}},
        {"refusal.hr.nothing_changes", CorrectRecord{workday, asha, {}, first, {}, {}}},
        {"accepted", CorrectRecord{workday, asha, EmploymentKind::contractor, {}, {}, {}}},
        {"refusal.hr.ends_before_start",
         CorrectRecord{workday, asha, {}, later, day("2026-05-31"), {}}},
        {"refusal.hr.still_here", RescindTermination{workday, asha}},
        {"accepted", DeleteRecord{workday, asha}},
        {"refusal.hr.unknown_employee", DeleteRecord{workday, "E-9"}},
        {"refusal.hr.unknown_employee", RecordLeave{{2}, asha, later, {}}}};
    const State here = after(hired());
    for (const auto& [expected, command] : for_somebody_here) {
        CAPTURE(expected, command.index());
        CHECK(refusal_of(here, command) == expected);
    }
    const State gone = after(hired(RecordTermination{workday, asha, later}));
    CHECK(refusal_of(gone, RecordLeave{workday, asha, later, {}}) == "refusal.hr.already_left");
    CHECK(refusal_of(gone, RecordTermination{workday, asha, later}) == "refusal.hr.already_left");
    CHECK(refusal_of(gone, RescindTermination{workday, asha}) == "accepted");
}

TEST_CASE("A leave ends on the day HR records, and never twice") {
    const auto away = hired(RecordLeave{workday, asha, day("2026-06-01"), {}});
    const State state = after(away);
    CHECK(standing(state, "2030-01-01") == Standing::on_leave);
    CHECK(works_on(state.employees.at(key), day("2030-01-01")));
    CHECK(source_profile(asha, state.employees.at(key), day("2026-07-01"))
              .text("employment_status") == "leave");
    CHECK(refusal_of(state, RecordReturn{workday, asha, day("2026-06-01")}) ==
          "refusal.hr.back_before_leave");
    CHECK(refusal_of(state, RecordLeave{workday, asha, day("2026-07-01"), {}}) ==
          "refusal.hr.on_leave_already");
    const State back = after(then(away, RecordReturn{workday, asha, day("2026-09-01")}));
    CHECK(standing(back, "2026-08-31") == Standing::on_leave);
    CHECK(standing(back, "2026-09-01") == Standing::working);
    CHECK(refusal_of(back, RecordReturn{workday, asha, day("2026-10-01")}) ==
          "refusal.hr.not_on_leave");
}

TEST_CASE("An exit that HR takes back leaves the record as before") {
    const auto leaves = hired(RecordTermination{workday, asha, day("2026-06-30")});
    const State state = after(then(leaves, RescindTermination{workday, asha}));
    CHECK(standing(state, "2027-01-01") == Standing::working);
    CHECK_FALSE(state.employees.at(key).end_date.has_value());
}

TEST_CASE("A deleted record leaves a mark, until somebody is hired under the number again") {
    const auto deleted = hired(DeleteRecord{workday, asha});
    const State state = after(deleted);
    CHECK(state.employees.empty());
    CHECK(state.deletions.at(key).last_change == EventId{3});
    RecordHire again;
    again.source = workday;
    again.employee_id = asha;
    again.start_date = day("2027-01-04");
    CHECK(after(then(deleted, again)).deletions.empty());
}

TEST_CASE("Several sources keep records apart, each with its kind") {
    auto commands = hired(AddSource{"files", "Contractors", SourceKind::csv_file});
    RecordHire same_number;
    same_number.source = SourceId{2};
    same_number.employee_id = asha;
    same_number.start_date = day("2026-01-01");
    commands.emplace_back(same_number);
    const State state = after(commands);
    CHECK(state.employees.size() == 2);
    CHECK(state.sources.at(SourceId{1}).kind == SourceKind::hr_system);
    CHECK(name_of(state.sources.at(SourceId{2}).kind) == "csv_file");
}
