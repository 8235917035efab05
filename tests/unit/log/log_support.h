// SPDX-License-Identifier: MIT
// Short questions to the log of a played scenario.
#pragma once

#include <algorithm>
#include <string>
#include <vector>

#include "sim/log/system_log.h"
#include "tests/support/shipped.h"

namespace tests {

inline sim::log::SystemLog log_of(const sim::Run& run) {
    sim::log::SystemLog log(run.start());
    log.follow(run.timeline());
    return log;
}

// "push FAILURE" for the rows about an app, or about all where the label is empty. The family of
// the event type is left out; a row that was never logged ends with MISSING.
inline std::vector<std::string> told(const sim::log::SystemLog& log, const std::string& app) {
    std::vector<std::string> rows;
    for (const sim::log::LogEntry& row : log.rows()) {
        if (!app.empty() && row.target_name("AppInstance") != app) {
            continue;
        }
        const std::string type = row.event_type.substr(row.event_type.rfind('.') + 1);
        rows.push_back(type + (row.is_logged() ? " " + std::string(name_of(row.outcome))
                                               : std::string(" MISSING")));
    }
    return rows;
}

inline const sim::log::LogEntry* first_of(const sim::log::SystemLog& log, std::string_view type,
                                          std::string_view app) {
    const auto rows = log.rows();
    const auto found = std::find_if(rows.begin(), rows.end(), [&](const auto& row) {
        return row.event_type == type && row.target_name("AppInstance") == app;
    });
    return found != rows.end() ? &*found : nullptr;
}

}  // namespace tests
