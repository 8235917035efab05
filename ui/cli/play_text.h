// SPDX-License-Identifier: MIT
// A run as a trace that a person reads: when, where, who, what, the message and the log line.
#pragma once

#include <string>

#include "sim/engine/run.h"
#include "sim/scenario/scenario.h"
#include "ui/cli/play_verdict.h"
#include "ui/cli/terminal.h"
#include "ui/strings/strings.h"

namespace ui::cli {

struct Played {
    const sim::Run& run;
    const sim::scenario::Scenario& scenario;
    const Strings& strings;
};

// The title, then every step up to the run's cursor.
[[nodiscard]] std::string trace_text(const Played& played, const Painter& paint);
// The accounts, the expectations, the invariants and a last line.
[[nodiscard]] std::string summary_text(const Played& played, const Verdict& verdict,
                                       const Painter& paint);

}  // namespace ui::cli
