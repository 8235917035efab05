// SPDX-License-Identifier: MIT
// Any bytes as a file of questions or prompts: a bank or problems with their places; never a crash.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>

#include "quizzes/lint.h"
#include "quizzes/read_bank.h"
#include "sim/base/check.h"

namespace {

void check_problems(const sim::Problems& problems, const std::string& file) {
    SIM_CHECK(!problems.empty(), "a refusal says why");
    for (const sim::Problem& problem : problems) {
        SIM_CHECK(problem.file == file, "a problem names its file");
        SIM_CHECK(!problem.expectation.empty(), "a problem says what was expected");
    }
}

void check_bank(const quizzes::Bank& bank) {
    for (const quizzes::Question& question : bank.questions) {
        SIM_CHECK(question.right_option().right, "a question has a right option");
        SIM_CHECK(question.options.size() >= 3 && question.options.size() <= 4,
                  "a question has three or four options");
    }
    for (const sim::Problem& problem : quizzes::lint(bank, {})) {
        SIM_CHECK(!problem.expectation.empty(), "a problem says what was expected");
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string text(reinterpret_cast<const char*>(data), size);
    for (const char* file : {"bank/sourcing.json", "bank/spoken.json"}) {
        const auto bank = quizzes::read_bank({{file, text}});
        if (bank) {
            check_bank(*bank);
        } else {
            check_problems(bank.error(), file);
        }
    }
    return 0;
}
