// SPDX-License-Identifier: MIT
// The English strings as one map, and the placeholders in a text.
#pragma once

#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <set>
#include <string>

#include <nlohmann/json.hpp>

namespace tests {

inline std::string text_of_file(const std::filesystem::path& file) {
    std::ifstream stream(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
}

inline std::map<std::string, std::string> english_texts() {
    std::map<std::string, std::string> texts;
    const auto folder = std::filesystem::path(LAB_SOURCE_DIR) / "assets" / "strings" / "en";
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
        const auto json = nlohmann::json::parse(text_of_file(entry.path()));
        for (const auto& item : json.items()) {
            texts[item.key()] = item.value().get<std::string>();
        }
    }
    return texts;
}

inline std::set<std::string> placeholders_of(const std::string& text) {
    std::set<std::string> names;
    for (std::size_t open = text.find('{'); open != std::string::npos;
         open = text.find('{', open + 1)) {
        const std::size_t close = text.find('}', open);
        if (close != std::string::npos) {
            names.insert(text.substr(open + 1, close - open - 1));
        }
    }
    return names;
}

}  // namespace tests
