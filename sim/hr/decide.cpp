// SPDX-License-Identifier: MIT
// What HR allows: one record a number, no exit before the first day, no rehire of somebody here.
#include "sim/hr/decide.h"

#include "sim/base/overloaded.h"

namespace sim::hr {

namespace {

using Decision = Result<std::vector<Event>, Refusal>;

Failure<Refusal> refuse(std::string code, const std::string& employee_id) {
    return Failure{Refusal{std::move(code), {{"employee", employee_id}}}};
}

Decision one(Event event) { return std::vector<Event>{std::move(event)}; }

SourceId next_source(const State& state) {
    return {static_cast<std::uint32_t>(state.sources.size() + 1)};
}

Decision decide_hire(const State& state, const RecordHire& hire) {
    if (!state.sources.contains(hire.source)) {
        return refuse("refusal.hr.unknown_source", hire.employee_id);
    }
    if (hire.employee_id.empty()) {
        return refuse("refusal.hr.no_number", hire.employee_id);
    }
    if (state.employees.contains({hire.source, hire.employee_id})) {
        return refuse("refusal.hr.number_taken", hire.employee_id);
    }
    if (hire.end_date && *hire.end_date < hire.start_date) {
        return refuse("refusal.hr.ends_before_start", hire.employee_id);
    }
    return one(EmployeeHired{
        {hire.source, hire.employee_id},
        {hire.kind, EmploymentStatus::hired, hire.start_date, hire.end_date, hire.attributes, {}}});
}

Decision decide_change(const State& state, const RecordChange& change) {
    const Employee* employee = state.employees.find({change.source, change.employee_id});
    if (employee == nullptr) {
        return refuse("refusal.hr.unknown_employee", change.employee_id);
    }
    Profile changed;
    for (const auto& [name, value] : change.changes.entries()) {
        if (employee->attributes.get(name) != value) {
            changed.set(name, value);
        }
    }
    if (changed.entries().empty()) {
        return refuse("refusal.hr.nothing_changes", change.employee_id);
    }
    return one(EmployeeChanged{{change.source, change.employee_id}, std::move(changed)});
}

Decision decide_termination(const State& state, const RecordTermination& exit) {
    const Employee* employee = state.employees.find({exit.source, exit.employee_id});
    if (employee == nullptr) {
        return refuse("refusal.hr.unknown_employee", exit.employee_id);
    }
    if (employee->status == EmploymentStatus::terminated) {
        return refuse("refusal.hr.already_left", exit.employee_id);
    }
    if (exit.last_day < employee->start_date) {
        return refuse("refusal.hr.ends_before_start", exit.employee_id);
    }
    return one(EmployeeTerminated{{exit.source, exit.employee_id}, exit.last_day});
}

Decision decide_rehire(const State& state, const RecordRehire& rehire) {
    const Employee* employee = state.employees.find({rehire.source, rehire.employee_id});
    if (employee == nullptr) {
        return refuse("refusal.hr.unknown_employee", rehire.employee_id);
    }
    if (employee->status != EmploymentStatus::terminated) {
        return refuse("refusal.hr.still_here", rehire.employee_id);
    }
    if (employee->end_date && rehire.start_date < *employee->end_date) {
        return refuse("refusal.hr.starts_before_exit", rehire.employee_id);
    }
    return one(
        EmployeeRehired{{rehire.source, rehire.employee_id}, rehire.start_date, rehire.changes});
}

}  // namespace

Decision decide(const State& state, const Command& command) {
    return std::visit(
        Overloaded{[&](const AddSource& add) {
                       return one(SourceAdded{next_source(state), {add.key, add.name}});
                   },
                   [&](const RecordHire& hire) { return decide_hire(state, hire); },
                   [&](const RecordChange& change) { return decide_change(state, change); },
                   [&](const RecordTermination& exit) { return decide_termination(state, exit); },
                   [&](const RecordRehire& rehire) { return decide_rehire(state, rehire); }},
        command);
}

}  // namespace sim::hr
