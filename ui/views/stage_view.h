// SPDX-License-Identifier: MIT
// What the stage of the Lab shows at one cursor: five stations, the wires and one lane an app.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "sim/base/id.h"

namespace ui::views {

// Colour tells tense: ink has happened, accent is now, grey is not yet, vermilion is broken.
enum class Tense { later, now, happened, broken };

// What a chip says: the look follows from the status, the word stands beside it.
enum class ChipStatus {
    active,
    no_account,
    deactivated,
    orphan,
    in_progress,
    queued,
    terminated,
    matched,
    no_match,
    not_checked,
    success,
    failed,
    switched_off,
    differs,  // from what was wanted: be careful
};

struct ChipView {
    ChipStatus status = ChipStatus::no_account;
    std::string word;
    bool code = false;  // a raw value of the vendor, in code type
};

struct AttributeRow {
    std::string label;
    std::string value;      // empty shows a dash
    std::string origin;     // "from HR"; empty in the HR station
    bool followed = false;  // the value that a rule compares: marked everywhere
};

struct StationView {
    Tense tense = Tense::later;
    std::string name;  // HR system
    std::string role;  // Profile source
};

struct PersonCard {
    std::string name;
    std::string initials;
    std::string identifier;  // E-1042, 00u...
    std::optional<ChipView> chip;
    std::vector<AttributeRow> rows;  // at most four
};

struct RuleCard {
    std::string name;              // Sales team
    std::string position;          // Rule 1 of 4
    std::string condition_label;   // If
    std::string expression_left;   // user.department
    std::string expression_rest;   // ==
    std::string expression_value;  // "Sales", followed
    bool followed = false;
    std::optional<ChipView> verdict;
    std::string groups_label;  // Added to group
    std::string groups;        // Sales, or a dash
    std::string apps_label;    // Apps it assigns
    std::vector<std::string> apps;
};

enum class WireTense { none, later, now, happened, missing };

// One app: its place in the queue, the wire to it, and its account of the person.
struct LaneView {
    sim::AppId app;
    std::string task;       // Create user, No task, ...
    std::string task_note;  // Not assigned; empty where a chip says more
    std::optional<ChipView> task_chip;
    WireTense wire = WireTense::none;
    std::string method;  // POST, above the wire or on the token
    std::string target;  // /Users, above the token
    std::string answer;  // 201, below a wire that happened
    bool answer_ok = true;
    std::string missing;  // No request sent, above a missing wire
    std::string app_name;
    std::string tile;
    ChipView account;
    bool active = false;  // the lane of this step
    bool broken = false;
};

// A line from a source value to the place that reads it; rows count from 0.
struct ThreadView {
    enum class Between { hr_and_directory, directory_and_rule } between = Between::hr_and_directory;
    int row = 0;
    bool followed = false;
};

struct StageView {
    StationView hr, directory, rules, provisioning, apps;
    PersonCard record;
    PersonCard user;
    RuleCard rule;
    std::vector<LaneView> lanes;
    std::vector<ThreadView> threads;
    // The wires between the stations: HR to directory, directory to rules, rules to queue.
    WireTense hr_wire = WireTense::later;
    WireTense directory_wire = WireTense::later;
    WireTense rules_wire = WireTense::later;
    std::string wire_label;  // SCIM 2.0
};

}  // namespace ui::views
