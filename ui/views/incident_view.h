// SPDX-License-Identifier: MIT
// What a page or a terminal shows of an incident: finished texts, in the order of the page.
#pragma once

#include <string>
#include <vector>

#include "lessons/investigation.h"
#include "ui/strings/strings.h"

namespace ui::views {

// A row in the list of incidents.
struct IncidentRow {
    std::string key;
    std::string number;  // INC-014
    std::string title;
    std::string level;     // L2
    std::string severity;  // High
    std::string reporter;  // Neha Kulkarni, Finance
};

struct PersonChoice {
    sim::Person person;
    std::string name;
    bool is_chosen = false;
};
struct LookChoice {
    lessons::Look look;
    std::string label;      // System Log: Dev Patel in Salesforce
    bool is_taken = false;  // it is among the evidence
};
struct EvidenceFound {
    std::string number;   // E1
    std::string where;    // the label of its place
    std::string text;     // what was seen there
    std::string bearing;  // Supports H1. Rules out H2.
    // Its parts, empty where it has none; both are empty where it says nothing about a suspect.
    std::string supports;
    std::string rules_out;
};
struct SuspectRow {
    std::string number;     // H1
    std::string name;       // Deactivate Users is off (Salesforce)
    std::string cause;      // one sentence
    std::string suspicion;  // Likely
    lessons::Suspicion stands = lessons::Suspicion::open;
    std::string evidence;  // E1, E3
    bool is_marked = false;
};
// A repair that the catalogue offers for one of the suspects.
struct MendChoice {
    std::size_t suspect = 0;
    std::string repair;
    std::string label;    // Rotate the token. Against: The token expired
    std::string name;     // Rotate the token
    std::string against;  // The token expired
};
struct ActionRow {
    std::string time;
    std::string text;
};
struct CheckRow {
    bool holds = true;
    std::string name;
    std::string answer;  // Holds, or what does not
};

struct IncidentView {
    IncidentRow head;
    std::string report;
    std::vector<PersonChoice> people;
    std::vector<LookChoice> looks;  // for the chosen person
    std::vector<EvidenceFound> evidence;
    std::vector<SuspectRow> suspects;
    std::vector<MendChoice> mends;
    std::vector<ActionRow> actions;
    std::vector<std::string> hints;  // those that were taken
    std::string hints_left;
    std::vector<CheckRow> checks;  // empty until somebody ran them
    std::string checks_headline;   // 3 of 4 checks hold
    bool can_close = false;
};

// What it came to, and how an expert would have gone about it.
struct DebriefView {
    std::string headline;
    std::vector<std::string> facts;   // evidence, actions, hints, mastery
    std::vector<std::string> causes;  // what was really wrong, a sentence each
    std::vector<std::string> route;
};

[[nodiscard]] IncidentRow row_of(const lessons::Incident& incident, const Strings& strings);
// `now` is the run that is investigated, at its cursor; the person is whom one looks at.
[[nodiscard]] IncidentView show_incident(const lessons::Investigation& investigation,
                                         const sim::Run& now, const sim::Person& person,
                                         const Strings& strings);
[[nodiscard]] DebriefView debrief(const lessons::Investigation& investigation, const sim::Run& now,
                                  const Strings& strings);

}  // namespace ui::views
