// SPDX-License-Identifier: MIT
// Reads the journal, rewrites it in a new file, and appends to that one.
#include "ui/serve/store_file.h"

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

constexpr std::string_view first_line = "lifecycle-lab store 1\n";
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

// Applies every whole line. The last one may be torn; it was never acknowledged.
std::optional<sim::Problem> replay(const fs::path& path, std::string_view text,
                                   sim::scim::Store& store) {
    if (text.substr(0, first_line.size()) != first_line) {
        return sim::Problem{path.string(), "line 1", "expected a file that serve has made"};
    }
    text.remove_prefix(first_line.size());
    for (std::size_t number = 2; !text.empty(); ++number) {
        const std::size_t end = text.find('\n');
        const bool whole = end != std::string_view::npos;
        const auto changes = whole ? changes_in(text.substr(0, end)) : std::nullopt;
        const bool last = !whole || end + 1 == text.size();
        if (!changes && !last) {
            return sim::Problem{path.string(), "line " + std::to_string(number),
                                "expected the line as it was written; the file is damaged"};
        }
        for (const auto& change : changes.value_or(Changes{})) {
            store.apply(change);
        }
        text.remove_prefix(whole ? end + 1 : text.size());
    }
    return std::nullopt;
}

std::string whole_text(const sim::scim::Store& store) {
    std::string text(first_line);
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

}  // namespace

sim::Result<std::unique_ptr<StoreFile>, sim::Problem> StoreFile::open(const fs::path& path,
                                                                      sim::scim::Store& store) {
    const fs::path folder = path.has_parent_path() ? path.parent_path() : fs::path(".");
    std::error_code error;
    if (!fs::is_directory(folder, error)) {
        return failure(path, "", "expected a folder that exists");
    }
    const int lock_descriptor = lock(path);
    if (lock_descriptor < 0) {
        return errno == EWOULDBLOCK
                   ? failure(path, "", "expected a file that no other server has open")
                   : system_failure(path);
    }
    // From here on the object closes what is open, whichever way this ends.
    std::unique_ptr<StoreFile> file(new StoreFile(lock_descriptor));
    if (fs::exists(path, error)) {
        const auto text = read_file(path);
        if (!text) {
            return sim::Failure{text.error()};
        }
        if (const auto problem = replay(path, *text, store)) {
            return sim::Failure{*problem};
        }
    }
    const fs::path fresh = path.string() + ".new";
    file->descriptor_ =
        ::open(fresh.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, readable_by_owner);
    if (file->descriptor_ < 0 || !file->write_and_sync(whole_text(store)) ||
        std::rename(fresh.c_str(), path.c_str()) != 0 || !sync_folder(folder)) {
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

StoreFile::Kept StoreFile::wait_for(Ticket ticket) {
    std::unique_lock guard(mutex_);
    while (last_safe_ < ticket && !is_broken_) {
        if (is_writing_) {
            synced_.wait(guard);
            continue;
        }
        // Nobody writes: this caller does, for everybody who queued something by now.
        is_writing_ = true;
        const std::string text = std::exchange(queued_, {});
        const Ticket last = last_queued_;
        guard.unlock();
        const bool safe = write_and_sync(text);
        guard.lock();
        is_writing_ = false;
        is_broken_ = !safe;
        last_safe_ = safe ? last : last_safe_;
        synced_.notify_all();
    }
    return last_safe_ >= ticket ? Kept::safe : Kept::lost;
}

bool StoreFile::write_and_sync(const std::string& text) const {
    return write_all(descriptor_, text) && ::fdatasync(descriptor_) == 0;
}

}  // namespace ui::serve
