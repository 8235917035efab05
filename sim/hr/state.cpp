// SPDX-License-Identifier: MIT
// Questions that an employee record answers by itself.
#include "sim/hr/state.h"

namespace sim::hr {

std::string_view name_of(EmploymentKind kind) {
    return kind == EmploymentKind::employee ? "employee" : "contractor";
}

std::string_view name_of(EmploymentStatus status) {
    return status == EmploymentStatus::hired ? "hired" : "terminated";
}

bool works_on(const Employee& employee, Date day) {
    const bool closed = employee.status == EmploymentStatus::terminated;
    const bool ended =
        employee.end_date && (closed ? *employee.end_date <= day : *employee.end_date < day);
    return employee.start_date <= day && !ended;
}

Profile source_profile(const std::string& employee_id, const Employee& employee) {
    Profile profile = employee.attributes;
    profile.set("employee_id", employee_id);
    profile.set("employee_type", std::string(name_of(employee.kind)));
    profile.set("start_date", to_text(employee.start_date));
    if (employee.end_date) {
        profile.set("end_date", to_text(*employee.end_date));
    }
    return profile;
}

}  // namespace sim::hr
