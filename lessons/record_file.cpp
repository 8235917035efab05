// SPDX-License-Identifier: MIT
// Appends whole lines under a lock, and cuts off what is no whole line.
#include "lessons/record_file.h"

#include <algorithm>
#include <cerrno>
#include <cstring>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace lessons {

namespace {

namespace fs = std::filesystem;

constexpr std::string_view first_words = "lifecycle-lab record ";
constexpr int version_now = 1;
constexpr mode_t readable_by_owner = 0600;

sim::Problem problem(const fs::path& path, std::string place, std::string expectation) {
    return {path.string(), std::move(place), std::move(expectation)};
}
sim::Problem system_problem(const fs::path& path) {
    return problem(path, "",
                   "expected a file that can be written: " + std::string(strerror(errno)));
}

// Holds the lock of the file for as long as it lives.
class Locked {
public:
    explicit Locked(int descriptor) : descriptor_(descriptor) {
        while (::flock(descriptor_, LOCK_EX) != 0 && errno == EINTR) {
        }
    }
    ~Locked() { ::flock(descriptor_, LOCK_UN); }
    Locked(const Locked&) = delete;
    Locked& operator=(const Locked&) = delete;

private:
    int descriptor_;
};

bool write_and_sync(int descriptor, std::string_view text) {
    while (!text.empty()) {
        const ssize_t written = ::write(descriptor, text.data(), text.size());
        if (written < 0 && errno != EINTR) {
            return false;
        }
        text.remove_prefix(static_cast<std::size_t>(std::max<ssize_t>(written, 0)));
    }
    return ::fsync(descriptor) == 0;
}

std::optional<std::size_t> size_of(int descriptor) {
    struct stat status = {};
    if (::fstat(descriptor, &status) != 0) {
        return std::nullopt;
    }
    return static_cast<std::size_t>(std::max<off_t>(status.st_size, 0));
}

// The bytes from there to the end of the file.
std::optional<std::string> bytes_from(int descriptor, std::size_t begin) {
    const auto size = size_of(descriptor);
    if (!size) {
        return std::nullopt;
    }
    std::string bytes(*size > begin ? *size - begin : 0, '\0');
    std::size_t done = 0;
    while (done < bytes.size()) {
        const ssize_t count = ::pread(descriptor, bytes.data() + done, bytes.size() - done,
                                      static_cast<off_t>(begin + done));
        if (count < 0 && errno == EINTR) {
            continue;
        }
        if (count <= 0) {
            return std::nullopt;
        }
        done += static_cast<std::size_t>(count);
    }
    return bytes;
}

std::string first_line() { return std::string(first_words) + std::to_string(version_now) + "\n"; }

// What is wrong with the first line of a file that has one; a torn one is the beginning of ours.
std::optional<std::string> expectation_missed(std::string_view bytes) {
    const std::string ours = first_line();
    if (bytes.substr(0, ours.size()) == std::string_view(ours).substr(0, bytes.size())) {
        return std::nullopt;
    }
    if (bytes.substr(0, first_words.size()) == first_words) {
        return "expected a record of version " + std::to_string(version_now) +
               "; this one was made by a newer program";
    }
    return "expected a record that Lifecycle Lab has made";
}

// A name beside the file that is not taken.
fs::path free_name(const fs::path& path) {
    for (int number = 1;; ++number) {
        fs::path name = path;
        name += ".damaged-" + std::to_string(number);
        std::error_code error;
        if (!fs::exists(name, error)) {
            return name;
        }
    }
}

}  // namespace

