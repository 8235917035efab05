// SPDX-License-Identifier: MIT
// Reads asset files.
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

}  // namespace ui
