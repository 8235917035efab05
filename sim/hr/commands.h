// SPDX-License-Identifier: MIT
// What an HR administrator can ask of the HR system.
#pragma once

#include <string>
#include <variant>

#include "sim/hr/state.h"

namespace sim::hr {

struct AddSource {
    std::string key;
    std::string name;
    SourceKind kind = SourceKind::hr_system;
};

struct RecordHire {
    SourceId source;
    std::string employee_id;
    EmploymentKind kind = EmploymentKind::employee;
    Date start_date;
    std::optional<Date> end_date;  // contractors usually have one from the start
    Profile attributes;
};

// Transfers and promotions: the attributes that get a new value.
struct RecordChange {
    SourceId source;
    std::string employee_id;
    Profile changes;
};

struct RecordTermination {
    SourceId source;
    std::string employee_id;
    Date last_day;
};

struct RecordRehire {
    SourceId source;
    std::string employee_id;
    Date start_date;
    Profile changes;
};

// A leave of absence: the employment goes on. Without a day of return it is open.
struct RecordLeave {
    SourceId source;
    std::string employee_id;
    Date first_day;
    std::optional<Date> back_on;  // the first day of work after it
};

struct RecordReturn {
    SourceId source;
    std::string employee_id;
    Date back_on;
};

// HR entered something wrongly, or extends a contract: what is given replaces what stands there.
struct CorrectRecord {
    SourceId source;
    std::string employee_id;
    std::optional<EmploymentKind> kind;
    std::optional<Date> start_date;
    std::optional<Date> end_date;
    Profile changes;
};

// Takes a recorded exit back, before or after its day.
struct RescindTermination {
    SourceId source;
    std::string employee_id;
};

// Erases the record. The directory hears of it only when a full import misses it.
struct DeleteRecord {
    SourceId source;
    std::string employee_id;
};

using Command =
    std::variant<AddSource, RecordHire, RecordChange, RecordTermination, RecordRehire, RecordLeave,
                 RecordReturn, CorrectRecord, RescindTermination, DeleteRecord>;

}  // namespace sim::hr
