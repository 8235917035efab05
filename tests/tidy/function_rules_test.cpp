// SPDX-License-Identifier: MIT
// Small functions that are, or are not, too long.
#include <cstddef>
#include <string>

#include <catch2/catch_test_macros.hpp>

#include "tests/tidy/rules.h"

namespace {

std::string statements(std::size_t count) {
    std::string text;
    for (std::size_t index = 0; index < count; ++index)
        text += "    step();\n";
    return text;
}

std::size_t findings_in(const std::string& text) {
    return tidy::check_functions(tidy::make_source_file("sim/hr/decide.cpp", text)).size();
}

}  // namespace

TEST_CASE("a function has at most seventy lines", "[tidy]") {
    CHECK(findings_in("int run() {\n" + statements(68) + "}\n") == 0);
    CHECK(findings_in("int run() {\n" + statements(69) + "}\n") == 1);
}

TEST_CASE("a long function is found wherever it stands", "[tidy]") {
    const std::string body = "{\n" + statements(80) + "}\n";
    CHECK(findings_in("namespace sim {\nnamespace {\nint run() " + body + "}\n}\n") == 1);
    CHECK(findings_in("class Lab {\npublic:\n    int run() const " + body + "};\n") == 1);
    CHECK(findings_in("template <class T>\nint run(T value) " + body) == 1);
    CHECK(findings_in("Lab::Lab(int a) : a_{a}, b_{a} " + body) == 1);
    CHECK(findings_in("Lab::Lab(int a) : a_(a) " + body) == 1);
    CHECK(findings_in("TEST_CASE(\"a case\") " + body) == 1);
    CHECK(findings_in("int small() { return 1; }\nint run() " + body + "int last() {}\n") == 1);
}

TEST_CASE("what is long but no function passes", "[tidy]") {
    std::string fields;
    for (int index = 0; index < 80; ++index)
        fields += "    int field = 0;\n";
    CHECK(findings_in("struct Record {\n" + fields + "};\n") == 0);
    CHECK(findings_in("namespace sim {\n" + fields + "}\n") == 0);
    CHECK(findings_in("constexpr int table[] = {\n" + fields + "};\n") == 0);
    CHECK(findings_in("const Table& all() {\n    static const Table table = {\n" + statements(80) +
                      "    };\n    return table;\n}\n") == 0);
    CHECK(findings_in("int run() {\n    auto step = [] {\n" + statements(80) + "    };\n}\n") == 1);
    CHECK(findings_in("// run() {\n" + statements(80) + "// }\n") == 0);
}

TEST_CASE("braces in text and macros do not count", "[tidy]") {
    const std::string odd = "    say(\"}}}\");\n    say('}');\n    const int many = 1'000;\n";
    CHECK(findings_in("int run() {\n" + odd + statements(80) + "}\n") == 1);
    CHECK(findings_in("#define BEGIN {\nint run() {\n" + statements(80) + "}\n") == 1);
}
