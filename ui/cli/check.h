// SPDX-License-Identifier: MIT
// `check`: validates content and names each problem with its file and place.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "sim/base/problem.h"
#include "ui/cli/content.h"

namespace ui::cli {

// Checks these files and folders, or all shipped content when none is given. Returns the exit
// code: 2 when there is any problem.
[[nodiscard]] int check(const Content& content, const std::vector<std::string>& paths);

// One file each. A scenario is read, played, and must meet its own expectations.
[[nodiscard]] sim::Problems check_scenario(const Content& content, const Path& file);
[[nodiscard]] sim::Problems check_world(const Content& content, const Path& file);
// A feed may have rows that an import skips: that is life, and no problem of the content. They are
// listed for somebody who asks for this very file.
enum class BadRows : std::uint8_t { passed_over, listed };
[[nodiscard]] sim::Problems check_feed(const Content& content, const Path& file, BadRows rows);
// A theme has the colours that the shipped themes have, each as #RRGGBB.
[[nodiscard]] sim::Problems check_theme(const Content& content, const Path& file);
// One file of strings: an object of texts, plain sentences, no key twice.
[[nodiscard]] sim::Problems check_strings_file(const Content& content, const Path& file);
// A lesson with its questions: links, keys, places and what questions say about runs.
[[nodiscard]] sim::Problems check_lesson(const Content& content, const Path& lesson_folder);
// An incident: read, and proved against the runs of its causes.
[[nodiscard]] sim::Problems check_incident(const Content& content, const Path& file);
// A flow: read, and its cards fit together.
[[nodiscard]] sim::Problems check_flow(const Content& content, const Path& file);
// An exercise about flows: read, solved by its solution and not by what it begins with.
[[nodiscard]] sim::Problems check_exercise(const Content& content, const Path& file);
// The folder of the lesson that a file of it or of its questions belongs to; empty for others.
[[nodiscard]] Path lesson_folder_of(const Path& file);
// A language: its files together have every key that the code needs, with the right placeholders.
[[nodiscard]] sim::Problems check_language(const Content& content, const Path& folder);

}  // namespace ui::cli
