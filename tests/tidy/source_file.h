// SPDX-License-Identifier: MIT
// A source file as the tidy rules see it: its text, and the same text without what is not code.
#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace tidy {

// One place that breaks a rule.
struct Finding {
    std::string path;
    std::size_t line = 0;  // from 1
    std::string message;

    friend bool operator==(const Finding&, const Finding&) = default;
};

struct SourceFile {
    std::string path;  // from the project's root, with forward slashes
    std::string text;
    // The text with comments blanked out, and with the insides of strings blanked out as well. Both
    // are as long as the text and keep its line ends, so that a place means the same in all three.
    std::string without_comments;
    std::string code;

    // Whether the path lies in the folder, which is given without a slash at its end.
    [[nodiscard]] bool is_in(std::string_view folder) const;
    // Whether the path has the ending, for example ".h".
    [[nodiscard]] bool ends_with(std::string_view ending) const { return path.ends_with(ending); }
    [[nodiscard]] bool is_cpp() const { return ends_with(".h") || ends_with(".cpp"); }
    // The line number of a place in the text.
    [[nodiscard]] std::size_t line_of(std::size_t offset) const;
};

// Makes a file from its text; C++ text is separated into code, strings and comments.
SourceFile make_source_file(std::string path, std::string text);

// Reads every file of the project that people write: sources, build files, scripts, documents.
// Skips what a build or a person's own tools put there.
std::vector<SourceFile> read_tree(const std::filesystem::path& root);

// The lines of a text, without their ends.
std::vector<std::string_view> lines_of(std::string_view text);

// Adds the findings of one rule to those of the others.
void append(std::vector<Finding>& all, std::vector<Finding> more);

}  // namespace tidy
