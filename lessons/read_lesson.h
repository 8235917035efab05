// SPDX-License-Identifier: MIT
// Reads a lesson from its files and names every problem by file and place.
#pragma once

#include <functional>
#include <string>

#include "lessons/lesson.h"
#include "sim/base/problem.h"
#include "sim/base/result.h"

namespace lessons {

// The text of a file beside lesson.json, for instance "sections/outbound.json", and the name that
// problems show for it.
struct FetchedFile {
    std::string name;
    std::string text;
};
using FetchFile = std::function<sim::Result<FetchedFile, sim::Problem>(const std::string& path)>;

// The lesson with its glossary and its sections in order. Every file is read even when another one
// has problems, so that an author sees them all.
[[nodiscard]] sim::Result<Lesson, sim::Problems> read_lesson(const FetchFile& fetch);

// One file of each kind, for an author who checks a single one.
[[nodiscard]] sim::Result<Section, sim::Problems> read_section(const FetchedFile& file);
[[nodiscard]] sim::Result<std::vector<Term>, sim::Problems> read_glossary(const FetchedFile& file);

}  // namespace lessons
