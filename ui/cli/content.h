// SPDX-License-Identifier: MIT
// The program's data: where it lies, what is shipped, and reading it by name or by path.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "sim/apps/integration.h"
#include "sim/base/problem.h"
#include "sim/scenario/reader.h"
#include "ui/strings/strings.h"

namespace ui::cli {

using Path = std::filesystem::path;

// The folder of the program's data: the environment's choice, else the one beside the program,
// else the one of the installation. The problem says where it was looked for.
[[nodiscard]] sim::Result<Path, sim::Problem> find_data(const char* program);

class Content {
public:
    static sim::Result<Content, sim::Problem> open(const Path& data);

    [[nodiscard]] const Path& data() const { return data_; }
    [[nodiscard]] const Strings& strings() const { return strings_; }
    [[nodiscard]] Path scenarios() const { return data_ / "assets" / "scenarios"; }

    // The keys of the shipped scenarios, in the order of their names.
    [[nodiscard]] std::vector<std::string> scenario_names() const;
    // The file of a shipped name or of a path; empty where there is neither.
    [[nodiscard]] Path scenario_file(const std::string& name_or_path) const;

    // The integration catalogue, in the order of its labels.
    [[nodiscard]] sim::Result<std::vector<sim::apps::Integration>, sim::Problems> read_catalogue()
        const;

    // Reads a scenario with the worlds and feeds that it names: beside its own folder first, then
    // the shipped ones.
    [[nodiscard]] sim::Result<sim::scenario::ReadScenario, sim::Problems> read_scenario(
        const Path& file, const sim::scenario::Overrides& overrides) const;
    // For scenarios whose text is at hand already.
    [[nodiscard]] sim::scenario::Fetch fetch_near(const Path& file) const;

    // A path as messages show it: without the data folder in front where it lies inside.
    [[nodiscard]] std::string shown(const Path& path) const;

private:
    Content(Path data, Strings strings) : data_(std::move(data)), strings_(std::move(strings)) {}

    Path data_;
    Strings strings_;
};

// The names of the files in a folder that end like that, sorted; empty where there is no folder.
[[nodiscard]] std::vector<Path> files_in(const Path& folder, std::string_view extension);

}  // namespace ui::cli
