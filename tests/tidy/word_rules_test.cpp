// SPDX-License-Identifier: MIT
// Small files that use, or do not use, what their folder may not.
#include <string>

#include <catch2/catch_test_macros.hpp>

#include "tests/tidy/rules.h"

namespace {

bool refused(const std::string& path, const std::string& line) {
    return !tidy::check_words(tidy::make_source_file(path, line + "\n")).empty();
}

}  // namespace

TEST_CASE("the simulation uses no clock, chance, file, thread or locale", "[tidy]") {
    const std::string path = "sim/hr/decide.cpp";
    CHECK(refused(path, "int x = rand();"));
    CHECK(refused(path, "std::random_device device;"));
    CHECK(refused(path, "std::uniform_int_distribution<int> dice;"));
    CHECK(refused(path, "std::shuffle(a.begin(), a.end(), engine);"));
    CHECK(refused(path, "auto now = std::chrono::system_clock::now();"));
    CHECK(refused(path, "auto now = std::time(nullptr);"));
    CHECK(refused(path, "std::unordered_map<int, int> map;"));
    CHECK(refused(path, "std::hash<int> hash;"));
    CHECK(refused(path, "std::thread worker;"));
    CHECK(refused(path, "#include <thread>"));
    CHECK(refused(path, "#include <mutex>"));
    CHECK(refused(path, "std::ifstream file;"));
    CHECK(refused(path, "auto* file = fopen(name, mode);"));
    CHECK(refused(path, "auto* home = std::getenv(name);"));
    CHECK(refused(path, "std::locale here;"));
    CHECK(refused(path, "static int calls = 0;"));
    CHECK(refused("sim/hr/state.h", "    double salary = 0;"));
}

TEST_CASE("quizzes are as pure as the simulation, but may count in fractions", "[tidy]") {
    const std::string path = "quizzes/attempt.cpp";
    CHECK(refused(path, "std::shuffle(a.begin(), a.end(), engine);"));
    CHECK(refused(path, "auto now = std::chrono::system_clock::now();"));
    CHECK(refused(path, "std::ifstream file;"));
    CHECK_FALSE(refused(path, "    double stability = 0;"));
}

TEST_CASE("the simulation may use what only looks like it", "[tidy]") {
    const std::string path = "sim/hr/decide.cpp";
    CHECK_FALSE(refused(path, "int brand = operand();"));
    CHECK_FALSE(refused(path, "// The clock is rand() and std::chrono."));
    CHECK_FALSE(refused(path, "say(\"std::thread and rand()\");"));
    CHECK_FALSE(refused(path, "std::map<int, int> map;"));
    CHECK_FALSE(refused(path, "static const std::map<int, int> table = make();"));
    CHECK_FALSE(refused(path, "static Result<int, Problem> read(int value);"));
    CHECK_FALSE(refused("ui/platform/window.cpp", "auto now = std::chrono::steady_clock::now();"));
    CHECK_FALSE(refused("tests/unit/hr_test.cpp", "std::unordered_map<int, int> map;"));
}

TEST_CASE("the web build's folders avoid what it lacks", "[tidy]") {
    CHECK(refused("lessons/reader.cpp", "std::ranges::sort(all);"));
    CHECK(refused("ui/kit/text.cpp", "#include <format>"));
    CHECK_FALSE(refused("ui/platform/window.cpp", "std::ranges::sort(all);"));
}

TEST_CASE("colours come from the theme", "[tidy]") {
    CHECK(refused("ui/screens/lab.cpp", "draw(IM_COL32(1, 2, 3, 4));"));
    CHECK(refused("ui/screens/lab.cpp", "draw(\"#FF8800\");"));
    CHECK_FALSE(refused("ui/cli/check.cpp", "say(\"expected a colour such as #FF8800\");"));
    CHECK_FALSE(refused("ui/kit/theme.cpp", "read(\"#FF8800\");"));
    CHECK_FALSE(refused("ui/screens/lab.cpp", "// Looks like #FF8800."));
}

TEST_CASE("screens hold no text that a person reads", "[tidy]") {
    CHECK(refused("ui/screens/lab.cpp", "label(\"Step forward\");"));
    CHECK_FALSE(refused("ui/screens/lab.cpp", "label(\"lab.transport.step\");"));
    CHECK_FALSE(refused("ui/screens/lab.cpp", "// Says \"Step forward\"."));
}

TEST_CASE("leftovers and paths of one machine are found anywhere", "[tidy]") {
    const std::string slash = "/";
    CHECK(refused("README.md", std::string("TO") + "DO: write this"));
    CHECK(refused("sim/hr/decide.cpp", std::string("// FIX") + "ME later"));
    CHECK(refused("docs/notes.md", "see " + slash + "home" + slash + "someone/notes"));
    CHECK(refused("cmake/Data.cmake", "set(x " + slash + "tmp" + slash + "x)"));
    CHECK(refused("run", std::string("fetch deb.debian") + ".org"));
    CHECK_FALSE(refused("docs/notes.md", "PATCH /Users/2819c223"));
    CHECK_FALSE(refused("docs/notes.md", "https://example.test/home/page"));
    CHECK_FALSE(refused("sim/hr/decide.cpp", "split(\"a/work/b\");"));
}
