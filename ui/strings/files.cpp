// SPDX-License-Identifier: MIT
// Reads files, and writes them beside their place first.
#include "ui/strings/files.h"

#include <fstream>
#include <iterator>

namespace ui {

sim::Result<std::string, sim::Problem> read_file(const std::filesystem::path& path) {
    std::ifstream stream(path, std::ios::binary);
    if (!stream) {
        return sim::Failure{
            sim::Problem{path.string(), "", "this file is needed and cannot be opened"}};
    }
    std::string text{std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
    if (stream.bad()) {
        return sim::Failure{sim::Problem{path.string(), "", "this file cannot be read"}};
    }
    return text;
}

sim::Result<sim::Done, sim::Problem> write_file(const std::filesystem::path& path,
                                                const std::string& text) {
    std::error_code error;
    if (path.has_parent_path()) {
        std::filesystem::create_directories(path.parent_path(), error);
    }
    const std::filesystem::path beside = path.string() + ".new";
    std::ofstream file(beside, std::ios::binary | std::ios::trunc);
    file << text;
    file.close();
    if (!file) {
        std::filesystem::remove(beside, error);
        return sim::Failure{sim::Problem{path.string(), "", "expected a file that can be written"}};
    }
    std::filesystem::rename(beside, path, error);
    if (error) {
        const std::string why = error.message();
        std::filesystem::remove(beside, error);
        return sim::Failure{sim::Problem{path.string(), "", "could not be written: " + why}};
    }
    return sim::Done{};
}

}  // namespace ui
