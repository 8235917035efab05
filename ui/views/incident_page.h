// SPDX-License-Identifier: MIT
// The pages of incidents in the window: the list, one investigation, and its debrief.
#pragma once

#include <string>
#include <vector>

#include "lessons/game_day.h"
#include "lessons/incident_desk.h"
#include "lessons/progress.h"
#include "ui/views/incident_view.h"

namespace ui::views {

enum class IncidentState { fresh, investigating, solved, unsolved };

struct IncidentCard {
    IncidentRow row;
    IncidentState state = IncidentState::fresh;
    std::string state_text;  // Investigating
    std::string detail;      // what was done, or what it came to
    std::string action;      // Investigate
};
struct IncidentListView {
    std::vector<IncidentCard> cards;  // of the chosen level
    std::vector<std::string> levels;  // All, L1, L2, L3
    std::size_t level = 0;
    std::string summary;   // 3 of 21 are solved
    std::string notice;    // why one could not be opened; empty for none
    std::string new_code;  // of a game day that was just thought of; empty for none
};

// What a class sees of a game day: the ticket and the code, and nothing that helps.
struct GameDayView {
    IncidentRow head;
    std::string code;                // KITE7-L2
    std::string report;              // in the reporter's words
    std::vector<std::string> steps;  // how to take part, a sentence each
};

struct OwnHypothesisRow {
    std::string number;  // H5
    std::string text;
    lessons::Suspicion judged = lessons::Suspicion::open;
};
struct DoneRow {
    std::string time;
    std::string text;
    std::string detail;  // of a round of checks: 3 of 5 checks hold
};

struct IncidentPageView {
    IncidentView incident;
    std::string subtitle;  // L2, and what was done so far
    std::string initials;  // of who reports it
    std::string person;    // whom one looks at
    std::string evidence_count;
    std::vector<OwnHypothesisRow> own;
    std::vector<DoneRow> done;          // actions and rounds of checks, in their order
    std::vector<std::string> verdicts;  // Open, Likely, Ruled out
    bool can_undo = false;
    std::string next_hint;  // Show hint 1 of 3; empty where all are taken
    std::size_t checks_held = 0;
    std::string insight_title;
    std::string insight;
    std::string why_not_close;  // empty where it can be closed
    std::string note;           // what counts
    std::string notice;         // a refusal in one sentence; empty for none
};

struct IncidentDebriefView {
    IncidentRow head;
    DebriefView debrief;
    std::vector<std::string> own_route;  // what the learner did, a sentence a step
    bool is_passed = false;
};

[[nodiscard]] GameDayView show_game_day(const lessons::Incident& incident,
                                        const lessons::GameCode& code, const Strings& strings);
// All incidents with what the record says about them; `level` is 0 for all, else 1 to 3.
[[nodiscard]] IncidentListView show_incidents(const std::vector<lessons::Incident>& incidents,
                                              const lessons::Progress& progress, std::size_t level,
                                              const Strings& strings);
// Those to go on with: what is open first, then what was never solved.
[[nodiscard]] std::vector<IncidentCard> next_incidents(
    const std::vector<lessons::Incident>& incidents, const lessons::Progress& progress,
    std::size_t most, const Strings& strings);
// Those that were not solved yet, for the rail.
[[nodiscard]] std::size_t unsolved_count(const std::vector<lessons::Incident>& incidents,
                                         const lessons::Progress& progress);

[[nodiscard]] IncidentPageView show_incident_page(const lessons::IncidentDesk& desk,
                                                  const sim::Person& person,
                                                  const Strings& strings);
[[nodiscard]] IncidentDebriefView show_incident_debrief(const lessons::IncidentDesk& desk,
                                                        const Strings& strings);

}  // namespace ui::views
