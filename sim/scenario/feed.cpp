// SPDX-License-Identifier: MIT
// Reads an HR feed row by row; what HR exports really look like decides what is tolerated.
#include <array>
#include <map>
#include <optional>

#include "sim/base/text.h"
#include "sim/scenario/reader.h"

namespace sim::scenario {

namespace {

constexpr std::array<std::string_view, 11> column_names = {
    "employee_id", "given_name", "family_name", "email",    "department", "title",
    "manager",     "status",     "start_date",  "end_date", "location"};

constexpr std::size_t feed_bytes_max = 64 * 1024 * 1024;

struct CsvRow {
    int line = 0;
    std::vector<std::string> cells;
    bool quote_is_open = false;  // the text ended inside a quoted cell
};

// Splits text into rows by RFC 4180: quoted cells may hold commas, quotes and line breaks.
class CsvReader {
public:
    explicit CsvReader(std::string_view text) : text_(text) {}

    std::optional<CsvRow> next() {
        if (place_ >= text_.size()) {
            return std::nullopt;
        }
        CsvRow row;
        row.line = line_;
        std::string cell;
        while (place_ < text_.size()) {
            const char letter = text_[place_];
            if (letter == '"' && cell.empty()) {
                row.quote_is_open = !read_quoted(cell);
            } else if (letter == ',') {
                row.cells.push_back(std::move(cell));
                cell.clear();
                ++place_;
            } else if (letter == '\n' || letter == '\r') {
                skip_line_end();
                break;
            } else {
                cell += letter;
                ++place_;
            }
        }
        row.cells.push_back(std::move(cell));
        return row;
    }

private:
    bool read_quoted(std::string& cell) {
        ++place_;
        while (place_ < text_.size()) {
            const char letter = text_[place_++];
            if (letter == '\n') {
                ++line_;
            }
            if (letter != '"') {
                cell += letter;
            } else if (place_ < text_.size() && text_[place_] == '"') {
                cell += '"';
                ++place_;
            } else {
                return true;
            }
        }
        return false;
    }
    void skip_line_end() {
        if (text_.substr(place_, 2) == "\r\n") {
            ++place_;
        }
        ++place_;
        ++line_;
    }

    std::string_view text_;
    std::size_t place_ = 0;
    int line_ = 1;
};

// One row with its cells by column name.
class RowReader {
public:
    RowReader(const std::map<std::string, std::size_t>& columns, const CsvRow& row)
        : columns_(&columns), row_(&row) {}

    // Values are taken as they are, trailing spaces too: cleaning them would hide what HR sent.
    [[nodiscard]] const std::string& cell(const std::string& column) const {
        return row_->cells.at(columns_->at(column));
    }
    [[nodiscard]] std::optional<std::pair<std::string, std::string>> objection() const {
        if (row_->quote_is_open) {
            return {{"row", "the quote that opens a cell is never closed"}};
        }
        if (row_->cells.size() != columns_->size()) {
            return {{"row", "expected " + std::to_string(columns_->size()) + " cells, found " +
                                std::to_string(row_->cells.size())}};
        }
        for (const auto& [name, place] : *columns_) {
            if (!is_utf8(row_->cells[place])) {
                return {{name, "expected text in UTF-8"}};
            }
        }
        if (trimmed(cell("employee_id")).empty()) {
            return {{"employee_id", "expected a number, found nothing"}};
        }
        return date_objection();
    }
    [[nodiscard]] hr::RecordHire hire(SourceId source) const {
        hr::RecordHire hire;
        hire.source = source;
        hire.employee_id = std::string(trimmed(cell("employee_id")));
        hire.kind = trimmed(cell("status")) == "contractor" ? hr::EmploymentKind::contractor
                                                            : hr::EmploymentKind::employee;
        hire.start_date = *parse_date(trimmed(cell("start_date")));
        hire.end_date = parse_date(trimmed(cell("end_date")));
        for (const char* name :
             {"given_name", "family_name", "email", "department", "title", "manager", "location"}) {
            if (!cell(name).empty()) {
                hire.attributes.set(name, cell(name));
            }
        }
        return hire;
    }

private:
    [[nodiscard]] std::optional<std::pair<std::string, std::string>> date_objection() const {
        const auto start = parse_date(trimmed(cell("start_date")));
        if (!start) {
            return {{"start_date",
                     "expected a date like 2026-11-23, found " + quoted(cell("start_date"))}};
        }
        const std::string_view end_text = trimmed(cell("end_date"));
        const auto end = parse_date(end_text);
        if (!end_text.empty() && !end) {
            return {{"end_date", "expected a date like 2026-11-23 or nothing, found " +
                                     quoted(cell("end_date"))}};
        }
        if (end && *end < *start) {
            return {{"end_date",
                     "expected a day after the start date, found " + quoted(cell("end_date"))}};
        }
        const std::string_view status = trimmed(cell("status"));
        if (status != "active" && status != "contractor" && status != "terminated") {
            return {{"status",
                     "expected active, contractor or terminated, found " + quoted(cell("status"))}};
        }
        return std::nullopt;
    }

    const std::map<std::string, std::size_t>* columns_;
    const CsvRow* row_;
};

Problem problem_at(const std::string& file, int line, const std::string& column,
                   std::string expectation) {
    return {file, "line " + std::to_string(line) + (column.empty() ? "" : ", " + column),
            std::move(expectation)};
}

std::map<std::string, std::size_t> columns_of(const CsvRow& head) {
    std::map<std::string, std::size_t> columns;
    for (std::size_t i = 0; i < head.cells.size(); ++i) {
        columns[std::string(trimmed(head.cells[i]))] = i;
    }
    return columns;
}

// A row may be fine by itself and still clash with one above it.
void add_row(Feed& feed, std::map<std::string, int>& lines, FeedRow row, const std::string& file) {
    const auto [place, first] = lines.try_emplace(row.hire.employee_id, row.line);
    if (first) {
        feed.rows.push_back(std::move(row));
        return;
    }
    feed.problems.push_back(problem_at(file, row.line, "employee_id",
                                       "expected a number of its own, but " +
                                           quoted(row.hire.employee_id) + " stands on line " +
                                           std::to_string(place->second)));
}

}  // namespace

Feed read_hr_feed(std::string_view text, const std::string& file, SourceId source) {
    Feed feed;
    if (text.size() > feed_bytes_max) {
        feed.problems.push_back({file, "", "expected at most 64 MiB"});
        return feed;
    }
    if (text.substr(0, 3) == "\xEF\xBB\xBF") {
        text.remove_prefix(3);  // the byte order mark that spreadsheets write
    }
    CsvReader reader(text);
    const auto head = reader.next();
    const auto columns = head ? columns_of(*head) : std::map<std::string, std::size_t>{};
    for (const std::string_view name : column_names) {
        if (columns.count(std::string(name)) == 0) {
            feed.problems.push_back(problem_at(file, 1, "", "expected a column " + quoted(name)));
        }
    }
    if (!feed.problems.empty()) {
        return feed;
    }
    std::map<std::string, int> lines;
    while (const auto row = reader.next()) {
        if (row->cells.size() == 1 && trimmed(row->cells[0]).empty()) {
            continue;
        }
        const RowReader cells(columns, *row);
        if (const auto objection = cells.objection()) {
            feed.problems.push_back(
                problem_at(file, row->line, objection->first, objection->second));
        } else {
            add_row(feed, lines, {row->line, cells.hire(source)}, file);
        }
    }
    return feed;
}

}  // namespace sim::scenario
