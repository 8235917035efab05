// SPDX-License-Identifier: MIT
// `lesson`, `quiz`, `drill` and `export`: learning in a terminal, with the window's own record.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "ui/cli/dialogue.h"
#include "ui/cli/learner.h"
#include "ui/cli/library.h"

namespace ui::cli {

struct LessonOptions {
    std::string lesson;
    std::string level;    // L1, L2 or L3; empty for the learner's own
    std::string section;  // a part's key; empty for the whole lesson
};
// Prints the lesson as text; with somebody at the terminal it asks the quick checks on the way and
// records what was read. Exit code 0, or 2 for a name that there is not.
[[nodiscard]] int read_lesson_aloud(Dialogue& dialogue, const Library& library, Learner& learner,
                                    const LessonOptions& options, bool is_interactive);

struct QuizOptions {
    std::string lesson;
    bool is_exam = false;
    std::optional<std::uint64_t> seed;
};
// Asks the ten questions. An answer is a letter, with 1 to 3 behind it for how sure one is; an
// attempt that was left goes on. Exit code 0 when it is passed, 1 when it is not or was left.
[[nodiscard]] int take_quiz(Dialogue& dialogue, const Library& library, Learner& learner,
                            const QuizOptions& options);

// Shows due cards until none is left or the learner stops. Exit code 0.
[[nodiscard]] int drill_cards(Dialogue& dialogue, const Library& library, Learner& learner);

struct ExportOptions {
    std::string kind;    // transcript, certificate or record
    std::string lesson;  // of the certificate; empty for the one that was passed last
    std::string name;    // on the certificate
    Path out;
};
// Writes the file. Exit code 2 where there is nothing to certify or the file cannot be written.
[[nodiscard]] int export_file(Dialogue& dialogue, const Library& library, const Learner& learner,
                              const ExportOptions& options);

// Deletes the record after the learner has typed the profile's name. Exit code 1 where not.
[[nodiscard]] int forget_learner(Dialogue& dialogue, Learner& learner, const std::string& profile);

}  // namespace ui::cli
