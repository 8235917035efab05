// SPDX-License-Identifier: MIT
// The learner at this computer: the record on the disk, and what it says.
#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "lessons/progress.h"
#include "lessons/record_file.h"
#include "ui/cli/library.h"

namespace ui::cli {

// The platform's folder for a program's data of one person.
[[nodiscard]] std::filesystem::path learner_data_folder();
// Learners who share a computer have a profile each; this one is there from the start.
inline constexpr const char* first_profile = "default";
[[nodiscard]] std::filesystem::path record_path(const std::filesystem::path& data_folder,
                                                const std::string& profile);
// Letters, digits, - and _, forty at most, because it becomes the name of a folder.
[[nodiscard]] bool is_profile_name(const std::string& name);
// Those that have a folder: the first one always, then the others by name.
[[nodiscard]] std::vector<std::string> profile_names(const std::filesystem::path& data_folder);

using Clock = std::function<sim::Instant()>;
[[nodiscard]] sim::Instant now_by_machine();

class Learner {
public:
    // Refuses a record that cannot be read; see lessons::RecordFile.
    static sim::Result<Learner, sim::Problem> open(const std::filesystem::path& record,
                                                   Clock clock = now_by_machine);
    // Remembers until it ends, for pictures and for somebody whose disk takes nothing.
    static Learner without_file(std::optional<sim::Problem> why = std::nullopt,
                                Clock clock = now_by_machine);

    [[nodiscard]] const lessons::Progress& progress() const { return progress_; }
    [[nodiscard]] sim::Instant now() const { return clock_(); }
    // What turns an instant into the learner's day, which begins at four in the morning.
    [[nodiscard]] sim::Duration day_offset() const { return day_offset_; }
    [[nodiscard]] const std::vector<lessons::RecordEntry>& entries() const;
    // What was cut off at opening, to be told once.
    [[nodiscard]] std::optional<lessons::CutTail> cut_tail() const;
    // The record; empty where there is none.
    [[nodiscard]] std::filesystem::path file() const;
    // The last write that failed; what was done still counts until the program ends.
    [[nodiscard]] const std::optional<sim::Problem>& trouble() const { return trouble_; }

    // On the disk when it returns, where there is one.
    void record(lessons::RecordEvent what);
    // Takes what another window recorded.
    void refresh();

    // Deletes everything that this learner did, on the disk too.
    sim::Result<sim::Done, sim::Problem> forget_all();

private:
    explicit Learner(Clock clock) : clock_(std::move(clock)) {}
    // Folds what the file has more than the progress knows.
    void catch_up();

    Clock clock_;
    sim::Duration day_offset_;
    std::unique_ptr<lessons::RecordFile> file_;
    std::vector<lessons::RecordEntry> entries_;  // where there is no file
    std::size_t folded_ = 0;                     // entries of the file
    int clearings_ = 0;
    lessons::Progress progress_;
    std::optional<sim::Problem> trouble_;
};

// Answers in the order of time as draws and mastery look at them. Questions that the bank no longer
// has are passed over.
[[nodiscard]] quizzes::History history_of(const quizzes::Bank& bank,
                                          const lessons::LessonProgress& progress);

}  // namespace ui::cli
