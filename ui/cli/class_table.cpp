// SPDX-License-Identifier: MIT
// Reads the exported records and sets the table.
#include "ui/cli/class_table.h"

#include <algorithm>
#include <array>

#include "lessons/game_day.h"
#include "ui/cli/cli.h"
#include "ui/cli/incident.h"
#include "ui/cli/report.h"
#include "ui/strings/files.h"

namespace ui::cli {

namespace {

constexpr std::size_t columns = 9;
using Row = std::array<std::string, columns>;
constexpr std::array<const char*, columns> heads{
    "cli.class.code",    "cli.class.person", "cli.class.incident",
    "cli.class.result",  "cli.class.causes", "cli.class.evidence",
    "cli.class.actions", "cli.class.hints",  "cli.class.mastery"};
constexpr std::size_t widest = 40;  // a title that is longer is cut in a terminal

std::string title_of(const std::string& key, const std::vector<lessons::Incident>& incidents) {
    const auto found = std::find_if(incidents.begin(), incidents.end(),
                                    [&](const auto& incident) { return incident.key == key; });
    return found == incidents.end() ? key : found->title;
}

Row row_of(const lessons::ClassResult& result, const std::vector<lessons::Incident>& incidents,
           const Strings& strings) {
    const auto number = [&](std::int64_t value) {
        return result.is_closed ? std::to_string(value) : std::string();
    };
    const char* state = !result.is_closed  ? "incident.state.investigating"
                        : result.is_solved ? "incident.state.solved"
                                           : "incident.state.unsolved";
    const char* causes = result.names_causes ? "cli.class.named" : "cli.class.not_named";
    return {result.game_day,
            result.person,
            title_of(result.incident, incidents),
            strings.text(state),
            result.is_closed ? strings.text(causes) : std::string(),
            number(result.evidence),
            number(result.actions),
            number(result.hints),
            number(result.mastery_percent)};
}

// A value that begins like a formula is one for a spreadsheet; a quote in front makes it text.
std::string csv_value(std::string value) {
    constexpr std::string_view formula_begins = "=+-@\t\r";
    if (!value.empty() && formula_begins.find(value.front()) != std::string_view::npos) {
        value.insert(value.begin(), '\'');
    }
    if (value.find_first_of(",\"\n\r") == std::string::npos) {
        return value;
    }
    std::string quoted = "\"";
    for (const char letter : value) {
        quoted += letter == '"' ? std::string("\"\"") : std::string(1, letter);
    }
    return quoted + "\"";
}

std::string csv_of(const std::vector<Row>& rows) {
    std::string text;
    for (const Row& row : rows) {
        for (std::size_t column = 0; column < columns; ++column) {
            text += (column == 0 ? "" : ",") + csv_value(row[column]);
        }
        text += "\r\n";
    }
    return text;
}

std::string text_of(const std::vector<Row>& rows, const Painter& paint) {
    std::array<std::size_t, columns> widths{};
    for (const Row& row : rows) {
        for (std::size_t column = 0; column < columns; ++column) {
            widths[column] = std::max(widths[column], std::min(widest, width_of(row[column])));
        }
    }
    std::string text;
    for (std::size_t index = 0; index < rows.size(); ++index) {
        std::string line;
        for (std::size_t column = 0; column < columns; ++column) {
            line += fitted(rows[index][column], widths[column]) + "  ";
        }
        line.erase(line.find_last_not_of(' ') + 1);
        text += paint(index == 0 ? Paint::strong : Paint::plain, line) + "\n";
    }
    return text;
}

}  // namespace

std::string class_table(const std::vector<lessons::ClassResult>& results,
                        const std::vector<lessons::Incident>& incidents, TableFormat format,
                        const Strings& strings, const Painter& paint) {
    std::vector<Row> rows(1);
    for (std::size_t column = 0; column < columns; ++column) {
        rows.front()[column] = strings.text(heads[column]);
    }
    for (const lessons::ClassResult& result : results) {
        rows.push_back(row_of(result, incidents, strings));
    }
    return format == TableFormat::csv ? csv_of(rows) : text_of(rows, paint);
}

int show_class(const Content& content, const ClassOptions& options) {
    const Strings& strings = content.strings();
    const auto incidents = read_incidents(content);
    if (!incidents) {
        return report(incidents.error());
    }
    const auto code = lessons::game_code_in(options.code);
    if (!options.code.empty() && !code) {
        return report(
            strings.text("cli.bad_value", {{"option", "--code"},
                                           {"value", options.code},
                                           {"expected", strings.text("cli.expected.game_code")}}));
    }
    std::vector<lessons::ClassResult> results;
    for (const std::string& name : options.files) {
        const Path file(name);
        const auto text = read_file(file);
        if (!text) {
            return report(text.error());
        }
        const auto entries = lessons::read_exported_record(*text, name);
        if (!entries) {
            return report(entries.error());
        }
        for (lessons::ClassResult& result : lessons::results_of(file.stem().string(), *entries)) {
            if (!code || result.game_day == to_text(*code)) {
                results.push_back(std::move(result));
            }
        }
    }
    if (results.empty()) {
        return write_or_report(strings, strings.text("cli.class.nobody") + "\n",
                               exit_does_not_hold);
    }
    sort_results(results);
    const Painter paint(coloring_of_standard_output());
    return write_or_report(
        strings, class_table(results, *incidents, options.format, strings, paint), exit_holds);
}

}  // namespace ui::cli
