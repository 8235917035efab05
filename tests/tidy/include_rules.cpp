// SPDX-License-Identifier: MIT
// Reads #include lines and compares them with the arrows of the architecture.
#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>

#include "tests/tidy/rules.h"

namespace tidy {
namespace {

using Areas = std::set<std::string, std::less<>>;

// The part of the house that a path belongs to: "sim/hr", "ui/kit", "lessons"; empty for others.
std::string area_of(std::string_view path) {
    const std::size_t first = path.find('/');
    if (first == std::string_view::npos)
        return {};
    const std::string_view top = path.substr(0, first);
    if (top == "lessons" || top == "quizzes" || top == "tests")
        return std::string(top);
    if (top != "sim" && top != "ui")
        return {};
    const std::size_t second = path.find('/', first + 1);
    return std::string(path.substr(0, second == std::string_view::npos ? first : second));
}

// Which areas each area may include besides itself.
std::map<std::string, Areas, std::less<>> make_arrows() {
    const Areas parts = {"sim/hr",        "sim/directory", "sim/apps",  "sim/provisioning",
                         "sim/workflows", "sim/access",    "sim/faults"};
    std::map<std::string, Areas, std::less<>> arrows;
    arrows["sim/base"] = {};
    arrows["sim/json"] = {"sim/base"};
    arrows["sim/expression"] = {"sim/base"};
    arrows["sim/scim"] = {"sim/base"};
    const Areas libraries = {"sim/base", "sim/expression", "sim/scim"};
    for (const std::string& part : parts)
        arrows[part] = libraries;
    Areas below = libraries;
    below.insert(parts.begin(), parts.end());
    arrows["sim/engine"] = below;
    below.insert("sim/engine");
    arrows["sim/log"] = below;
    arrows["sim/scenario"] = below;
    arrows["sim/scenario"].insert("sim/json");
    arrows["sim/trace"] = below;
    arrows["sim/trace"].insert("sim/log");
    Areas sim = below;
    sim.insert({"sim/json", "sim/log", "sim/trace", "sim/scenario"});

    // A question bank is read like a scenario, and knows nothing else of the simulation.
    arrows["quizzes"] = {"sim/base", "sim/json"};
    arrows["lessons"] = sim;
    arrows["lessons"].insert("quizzes");
    Areas core = arrows["lessons"];
    core.insert("lessons");
    arrows["ui/views"] = core;
    arrows["ui/cli"] = core;
    arrows["ui/cli"].insert("ui/views");
    // Like a question bank, strings and themes are read with Result and Problem. The terminal and
    // the screens read the same strings.
    arrows["ui/strings"] = {"sim/base"};
    arrows["ui/kit"] = {"sim/base", "ui/strings"};
    arrows["ui/platform"] = {"sim/base", "ui/kit"};
    arrows["ui/views"].insert("ui/strings");
    arrows["ui/cli"].insert("ui/strings");
    // A mock app behind HTTP needs the service provider and the words for what went wrong.
    arrows["ui/serve"] = {"sim/base", "sim/scim", "ui/strings"};
    arrows["ui/cli"].insert("ui/serve");
    arrows["ui/screens"] = sim;
    // Reading levels and kinds of figures are the lessons' own words.
    arrows["ui/screens"].insert({"lessons", "ui/views", "ui/kit", "ui/strings"});
    arrows["ui/app"] = core;
    arrows["ui/app"].insert(
        {"ui/views", "ui/kit", "ui/platform", "ui/screens", "ui/cli", "ui/serve", "ui/strings"});
    return arrows;
}

// A library's headers, by how their names begin, and the areas that may include them.
struct Library {
    std::string_view name;
    std::vector<std::string_view> prefixes;
    Areas areas;
};

const std::vector<Library>& libraries() {
    static const std::vector<Library> all = {
        {"Dear ImGui", {"imgui", "imstb"}, {"ui/kit", "ui/platform", "tests"}},
        {"GLFW", {"GLFW/"}, {"ui/platform", "tests"}},
        {"GL and EGL", {"glad/", "GL/", "EGL/", "KHR/"}, {"ui/platform", "tests"}},
        {"CLI11", {"CLI/"}, {"ui/cli", "ui/app"}},
        {"cpp-httplib", {"httplib"}, {"ui/serve", "tests"}},
        // Arithmetic alone: big numbers and SHA-256 (ARCHITECTURE, decision 29).
        {"mbed TLS", {"mbedtls/"}, {"sim/access"}},
        {"Catch2 and RapidCheck", {"catch2/", "rapidcheck"}, {"tests"}},
    };
    return all;
}

bool is_standard(std::string_view header) {
    return std::all_of(header.begin(), header.end(), [](char letter) {
        return (letter >= 'a' && letter <= 'z') || letter == '_' ||
               (letter >= '0' && letter <= '9');
    });
}

std::string refuse_project_header(const std::string& from, std::string_view header) {
    static const auto arrows = make_arrows();
    const std::string to = area_of(header);
    if (to.empty()) {
        return "\"" + std::string(header) + "\": start at the root of the project";
    }
    if (from.empty() || from == "tests" || from == to)
        return {};
    const auto allowed = arrows.find(from);
    if (allowed == arrows.end())
        return from + " is not in the map of the architecture";
    if (allowed->second.contains(to))
        return {};
    return from + " may not know " + to;
}

std::string refuse_library_header(const std::string& from, std::string_view header) {
    for (const Library& library : libraries()) {
        const bool matches =
            std::any_of(library.prefixes.begin(), library.prefixes.end(),
                        [&](std::string_view prefix) { return header.starts_with(prefix); });
        if (matches && !library.areas.contains(from)) {
            return std::string(library.name) + " does not belong in " + from;
        }
    }
    const bool computes =
        from == "sim/access" && (header == "mbedtls/bignum.h" || header == "mbedtls/md.h");
    if (from.starts_with("sim/") && !is_standard(header) && !header.starts_with("nlohmann/") &&
        !computes) {
        return "sim links nlohmann/json and nothing else, not <" + std::string(header) + ">";
    }
    return {};
}

}  // namespace

std::vector<Finding> check_includes(const SourceFile& file) {
    std::vector<Finding> findings;
    if (!file.is_cpp())
        return findings;
    const std::string from = area_of(file.path);
    std::size_t number = 0;
    for (std::string_view line : lines_of(file.without_comments)) {
        ++number;
        if (!line.starts_with("#include "))
            continue;
        line.remove_prefix(std::string_view("#include ").size());
        if (line.size() < 2)
            continue;
        const std::size_t end = line.find(line[0] == '<' ? '>' : '"', 1);
        if (end == std::string_view::npos)
            continue;
        const std::string_view header = line.substr(1, end - 1);
        // What CMake writes into the build tree has no folder in the project.
        const bool generated = header == "lab_config.h";
        std::string message = line[0] == '<' ? refuse_library_header(from, header)
                              : generated    ? std::string()
                                             : refuse_project_header(from, header);
        if (!message.empty())
            findings.push_back({file.path, number, std::move(message)});
    }
    return findings;
}

}  // namespace tidy
