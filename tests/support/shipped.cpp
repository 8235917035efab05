// SPDX-License-Identifier: MIT
// Reads scenarios from the source tree.
#include "tests/support/shipped.h"

#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <stdexcept>

#include "sim/faults/catalogue.h"
#include "sim/scenario/reader.h"

namespace tests {

namespace {

const std::filesystem::path source = LAB_SOURCE_DIR;
const std::filesystem::path assets = source / "assets";

std::string text_of(const std::filesystem::path& file) {
    std::ifstream stream(file, std::ios::binary);
    if (!stream) {
        throw std::runtime_error("cannot read " + file.string());
    }
    return {std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
}

}  // namespace

std::string source_text(const std::string& path) { return text_of(source / path); }

std::vector<std::string> shipped_names() {
    std::vector<std::string> names;
    for (const auto& entry : std::filesystem::directory_iterator(assets / "scenarios")) {
        names.push_back(entry.path().stem().string());
    }
    std::sort(names.begin(), names.end());
    return names;
}

std::vector<std::string> incident_files() {
    std::vector<std::string> files;
    const std::string folder = "lessons/incidents";
    for (const auto& entry : std::filesystem::directory_iterator(source / folder)) {
        files.push_back(folder + "/" + entry.path().filename().string());
    }
    std::sort(files.begin(), files.end());
    return files;
}

sim::scenario::Scenario shipped_scenario(const std::string& name) {
    const std::string file = name + ".json";
    const auto fetch = [](std::string_view wanted) -> sim::Result<std::string, sim::Problem> {
        return text_of(assets / wanted);
    };
    auto read = sim::scenario::read_scenario(text_of(assets / "scenarios" / file), file, fetch);
    if (!read) {
        throw std::runtime_error(sim::to_line(read.error().front()));
    }
    return std::move(read->scenario);
}

std::vector<std::string> faults_shown_by(const std::string& scenario) {
    constexpr std::array<std::string_view, 3> taught = {
        "deactivate-users-off", "rule-value-trailing-space", "token-rotated"};
    std::vector<std::string> keys;
    for (const auto& entry : sim::faults::catalogue()) {
        const bool is_taught = std::find(taught.begin(), taught.end(), entry.key) != taught.end();
        if (is_taught || entry.shown_by == scenario) {
            keys.emplace_back(entry.key);
        }
    }
    return keys;
}

sim::Run played(const std::string& name, const std::string& fault) {
    sim::Run run = sim::scenario::start(shipped_scenario(name));
    if (!fault.empty()) {
        const auto injected =
            run.submit(sim::faults::Command(sim::faults::InjectFault{fault, {}, {}}));
        if (!injected) {
            throw std::runtime_error(fault + ": " + injected.error().code);
        }
    }
    while (run.step()) {
    }
    return run;
}

}  // namespace tests
