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

}  // namespace

void apply(State& state, const Event& event, EventId id) {
    std::visit(Overloaded{[&](const SourceAdded& added) {
                              state.sources.put(added.source, added.details);
                          },
                          [&](const EmployeeHired& hired) {
                              Employee employee = hired.employee;
                              employee.last_change = id;
                              state.employees.put(hired.key, std::move(employee));
                          },
                          [&](const EmployeeChanged& changed) {
                              Employee& employee = state.employees.edit(changed.key);
                              take_over(employee.attributes, changed.changes);
                              employee.last_change = id;
                          },
                          [&](const EmployeeTerminated& terminated) {
                              Employee& employee = state.employees.edit(terminated.key);
                              employee.status = EmploymentStatus::terminated;
                              employee.end_date = terminated.last_day;
                              employee.last_change = id;
                          },
                          [&](const EmployeeRehired& rehired) {
                              Employee& employee = state.employees.edit(rehired.key);
                              employee.status = EmploymentStatus::hired;
                              employee.start_date = rehired.start_date;
                              employee.end_date.reset();
                              take_over(employee.attributes, rehired.changes);
                              employee.last_change = id;
                          }},
               event);
}

}  // namespace sim::hr
