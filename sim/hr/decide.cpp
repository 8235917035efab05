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

Decision decide_source(const State& state, const AddSource& add) {
    for (const auto& [id, source] : state.sources) {
        if (source.key == add.key) {
            return refuse("refusal.hr.source_taken", source.name);
        }
    }
    return one(SourceAdded{next_source(state), {add.key, add.name, add.kind}});
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
    Employee employee;
    employee.kind = hire.kind;
    employee.start_date = hire.start_date;
    employee.end_date = hire.end_date;
    employee.attributes = hire.attributes;
    return one(EmployeeHired{{hire.source, hire.employee_id}, std::move(employee)});
}

// Only what the record does not say already.
Profile differences(const Employee& employee, const Profile& wanted) {
    Profile changed;
    for (const auto& [name, value] : wanted.entries()) {
        if (employee.attributes.get(name) != value) {
            changed.set(name, value);
        }
    }
    return changed;
}

Decision decide_change(const State& state, const RecordChange& change) {
    const Employee* employee = state.employees.find({change.source, change.employee_id});
    if (employee == nullptr) {
        return refuse("refusal.hr.unknown_employee", change.employee_id);
    }
    Profile changed = differences(*employee, change.changes);
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

Decision decide_leave(const State& state, const RecordLeave& leave) {
    const Employee* employee = state.employees.find({leave.source, leave.employee_id});
    if (employee == nullptr) {
        return refuse("refusal.hr.unknown_employee", leave.employee_id);
    }
    const Standing standing = standing_on(*employee, leave.first_day);
    if (standing == Standing::left || employee->status == EmploymentStatus::terminated) {
        return refuse("refusal.hr.already_left", leave.employee_id);
    }
    if (standing == Standing::not_started) {
        return refuse("refusal.hr.not_started", leave.employee_id);
    }
    if (standing == Standing::on_leave) {
        return refuse("refusal.hr.on_leave_already", leave.employee_id);
    }
    if (leave.back_on && *leave.back_on <= leave.first_day) {
        return refuse("refusal.hr.back_before_leave", leave.employee_id);
    }
    return one(LeaveRecorded{{leave.source, leave.employee_id}, leave.first_day, leave.back_on});
}

Decision decide_return(const State& state, const RecordReturn& back) {
    const Employee* employee = state.employees.find({back.source, back.employee_id});
    if (employee == nullptr) {
        return refuse("refusal.hr.unknown_employee", back.employee_id);
    }
    if (!employee->leave_start || (employee->back_on && *employee->back_on <= back.back_on)) {
        return refuse("refusal.hr.not_on_leave", back.employee_id);
    }
    if (back.back_on <= *employee->leave_start) {
        return refuse("refusal.hr.back_before_leave", back.employee_id);
    }
    return one(ReturnRecorded{{back.source, back.employee_id}, back.back_on});
}

Decision decide_correction(const State& state, const CorrectRecord& correct) {
    const Employee* employee = state.employees.find({correct.source, correct.employee_id});
    if (employee == nullptr) {
        return refuse("refusal.hr.unknown_employee", correct.employee_id);
    }
    RecordCorrected corrected{{correct.source, correct.employee_id},
                              correct.kind.value_or(employee->kind),
                              correct.start_date.value_or(employee->start_date),
                              correct.end_date ? correct.end_date : employee->end_date,
                              differences(*employee, correct.changes)};
    if (corrected.end_date && *corrected.end_date < corrected.start_date) {
        return refuse("refusal.hr.ends_before_start", correct.employee_id);
    }
    const bool same = corrected.kind == employee->kind &&
                      corrected.start_date == employee->start_date &&
                      corrected.end_date == employee->end_date;
    if (same && corrected.changes.entries().empty()) {
        return refuse("refusal.hr.nothing_changes", correct.employee_id);
    }
    return one(std::move(corrected));
}

Decision decide_rescission(const State& state, const RescindTermination& rescind) {
    const Employee* employee = state.employees.find({rescind.source, rescind.employee_id});
    if (employee == nullptr) {
        return refuse("refusal.hr.unknown_employee", rescind.employee_id);
    }
    if (employee->status != EmploymentStatus::terminated) {
        return refuse("refusal.hr.still_here", rescind.employee_id);
    }
    return one(TerminationRescinded{{rescind.source, rescind.employee_id}});
}

Decision decide_deletion(const State& state, const DeleteRecord& erase) {
    const Employee* employee = state.employees.find({erase.source, erase.employee_id});
    if (employee == nullptr) {
        return refuse("refusal.hr.unknown_employee", erase.employee_id);
    }
    const std::string given(employee->attributes.text("given_name"));
    const std::string family(employee->attributes.text("family_name"));
    const std::string space = given.empty() || family.empty() ? "" : " ";
    return one(RecordDeleted{{erase.source, erase.employee_id}, given + space + family});
}

}  // namespace

SourceId next_source(const State& state) {
    return {static_cast<std::uint32_t>(state.sources.size() + 1)};
}

Decision decide(const State& state, const Command& command) {
    return std::visit(
        Overloaded{
            [&](const AddSource& add) { return decide_source(state, add); },
            [&](const RecordHire& hire) { return decide_hire(state, hire); },
            [&](const RecordChange& change) { return decide_change(state, change); },
            [&](const RecordTermination& exit) { return decide_termination(state, exit); },
            [&](const RecordRehire& rehire) { return decide_rehire(state, rehire); },
            [&](const RecordLeave& leave) { return decide_leave(state, leave); },
            [&](const RecordReturn& back) { return decide_return(state, back); },
            [&](const CorrectRecord& correct) { return decide_correction(state, correct); },
            [&](const RescindTermination& rescind) { return decide_rescission(state, rescind); },
            [&](const DeleteRecord& erase) { return decide_deletion(state, erase); }},
        command);
}

}  // namespace sim::hr
