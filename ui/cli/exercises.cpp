// SPDX-License-Identifier: MIT
// Reads them from the data folder.
#include "ui/cli/exercises.h"

#include <algorithm>

#include "ui/strings/files.h"

namespace ui::cli {

sim::Result<std::vector<lessons::FlowExercise>, sim::Problems> read_exercises(
    const Content& content) {
    std::vector<lessons::FlowExercise> exercises;
    for (const Path& file : files_in(content.data() / "assets" / "exercises", ".json")) {
        const auto text = read_file(file);
        if (!text) {
            return sim::Failure{sim::Problems{text.error()}};
        }
        auto read =
            lessons::read_flow_exercise(*text, content.shown(file), content.fetch_near(file));
        if (!read) {
            return sim::Failure{read.error()};
        }
        exercises.push_back(std::move(*read));
    }
    std::sort(exercises.begin(), exercises.end(),
              [](const auto& left, const auto& right) { return left.title < right.title; });
    return exercises;
}

}  // namespace ui::cli
