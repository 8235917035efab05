// SPDX-License-Identifier: MIT
// A lesson of a few words, and shipped runs, for tests.
#pragma once

#include <map>
#include <string>

#include "lessons/lesson.h"
#include "lessons/played_run.h"
#include "lessons/read_lesson.h"
#include "quizzes/bank.h"

namespace small_lesson {

// The files of a lesson that has nothing wrong; tests change them.
using Files = std::map<std::string, std::string>;
[[nodiscard]] Files files();
[[nodiscard]] lessons::FetchFile fetch(const Files& files);
[[nodiscard]] lessons::Lesson read(const Files& files);
// With the four checks that the lesson names, and its warm-ups.
[[nodiscard]] quizzes::Bank bank();

// Replaces one text by another in a file; the text must be there.
void change(Files& files, const std::string& file, const std::string& from, const std::string& to);

[[nodiscard]] const lessons::PlayedRun& joiner();
[[nodiscard]] lessons::RunOf runs();

}  // namespace small_lesson
