// SPDX-License-Identifier: MIT
// The healthy and the broken run side by side, hop by hop, as plain values with finished texts.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "sim/engine/run.h"
#include "ui/strings/strings.h"

namespace ui::views {

enum class CompareMark { same, differs, only_healthy, only_broken };

// A hop of one of the runs.
struct CompareSide {
    std::string step;  // Step 4
    std::string text;  // what happens, in a sentence
    std::string go;    // Go to step 4
    sim::Cursor cursor = 0;
    bool is_fault = false;  // something was broken or repaired in it
};

// A field with its value in both runs; an empty value is not there.
struct CompareField {
    std::string name;
    std::string healthy;
    std::string broken;
};
struct CompareGroup {
    std::string title;  // Request; Account in Slack
    std::vector<CompareField> fields;
};

struct CompareRow {
    CompareMark mark = CompareMark::same;
    std::string word;  // Same, Differs, Only in the healthy run
    std::optional<CompareSide> healthy;
    std::optional<CompareSide> broken;
    bool parts = false;  // the first row that is not the same
    std::vector<CompareGroup> groups;
};

struct CompareView {
    std::string headline;  // where they first part
    std::string text;      // and in what
    std::string counts;    // 17 same, 1 differs, ...
    std::vector<CompareRow> rows;
    std::optional<std::size_t> parting;
    std::vector<CompareGroup> at_end;
    std::string problem;  // why there is nothing to compare; empty where there is
};

// The healthy run comes first. Names of apps are those at the end of the broken run.
[[nodiscard]] CompareView compare_view(const sim::Run& healthy, const sim::Run& broken,
                                       const Strings& strings);

}  // namespace ui::views
