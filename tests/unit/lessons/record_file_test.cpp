// SPDX-License-Identifier: MIT
// The record on the disk: whole after a crash, cut where it was damaged, shared by two windows.
#include "lessons/record_file.h"

#include <algorithm>
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <thread>

#include <catch2/catch_test_macros.hpp>
#include <sys/wait.h>
#include <unistd.h>

#include "sim/base/random.h"

namespace {

namespace fs = std::filesystem;
using lessons::RecordEntry;
using lessons::RecordFile;

// A folder of its own that goes when the test ends.
class Folder {
public:
    Folder() {
        std::string name = (fs::temp_directory_path() / "lab-record-XXXXXX").string();
        REQUIRE(::mkdtemp(name.data()) != nullptr);
        path_ = name;
    }
    ~Folder() { fs::remove_all(path_); }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;
    [[nodiscard]] fs::path record() const { return path_ / "profile" / "record"; }

private:
    fs::path path_;
};

std::string bytes_of(const fs::path& path) {
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}
void write_bytes(const fs::path& path, const std::string& bytes) {
    fs::create_directories(path.parent_path());
    std::ofstream(path, std::ios::binary) << bytes;
}

RecordEntry entry(int number) {
    return {sim::Instant{number}, lessons::PartDone{"small", std::to_string(number)}};
}
std::unique_ptr<RecordFile> open(const fs::path& path) {
    auto file = RecordFile::open(path);
    REQUIRE(file);
    return std::move(*file);
}
std::string part_of(const RecordEntry& of) { return std::get<lessons::PartDone>(of.what).part; }

}  // namespace

TEST_CASE("what was appended is there after the next opening") {
    const Folder folder;
    for (int i = 0; i < 3; ++i) {
        REQUIRE(open(folder.record())->append(entry(i)));
    }
    const auto file = open(folder.record());
    REQUIRE(file->entries().size() == 3);
    CHECK(part_of(file->entries()[2]) == "2");
    CHECK_FALSE(file->cut_tail());
}

TEST_CASE("a file that ends anywhere keeps every whole entry before that") {
    const Folder folder;
    for (int i = 0; i < 3; ++i) {
        REQUIRE(open(folder.record())->append(entry(i)));
    }
    const std::string whole = bytes_of(folder.record());
    for (std::size_t length = 0; length <= whole.size(); ++length) {
        INFO(length);
        const Folder torn;
        write_bytes(torn.record(), whole.substr(0, length));
        const auto file = open(torn.record());
        const std::string kept = whole.substr(0, length);
        const auto lines = std::count(kept.begin(), kept.end(), '\n');
        CHECK(file->entries().size() == static_cast<std::size_t>(std::max<long>(lines - 1, 0)));
        // Nothing of it is lost: what was cut off lies beside it.
        if (file->cut_tail()) {
            CHECK(bytes_of(torn.record()) + bytes_of(file->cut_tail()->kept_in) == kept);
        }
        REQUIRE(file->append(entry(9)));
        CHECK(part_of(open(torn.record())->entries().back()) == "9");
    }
}

TEST_CASE("garbage behind good entries is cut off, kept aside and told") {
    const Folder folder;
    REQUIRE(open(folder.record())->append(entry(1)));
    const std::string garbage = std::string("\0\xff", 2) + " not a line\nanother\n";
    {
        std::ofstream out(folder.record(), std::ios::binary | std::ios::app);
        out << garbage;
    }
    const auto file = open(folder.record());
    CHECK(file->entries().size() == 1);
    REQUIRE(file->cut_tail());
    CHECK(bytes_of(file->cut_tail()->kept_in) == garbage);
    CHECK_FALSE(open(folder.record())->cut_tail());
}

TEST_CASE("a file of somebody else, or of a newer program, is refused and left as it is") {
    for (const char* text :
         {"hello\n", "lifecycle-lab store 2 salesforce 2.0\n", "lifecycle-lab record 2\n"}) {
        INFO(text);
        const Folder folder;
        write_bytes(folder.record(), text);
        CHECK_FALSE(RecordFile::open(folder.record()));
        CHECK(bytes_of(folder.record()) == text);
    }
}

