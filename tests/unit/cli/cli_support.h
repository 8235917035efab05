// SPDX-License-Identifier: MIT
// Runs the program as a shell would and keeps what it said.
#pragma once

#include <array>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

namespace tests {

struct Ended {
    int code = -1;
    std::string out;
    std::string err;
};

// A folder that is gone when the test is over.
class ScratchFolder {
public:
    ScratchFolder() {
        const auto name = "lab-cli-" + std::to_string(std::rand()) + "-" +
                          std::to_string(reinterpret_cast<std::uintptr_t>(this));
        path_ = std::filesystem::temp_directory_path() / name;
        std::filesystem::create_directories(path_);
    }
    ~ScratchFolder() {
        std::error_code error;
        std::filesystem::remove_all(path_, error);
    }
    ScratchFolder(const ScratchFolder&) = delete;
    ScratchFolder& operator=(const ScratchFolder&) = delete;

    // Writes a file there and returns its path.
    [[nodiscard]] std::string file(const std::string& name, const std::string& text) const {
        std::filesystem::create_directories((path_ / name).parent_path());
        std::ofstream(path_ / name, std::ios::binary) << text;
        return (path_ / name).string();
    }
    [[nodiscard]] const std::filesystem::path& path() const { return path_; }

private:
    std::filesystem::path path_;
};

inline std::string text_of(const std::filesystem::path& file) {
    std::ifstream stream(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
}

// The arguments are shell words. `before` goes in front of the program: variables of the shell.
inline Ended run_program(const std::string& arguments, const std::string& before = {}) {
    const ScratchFolder folder;
    const std::string error_file = (folder.path() / "err").string();
    const std::string command =
        before + " '" + LAB_PROGRAM + "' " + arguments + " 2>'" + error_file + "'";
    Ended ended;
    FILE* pipe = popen(command.c_str(), "r");
    if (pipe == nullptr) {
        return ended;
    }
    std::array<char, 4096> buffer{};
    std::size_t count = 0;
    while ((count = fread(buffer.data(), 1, buffer.size(), pipe)) > 0) {
        ended.out.append(buffer.data(), count);
    }
    const int status = pclose(pipe);
    ended.code = status >= 0 && (status & 0x7f) == 0 ? (status >> 8) & 0xff : -1;
    ended.err = text_of(error_file);
    return ended;
}

inline bool has(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

}  // namespace tests
