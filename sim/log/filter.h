// SPDX-License-Identifier: MIT
// The log's search language: the SCIM filter (RFC 7644 section 3.4.2.2) over the rows' fields.
#pragma once

#include <optional>
#include <string_view>

#include "sim/base/result.h"
#include "sim/log/entry.h"
#include "sim/scim/filter.h"

namespace sim::log {

// For example: eventType eq "application.provision.user.push" and outcome.result eq "FAILURE".
class LogFilter {
public:
    // Refuses what is no filter, fields that rows do not have, and comparisons that do not fit a
    // field; the error's detail says which. An empty text matches every row.
    [[nodiscard]] static Result<LogFilter, scim::Error> parse(std::string_view text);

    // A row that was never logged has no outcome, so filters on the outcome leave it out.
    [[nodiscard]] bool matches(const LogEntry& entry) const;

private:
    explicit LogFilter(std::optional<scim::Filter> filter) : filter_(std::move(filter)) {}

    std::optional<scim::Filter> filter_;
};

}  // namespace sim::log
