// SPDX-License-Identifier: MIT
// Every code in the sources of the simulation and the quizzes has a text.
#include <regex>
#include <vector>

#include <catch2/catch_test_macros.hpp>

#include "tests/content/texts.h"

namespace {

namespace fs = std::filesystem;

// Texts between quotes in the simulation's sources that look like keys of strings. One that ends
// with a point is the beginning of several keys.
std::set<std::string> codes_in_sources() {
    const std::regex code(
        R"re("@?((refusal|why|whynot|setting|violation|preview|import|miss|fault|repair|hop|log)re"
        R"re(|expression\.error)\.[a-z0-9_.-]*)")re");
    std::vector<fs::path> files;
    for (const char* folder : {"sim", "quizzes"}) {
        for (const auto& entry :
             fs::recursive_directory_iterator(fs::path(LAB_SOURCE_DIR) / folder)) {
            const fs::path extension = entry.path().extension();
            if (extension == ".cpp" || extension == ".h") {
                files.push_back(entry.path());
            }
        }
    }
    std::set<std::string> codes;
    for (const fs::path& file : files) {
        const std::string text = tests::text_of_file(file);
        for (auto match = std::sregex_iterator(text.begin(), text.end(), code);
             match != std::sregex_iterator(); ++match) {
            codes.insert((*match)[1].str());
        }
    }
    return codes;
}

}  // namespace

TEST_CASE("every code of the simulation and the quizzes has a text") {
    const auto texts = tests::english_texts();
    const auto codes = codes_in_sources();
    CHECK(codes.size() > 100);
    for (const std::string& code : codes) {
        INFO(code);
        if (code.back() != '.') {
            CHECK(texts.count(code) == 1);
            continue;
        }
        const auto first = texts.lower_bound(code);
        CHECK((first != texts.end() && first->first.find(code) == 0));
    }
}

TEST_CASE("texts are clean: no spaces at their edges, straight quotes, no empty ones") {
    for (const auto& [key, text] : tests::english_texts()) {
        INFO(key);
        CHECK_FALSE(text.empty());
        if (text.empty()) {
            continue;
        }
        CHECK(text.front() != ' ');
        CHECK(text.back() != ' ');
        CHECK(text.find("  ") == std::string::npos);
        CHECK(text.find("profile master") == std::string::npos);
    }
}
