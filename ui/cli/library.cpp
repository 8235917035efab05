// SPDX-License-Identifier: MIT
// Finds the files of lessons and banks and hands them to their readers.
#include "ui/cli/library.h"

#include <algorithm>
#include <iterator>

#include "lessons/read_lesson.h"
#include "quizzes/read_bank.h"
#include "sim/base/text.h"
#include "ui/strings/files.h"

namespace ui::cli {

namespace {

namespace fs = std::filesystem;
using sim::Problems;

lessons::FetchFile fetch_in(const Content& content, const Path& folder) {
    return [&content,
            folder](const std::string& path) -> sim::Result<lessons::FetchedFile, sim::Problem> {
        auto text = read_file(folder / path);
        if (!text) {
            return sim::Failure{text.error()};
        }
        return lessons::FetchedFile{content.shown(folder / path), std::move(*text)};
    };
}

sim::Result<quizzes::Bank, Problems> read_bank_in(const Content& content, const Path& folder) {
    std::vector<quizzes::BankFile> files;
    Problems problems;
    for (const Path& file : files_in(folder, ".json")) {
        auto text = read_file(file);
        if (text) {
            files.push_back({content.shown(file), std::move(*text)});
        } else {
            problems.push_back(text.error());
        }
    }
    if (files.empty() && problems.empty()) {
        problems.push_back({content.shown(folder), "", "expected the questions of the lesson"});
    }
    if (!problems.empty()) {
        return sim::Failure{std::move(problems)};
    }
    return quizzes::read_bank(files);
}

// The bank lies beside the lessons: lessons/content/KEY goes with quizzes/bank/KEY.
Path bank_folder(const Path& lesson_folder) {
    const Path root = lesson_folder.parent_path().parent_path().parent_path();
    return root / "quizzes" / "bank" / lesson_folder.filename();
}

void append(Problems& all, const Problems& more) {
    all.insert(all.end(), more.begin(), more.end());
}

}  // namespace

std::vector<Path> lesson_folders(const Content& content) {
    std::vector<Path> folders;
    std::error_code error;
    for (const auto& entry :
         fs::directory_iterator(content.data() / "lessons" / "content", error)) {
        if (entry.is_directory(error)) {
            folders.push_back(entry.path());
        }
    }
    std::sort(folders.begin(), folders.end());
    return folders;
}

sim::Result<Course, Problems> read_course(const Content& content, const Path& lesson_folder) {
    auto lesson = lessons::read_lesson(fetch_in(content, lesson_folder));
    auto bank = read_bank_in(content, bank_folder(lesson_folder));
    Problems problems;
    if (!lesson) {
        append(problems, lesson.error());
    }
    if (!bank) {
        append(problems, bank.error());
    }
    if (!problems.empty()) {
        return sim::Failure{std::move(problems)};
    }
    return Course{std::move(*lesson), std::move(*bank)};
}

sim::Result<Library, Problems> read_library(const Content& content) {
    Library library;
    Problems problems;
    for (const Path& folder : lesson_folders(content)) {
        auto course = read_course(content, folder);
        if (course) {
            library.push_back(std::move(*course));
        } else {
            append(problems, course.error());
        }
    }
    if (library.empty() && problems.empty()) {
        problems.push_back({content.shown(content.data() / "lessons"), "", "expected lessons"});
    }
    if (!problems.empty()) {
        return sim::Failure{std::move(problems)};
    }
    return library;
}

const Course* course_named(const Library& library, const std::string& key) {
    const auto found = std::find_if(library.begin(), library.end(),
                                    [&](const Course& course) { return course.lesson.key == key; });
    return found == library.end() ? nullptr : &*found;
}

std::vector<views::CourseRef> refs_of(const Library& library) {
    std::vector<views::CourseRef> refs;
    for (const Course& course : library) {
        refs.push_back({&course.lesson, &course.bank});
    }
    return refs;
}

lessons::RunOf PlayedRuns::run_of() {
    return [this](const std::string& scenario, const std::vector<std::string>& faults)
               -> sim::Result<const lessons::PlayedRun*, std::string> {
        Played& played = runs_[scenario + "+" + sim::join(faults, "+")];
        if (!played) {
            const Path file = content_->scenarios() / (scenario + ".json");
            const auto read = content_->read_scenario(file, {});
            played = std::make_unique<sim::Result<lessons::PlayedRun, std::string>>(
                read ? lessons::play(read->scenario, faults)
                     : sim::Failure{"expected a shipped scenario, found " + sim::quoted(scenario)});
        }
        if (!*played) {
            return sim::Failure{played->error()};
        }
        return &**played;
    };
}

}  // namespace ui::cli
