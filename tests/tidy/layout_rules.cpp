// SPDX-License-Identifier: MIT
// Checks how a file begins, how wide and how long it is, and that the build knows it.
#include <algorithm>
#include <map>
#include <string>
#include <string_view>

#include "tests/tidy/rules.h"

namespace tidy {
namespace {

constexpr std::size_t columns_max = 100;
constexpr std::size_t file_lines_max = 400;

bool is_cmake(const SourceFile& file) {
    return file.ends_with(".cmake") || file.ends_with("CMakeLists.txt");
}

bool is_script(const SourceFile& file) {
    return file.ends_with(".sh") || file.path == "run" || file.path == "test" ||
           file.path == ".ci/run";
}

// Letters, not bytes: a line may hold a word that is not ASCII.
std::size_t width_of(std::string_view line) {
    return static_cast<std::size_t>(std::count_if(line.begin(), line.end(), [](char byte) {
        return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U;
    }));
}

// The licence line, then a comment that says in a sentence what the file is for.
void check_opening(const SourceFile& file, const std::vector<std::string_view>& lines,
                   std::vector<Finding>& findings) {
    const std::string mark = file.is_cpp() || file.ends_with(".in") ? "//" : "#";
    std::size_t at = !lines.empty() && lines[0].starts_with("#!") ? 1 : 0;
    if (at >= lines.size() || lines[at] != mark + " SPDX-License-Identifier: MIT") {
        findings.push_back({file.path, at + 1, "the first line names the licence"});
        return;
    }
    ++at;
    const std::size_t begin = at;
    std::string sentence;
    while (at < lines.size() && lines[at].starts_with(mark)) {
        sentence += lines[at].substr(mark.size());
        ++at;
    }
    const bool is_sentence = sentence.find(". ") != std::string::npos || sentence.ends_with(".");
    const bool is_capital = sentence.size() > 1 && (sentence[1] < 'a' || sentence[1] > 'z');
    if (!is_sentence || !is_capital) {
        findings.push_back({file.path, begin + 1, "the second line says what the file is for"});
    }
    const bool is_header = file.ends_with(".h");
    if (is_header && (at >= lines.size() || lines[at] != "#pragma once")) {
        findings.push_back({file.path, at + 1, "#pragma once follows the purpose"});
    }
}

std::string folder_of(const std::string& path) {
    const std::size_t slash = path.rfind('/');
    return slash == std::string::npos ? std::string() : path.substr(0, slash);
}

}  // namespace

std::vector<Finding> check_layout(const SourceFile& file) {
    std::vector<Finding> findings;
    if (!file.is_cpp() && !is_cmake(file) && !is_script(file) && !file.ends_with(".in")) {
        return findings;
    }
    const auto lines = lines_of(file.text);
    // A folder's build file is a list of the files beside it; it needs no introduction.
    if (!file.ends_with("/CMakeLists.txt"))
        check_opening(file, lines, findings);
    if (lines.size() > file_lines_max) {
        findings.push_back(
            {file.path, lines.size(),
             std::to_string(lines.size()) + " lines; at most " + std::to_string(file_lines_max)});
    }
    for (std::size_t index = 0; index < lines.size(); ++index) {
        // An address cannot be broken.
        const bool is_address = lines[index].find("://") != std::string_view::npos;
        if (width_of(lines[index]) > columns_max && !is_address) {
            findings.push_back(
                {file.path, index + 1, "wider than " + std::to_string(columns_max) + " columns"});
        }
    }
    return findings;
}

std::vector<Finding> check_listed_in_cmake(const std::vector<SourceFile>& tree) {
    std::map<std::string, const SourceFile*> build_files;
    for (const SourceFile& file : tree) {
        if (file.ends_with("CMakeLists.txt"))
            build_files[folder_of(file.path)] = &file;
    }
    std::vector<Finding> findings;
    for (const SourceFile& file : tree) {
        if (!file.ends_with(".cpp"))
            continue;
        // The nearest folder above that has a build file lists the source relative to itself.
        std::string folder = folder_of(file.path);
        while (!folder.empty() && !build_files.contains(folder))
            folder = folder_of(folder);
        const auto found = build_files.find(folder);
        if (folder.empty() || found == build_files.end()) {
            findings.push_back({file.path, 1, "no CMakeLists.txt near it"});
            continue;
        }
        const std::string name = file.path.substr(folder.size() + 1);
        if (found->second->text.find(name) == std::string::npos) {
            findings.push_back({file.path, 1, found->second->path + " does not list it"});
        }
    }
    return findings;
}

}  // namespace tidy
