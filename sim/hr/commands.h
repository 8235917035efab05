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
};

struct RecordHire {
    SourceId source;
    std::string employee_id;
    EmploymentKind kind = EmploymentKind::employee;
    Date start_date;
    std::optional<Date> end_date;  // contractors usually have one from the start
    Profile attributes;
};

// Transfers, promotions and corrections: the attributes that get a new value.
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

using Command = std::variant<AddSource, RecordHire, RecordChange, RecordTermination, RecordRehire>;

}  // namespace sim::hr
