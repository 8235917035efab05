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

using Event =
    std::variant<SourceAdded, EmployeeHired, EmployeeChanged, EmployeeTerminated, EmployeeRehired>;

}  // namespace sim::hr
