// SPDX-License-Identifier: MIT
// `incident`: a ticket investigated, mended and checked in a terminal.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "lessons/incident.h"
#include "ui/cli/content.h"
#include "ui/cli/dialogue.h"
#include "ui/cli/learner.h"

namespace ui::cli {

// The shipped incidents in the order of their numbers; the problems of all files together.
[[nodiscard]] sim::Result<std::vector<lessons::Incident>, sim::Problems> read_incidents(
    const Content& content);

struct IncidentOptions {
    std::string incident;  // empty lists them
    std::optional<std::uint64_t> seed;
    std::string game_day = {};  // a code that deals incident and seed, in place of both
};
// Goes on with a try that was left, in the window or here, unless another seed is asked for. Exit
// code 0 when it was solved or listed, 1 when not, 2 for a name that there is not.
[[nodiscard]] int investigate(Dialogue& dialogue, const Content& content, Learner& learner,
                              const IncidentOptions& options);

}  // namespace ui::cli
