// SPDX-License-Identifier: MIT
// Measures functions by matching braces, without parsing C++.
#include <algorithm>
#include <array>
#include <regex>
#include <string>
#include <string_view>

#include "tests/tidy/rules.h"

namespace tidy {
namespace {

constexpr std::size_t function_lines_max = 70;

// What a pair of braces holds.
enum class Scope { declarations, function, table, other };

struct OpenBrace {
    Scope scope;
    std::size_t begin;  // where the statement begins that the brace belongs to
};

std::string without_template_heads(std::string statement) {
    // A template's head holds the word class or typename; the declaration comes after it.
    for (std::size_t at = statement.find("template"); at != std::string::npos;
         at = statement.find("template", at)) {
        std::size_t end = statement.find('<', at);
        int depth = 0;
        while (end != std::string::npos && end < statement.size()) {
            if (statement[end] == '<')
                ++depth;
            if (statement[end] == '>' && --depth == 0)
                break;
            ++end;
        }
        if (end == std::string::npos || end >= statement.size())
            break;
        statement.erase(at, end + 1 - at);
    }
    return statement;
}

Scope scope_of(const std::string& statement) {
    static const std::regex declares(R"(^\s*((inline|export|typedef|static|constexpr)\s+)*)"
                                     R"((namespace|class|struct|union|extern)\b)");
    static const std::regex enumerates(R"(^\s*enum\b)");
    const std::string plain = without_template_heads(statement);
    if (std::regex_search(plain, enumerates))
        return Scope::other;
    // "extern" with a parenthesis, or a struct that is a function's result, is rare enough.
    if (std::regex_search(plain, declares) && plain.find('(') == std::string::npos) {
        return Scope::declarations;
    }
    return plain.find('(') == std::string::npos ? Scope::other : Scope::function;
}

class Measurer {
public:
    explicit Measurer(const SourceFile& file) : file_(file), code_(file.code) {}

    std::vector<Finding> run() {
        blank_preprocessor_lines();
        for (std::size_t at = 0; at < code_.size(); ++at) {
            switch (code_[at]) {
                case '{':
                    open(at);
                    break;
                case '}':
                    close(at);
                    break;
                case ';':
                    statement_ = at + 1;
                    break;
                default:
                    break;
            }
        }
        return std::move(findings_);
    }

private:
    // A macro's text may hold one brace without the other.
    void blank_preprocessor_lines() {
        bool goes_on = false;
        std::size_t begin = 0;
        while (begin < code_.size()) {
            const std::size_t end = std::min(code_.find('\n', begin), code_.size());
            const std::size_t first = code_.find_first_not_of(' ', begin);
            const bool directive = goes_on || (first < end && code_[first] == '#');
            goes_on = directive && end > begin && code_[end - 1] == '\\';
            if (directive)
                std::fill(code_.begin() + long(begin), code_.begin() + long(end), ' ');
            begin = end + 1;
        }
    }

    [[nodiscard]] bool in_declarations() const {
        return open_.empty() || open_.back().scope == Scope::declarations;
    }

    [[nodiscard]] bool in_table() const {
        return std::any_of(open_.begin(), open_.end(),
                           [](const OpenBrace& brace) { return brace.scope == Scope::table; });
    }

    void open(std::size_t at) {
        Scope scope = Scope::other;
        const std::size_t before = code_.find_last_not_of(" \n", at == 0 ? 0 : at - 1);
        if (in_declarations())
            scope = scope_of(code_.substr(statement_, at - statement_));
        else if (!in_table() && before != std::string::npos && code_[before] == '=')
            scope = Scope::table;
        open_.push_back({scope, scope == Scope::table ? at : statement_});
        statement_ = at + 1;
    }

    void close(std::size_t at) {
        if (open_.empty())
            return;
        const OpenBrace brace = open_.back();
        open_.pop_back();
        statement_ = at + 1;
        if (brace.scope == Scope::table)
            table_lines_ += file_.line_of(at) - file_.line_of(brace.begin);
        if (brace.scope != Scope::function)
            return;
        // A constructor's list of members may use braces; its body is still to come.
        const std::size_t next = code_.find_first_not_of(" \n", at + 1);
        if (next != std::string::npos && (code_[next] == ',' || code_[next] == '{')) {
            statement_ = brace.begin;
            return;
        }
        report(brace.begin, at);
    }

    void report(std::size_t begin, std::size_t end) {
        const std::size_t first = file_.line_of(code_.find_first_not_of(" \n", begin));
        const std::size_t lines = file_.line_of(end) - first + 1 - table_lines_;
        table_lines_ = 0;
        if (lines <= function_lines_max)
            return;
        findings_.push_back({file_.path, first,
                             "a function of " + std::to_string(lines) + " lines; at most " +
                                 std::to_string(function_lines_max)});
    }

    const SourceFile& file_;
    std::string code_;
    std::vector<OpenBrace> open_;
    std::size_t statement_ = 0;  // where the current statement begins
    // Rows of data in the current function are read as a list, whatever their number.
    std::size_t table_lines_ = 0;
    std::vector<Finding> findings_;
};

}  // namespace

std::vector<Finding> check_functions(const SourceFile& file) {
    if (!file.is_cpp())
        return {};
    return Measurer(file).run();
}

}  // namespace tidy
