// SPDX-License-Identifier: MIT
// The learner's record on the disk: an append-only journal, synced at each action.
#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "lessons/record_entry.h"
#include "sim/base/problem.h"
#include "sim/base/result.h"

namespace lessons {

// What was cut off when the file was opened, because a crash or something else had damaged it.
struct CutTail {
    std::filesystem::path kept_in;  // the bytes, as they were
    std::size_t bytes = 0;
};

// Two windows may have the same file open: each reads what the other has added before it adds a
// line of its own. A crash loses at most the action under way.
class RecordFile {
public:
    // Makes the file and its folder where there is none. Refuses a file that is none of ours or of
    // a newer version, and leaves it as it is.
    static sim::Result<std::unique_ptr<RecordFile>, sim::Problem> open(
        const std::filesystem::path& path);
    ~RecordFile();
    RecordFile(const RecordFile&) = delete;
    RecordFile& operator=(const RecordFile&) = delete;

    // All entries, in the order of the file.
    [[nodiscard]] const std::vector<RecordEntry>& entries() const { return entries_; }
    // How often the entries were deleted since it was opened, here or in another window.
    [[nodiscard]] int clearings() const { return clearings_; }
    [[nodiscard]] const std::optional<CutTail>& cut_tail() const { return cut_tail_; }
    [[nodiscard]] const std::filesystem::path& path() const { return path_; }

    // On the disk when it returns. A disk that takes no more is a problem, and the file ends where
    // it did.
    sim::Result<sim::Done, sim::Problem> append(RecordEntry entry);
    // Reads what another window added; true when there was something.
    bool refresh();
    // Deletes every entry, from the disk too.
    sim::Result<sim::Done, sim::Problem> clear();

private:
    RecordFile(std::filesystem::path path, int descriptor)
        : path_(std::move(path)), descriptor_(descriptor) {}
    void forget();
    // Under the lock: reads from where the last reading ended, and cuts a damaged tail.
    [[nodiscard]] std::optional<sim::Problem> read_on();
    [[nodiscard]] std::optional<sim::Problem> cut_from(std::size_t begin,
                                                       const std::string& damaged);

    const std::filesystem::path path_;
    const int descriptor_;
    std::size_t read_bytes_ = 0;
    int clearings_ = 0;
    std::vector<RecordEntry> entries_;
    std::optional<CutTail> cut_tail_;
};

}  // namespace lessons
