// SPDX-License-Identifier: MIT
// Finds the tries of game days among the entries.
#include "lessons/class_results.h"

#include <algorithm>
#include <tuple>

namespace lessons {

namespace {

const ClassResult* result_for(const std::vector<ClassResult>& results,
                              const std::string& game_day) {
    const auto found = std::find_if(results.begin(), results.end(), [&](const auto& result) {
        return result.game_day == game_day;
    });
    return found == results.end() ? nullptr : &*found;
}

void close(ClassResult& result, const IncidentClosed& closed) {
    result.is_closed = true;
    result.is_solved = closed.is_passed;
    result.names_causes = closed.names_causes;
    result.evidence = closed.evidence;
    result.actions = closed.actions;
    result.hints = closed.hints;
    result.mastery_percent = closed.mastery_percent;
}

}  // namespace

sim::Result<std::vector<RecordEntry>, sim::Problem> read_exported_record(std::string_view text,
                                                                         const std::string& file) {
    const auto problem = [&](const std::string& place, const std::string& expectation) {
        return sim::Failure{sim::Problem{file, place, expectation}};
    };
    if (text.size() > exported_record_bytes_max) {
        return problem("", "expected at most " + std::to_string(exported_record_bytes_max) +
                               " bytes, as an exported record has");
    }
    std::vector<RecordEntry> entries;
    for (std::size_t line = 1; !text.empty(); ++line) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        const std::string_view row = text.substr(0, end);
        text.remove_prefix(std::min(end + 1, text.size()));
        if (row.empty()) {
            continue;
        }
        auto entry = entry_in_json(row);
        if (!entry) {
            return problem("line " + std::to_string(line),
                           "expected an entry of an exported record");
        }
        entries.push_back(std::move(*entry));
    }
    return entries;
}

std::vector<ClassResult> results_of(const std::string& person,
                                    const std::vector<RecordEntry>& entries) {
    std::vector<ClassResult> results;
    std::vector<std::string> seeds;  // of each result
    for (const RecordEntry& entry : entries) {
        if (const auto* opened = std::get_if<IncidentOpened>(&entry.what)) {
            const bool is_new =
                !opened->game_day.empty() && result_for(results, opened->game_day) == nullptr;
            if (is_new) {
                ClassResult result;
                result.person = person;
                result.game_day = opened->game_day;
                result.incident = opened->incident;
                results.push_back(std::move(result));
                seeds.push_back(opened->seed);
            }
        } else if (const auto* closed = std::get_if<IncidentClosed>(&entry.what)) {
            for (std::size_t i = 0; i < results.size(); ++i) {
                if (!results[i].is_closed && results[i].incident == closed->incident &&
                    seeds[i] == closed->seed) {
                    close(results[i], *closed);
                }
            }
        }
    }
    return results;
}

void sort_results(std::vector<ClassResult>& results) {
    using Rank = std::tuple<const std::string&, bool, std::int64_t, const std::string&>;
    const auto rank = [](const ClassResult& result) {
        return Rank(result.game_day, !result.is_solved, -result.mastery_percent, result.person);
    };
    std::stable_sort(results.begin(), results.end(),
                     [&](const ClassResult& left, const ClassResult& right) {
                         return rank(left) < rank(right);
                     });
}

}  // namespace lessons
