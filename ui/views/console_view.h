// SPDX-License-Identifier: MIT
// What the Console shows of the running world at one cursor: a page, one row in detail, a form.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "sim/apps/integration.h"
#include "sim/engine/run.h"
#include "sim/log/system_log.h"
#include "sim/scenario/scenario.h"
#include "ui/strings/strings.h"
#include "ui/views/stage_view.h"

namespace ui::views {

enum class ConsolePage : std::uint8_t {
    people,
    sources,
    imports,
    groups,
    rules,
    applications,
    mappings,
    tasks,
    log,
    settings,
};
constexpr int console_page_count = 10;

// What something does: commands at the cursor, a form that asks first, or a text to copy.
struct ConsoleAction {
    std::string key = {};  // last part of the id
    std::string label = {};
    std::string why_disabled = {};  // the world's own refusal, in its sentence
    std::vector<sim::Command> commands = {};
    std::string form = {};  // kind and subject of a form: "edit_attribute/title"
    // The preview of provisioning that it opens: a person, an app, or both.
    sim::UserId preview_user = {};
    sim::AppId preview_app = {};
    std::string copy = {};
};

struct ConsoleCell {
    std::string text = {};
    std::optional<ChipView> chip = {};
    bool code = false;
    bool quiet = false;
};

struct ConsoleColumn {
    std::string title = {};
    float share = 1;  // of the table's width
};

struct ConsoleRow {
    std::string key = {};  // names the row whatever the order
    std::vector<ConsoleCell> cells = {};
    bool selected = false;
};

struct ConsoleTable {
    std::vector<ConsoleColumn> columns = {};
    std::vector<ConsoleRow> rows = {};
    std::string empty = {};  // shown where there is no row
    std::string more = {};   // how many rows a filter would have to bring into view
};

// A line of a section: what it is, what it is worth, and where that comes from.
struct ConsoleLine {
    std::string label = {};
    std::string value = {};
    std::string note = {};
    bool code = false;  // the value is a raw one
    std::optional<ChipView> chip = {};
    std::vector<ConsoleAction> actions = {};
    std::optional<bool> is_on = {};  // a switch: its first action turns it round
};

struct ConsoleSection {
    std::string title = {};
    std::string text = {};  // a sentence below the title
    std::vector<ConsoleLine> lines = {};
    std::vector<ConsoleAction> actions = {};
};

struct ConsoleDetail {
    std::string title = {};
    std::string subtitle = {};
    std::optional<ChipView> chip = {};
    std::vector<std::pair<std::string, std::string>> tabs = {};  // key and label
    std::size_t tab = 0;
    std::vector<ConsoleSection> sections = {};
    std::vector<ConsoleAction> actions = {};
    std::optional<sim::Cursor> step = {};  // of the latest event about it in this run
    std::string step_text = {};            // Show step 12 on the stage; or why there is none
};

struct FormField {
    std::string key = {};
    std::string label = {};
    std::string value = {};
    std::vector<std::pair<std::string, std::string>> choices = {};  // key and label; else a text
    bool code = false;
};

struct ConsoleForm {
    std::string title = {};
    std::string text = {};
    std::vector<FormField> fields = {};
    std::string preview_title = {};  // empty for "What it would do"
    std::vector<ConsoleLine> preview = {};
    std::string submit = {};
    std::string why_disabled = {};
    std::vector<sim::Command> commands = {};
};

struct ConsolePageLink {
    ConsolePage page = ConsolePage::people;
    std::string key;
    std::string label;
    std::string count;
};

struct ConsoleView {
    std::vector<ConsolePageLink> pages;
    ConsolePage page = ConsolePage::people;
    std::string title;
    std::string intro;
    std::vector<ConsoleAction> actions;
    std::string filter_hint;
    std::string filter_error;
    ConsoleTable table;
    std::optional<ConsoleDetail> detail;
    std::optional<ConsoleForm> form;
    std::string step_text;     // Step 12 of 40
    std::string time_text;     // Mon 7 Dec 09:03:00
    std::string pending_text;  // what follows from what happened; empty at rest
    bool at_start = true;
    bool at_end = true;
};

// What a person chose there.
struct ConsoleChoices {
    ConsolePage page = ConsolePage::people;
    std::map<ConsolePage, std::string> selected;  // the key of the row in detail
    std::map<ConsolePage, std::string> filters;
    std::map<ConsolePage, std::size_t> tabs;
    std::string form;                           // kind and subject of the open form; empty for none
    std::map<std::string, std::string> values;  // typed or chosen in it
};

// The name of a page in ids and saved states: "people".
[[nodiscard]] std::string_view name_of(ConsolePage page);

// Builds the view of a run at its cursor. The log must follow the run's timeline.
[[nodiscard]] ConsoleView console_view(const sim::Run& run, const sim::scenario::Scenario& scenario,
                                       const sim::log::SystemLog& log, const ui::Strings& strings,
                                       const std::vector<sim::apps::Integration>& catalogue,
                                       const ConsoleChoices& choices);

}  // namespace ui::views