TEST_CASE("a folder that cannot be written is a problem, not a crash") {
    CHECK_FALSE(RecordFile::open("/dev/null/profile/record"));
}

TEST_CASE("two windows add to one record and see each other's entries") {
    const Folder folder;
    const auto first = open(folder.record());
    const auto second = open(folder.record());
    for (int i = 0; i < 20; ++i) {
        REQUIRE((i % 2 == 0 ? first : second)->append(entry(i)));
    }
    CHECK(first->refresh());
    CHECK_FALSE(second->refresh());
    REQUIRE(first->entries().size() == 20);
    REQUIRE(second->entries().size() == 20);
    for (std::size_t i = 0; i < 20; ++i) {
        CHECK(part_of(first->entries()[i]) == std::to_string(i));
        CHECK(part_of(second->entries()[i]) == std::to_string(i));
    }
}

TEST_CASE("deleting all entries reaches the other window too") {
    const Folder folder;
    const auto first = open(folder.record());
    const auto second = open(folder.record());
    REQUIRE(first->append(entry(1)));
    CHECK(second->refresh());
    REQUIRE(first->clear());
    CHECK(first->entries().empty());
    REQUIRE(second->append(entry(2)));
    REQUIRE(second->entries().size() == 1);
    CHECK(second->clearings() == 1);
    CHECK(open(folder.record())->entries().size() == 1);
}

TEST_CASE("two processes write at once without a torn line") {
    const Folder folder;
    constexpr int each = 60;
    std::vector<pid_t> children;
    for (int child = 0; child < 2; ++child) {
        const pid_t process = ::fork();
        REQUIRE(process >= 0);
        if (process == 0) {
            auto file = RecordFile::open(folder.record());
            bool is_good = file.has_value();
            for (int i = 0; is_good && i < each; ++i) {
                is_good = (*file)->append(entry(child * 1000 + i)).has_value();
            }
            ::_exit(is_good ? 0 : 1);
        }
        children.push_back(process);
    }
    for (const pid_t child : children) {
        int status = 0;
        REQUIRE(::waitpid(child, &status, 0) == child);
        CHECK(WIFEXITED(status));
        CHECK(WEXITSTATUS(status) == 0);
    }
    const auto file = open(folder.record());
    CHECK(file->entries().size() == 2 * each);
    CHECK_FALSE(file->cut_tail());
}

TEST_CASE("killed at any moment, it loses at most the action under way") {
    sim::Random random{20261127};
    constexpr int kills = 200;
    const Folder folder;
    int acknowledged = 0;
    for (int round = 0; round < kills; ++round) {
        int pipe[2] = {-1, -1};
        REQUIRE(::pipe(pipe) == 0);
        const pid_t process = ::fork();
        REQUIRE(process >= 0);
        if (process == 0) {
            auto file = RecordFile::open(folder.record());
            for (int i = acknowledged; file.has_value() && (*file)->append(entry(i)); ++i) {
                // One byte says that this entry is safe.
                if (::write(pipe[1], "x", 1) != 1) {
                    break;
                }
            }
            ::_exit(0);
        }
        ::close(pipe[1]);
        std::this_thread::sleep_for(std::chrono::microseconds(500 + random.below(25000)));
        ::kill(process, SIGKILL);
        int status = 0;
        REQUIRE(::waitpid(process, &status, 0) == process);
        char byte = 0;
        while (::read(pipe[0], &byte, 1) == 1) {
            ++acknowledged;
        }
        ::close(pipe[0]);
        const auto file = open(folder.record());
        const int kept = static_cast<int>(file->entries().size());
        INFO(round);
        REQUIRE(kept >= acknowledged);
        REQUIRE(kept <= acknowledged + 1);
        acknowledged = kept;
    }
    CHECK(acknowledged > 0);
}
