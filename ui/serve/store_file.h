// SPDX-License-Identifier: MIT
// Keeps an app's accounts in a file, so that nothing that was acknowledged is lost at a crash.
#pragma once

#include <condition_variable>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <utility>

#include "sim/base/problem.h"
#include "sim/base/result.h"
#include "sim/scim/store.h"
#include "ui/serve/store_text.h"

namespace ui::serve {

// Whose accounts a file holds; its first line says so.
struct StoreOwner {
    std::string app;      // salesforce
    std::string version;  // of SCIM; only told, because the accounts are the same in both
};

// A journal: a line an answer, written and synced before the answer goes out. Opening one drops a
// last line that was torn by a crash. Then, and whenever it has grown to a multiple of what it
// says, it is rewritten as short as its content allows, in a new file that takes the old one's
// place at once.
class StoreFile {
public:
    // A shorter journal is not worth rewriting.
    static constexpr std::size_t long_bytes_min = 64UL * 1024;
    static constexpr std::size_t long_times_live = 4;

    // Reads the accounts into `store`. Refuses a file that another server has open, that is of
    // another app or none of ours, or that is damaged before its last line; such a file is left as
    // it is.
    static sim::Result<std::unique_ptr<StoreFile>, sim::Problem> open(
        const std::filesystem::path& path, const StoreOwner& owner, sim::scim::Store& store);
    ~StoreFile();
    StoreFile(const StoreFile&) = delete;
    StoreFile& operator=(const StoreFile&) = delete;

    using Ticket = std::uint64_t;
    enum class Kept : std::uint8_t { safe, lost };

    // Takes the changes into the queue, in the order of the calls. The caller holds the lock under
    // which it applied them, so that the file tells them in the same order.
    [[nodiscard]] Ticket append(const Changes& changes);
    // True when the journal should be rewritten.
    [[nodiscard]] bool is_long();
    // Rewrites it together with the next write. These are the accounts after all that was
    // appended; the caller holds the same lock as there.
    void shorten(sim::scim::Store accounts);
    // Returns when these changes are on the disk. Many callers share one write. Once a write failed
    // nothing is safe any more, because the file may end in the middle of a line.
    [[nodiscard]] Kept wait_for(Ticket ticket);

private:
    StoreFile(std::filesystem::path path, StoreOwner owner, int lock_descriptor)
        : path_(std::move(path)), owner_(std::move(owner)), lock_descriptor_(lock_descriptor) {}
    // What became of a rewriting; `untouched` leaves the journal as it was.
    enum class Rewritten : std::uint8_t { safe, untouched, lost };
    // A new journal of these accounts and the lines behind them. The lines may tell again what the
    // accounts know already, because each line tells how something is, not how it changes.
    [[nodiscard]] Rewritten rewrite(const sim::scim::Store& accounts, const std::string& lines);
    [[nodiscard]] bool write_lines(const std::string& lines);

    const std::filesystem::path path_;
    const StoreOwner owner_;
    const int lock_descriptor_;
    // These three belong to the thread that writes, or to the lock where none does.
    int descriptor_ = -1;  // of the journal
    std::size_t size_ = 0;
    std::size_t live_size_ = 0;  // when it was rewritten
    std::mutex mutex_;
    std::condition_variable synced_;
    std::string queued_;
    std::optional<sim::scim::Store> accounts_;  // to rewrite it from
    Ticket last_queued_ = 0;
    Ticket last_safe_ = 0;
    bool is_writing_ = false;
    bool is_broken_ = false;
};

}  // namespace ui::serve
