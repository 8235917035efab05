// SPDX-License-Identifier: MIT
// A saved state of the pages of learning: what a made-up learner did, and which page is open.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "lessons/record_entry.h"
#include "sim/base/problem.h"
#include "sim/base/result.h"
#include "ui/app/lab_program.h"
#include "ui/app/learn_session.h"

namespace ui::app {

struct SavedLearning {
    std::string lesson;        // empty for the first
    std::string part;          // empty for where the learner was
    std::string query;         // of the tutor or the glossary
    std::string incident;      // that is open; empty for the list of them
    std::string game_day;      // the code of one that is shown to a class; empty for none
    std::size_t step = 0;      // steps after the presenter's first, or prompts of an interview
    bool is_revealed = false;  // the answer of the presenter, or the ideas of the interview
    bool shows_notes = false;  // of the presenter
    std::uint64_t seed = 1;    // of attempts and interviews that begin here
    sim::Instant now;
    std::vector<lessons::RecordEntry> did;
};

// Reads "version", "lesson", "part", "query", "incident", "step", "revealed", "notes", "seed",
// "now" and "did", a list of entries of the record without digests. No file is the state of
// somebody who starts. Refuses what is none of these.
[[nodiscard]] sim::Result<SavedLearning, sim::Problems> read_learn_state(
    const std::filesystem::path& file);

// Somebody who did that, on no disk, at that instant.
[[nodiscard]] cli::Learner learner_of(const SavedLearning& state);

// Opens an incident, and takes up what the state's entries did there, or shows the list. Refuses
// one that there is not.
[[nodiscard]] std::optional<sim::Problem> open_incident(LabProgram& program,
                                                        const SavedLearning& state);

// Opens the page as the state has it. The assessment begins an attempt where none is open; the
// result needs a finished one.
[[nodiscard]] std::optional<sim::Problem> open_page(LearnSession& learn, LearnPage page,
                                                    const SavedLearning& state);

}  // namespace ui::app
