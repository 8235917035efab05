// SPDX-License-Identifier: MIT
// Reads the journal, rewrites it in a new file, and appends to that one.
#include "ui/serve/store_file.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <optional>
#include <utility>

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include "ui/strings/files.h"

namespace ui::serve {

namespace {

namespace fs = std::filesystem;

// The first line is this, the app's name and the version of SCIM. Files without a name belong to
// whoever opens them.
constexpr std::string_view first_words = "lifecycle-lab store 2 ";
constexpr std::string_view nameless_line = "lifecycle-lab store 1";
constexpr std::size_t changes_a_line = 100;  // of a rewritten file
constexpr mode_t readable_by_owner = 0600;   // accounts hold passwords

sim::Failure<sim::Problem> failure(const fs::path& path, std::string place, std::string expected) {
    return sim::Failure{sim::Problem{path.string(), std::move(place), std::move(expected)}};
}

sim::Failure<sim::Problem> system_failure(const fs::path& path) {
    return failure(path, "",
                   "expected a file that can be written: " + std::string(strerror(errno)));
}

bool write_all(int descriptor, std::string_view text) {
    while (!text.empty()) {
        const ssize_t written = ::write(descriptor, text.data(), text.size());
        if (written < 0 && errno != EINTR) {
            return false;
        }
        text.remove_prefix(static_cast<std::size_t>(std::max<ssize_t>(written, 0)));
    }
    return true;
}

bool write_and_sync(int descriptor, std::string_view text) {
    return write_all(descriptor, text) && ::fdatasync(descriptor) == 0;
}

std::string first_line(const StoreOwner& owner) {
    return std::string(first_words) + owner.app + " " + owner.version + "\n";
}

// Nothing where the file may be opened for that app.
std::optional<std::string> expectation_missed(std::string_view line, const StoreOwner& owner) {
    if (line == nameless_line) {
        return std::nullopt;
    }
    if (line.substr(0, first_words.size()) != first_words) {
        return "expected a file that serve has made";
    }
    line.remove_prefix(first_words.size());
    const std::string_view app = line.substr(0, line.find(' '));
    if (app != owner.app) {
        return "expected accounts of " + owner.app + "; these are of " + std::string(app);
    }
    return std::nullopt;
}

// Applies every whole line. The last one may be torn; it was never acknowledged.
std::optional<sim::Problem> replay(const fs::path& path, std::string_view text,
                                   const StoreOwner& owner, sim::scim::Store& store) {
    const std::size_t first_end = std::min(text.find('\n'), text.size());
    if (auto missed = expectation_missed(text.substr(0, first_end), owner)) {
        return sim::Problem{path.string(), "line 1", std::move(*missed)};
    }
    text.remove_prefix(std::min(first_end + 1, text.size()));
    for (std::size_t number = 2; !text.empty(); ++number) {
        const std::size_t end = text.find('\n');
        const bool whole = end != std::string_view::npos;
        auto changes = whole ? changes_in(text.substr(0, end)) : std::nullopt;
        const bool last = !whole || end + 1 == text.size();
        if (!changes && !last) {
            return sim::Problem{path.string(), "line " + std::to_string(number),
                                "expected the line as it was written; the file is damaged"};
        }
        for (auto& change : changes ? *changes : Changes{}) {
            store.apply(std::move(change));
        }
        text.remove_prefix(whole ? end + 1 : text.size());
    }
    return std::nullopt;
}

std::string whole_text(const StoreOwner& owner, const sim::scim::Store& store) {
    std::string text = first_line(owner);
    Changes line;
    for (auto& change : changes_making(store)) {
        line.push_back(std::move(change));
        if (line.size() == changes_a_line) {
            text += to_line(line) + "\n";
            line.clear();
        }
    }
    return line.empty() ? text : text + to_line(line) + "\n";
}

bool sync_folder(const fs::path& folder) {
    const int descriptor = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor < 0) {
        return false;
    }
    const bool synced = ::fsync(descriptor) == 0;
    ::close(descriptor);
    return synced;
}

// The lock is on a file beside it, because the journal itself is replaced.
int lock(const fs::path& path) {
    const int descriptor =
        ::open((path.string() + ".lock").c_str(), O_RDWR | O_CREAT | O_CLOEXEC, readable_by_owner);
    if (descriptor >= 0 && ::flock(descriptor, LOCK_EX | LOCK_NB) != 0) {
        ::close(descriptor);
        return -1;
    }
    return descriptor;
}

fs::path folder_of(const fs::path& path) {
    return path.has_parent_path() ? path.parent_path() : fs::path(".");
}

}  // namespace

