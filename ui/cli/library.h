// SPDX-License-Identifier: MIT
// The shipped lessons with their questions, read from the program's data.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <vector>

#include "lessons/lesson.h"
#include "lessons/played_run.h"
#include "quizzes/bank.h"
#include "ui/cli/content.h"
#include "ui/views/learn_builder.h"

namespace ui::cli {

struct Course {
    lessons::Lesson lesson;
    quizzes::Bank bank;
};

// In the order in which one learns them.
using Library = std::vector<Course>;

// Every lesson with its bank; the problems of all files together.
[[nodiscard]] sim::Result<Library, sim::Problems> read_library(const Content& content);
// The lesson in that folder, with the questions of the same name.
[[nodiscard]] sim::Result<Course, sim::Problems> read_course(const Content& content,
                                                             const Path& lesson_folder);
// The folders of the shipped lessons, in the library's order.
[[nodiscard]] std::vector<Path> lesson_folders(const Content& content);

// Null where there is no lesson of that key.
[[nodiscard]] const Course* course_named(const Library& library, const std::string& key);

// The courses as the views take them; the library must outlive them.
[[nodiscard]] std::vector<views::CourseRef> refs_of(const Library& library);

// Plays shipped scenarios for the lessons, each with its faults once.
class PlayedRuns {
public:
    // The content must outlive this.
    explicit PlayedRuns(const Content& content) : content_(&content) {}
    [[nodiscard]] lessons::RunOf run_of();

private:
    using Played = std::unique_ptr<sim::Result<lessons::PlayedRun, std::string>>;
    const Content* content_;
    std::map<std::string, Played> runs_;
};

}  // namespace ui::cli
