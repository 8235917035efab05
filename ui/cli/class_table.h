// SPDX-License-Identifier: MIT
// `class`: what a class made of its game days, from the records that its people exported.
#pragma once

#include <string>
#include <vector>

#include "lessons/class_results.h"
#include "lessons/incident.h"
#include "ui/cli/content.h"
#include "ui/cli/terminal.h"

namespace ui::cli {

// How the table is written: to be read, or as comma-separated values for a spreadsheet.
enum class TableFormat : std::uint8_t { text, csv };

struct ClassOptions {
    std::vector<std::string> files;  // exported records; a file's name is its person's
    std::string code;                // empty for every game day
    TableFormat format = TableFormat::text;
};

// The rows as text, the best first. Incidents are told by their titles where they are known.
[[nodiscard]] std::string class_table(const std::vector<lessons::ClassResult>& results,
                                      const std::vector<lessons::Incident>& incidents,
                                      TableFormat format, const Strings& strings,
                                      const Painter& paint);

// Exit code 0 with a table, 1 where nobody took part, 2 for files that are no exported record.
[[nodiscard]] int show_class(const Content& content, const ClassOptions& options);

}  // namespace ui::cli
