// SPDX-License-Identifier: MIT
// Any bytes as an HR feed: rows and problems with their lines; never a crash.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "sim/base/check.h"
#include "sim/scenario/reader.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    const auto feed = sim::scenario::read_hr_feed(text, "feed.csv", sim::SourceId{1});
    // A line ends with a line feed, a carriage return, or both.
    const auto line_ends = std::count_if(
        text.begin(), text.end(), [](char letter) { return letter == '\n' || letter == '\r'; });
    for (const auto& row : feed.rows) {
        SIM_CHECK(row.line >= 2 && row.line <= line_ends + 1, "a row lies inside the text");
        SIM_CHECK(!row.hire.employee_id.empty(), "a row that is used has a number");
        SIM_CHECK(!row.hire.end_date || *row.hire.end_date >= row.hire.start_date,
                  "nobody ends before they start");
    }
    for (const auto& problem : feed.problems) {
        SIM_CHECK(!problem.expectation.empty(), "a problem says what was expected");
    }
    return 0;
}
