// SPDX-License-Identifier: MIT
// What the HR systems know: the employee records from which every other change starts.
#pragma once

#include <optional>
#include <string>
#include <utility>

#include "sim/base/table.h"

namespace sim::hr {

enum class EmploymentKind : std::uint8_t { employee, contractor };
enum class EmploymentStatus : std::uint8_t { hired, terminated };

[[nodiscard]] std::string_view name_of(EmploymentKind kind);
[[nodiscard]] std::string_view name_of(EmploymentStatus status);

// A record is found by its source and the number that HR gave it.
using EmployeeKey = std::pair<SourceId, std::string>;

struct Employee {
    EmploymentKind kind = EmploymentKind::employee;
    EmploymentStatus status = EmploymentStatus::hired;
    Date start_date;
    std::optional<Date> end_date;  // the last day of work, once HR has recorded it
    Profile attributes;            // given_name, family_name, email, department, title, ...
    EventId last_change;           // the fact that an import of this record follows from

    friend bool operator==(const Employee&, const Employee&) = default;
    SIM_FIELDS(kind, status, start_date, end_date, attributes, last_change)
};

// One HR system. The directory calls it a profile source.
struct Source {
    std::string key;   // workday
    std::string name;  // Workday

    friend bool operator==(const Source&, const Source&) = default;
    SIM_FIELDS(key, name)
};

struct State {
    Table<SourceId, Source> sources;
    Table<EmployeeKey, Employee> employees;
};

// Whether the person works here on that day. A recorded termination ends it on the last day itself,
// because HR closes the record when the person walks out; a planned end lets the last day pass.
[[nodiscard]] bool works_on(const Employee& employee, Date day);
// The record as the directory's import reads it: the attributes with the dates and status as text.
[[nodiscard]] Profile source_profile(const std::string& employee_id, const Employee& employee);

}  // namespace sim::hr