sim::Result<std::unique_ptr<StoreFile>, sim::Problem> StoreFile::open(const fs::path& path,
                                                                      const StoreOwner& owner,
                                                                      sim::scim::Store& store) {
    std::error_code error;
    if (!fs::is_directory(folder_of(path), error)) {
        return failure(path, "", "expected a folder that exists");
    }
    const int lock_descriptor = lock(path);
    if (lock_descriptor < 0) {
        return errno == EWOULDBLOCK
                   ? failure(path, "", "expected a file that no other server has open")
                   : system_failure(path);
    }
    // From here on the object closes what is open, whichever way this ends.
    std::unique_ptr<StoreFile> file(new StoreFile(path, owner, lock_descriptor));
    if (fs::exists(path, error)) {
        const auto text = read_file(path);
        if (!text) {
            return sim::Failure{text.error()};
        }
        if (const auto problem = replay(path, *text, owner, store)) {
            return sim::Failure{*problem};
        }
    }
    if (file->rewrite(store, "") != Rewritten::safe) {
        return system_failure(path);
    }
    return file;
}

StoreFile::~StoreFile() {
    if (descriptor_ >= 0) {
        ::close(descriptor_);
    }
    ::close(lock_descriptor_);
}

StoreFile::Ticket StoreFile::append(const Changes& changes) {
    const std::string line = to_line(changes) + "\n";
    const std::lock_guard guard(mutex_);
    queued_ += line;
    return ++last_queued_;
}

bool StoreFile::is_long() {
    const std::lock_guard guard(mutex_);
    return !is_writing_ && !accounts_ &&
           size_ > std::max(long_bytes_min, long_times_live * live_size_);
}

void StoreFile::shorten(sim::scim::Store accounts) {
    const std::lock_guard guard(mutex_);
    accounts_ = std::move(accounts);
}

StoreFile::Kept StoreFile::wait_for(Ticket ticket) {
    std::unique_lock guard(mutex_);
    while (last_safe_ < ticket && !is_broken_) {
        if (is_writing_) {
            synced_.wait(guard);
            continue;
        }
        // Nobody writes: this caller does, for everybody who queued something by now.
        is_writing_ = true;
        const std::string lines = std::exchange(queued_, {});
        auto accounts = std::exchange(accounts_, std::nullopt);
        const Ticket last = last_queued_;
        guard.unlock();
        const Rewritten rewritten = accounts ? rewrite(*accounts, lines) : Rewritten::untouched;
        const bool safe = rewritten == Rewritten::safe ||
                          (rewritten == Rewritten::untouched && write_lines(lines));
        accounts.reset();
        guard.lock();
        is_writing_ = false;
        is_broken_ = !safe;
        last_safe_ = safe ? last : last_safe_;
        synced_.notify_all();
    }
    return last_safe_ >= ticket ? Kept::safe : Kept::lost;
}

bool StoreFile::write_lines(const std::string& lines) {
    size_ += lines.size();
    return write_and_sync(descriptor_, lines);
}

StoreFile::Rewritten StoreFile::rewrite(const sim::scim::Store& accounts,
                                        const std::string& lines) {
    const std::string live = whole_text(owner_, accounts);
    // Where this fails, it is tried again when the journal is as many times as long as now.
    live_size_ = std::max(live.size(), size_);
    const fs::path fresh = path_.string() + ".new";
    const int descriptor =
        ::open(fresh.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, readable_by_owner);
    if (descriptor < 0) {
        return Rewritten::untouched;
    }
    if (!write_and_sync(descriptor, live + lines) ||
        std::rename(fresh.c_str(), path_.c_str()) != 0) {
        ::close(descriptor);
        ::unlink(fresh.c_str());
        return Rewritten::untouched;
    }
    if (descriptor_ >= 0) {
        ::close(descriptor_);
    }
    descriptor_ = descriptor;
    live_size_ = live.size();
    size_ = live.size() + lines.size();
    // Until the folder is on the disk, a crash of the machine could bring the old journal back.
    return sync_folder(folder_of(path_)) ? Rewritten::safe : Rewritten::lost;
}

}  // namespace ui::serve
