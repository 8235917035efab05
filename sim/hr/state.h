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
// How a person stands on one day, as HR's dates say it.
enum class Standing : std::uint8_t { not_started, working, on_leave, left };
// What a source is: it decides how its imports run (a CSV file is always read as a whole).
enum class SourceKind : std::uint8_t { hr_system, directory_service, csv_file };

[[nodiscard]] std::string_view name_of(EmploymentKind kind);
[[nodiscard]] std::string_view name_of(EmploymentStatus status);
[[nodiscard]] std::string_view name_of(Standing standing);
[[nodiscard]] std::string_view name_of(SourceKind kind);  // "hr_system"

// A record is found by its source and the number that HR gave it.
using EmployeeKey = std::pair<SourceId, std::string>;

struct Employee {
    EmploymentKind kind = EmploymentKind::employee;
    EmploymentStatus status = EmploymentStatus::hired;
    Date start_date;
    std::optional<Date> end_date;     // the last day of work, once HR has recorded it
    std::optional<Date> leave_start;  // the first day of the latest leave of absence
    std::optional<Date> back_on;      // the first day of work after it, once HR knows it
    Profile attributes;               // given_name, family_name, email, department, title, ...
    EventId last_change;              // the fact that an import of this record follows from

    friend bool operator==(const Employee&, const Employee&) = default;
    SIM_FIELDS(kind, status, start_date, end_date, leave_start, back_on, attributes, last_change)
};

// An HR system or another place that keeps records of people. The directory calls it a profile
// source.
// What the source's export gives to imports. A healthy one gives every record as of today.
struct Export {
    bool is_cut_off = false;  // a third of the records is missing
    int days_ahead = 0;       // its calendar runs that many days before the directory's
    friend bool operator==(const Export&, const Export&) = default;
    SIM_FIELDS(is_cut_off, days_ahead)
};

struct Source {
    std::string key;   // workday
    std::string name;  // Workday
    SourceKind kind = SourceKind::hr_system;
    Export feed = {};

    friend bool operator==(const Source&, const Source&) = default;
    SIM_FIELDS(key, name, kind, feed)
};

// A record that was deleted; a full import misses it.
struct Deletion {
    EventId last_change;
    SIM_FIELDS(last_change)
};

struct State {
    Table<SourceId, Source> sources;
    Table<EmployeeKey, Employee> employees;
    Table<EmployeeKey, Deletion> deletions;
};

// How the person stands on that day. A recorded termination ends it on the last day itself,
// because HR closes the record when the person walks out; a planned end lets the last day pass.
[[nodiscard]] Standing standing_on(const Employee& employee, Date day);
// Whether the source's export holds the record, and the day by whose date it tells standings.
[[nodiscard]] bool is_exported(const Source& source, const std::string& employee_id);
[[nodiscard]] Date day_of_export(const Source& source, Date today);
// Whether the person works here on that day; somebody on leave still does.
[[nodiscard]] bool works_on(const Employee& employee, Date day);
// The record as the directory's import reads it on that day: the attributes with the dates as text,
// and `employment_status` as active, leave or terminated.
[[nodiscard]] Profile source_profile(const std::string& employee_id, const Employee& employee,
                                     Date day);

}  // namespace sim::hr
