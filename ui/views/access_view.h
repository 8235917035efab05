// SPDX-License-Identifier: MIT
// What the stage shows of an API access scenario: who asks, which rule decides, the token, the API.
#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "sim/engine/timeline.h"
#include "ui/views/stage_view.h"

namespace ui::views {

// What a node holds, from top to bottom. The screen gives each kind its look.
struct AccessHeading {
    std::string title;  // Policy: Partner jobs
    std::string note;   // Rules in priority order
    std::optional<ChipView> chip = {};
};
struct AccessFact {
    std::string label;
    std::string value;
    bool code = false;  // a raw value, in code type
};
struct AccessFacts {
    std::vector<AccessFact> facts;  // beside each other where there is room
};
// A rule of the policy table. Rules behind the first match were not asked.
struct AccessRuleRow {
    enum class Look { passed_by, first_match, not_asked } look = Look::not_asked;
    std::string number;  // 1 is asked first
    std::string name;
    std::string detail;  // client_credentials · orders.read
    std::string reason;  // why it was passed by; empty for the others
    ChipView verdict;
};
struct AccessCode {
    std::string label;  // Header; empty for none
    std::string text;
    bool json = false;
    std::vector<std::string> followed;  // marked wherever they stand
};
struct AccessCheckRow {
    enum class Look { later, holds, fails, skipped } look = Look::later;
    std::string name;    // Signature
    std::string detail;  // what was read, and what was wanted where it fails
};
struct AccessOutcome {
    std::string text;  // 200 OK
    std::string detail;
    bool good = true;
};
struct AccessNote {
    std::string text;
};
using AccessBlock = std::variant<ChipView, AccessHeading, AccessFacts, AccessRuleRow, AccessCode,
                                 AccessCheckRow, AccessOutcome, AccessNote>;

struct AccessNode {
    StationView head;
    std::vector<AccessBlock> blocks;
};

// One call of an API that has happened, as a card that leads to its step.
struct AccessCallCard {
    std::string method;
    std::string path;
    std::string answer;   // 403 insufficient_scope; empty while there is none
    std::string needs;    // Needs orders.write. The token carries orders.read.
    std::string verdict;  // Four checks hold. The scope does not.
    bool good = true;
    bool current = false;
    sim::Cursor cursor = 0;
};

struct AccessView {
    AccessNode client, server, token, api;
    WireTense ask = WireTense::later;
    WireTense issue = WireTense::later;
    WireTense call = WireTense::later;
    std::string ask_label, issue_label, call_label;
    std::vector<AccessCallCard> calls;  // the newest two, the older one first
};

}  // namespace ui::views