sim::Result<std::unique_ptr<RecordFile>, sim::Problem> RecordFile::open(const fs::path& path) {
    if (path.has_parent_path()) {
        std::error_code error;
        fs::create_directories(path.parent_path(), error);
    }
    const int descriptor =
        ::open(path.c_str(), O_RDWR | O_CREAT | O_APPEND | O_CLOEXEC, readable_by_owner);
    if (descriptor < 0) {
        return sim::Failure{system_problem(path)};
    }
    std::unique_ptr<RecordFile> file(new RecordFile(path, descriptor));
    const Locked locked(descriptor);
    const auto bytes = bytes_from(descriptor, 0);
    if (!bytes) {
        return sim::Failure{system_problem(path)};
    }
    if (auto missed = expectation_missed(*bytes)) {
        return sim::Failure{problem(path, "line 1", std::move(*missed))};
    }
    const std::string line = first_line();
    if (bytes->size() < line.size()) {
        // A crash came before the first line was whole: nothing was in the record yet.
        if (::ftruncate(descriptor, 0) != 0 || !write_and_sync(descriptor, line)) {
            return sim::Failure{system_problem(path)};
        }
    }
    file->read_bytes_ = line.size();
    if (auto trouble = file->read_on()) {
        return sim::Failure{std::move(*trouble)};
    }
    return file;
}

RecordFile::~RecordFile() { ::close(descriptor_); }

void RecordFile::forget() {
    read_bytes_ = first_line().size();
    entries_.clear();
    ++clearings_;
}

std::optional<sim::Problem> RecordFile::read_on() {
    if (size_of(descriptor_) < std::optional(read_bytes_)) {
        forget();  // another window deleted the entries
    }
    const auto bytes = bytes_from(descriptor_, read_bytes_);
    if (!bytes) {
        return system_problem(path_);
    }
    std::size_t begin = 0;
    while (begin < bytes->size()) {
        const std::size_t end = bytes->find('\n', begin);
        const std::string_view line = std::string_view(*bytes).substr(begin, end - begin);
        auto entry = end == std::string::npos ? std::nullopt : entry_in(line);
        if (!entry) {
            return cut_from(read_bytes_, bytes->substr(begin));
        }
        entries_.push_back(std::move(*entry));
        read_bytes_ += end + 1 - begin;
        begin = end + 1;
    }
    return std::nullopt;
}

std::optional<sim::Problem> RecordFile::cut_from(std::size_t begin, const std::string& damaged) {
    const fs::path name = free_name(path_);
    const int kept =
        ::open(name.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, readable_by_owner);
    const bool is_kept = kept >= 0 && write_and_sync(kept, damaged);
    if (kept >= 0) {
        ::close(kept);
    }
    // Without a copy nothing is cut: the bytes may be all that is left of somebody's work.
    if (!is_kept || ::ftruncate(descriptor_, static_cast<off_t>(begin)) != 0 ||
        ::fsync(descriptor_) != 0) {
        return system_problem(path_);
    }
    cut_tail_ = CutTail{name, damaged.size()};
    return std::nullopt;
}

sim::Result<sim::Done, sim::Problem> RecordFile::append(RecordEntry entry) {
    const Locked locked(descriptor_);
    if (auto trouble = read_on()) {
        return sim::Failure{std::move(*trouble)};
    }
    const std::string line = to_line(entry) + "\n";
    if (!write_and_sync(descriptor_, line)) {
        sim::Problem trouble = system_problem(path_);
        // Half a line would be cut at the next opening anyway.
        [[maybe_unused]] const int cut = ::ftruncate(descriptor_, static_cast<off_t>(read_bytes_));
        return sim::Failure{std::move(trouble)};
    }
    read_bytes_ += line.size();
    entries_.push_back(std::move(entry));
    return sim::Done{};
}

sim::Result<sim::Done, sim::Problem> RecordFile::clear() {
    const Locked locked(descriptor_);
    const std::size_t begin = first_line().size();
    if (::ftruncate(descriptor_, static_cast<off_t>(begin)) != 0 || ::fsync(descriptor_) != 0) {
        return sim::Failure{system_problem(path_)};
    }
    forget();
    return sim::Done{};
}

bool RecordFile::refresh() {
    const std::size_t count = entries_.size();
    const Locked locked(descriptor_);
    return !read_on() && entries_.size() != count;
}

}  // namespace lessons
