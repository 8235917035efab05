// SPDX-License-Identifier: MIT
// Compares every shipped scenario, healthy and with the faults that show there, with its recorded
// trace.
//
// A change of behaviour shows as a difference in these files. Where it is wanted, run this test
// with UPDATE_TRACES=1 in the environment and read the difference before committing it.
#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>

#include <catch2/catch_test_macros.hpp>

#include "sim/base/text.h"
#include "sim/trace/text.h"
#include "tests/support/shipped.h"

namespace {

namespace fs = std::filesystem;

const fs::path folder = fs::path(LAB_SOURCE_DIR) / "tests" / "traces";

bool updates() {
    const char* wanted = std::getenv("UPDATE_TRACES");
    return wanted != nullptr && std::string(wanted) == "1";
}

std::string text_of(const fs::path& file) {
    std::ifstream stream(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
}

// The first line that differs, with its number: a whole trace would hide it.
std::string difference(const std::string& recorded, const std::string& now) {
    const auto old_lines = sim::split(recorded, '\n');
    const auto new_lines = sim::split(now, '\n');
    const std::size_t shared = std::min(old_lines.size(), new_lines.size());
    for (std::size_t i = 0; i < shared; ++i) {
        if (old_lines[i] != new_lines[i]) {
            return "line " + std::to_string(i + 1) + "\n- " + old_lines[i] + "\n+ " + new_lines[i];
        }
    }
    return "lines: " + std::to_string(old_lines.size()) + " recorded, " +
           std::to_string(new_lines.size()) + " now";
}

void compare(const std::string& name, const std::string& trace) {
    const fs::path file = folder / (name + ".txt");
    if (updates()) {
        std::ofstream(file, std::ios::binary) << trace;
        return;
    }
    const std::string recorded = text_of(file);
    INFO(name);
    if (recorded != trace) {
        FAIL_CHECK(difference(recorded, trace));
    }
}

}  // namespace

TEST_CASE("healthy runs match their traces") {
    for (const std::string& name : tests::shipped_names()) {
        compare(name, sim::trace::to_text(tests::played(name)));
    }
}

TEST_CASE("broken runs match their traces") {
    for (const std::string& name : tests::shipped_names()) {
        for (const std::string& fault : tests::faults_shown_by(name)) {
            compare(name + "." + fault, sim::trace::to_text(tests::played(name, fault)));
        }
    }
}

TEST_CASE("no trace is left over from a scenario or a fault that is gone") {
    std::set<std::string> expected;
    for (const std::string& name : tests::shipped_names()) {
        expected.insert(name);
        for (const std::string& fault : tests::faults_shown_by(name)) {
            expected.insert(name + "." + fault);
        }
    }
    for (const auto& entry : fs::directory_iterator(folder)) {
        if (entry.path().extension() == ".txt" && entry.path().filename() != "CMakeLists.txt") {
            INFO(entry.path().filename().string());
            CHECK(expected.count(entry.path().stem().string()) == 1);
        }
    }
}
