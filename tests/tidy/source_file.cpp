// SPDX-License-Identifier: MIT
// Reads the tree and separates code from comments and strings.
#include "tests/tidy/source_file.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <fstream>
#include <iterator>
#include <utility>

namespace tidy {
namespace {

bool is_word(char letter) {
    return std::isalnum(static_cast<unsigned char>(letter)) != 0 || letter == '_';
}

// Walks over C++ text once and blanks out what is not code.
class Separator {
public:
    explicit Separator(SourceFile& file) : file_(file), text_(file.text) {}

    void run() {
        while (at_ < text_.size()) {
            if (text_.compare(at_, 2, "//") == 0) {
                blank_comment(text_.find('\n', at_));
            } else if (text_.compare(at_, 2, "/*") == 0) {
                blank_comment(after(text_.find("*/", at_ + 2), 2));
            } else if (text_.compare(at_, 2, "R\"") == 0 && !follows_word()) {
                skip_raw_string();
            } else if (text_[at_] == '"' || (text_[at_] == '\'' && !follows_word())) {
                skip_string(text_[at_]);
            } else {
                ++at_;
            }
        }
    }

private:
    // After a letter or digit, a quote separates digits and an R ends a name.
    [[nodiscard]] bool follows_word() const { return at_ > 0 && is_word(text_[at_ - 1]); }

    [[nodiscard]] std::size_t after(std::size_t found, std::size_t length) const {
        return found == std::string::npos ? text_.size() : found + length;
    }

    void blank(std::string& target, std::size_t begin, std::size_t end) {
        for (std::size_t index = begin; index < std::min(end, target.size()); ++index) {
            if (target[index] != '\n')
                target[index] = ' ';
        }
    }

    void blank_comment(std::size_t end) {
        end = std::min(end, text_.size());
        blank(file_.without_comments, at_, end);
        blank(file_.code, at_, end);
        at_ = end;
    }

    void skip_string(char quote) {
        std::size_t end = at_ + 1;
        while (end < text_.size() && text_[end] != quote && text_[end] != '\n') {
            end += text_[end] == '\\' ? 2U : 1U;
        }
        blank(file_.code, at_ + 1, end);
        at_ = end + 1;
    }

    void skip_raw_string() {
        const std::size_t open = text_.find('(', at_);
        if (open == std::string::npos) {
            at_ = text_.size();
            return;
        }
        const std::string close = ")" + text_.substr(at_ + 2, open - at_ - 2) + "\"";
        const std::size_t end = text_.find(close, open);
        blank(file_.code, open + 1, end);
        at_ = after(end, close.size());
    }

    SourceFile& file_;
    const std::string& text_;
    std::size_t at_ = 0;
};

bool is_written_by_people(const std::filesystem::path& path) {
    static constexpr std::array<std::string_view, 7> endings = {".h",  ".cpp",  ".cmake", ".txt",
                                                                ".sh", ".json", ".md"};
    static constexpr std::array<std::string_view, 8> names = {
        "run",           "test",       ".clang-format", ".clang-tidy",
        ".editorconfig", ".gitignore", ".in",           "LICENSE"};
    const std::string extension = path.extension().string();
    const std::string name = path.filename().string();
    return std::find(endings.begin(), endings.end(), extension) != endings.end() ||
           std::find(names.begin(), names.end(), name) != names.end() || extension == ".in";
}

}  // namespace

bool SourceFile::is_in(std::string_view folder) const {
    return path.size() > folder.size() && path.compare(0, folder.size(), folder) == 0 &&
           path[folder.size()] == '/';
}

std::size_t SourceFile::line_of(std::size_t offset) const {
    const auto begin = text.begin();
    const auto end = begin + static_cast<std::ptrdiff_t>(std::min(offset, text.size()));
    return static_cast<std::size_t>(std::count(begin, end, '\n')) + 1;
}

SourceFile make_source_file(std::string path, std::string text) {
    SourceFile file{std::move(path), std::move(text), {}, {}};
    file.without_comments = file.text;
    file.code = file.text;
    if (file.is_cpp())
        Separator(file).run();
    return file;
}

std::vector<SourceFile> read_tree(const std::filesystem::path& root) {
    static constexpr std::array<std::string_view, 4> skipped = {".git", ".deps", ".cache", "build"};
    std::vector<SourceFile> files;
    auto walk = std::filesystem::recursive_directory_iterator(root);
    for (const auto& entry : walk) {
        const std::filesystem::path relative = entry.path().lexically_relative(root);
        const std::string name = relative.filename().string();
        if (entry.is_directory()) {
            if (std::find(skipped.begin(), skipped.end(), name) != skipped.end()) {
                walk.disable_recursion_pending();
            }
            continue;
        }
        if (!entry.is_regular_file() || !is_written_by_people(relative))
            continue;
        std::ifstream stream(entry.path(), std::ios::binary);
        std::string text{std::istreambuf_iterator<char>(stream), {}};
        files.push_back(make_source_file(relative.generic_string(), std::move(text)));
    }
    std::sort(files.begin(), files.end(),
              [](const SourceFile& one, const SourceFile& two) { return one.path < two.path; });
    return files;
}

std::vector<std::string_view> lines_of(std::string_view text) {
    std::vector<std::string_view> lines;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        lines.push_back(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return lines;
}

void append(std::vector<Finding>& all, std::vector<Finding> more) {
    all.insert(all.end(), std::make_move_iterator(more.begin()),
               std::make_move_iterator(more.end()));
}

}  // namespace tidy
