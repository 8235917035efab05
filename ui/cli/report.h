// SPDX-License-Identifier: MIT
// One clear sentence on standard error, and the exit code that goes with it.
#pragma once

#include <string>

#include "sim/base/problem.h"
#include "ui/strings/strings.h"

namespace ui::cli {

// Each returns exit_bad_input.
int report(const sim::Problem& problem);
int report(const sim::Problems& problems);
int report(const std::string& sentence);
// The sentence of an unknown name with the nearest known ones.
int report_unknown(const Strings& strings, const std::string& key, const std::string& name,
                   const std::vector<std::string>& known);
// Writes to standard output; an output that takes no more is reported.
int write_or_report(const Strings& strings, const std::string& text, int exit_code);

}  // namespace ui::cli
