// SPDX-License-Identifier: MIT
// Small files that break, or keep, the include rules.
#include <string>

#include <catch2/catch_test_macros.hpp>

#include "tests/tidy/rules.h"

namespace {

// The message for a file with one include, or nothing.
std::string refusal(const std::string& path, const std::string& include) {
    const auto findings =
        tidy::check_includes(tidy::make_source_file(path, "#include " + include + "\n"));
    return findings.empty() ? std::string() : findings.front().message;
}

}  // namespace

TEST_CASE("a part of the simulation knows only the libraries below it", "[tidy]") {
    CHECK(refusal("sim/hr/decide.cpp", "\"sim/hr/state.h\"").empty());
    CHECK(refusal("sim/hr/decide.cpp", "\"sim/base/result.h\"").empty());
    CHECK(refusal("sim/hr/decide.cpp", "\"sim/directory/state.h\"") ==
          "sim/hr may not know sim/directory");
    CHECK(refusal("sim/hr/decide.cpp", "\"sim/engine/world.h\"") ==
          "sim/hr may not know sim/engine");
    CHECK(refusal("sim/base/id.h", "\"sim/scim/filter.h\"") == "sim/base may not know sim/scim");
    CHECK(refusal("sim/scim/filter.h", "\"sim/expression/node.h\"") ==
          "sim/scim may not know sim/expression");
}

TEST_CASE("the engine composes the parts and knows nothing above it", "[tidy]") {
    CHECK(refusal("sim/engine/world.h", "\"sim/access/state.h\"").empty());
    CHECK(refusal("sim/engine/world.h", "\"sim/log/tell.h\"") == "sim/engine may not know sim/log");
    CHECK(refusal("sim/trace/text.cpp", "\"sim/log/tell.h\"").empty());
    CHECK(refusal("sim/log/tell.cpp", "\"sim/trace/text.h\"") == "sim/log may not know sim/trace");
    CHECK(refusal("sim/scenario/play.cpp", "\"sim/engine/timeline.h\"").empty());
}

TEST_CASE("nothing below the user interface knows it", "[tidy]") {
    CHECK(refusal("sim/base/id.h", "\"ui/kit/theme.h\"") == "sim/base may not know ui/kit");
    CHECK(refusal("lessons/model.h", "\"ui/views/lab.h\"") == "lessons may not know ui/views");
    CHECK(refusal("quizzes/bank.h", "\"lessons/model.h\"") == "quizzes may not know lessons");
    CHECK(refusal("quizzes/read_bank.cpp", "\"sim/json/node.h\"").empty());
    CHECK(refusal("quizzes/bank.h", "\"sim/scenario/reader.h\"") ==
          "quizzes may not know sim/scenario");
    CHECK(refusal("ui/views/lab.h", "\"ui/kit/theme.h\"") == "ui/views may not know ui/kit");
    CHECK(refusal("ui/screens/lab.cpp", "\"ui/views/lab.h\"").empty());
    CHECK(refusal("ui/screens/lab.cpp", "\"ui/app/loop.h\"") == "ui/screens may not know ui/app");
    CHECK(refusal("ui/cli/play.cpp", "\"ui/kit/theme.h\"") == "ui/cli may not know ui/kit");
}

TEST_CASE("each library stays in its folder", "[tidy]") {
    CHECK(refusal("ui/kit/painter.cpp", "<imgui.h>").empty());
    CHECK(refusal("ui/screens/lab.cpp", "<imgui.h>") == "Dear ImGui does not belong in ui/screens");
    CHECK(refusal("ui/platform/window.cpp", "<GLFW/glfw3.h>").empty());
    CHECK(refusal("ui/kit/painter.cpp", "<glad/gl.h>") == "GL and EGL does not belong in ui/kit");
    CHECK(refusal("sim/scim/json.cpp", "<nlohmann/json.hpp>").empty());
    CHECK(refusal("sim/scim/json.cpp", "<fmt/format.h>") ==
          "sim links nlohmann/json and nothing else, not <fmt/format.h>");
    CHECK(refusal("sim/access/key.cpp", "<mbedtls/bignum.h>").empty());
    CHECK(refusal("sim/access/key.cpp", "<mbedtls/entropy.h>") ==
          "sim links nlohmann/json and nothing else, not <mbedtls/entropy.h>");
    CHECK(refusal("sim/engine/decide.cpp", "<mbedtls/md.h>") ==
          "mbed TLS does not belong in sim/engine");
}

TEST_CASE("an include path starts at the root, and comments do not include", "[tidy]") {
    CHECK(refusal("sim/hr/apply.cpp", "\"state.h\"") ==
          "\"state.h\": start at the root of the project");
    CHECK(refusal("ui/app/main.cpp", "\"lab_config.h\"").empty());
    CHECK(tidy::check_includes(
              tidy::make_source_file("sim/hr/apply.cpp", "// #include \"ui/kit/theme.h\"\n"))
              .empty());
    CHECK(refusal("sim/unheard/of.cpp", "\"sim/base/id.h\"") ==
          "sim/unheard is not in the map of the architecture");
}
