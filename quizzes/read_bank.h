// SPDX-License-Identifier: MIT
// Reads a lesson's questions and prompts from texts (assets/schemas/bank and spoken.schema.json).
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "quizzes/bank.h"
#include "sim/base/problem.h"
#include "sim/base/result.h"

namespace quizzes {

// A file that somebody else has opened. The name is the one that problems show.
struct BankFile {
    std::string name;
    std::string text;
};

// The questions of one section's file, quizzes/bank/<lesson>/<section>.json. The file is named
// after the section. Refuses with every place that is not as the schema says; never a part of it.
[[nodiscard]] sim::Result<std::vector<Question>, sim::Problems> read_questions(
    std::string_view text, const std::string& file);

// The prompts of quizzes/bank/<lesson>/spoken.json.
[[nodiscard]] sim::Result<std::vector<Prompt>, sim::Problems> read_prompts(std::string_view text,
                                                                           const std::string& file);

// All files of one lesson: spoken.json holds prompts, every other file questions. Refuses with the
// problems of all files, and where the files name different lessons.
[[nodiscard]] sim::Result<Bank, sim::Problems> read_bank(const std::vector<BankFile>& files);

}  // namespace quizzes
