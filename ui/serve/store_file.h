// SPDX-License-Identifier: MIT
// Keeps an app's accounts in a file, so that nothing that was acknowledged is lost at a crash.
#pragma once

#include <condition_variable>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <mutex>
#include <string>

#include "sim/base/problem.h"
#include "sim/base/result.h"
#include "sim/scim/store.h"
#include "ui/serve/store_text.h"

namespace ui::serve {

// A journal: a line an answer, written and synced before the answer goes out. Opening one drops a
// last line that was torn by a crash, and rewrites the file as short as its content allows, in a
// new file that takes the old one's place at once.
class StoreFile {
public:
    // Reads the accounts into `store`. Refuses a file that another server has open, that is none of
    // ours, or that is damaged before its last line; such a file is left as it is.
    static sim::Result<std::unique_ptr<StoreFile>, sim::Problem> open(
        const std::filesystem::path& path, sim::scim::Store& store);
    ~StoreFile();
    StoreFile(const StoreFile&) = delete;
    StoreFile& operator=(const StoreFile&) = delete;

    using Ticket = std::uint64_t;
    enum class Kept : std::uint8_t { safe, lost };

    // Takes the changes into the queue, in the order of the calls. The caller holds the lock under
    // which it applied them, so that the file tells them in the same order.
    [[nodiscard]] Ticket append(const Changes& changes);
    // Returns when these changes are on the disk. Many callers share one write. Once a write failed
    // nothing is safe any more, because the file may end in the middle of a line.
    [[nodiscard]] Kept wait_for(Ticket ticket);

private:
    explicit StoreFile(int lock_descriptor) : lock_descriptor_(lock_descriptor) {}
    [[nodiscard]] bool write_and_sync(const std::string& text) const;

    const int lock_descriptor_;
    int descriptor_ = -1;  // of the journal
    std::mutex mutex_;
    std::condition_variable synced_;
    std::string queued_;
    Ticket last_queued_ = 0;
    Ticket last_safe_ = 0;
    bool is_writing_ = false;
    bool is_broken_ = false;
};

}  // namespace ui::serve
