// SPDX-License-Identifier: MIT
// Reads scenario files, world files and HR feeds; texts come in, so that sim needs no files.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "sim/base/problem.h"
#include "sim/base/result.h"
#include "sim/scenario/scenario.h"

namespace sim::scenario {

// Fetches the text of a file that a scenario names, relative to the shared content:
// "worlds/juno.json", "feeds/juno-200.csv". The problem says why there is none.
using Fetch = std::function<Result<std::string, Problem>(std::string_view name)>;

struct ReadScenario {
    Scenario scenario;
    // Rows of an HR feed that were skipped, each with its line, and flows that are turned on
    // although provisioning manages the same accounts.
    Problems warnings;
};

// Changes that a caller makes to a scenario while reading it.
struct Overrides {
    std::string hr_feed;       // the text of an HR feed that is added at the start
    std::string hr_feed_file;  // its name, for problems
};

// Refuses what the schema does not allow, with the file, a JSON pointer and what was expected.
[[nodiscard]] Result<ReadScenario, Problems> read_scenario(std::string_view text,
                                                           const std::string& file,
                                                           const Fetch& fetch,
                                                           const Overrides& overrides = {});

// One row of an HR feed as a command, or the problem that made it unusable.
struct FeedRow {
    int line = 0;
    hr::RecordHire hire;
};
struct Feed {
    std::vector<FeedRow> rows;
    Problems problems;
};
// Reads CSV (RFC 4180, UTF-8) with the columns employee_id, given_name, family_name, email,
// department, title, manager, status, start_date, end_date, location. Bad rows are reported with
// their line and skipped; a missing column is the only problem that leaves no rows.
[[nodiscard]] Feed read_hr_feed(std::string_view text, const std::string& file, SourceId source);

}  // namespace sim::scenario
