// SPDX-License-Identifier: MIT
// Finds out what each file is and hands it to the right check.
#include "ui/cli/check.h"

#include <algorithm>
#include <cstdio>
#include <system_error>

#include <nlohmann/json.hpp>

#include "sim/scenario/read_integration.h"
#include "ui/cli/cli.h"
#include "ui/cli/glyphs.h"
#include "ui/cli/report.h"
#include "ui/strings/files.h"

namespace ui::cli {

namespace {

namespace fs = std::filesystem;

void append(sim::Problems& all, sim::Problems more) {
    std::move(more.begin(), more.end(), std::back_inserter(all));
}

bool is_folder(const Path& path) {
    std::error_code error;
    return fs::is_directory(path, error);
}

std::string folder_name(const Path& file) { return file.parent_path().filename().string(); }

class Checker {
public:
    Checker(const Content& content, Glyphs glyphs)
        : content_(content), glyphs_(std::move(glyphs)) {}

    // Everything under a folder that a check knows; the rest (icons, schemas) is passed over.
    void check_folder(const Path& folder) {
        std::vector<Path> files;
        std::error_code error;
        for (const auto& entry : fs::recursive_directory_iterator(folder, error)) {
            const Path extension = entry.path().extension();
            const bool known = extension == ".json" || extension == ".csv";
            if (known && folder_name(entry.path()) != "schemas") {
                files.push_back(entry.path());
            }
        }
        if (error || files.empty()) {
            add(folder, "", "expected a folder with JSON or CSV files");
            return;
        }
        std::sort(files.begin(), files.end());
        std::vector<Path> languages;
        for (const Path& file : files) {
            const Path lesson = lesson_folder_of(file);
            if (!lesson.empty()) {
                check_letters(file);
                check_lesson_once(lesson);
                continue;
            }
            check_file(file, BadRows::passed_over);
            const bool strings = folder_name(file.parent_path()) == "strings";
            if (strings && (languages.empty() || languages.back() != file.parent_path())) {
                languages.push_back(file.parent_path());
            }
        }
        for (const Path& language : languages) {
            append(problems_, check_language(content_, language));
        }
    }

    // With all its files and its questions.
    void check_lesson_once(const Path& lesson) {
        if (std::find(lessons_.begin(), lessons_.end(), lesson) == lessons_.end()) {
            lessons_.push_back(lesson);
            append(problems_, check_lesson(content_, lesson));
        }
    }

    // One file of a lesson, checked with all the others, because most of its rules join files.
    void check_lesson_file(const Path& file, const Path& lesson) {
        check_letters(file);
        for (sim::Problem& problem : check_lesson(content_, lesson)) {
            if (problem.file == content_.shown(std::filesystem::absolute(file))) {
                problems_.push_back(std::move(problem));
            }
        }
    }

    void check_file(const Path& file, BadRows rows) {
        ++files_;
        const auto text = read_file(file);
        if (!text) {
            append(problems_, {text.error()});
            return;
        }
        if (file.extension() == ".csv") {
            append(problems_, check_feed(content_, file, rows));
            append(problems_, glyphs_.check_lines(*text, content_.shown(file)));
            return;
        }
        const auto json = nlohmann::json::parse(*text, nullptr, false);
        if (!json.is_discarded()) {
            append(problems_, glyphs_.check_json(json, content_.shown(file)));
        }
        if (!json.is_object()) {
            // The readers say where the text stops being JSON.
            append(problems_, check_scenario(content_, file));
        } else if (json.contains("script")) {
            append(problems_, check_scenario(content_, file));
        } else if (json.contains("sources") || json.contains("apps")) {
            append(problems_, check_world(content_, file));
        } else if (json.contains("protocol")) {
            const auto entry = sim::scenario::read_integration(*text, content_.shown(file));
            append(problems_, entry ? sim::Problems{} : entry.error());
        } else if (json.contains("suspects")) {
            append(problems_, check_incident(content_, file));
        } else if (json.contains("solution")) {
            append(problems_, check_exercise(content_, file));
        } else if (json.contains("trigger")) {
            append(problems_, check_flow(content_, file));
        } else if (json.contains("color")) {
            append(problems_, check_theme(content_, file));
        } else if (folder_name(file.parent_path()) == "strings") {
            append(problems_, check_strings_file(content_, file));
        } else {
            add(file, "",
                "expected a scenario, a world, an integration, a theme, a lesson, an incident, a "
                "flow, an exercise or strings");
        }
    }

    void check_path(const Path& path) {
        const Path lesson = lesson_folder_of(path);
        if (is_folder(path)) {
            check_folder(path);
        } else if (!lesson.empty()) {
            check_lesson_file(path, lesson);
        } else {
            check_file(path, BadRows::listed);
        }
    }

    [[nodiscard]] const sim::Problems& problems() const { return problems_; }
    [[nodiscard]] std::size_t files() const { return files_; }

private:
    void check_letters(const Path& file) {
        ++files_;
        const auto text = read_file(file);
        if (!text) {
            append(problems_, {text.error()});
            return;
        }
        const auto json = nlohmann::json::parse(*text, nullptr, false);
        if (!json.is_discarded()) {
            append(problems_, glyphs_.check_json(json, content_.shown(file)));
        }
    }
    void add(const Path& file, std::string place, std::string expectation) {
        problems_.push_back({content_.shown(file), std::move(place), std::move(expectation)});
    }

    const Content& content_;
    const Glyphs glyphs_;
    sim::Problems problems_;
    std::vector<Path> lessons_;  // that were checked
    std::size_t files_ = 0;
};

}  // namespace

int check(const Content& content, const std::vector<std::string>& paths) {
    auto glyphs = Glyphs::load(content.data() / "fonts");
    if (!glyphs) {
        return report(glyphs.error());
    }
    Checker checker(content, std::move(*glyphs));
    if (paths.empty()) {
        for (const char* folder :
             {"assets", "lessons/content", "lessons/incidents", "quizzes/bank"}) {
            checker.check_folder(content.data() / folder);
        }
    }
    for (const std::string& path : paths) {
        checker.check_path(path);
    }
    const Strings& strings = content.strings();
    for (const sim::Problem& problem : checker.problems()) {
        std::fputs((sim::to_line(problem) + "\n").c_str(), stderr);
    }
    if (!checker.problems().empty()) {
        std::fputs((strings.count("cli.check.problems", checker.problems().size()) + "\n").c_str(),
                   stderr);
        return exit_bad_input;
    }
    const std::string count = std::to_string(checker.files());
    return write_or_report(strings, strings.text("cli.check.good", {{"count", count}}) + "\n",
                           exit_holds);
}

}  // namespace ui::cli
