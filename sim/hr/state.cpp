// SPDX-License-Identifier: MIT
// Questions that an employee record answers by itself.
#include "sim/hr/state.h"

#include <array>

namespace sim::hr {

std::string_view name_of(EmploymentKind kind) {
    return kind == EmploymentKind::employee ? "employee" : "contractor";
}

std::string_view name_of(EmploymentStatus status) {
    return status == EmploymentStatus::hired ? "hired" : "terminated";
}

std::string_view name_of(Standing standing) {
    constexpr std::array<std::string_view, 4> names = {"not_started", "working", "on_leave",
                                                       "left"};
    return names.at(static_cast<std::size_t>(standing));
}

std::string_view name_of(SourceKind kind) {
    constexpr std::array<std::string_view, 3> names = {"hr_system", "directory_service",
                                                       "csv_file"};
    return names.at(static_cast<std::size_t>(kind));
}

Standing standing_on(const Employee& employee, Date day) {
    const bool closed = employee.status == EmploymentStatus::terminated;
    const bool ended =
        employee.end_date && (closed ? *employee.end_date <= day : *employee.end_date < day);
    if (ended) {
        return Standing::left;
    }
    if (day < employee.start_date) {
        return Standing::not_started;
    }
    const bool away = employee.leave_start && *employee.leave_start <= day &&
                      (!employee.back_on || day < *employee.back_on);
    return away ? Standing::on_leave : Standing::working;
}

bool works_on(const Employee& employee, Date day) {
    const Standing standing = standing_on(employee, day);
    return standing == Standing::working || standing == Standing::on_leave;
}

bool is_exported(const Source& source, const std::string& employee_id) {
    int sum = 0;
    for (const char letter : employee_id) {
        sum += static_cast<unsigned char>(letter);
    }
    return !source.feed.is_cut_off || sum % 3 != 0;
}

Date day_of_export(const Source& source, Date today) {
    return source.feed.days_ahead == 0 ? today
                                       : date_of(start_of(today) + days(source.feed.days_ahead));
}

Profile source_profile(const std::string& employee_id, const Employee& employee, Date day) {
    Profile profile = employee.attributes;
    profile.set("employee_id", employee_id);
    profile.set("employee_type", std::string(name_of(employee.kind)));
    profile.set("start_date", to_text(employee.start_date));
    if (employee.end_date) {
        profile.set("end_date", to_text(*employee.end_date));
    }
    const Standing standing = standing_on(employee, day);
    profile.set("employment_status", std::string(standing == Standing::left       ? "terminated"
                                                 : standing == Standing::on_leave ? "leave"
                                                                                  : "active"));
    return profile;
}

}  // namespace sim::hr
