// SPDX-License-Identifier: MIT
// What a class made of a game day: a row for each person and code, read from exported records.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "lessons/record_entry.h"
#include "sim/base/problem.h"
#include "sim/base/result.h"

namespace lessons {

// A whole year of learning is far below this.
constexpr std::size_t exported_record_bytes_max = 16UL * 1024 * 1024;

// The lines of an exported record (record_entry.h, to_json_text), which somebody else may have
// written. Refuses a file that is too long, and a line that is no entry; `file` names the source.
[[nodiscard]] sim::Result<std::vector<RecordEntry>, sim::Problem> read_exported_record(
    std::string_view text, const std::string& file);

struct ClassResult {
    std::string person;
    std::string game_day;  // KITE7-L2
    std::string incident;  // its key
    bool is_closed = false;
    bool is_solved = false;
    bool names_causes = false;
    std::int64_t evidence = 0;
    std::int64_t actions = 0;
    std::int64_t hints = 0;
    std::int64_t mastery_percent = 0;
};
// The first try of each code that this person took part in, in the order of the record: who has
// seen the answer does not count again.
[[nodiscard]] std::vector<ClassResult> results_of(const std::string& person,
                                                  const std::vector<RecordEntry>& entries);
// By code, then those who solved it, then by mastery and name.
void sort_results(std::vector<ClassResult>& results);

}  // namespace lessons
