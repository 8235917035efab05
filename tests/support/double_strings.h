// SPDX-License-Identifier: MIT
// Folders for tests: an empty one, and the program's data with every string twice as long.
#pragma once

#include <filesystem>

namespace support {

// Removed with what is in it.
class TemporaryFolder {
public:
    TemporaryFolder();
    ~TemporaryFolder();
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;
    [[nodiscard]] const std::filesystem::path& path() const { return path_; }

private:
    std::filesystem::path path_;
};

// Links to the shipped data, and strings of its own, as long as another language may have them.
class DoubleStrings {
public:
    DoubleStrings();
    [[nodiscard]] const std::filesystem::path& data() const { return folder_.path(); }

private:
    TemporaryFolder folder_;
};

}  // namespace support
