// SPDX-License-Identifier: MIT
// What the inspector of the Lab shows: the message, the reasons, and what the step changed.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "sim/base/id.h"
#include "sim/engine/timeline.h"
#include "ui/views/stage_view.h"

namespace ui::views {

// One exchange on the wire. Heads are "Name: value" lines with the token hidden; bodies are JSON
// with one member a line and long schema names shortened; the full texts are for the clipboard.
struct MessageView {
    std::string from;     // Okta
    std::string to;       // Slack
    std::string summary;  // Create user · exchange 4 of 6
    std::string request_head;
    std::string request_body;
    std::string request_full;
    std::string response_head;  // 201 Created after 184 ms, then headers
    std::string response_body;
    std::string response_full;
    bool in_this_step = false;
    bool succeeded = true;
    std::string note;                     // Okta stores Slack's id as its external ID.
    std::vector<std::string> followed;    // values that are marked in the bodies
    std::optional<sim::Cursor> previous;  // the cursors of the neighbouring exchanges
    std::optional<sim::Cursor> next;
    std::string previous_label;  // Exchange 3
    std::string next_label;
};

struct WhyLink {
    enum class Mark { happened, unmet, consequence } mark = Mark::happened;
    std::string text;
    std::string evidence;                  // raw value or event type
    std::string step;                      // Step 4; empty where nothing happened
    std::optional<sim::Cursor> cursor;     // where to go on a click
    std::vector<std::string> comparisons;  // user.department is "Sales", compared with "Sales "
    std::string setting;  // Deactivate Users is off; empty where no setting holds it
};

struct EvidenceRow {
    enum class Kind { log, setting, record } kind = Kind::log;
    std::string label;
    std::string value;
};

// One repair that can be chosen. Whether it is right shows only after it was tried.
struct RepairOption {
    sim::FaultId fault;
    std::string key;
    std::string label;
    std::string effect;  // what it would do, in a sentence
    std::string about;   // the fault, above its first repair; empty where there is only one fault
};

struct WhyView {
    std::string question;
    std::string about;  // Salesforce · dev.patel@juno.example
    std::string unmet;  // what is said beside a condition that does not hold: Missing hop
    std::vector<WhyLink> links;
    std::vector<EvidenceRow> evidence;
    std::vector<RepairOption> repairs;
};

// The app that the question is about can be chosen.
struct WhyChoice {
    sim::AppId app;
    std::string label;
};

struct ChangeRow {
    std::string field;
    std::string before;  // empty: was not there
    std::string after;   // empty: is gone
};
struct ChangeGroup {
    std::string title;  // User Asha Rao; Account in Slack
    std::vector<ChangeRow> rows;
};

struct InspectorView {
    std::optional<MessageView> message;  // nothing before the first exchange
    std::string no_message;              // what to say then
    WhyView why;
    std::vector<WhyChoice> why_choices;
    sim::AppId why_app;
    sim::UserId why_user;  // none before an import has made one
    std::vector<ChangeGroup> changes;
    std::string no_changes;
};

}  // namespace ui::views
