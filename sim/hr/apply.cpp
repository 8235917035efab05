// SPDX-License-Identifier: MIT
// Turns HR events into records; runs no rule.
#include "sim/hr/apply.h"

#include "sim/base/overloaded.h"

namespace sim::hr {

namespace {

void take_over(Profile& attributes, const Profile& changes) {
    for (const auto& [name, value] : changes.entries()) {
        attributes.set(name, value);
    }
}

void apply_to(Employee& employee, const EmployeeChanged& changed) {
    take_over(employee.attributes, changed.changes);
}
void apply_to(Employee& employee, const EmployeeTerminated& terminated) {
    employee.status = EmploymentStatus::terminated;
    employee.end_date = terminated.last_day;
}
void apply_to(Employee& employee, const EmployeeRehired& rehired) {
    employee.status = EmploymentStatus::hired;
    employee.start_date = rehired.start_date;
    employee.end_date.reset();
    employee.leave_start.reset();
    employee.back_on.reset();
    take_over(employee.attributes, rehired.changes);
}
void apply_to(Employee& employee, const LeaveRecorded& leave) {
    employee.leave_start = leave.first_day;
    employee.back_on = leave.back_on;
}
void apply_to(Employee& employee, const ReturnRecorded& back) { employee.back_on = back.back_on; }
void apply_to(Employee& employee, const RecordCorrected& corrected) {
    employee.kind = corrected.kind;
    employee.start_date = corrected.start_date;
    employee.end_date = corrected.end_date;
    take_over(employee.attributes, corrected.changes);
}
void apply_to(Employee& employee, const TerminationRescinded& /*rescinded*/) {
    employee.status = EmploymentStatus::hired;
    employee.end_date.reset();
}

}  // namespace

void apply(State& state, const Event& event, EventId id) {
    std::visit(
        Overloaded{
            [&](const SourceAdded& added) { state.sources.put(added.source, added.details); },
            [&](const SourceExportSet& set) { state.sources.edit(set.source).feed = set.feed; },
            [&](const EmployeeHired& hired) {
                Employee employee = hired.employee;
                employee.last_change = id;
                state.employees.put(hired.key, std::move(employee));
                state.deletions.erase(hired.key);
            },
            [&](const RecordDeleted& deleted) {
                state.employees.erase(deleted.key);
                state.deletions.put(deleted.key, {id});
            },
            [&](const auto& other) {
                Employee& employee = state.employees.edit(other.key);
                apply_to(employee, other);
                employee.last_change = id;
            }},
        event);
}

}  // namespace sim::hr
