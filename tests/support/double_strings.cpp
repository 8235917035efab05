// SPDX-License-Identifier: MIT
// Lays the folder out.
#include "tests/support/double_strings.h"

#include <cstdlib>
#include <fstream>
#include <stdexcept>
#include <string>
#include <system_error>

#include <nlohmann/json.hpp>

namespace support {

namespace {

namespace fs = std::filesystem;
using Json = nlohmann::ordered_json;

// Chords and counts are what they are in every language.
bool stays_short(const std::string& key) {
    return key.rfind("lab.key.", 0) == 0 || key.rfind("lab.rail.due", 0) == 0 ||
           key == "lab.ellipsis" || key == "lab.no_value" || key == "learn.number" ||
           key == "learn.percent";
}

void write_doubled(const fs::path& from, const fs::path& to) {
    std::ifstream in(from);
    Json strings = Json::parse(in);
    for (auto& entry : strings.items()) {
        if (!stays_short(entry.key())) {
            const auto text = entry.value().get<std::string>();
            entry.value() = text + " " + text;
        }
    }
    std::ofstream(to) << strings.dump();
}

void link_all(const fs::path& from, const fs::path& to, const std::string& except) {
    fs::create_directories(to);
    for (const auto& entry : fs::directory_iterator(from)) {
        const std::string name = entry.path().filename().string();
        if (name != except) {
            fs::create_symlink(fs::canonical(entry.path()), to / name);
        }
    }
}

}  // namespace

TemporaryFolder::TemporaryFolder() {
    std::string pattern = (fs::temp_directory_path() / "lifecycle-lab-XXXXXX").string();
    if (::mkdtemp(pattern.data()) == nullptr) {
        throw std::runtime_error("no temporary folder can be made");
    }
    path_ = pattern;
}

TemporaryFolder::~TemporaryFolder() {
    std::error_code error;
    fs::remove_all(path_, error);
}

DoubleStrings::DoubleStrings() {
    const fs::path shipped(LAB_DATA_DIR);
    link_all(shipped, folder_.path(), "assets");
    link_all(shipped / "assets", folder_.path() / "assets", "strings");
    const fs::path strings = folder_.path() / "assets" / "strings" / "en";
    fs::create_directories(strings);
    for (const auto& entry : fs::directory_iterator(shipped / "assets" / "strings" / "en")) {
        write_doubled(entry.path(), strings / entry.path().filename());
    }
}

}  // namespace support
