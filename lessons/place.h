// SPDX-License-Identifier: MIT
// A place in a scenario, named by what happens there, so that it survives changes of step numbers.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "sim/base/result.h"
#include "sim/engine/run.h"

namespace lessons {

// "leaver+deactivate-users-off/RequestSent~2/slack": the second request to Slack of that run.
struct Place {
    std::string scenario;
    std::string fault;  // empty for the healthy run
    std::string event;
    std::string app;  // empty for any
    int occurrence = 1;

    friend bool operator==(const Place&, const Place&) = default;
};

// What is wrong with the text comes back as one sentence without a full stop.
[[nodiscard]] sim::Result<Place, std::string> parse_place(std::string_view text);
// The same without a scenario: "RequestSent/slack".
[[nodiscard]] sim::Result<Place, std::string> parse_place_within(std::string_view text);

// As the content writes it; parse_place reads it back.
[[nodiscard]] std::string to_text(const Place& place);

// The cursor just after that step of a run that was played to its end; none where it never comes.
[[nodiscard]] std::optional<sim::Cursor> find_place(const sim::Run& run, const Place& place);

}  // namespace lessons
