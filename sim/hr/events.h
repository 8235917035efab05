// SPDX-License-Identifier: MIT
// What happened in an HR system.
#pragma once

#include <string>
#include <variant>

#include "sim/hr/state.h"

namespace sim::hr {

struct SourceAdded {
    static constexpr std::string_view name = "SourceAdded";
    SourceId source;
    Source details;
    SIM_FIELDS(source, details)
};

struct EmployeeHired {
    static constexpr std::string_view name = "EmployeeHired";
    EmployeeKey key;
    Employee employee;
    SIM_FIELDS(key, employee)
};

struct EmployeeChanged {
    static constexpr std::string_view name = "EmployeeChanged";
    EmployeeKey key;
    Profile changes;
    SIM_FIELDS(key, changes)
};

struct EmployeeTerminated {
    static constexpr std::string_view name = "EmployeeTerminated";
    EmployeeKey key;
    Date last_day;
    SIM_FIELDS(key, last_day)
};

struct EmployeeRehired {
    static constexpr std::string_view name = "EmployeeRehired";
    EmployeeKey key;
    Date start_date;
    Profile changes;
    SIM_FIELDS(key, start_date, changes)
};

struct LeaveRecorded {
    static constexpr std::string_view name = "LeaveRecorded";
    EmployeeKey key;
    Date first_day;
    std::optional<Date> back_on;
    SIM_FIELDS(key, first_day, back_on)
};

struct ReturnRecorded {
    static constexpr std::string_view name = "ReturnRecorded";
    EmployeeKey key;
    Date back_on;
    SIM_FIELDS(key, back_on)
};

struct RecordCorrected {
    static constexpr std::string_view name = "RecordCorrected";
    EmployeeKey key;
    EmploymentKind kind = EmploymentKind::employee;
    Date start_date;
    std::optional<Date> end_date;
    Profile changes;
    SIM_FIELDS(key, kind, start_date, end_date, changes)
};

struct TerminationRescinded {
    static constexpr std::string_view name = "TerminationRescinded";
    EmployeeKey key;
    SIM_FIELDS(key)
};

struct RecordDeleted {
    static constexpr std::string_view name = "RecordDeleted";
    EmployeeKey key;
    std::string person;  // the name that the record had
    SIM_FIELDS(key, person)
};

// The source's export gives something else from now on; its own records stay what they are.
struct SourceExportSet {
    static constexpr std::string_view name = "SourceExportSet";
    SourceId source;
    Export feed;
    SIM_FIELDS(source, feed)
};

using Event = std::variant<SourceAdded, SourceExportSet, EmployeeHired, EmployeeChanged,
                           EmployeeTerminated, EmployeeRehired, LeaveRecorded, ReturnRecorded,
                           RecordCorrected, TerminationRescinded, RecordDeleted>;

}  // namespace sim::hr
