// SPDX-License-Identifier: MIT
// Small files that break, or keep, the layout rules.
#include <string>

#include <catch2/catch_test_macros.hpp>

#include "tests/tidy/rules.h"

namespace {

const std::string opening = "// SPDX-License-Identifier: MIT\n// Says what this file is for.\n";

// The messages for a file, one a line.
std::string messages(const std::string& path, const std::string& text) {
    std::string all;
    for (const auto& finding : tidy::check_layout(tidy::make_source_file(path, text))) {
        all += finding.message + "\n";
    }
    return all;
}

std::string repeated(const std::string& text, int count) {
    std::string all;
    for (int index = 0; index < count; ++index)
        all += text;
    return all;
}

}  // namespace

TEST_CASE("a file begins with its licence and its purpose", "[tidy]") {
    CHECK(messages("sim/hr/apply.cpp", opening + "int x;\n").empty());
    CHECK(messages("sim/hr/state.h", opening + "#pragma once\n").empty());
    CHECK(messages("sim/hr/state.h", opening + "//\n// And more.\n#pragma once\n").empty());
    CHECK(messages("sim/hr/state.h", opening + "int x;\n") == "#pragma once follows the purpose\n");
    CHECK(messages("sim/hr/apply.cpp", "int x;\n") == "the first line names the licence\n");
    CHECK(messages("sim/hr/apply.cpp", "") == "the first line names the licence\n");
    CHECK(messages("sim/hr/apply.cpp", "// SPDX-License-Identifier: MIT\nint x;\n") ==
          "the second line says what the file is for\n");
    CHECK(messages("sim/hr/apply.cpp", "// SPDX-License-Identifier: MIT\n// apply\nint x;\n") ==
          "the second line says what the file is for\n");
    CHECK(
        messages("cmake/Data.cmake", "# SPDX-License-Identifier: MIT\n# Lays out data.\n").empty());
    CHECK(messages("run", "#!/bin/sh\n# SPDX-License-Identifier: MIT\n# Starts it.\n").empty());
    CHECK(messages("sim/hr/CMakeLists.txt", "lab_library(sim_hr)\n").empty());
    CHECK(messages("README.md", "anything").empty());
}

TEST_CASE("a line has at most a hundred letters", "[tidy]") {
    CHECK(messages("sim/hr/apply.cpp", opening + repeated("x", 100) + "\n").empty());
    CHECK(messages("sim/hr/apply.cpp", opening + repeated("x", 101) + "\n") ==
          "wider than 100 columns\n");
    // Two bytes each in UTF-8, one letter each.
    CHECK(messages("sim/hr/apply.cpp", opening + repeated("\xC3\xA4", 100) + "\n").empty());
}

TEST_CASE("a file has at most four hundred lines", "[tidy]") {
    CHECK(messages("sim/hr/apply.cpp", opening + repeated("x;\n", 398)).empty());
    CHECK(messages("sim/hr/apply.cpp", opening + repeated("x;\n", 399)) ==
          "401 lines; at most 400\n");
}

TEST_CASE("a source file that no build file lists is found", "[tidy]") {
    const auto build_file = tidy::make_source_file("sim/hr/CMakeLists.txt", "SOURCES apply.cpp\n");
    const auto listed = tidy::make_source_file("sim/hr/apply.cpp", opening);
    const auto forgotten = tidy::make_source_file("sim/hr/decide.cpp", opening);
    CHECK(tidy::check_listed_in_cmake({build_file, listed}).empty());
    REQUIRE(tidy::check_listed_in_cmake({build_file, listed, forgotten}).size() == 1);
    CHECK(tidy::check_listed_in_cmake({listed}).size() == 1);
}
