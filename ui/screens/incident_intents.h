// SPDX-License-Identifier: MIT
// What a person asked for on the pages of incidents.
#pragma once

#include <cstddef>
#include <string>
#include <variant>

#include "lessons/investigation.h"

namespace ui::screens::intent {

struct OpenIncidents {};
// 0 for all, else 1 to 3.
struct FilterIncidents {
    std::size_t level = 0;
};
// Goes on with the try that is open, or begins one; `again` begins another with another seed.
struct OpenIncident {
    std::string key;
    bool again = false;
};
// Indices are those of the view.
struct LookAtPerson {
    std::size_t index = 0;
};
struct TakeLook {
    std::size_t index = 0;
};
struct MendSuspect {
    std::size_t index = 0;
};
struct MarkSuspect {
    std::size_t index = 0;
    bool is_marked = true;
};
struct AddHypothesis {
    std::string text;
};
struct JudgeHypothesis {
    std::size_t index = 0;
    lessons::Suspicion judged = lessons::Suspicion::open;
};
struct TakeBackAction {};
struct TakeHint {};
struct RunChecks {};
struct CloseIncident {};
struct GiveUpIncident {};
struct CloseIncidentNotice {};
// Shows a game day to a class; the code as it was typed.
struct ShowGameDay {
    std::string code;
};
// Begins, or goes on with, what the code deals.
struct JoinGameDay {
    std::string code;
};
// Thinks of a new code, for incidents of that level only: 0 for all, else 1 to 3.
struct NewGameCode {
    std::size_t level = 0;
};

using Incidents = std::variant<OpenIncidents, FilterIncidents, OpenIncident, LookAtPerson, TakeLook,
                               MendSuspect, MarkSuspect, AddHypothesis, JudgeHypothesis,
                               TakeBackAction, TakeHint, RunChecks, CloseIncident, GiveUpIncident,
                               CloseIncidentNotice, ShowGameDay, JoinGameDay, NewGameCode>;

}  // namespace ui::screens::intent
