// SPDX-License-Identifier: MIT
// Checks lessons with their questions, against each other and against the simulation.
#include <algorithm>
#include <iterator>

#include "lessons/lint.h"
#include "quizzes/lint.h"
#include "ui/cli/check.h"
#include "ui/cli/library.h"

namespace ui::cli {

namespace {

void append(sim::Problems& all, sim::Problems more) {
    std::move(more.begin(), more.end(), std::back_inserter(all));
}

// The shipped icons by their file names.
bool has_icon(const Content& content, const std::string& name) {
    const auto icons = files_in(content.data() / "assets" / "icons", ".svg");
    return std::any_of(icons.begin(), icons.end(),
                       [&](const Path& icon) { return icon.stem() == name; });
}

}  // namespace

sim::Problems check_lesson(const Content& content, const Path& lesson_folder) {
    const auto course = read_course(content, lesson_folder);
    if (!course) {
        return course.error();
    }
    sim::Problems problems =
        lessons::lint(course->lesson, course->bank,
                      [&](const std::string& name) { return has_icon(content, name); });
    append(problems, quizzes::lint(course->bank, lessons::facts_of(course->lesson)));
    PlayedRuns runs(content);
    append(problems, lessons::lint_places(course->lesson, course->bank, runs.run_of()));
    return problems;
}

Path lesson_folder_of(const Path& file) {
    // lessons/content/KEY/..., or quizzes/bank/KEY/...
    std::error_code error;
    const Path whole = std::filesystem::absolute(file, error).lexically_normal();
    for (Path at = whole.parent_path(); at != at.root_path(); at = at.parent_path()) {
        const Path parent = at.parent_path();
        const Path root = parent.parent_path().parent_path();
        if (parent.filename() == "content" && parent.parent_path().filename() == "lessons") {
            return at;
        }
        if (parent.filename() == "bank" && parent.parent_path().filename() == "quizzes") {
            return root / "lessons" / "content" / at.filename();
        }
    }
    return {};
}

}  // namespace ui::cli
