// SPDX-License-Identifier: MIT
// `play`: a scenario from its first step to its last, told on the terminal.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "ui/cli/content.h"

namespace ui::cli {

enum class Format : std::uint8_t { text, json };

struct PlayOptions {
    std::string scenario;             // a shipped name or a path
    std::vector<std::string> faults;  // ID or ID@TARGET
    std::optional<std::uint64_t> seed;
    std::optional<std::size_t> steps_max;  // stop after that many
    std::string hr_feed;                   // a path or a shipped feed; empty for none
    bool summary = false;                  // tell only the end, and keep no step
    bool compare = false;                  // lay the run beside the one with nothing broken
    Format format = Format::text;
};

// Returns the exit code: 0 when expectations and invariants hold, 1 when some do not, 2 for bad
// input, with its sentence on standard error.
[[nodiscard]] int play(const Content& content, const PlayOptions& options);

}  // namespace ui::cli
