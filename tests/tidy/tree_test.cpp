// SPDX-License-Identifier: MIT
// Holds the whole tree to the tidy rules.
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include <catch2/catch_test_macros.hpp>

#include "tests/tidy/rules.h"
#include "tests/tidy/source_file.h"

namespace {

// What a rule tells about a tree that keeps it; comparing shows the findings of one that does not.
constexpr std::string_view nothing;

const std::vector<tidy::SourceFile>& tree() {
    static const auto files = tidy::read_tree(std::filesystem::path(LAB_SOURCE_DIR));
    return files;
}

// One line a finding, as compilers write them, so that an editor can jump there.
std::string told(const std::vector<tidy::Finding>& findings) {
    std::string text;
    for (const tidy::Finding& finding : findings) {
        text += finding.path + ":" + std::to_string(finding.line) + ": " + finding.message + "\n";
    }
    return text;
}

template <class Rule>
std::string findings_of(Rule rule) {
    std::vector<tidy::Finding> all;
    for (const tidy::SourceFile& file : tree())
        tidy::append(all, rule(file));
    return told(all);
}

}  // namespace

TEST_CASE("the tree is found", "[tidy]") {
    // Without this, every rule would hold on an empty tree.
    REQUIRE(tree().size() > 20);
}

TEST_CASE("includes follow the arrows of the architecture", "[tidy]") {
    CHECK(findings_of(tidy::check_includes) == nothing);
}

TEST_CASE("files begin, measure and end as agreed", "[tidy]") {
    CHECK(findings_of(tidy::check_layout) == nothing);
}

TEST_CASE("the build lists every source file", "[tidy]") {
    CHECK(told(tidy::check_listed_in_cmake(tree())) == nothing);
}

TEST_CASE("functions stay short", "[tidy]") {
    CHECK(findings_of(tidy::check_functions) == nothing);
}

TEST_CASE("no file uses what its folder may not", "[tidy]") {
    CHECK(findings_of(tidy::check_words) == nothing);
}
