// SPDX-License-Identifier: MIT
// Looks data up in the file system.
#include "ui/cli/content.h"

#include <algorithm>
#include <cstdlib>
#include <system_error>

#include "lab_config.h"
#include "sim/scenario/read_integration.h"
#include "ui/strings/files.h"

namespace ui::cli {

namespace {

namespace fs = std::filesystem;

bool holds_data(const Path& folder) {
    std::error_code error;
    return fs::is_directory(folder / "assets" / "strings", error);
}

// The folder of the executable: the system's word where it has one, else the program's name.
Path folder_of_program(const char* program) {
    std::error_code error;
    Path self = fs::read_symlink("/proc/self/exe", error);
    if (error) {
        self = fs::weakly_canonical(program, error);
    }
    return self.parent_path();
}

bool is_file(const Path& path) {
    std::error_code error;
    return fs::is_regular_file(path, error);
}

}  // namespace

sim::Result<Path, sim::Problem> find_data(const char* program) {
    const char* chosen = std::getenv(lab_config::data_dir_variable);
    if (chosen != nullptr && *chosen != '\0') {
        if (holds_data(chosen)) {
            return Path(chosen);
        }
        return sim::Failure{sim::Problem{chosen, lab_config::data_dir_variable,
                                         "expected a folder with the program's data (assets)"}};
    }
    const Path beside =
        (folder_of_program(program) / lab_config::data_dir_beside_program).lexically_normal();
    if (holds_data(beside)) {
        return beside;
    }
    if (holds_data(lab_config::data_dir_installed)) {
        return Path(lab_config::data_dir_installed);
    }
    return sim::Failure{sim::Problem{beside.string(), "",
                                     std::string("expected the program's data here; set ") +
                                         lab_config::data_dir_variable +
                                         " to the folder that holds assets"}};
}

sim::Result<Content, sim::Problem> Content::open(const Path& data) {
    auto strings = Strings::load(data / "assets" / "strings" / "en");
    if (!strings) {
        return sim::Failure{strings.error()};
    }
    return Content(data, std::move(*strings));
}

std::vector<std::string> Content::scenario_names() const {
    std::vector<std::string> names;
    for (const Path& file : files_in(scenarios(), ".json")) {
        names.push_back(file.stem().string());
    }
    return names;
}

Path Content::scenario_file(const std::string& name_or_path) const {
    const bool plain = name_or_path.find_first_of("/\\") == std::string::npos;
    Path shipped = scenarios() / (name_or_path + ".json");
    if (plain && is_file(shipped)) {
        return shipped;
    }
    return is_file(name_or_path) ? Path(name_or_path) : Path();
}

sim::scenario::Fetch Content::fetch_near(const Path& file) const {
    // A scenario of one's own may bring its own worlds/ and feeds/ in its folder or one above.
    const std::vector<Path> roots = {file.parent_path(), file.parent_path().parent_path(),
                                     data_ / "assets"};
    return [roots](std::string_view name) -> sim::Result<std::string, sim::Problem> {
        const bool leaves = name.find("..") != std::string_view::npos || Path(name).is_absolute();
        for (const Path& root : roots) {
            if (!leaves && is_file(root / name)) {
                return read_file(root / name);
            }
        }
        return sim::Failure{
            sim::Problem{std::string(name), "", "there is no file " + std::string(name)}};
    };
}

sim::Result<sim::scenario::ReadScenario, sim::Problems> Content::read_scenario(
    const Path& file, const sim::scenario::Overrides& overrides) const {
    const auto text = read_file(file);
    if (!text) {
        return sim::Failure{sim::Problems{text.error()}};
    }
    return sim::scenario::read_scenario(*text, shown(file), fetch_near(file), overrides);
}

sim::Result<std::vector<sim::apps::Integration>, sim::Problems> Content::read_catalogue() const {
    std::vector<sim::apps::Integration> catalogue;
    for (const Path& file : files_in(data_ / "assets" / "catalogue", ".json")) {
        const auto text = read_file(file);
        if (!text) {
            return sim::Failure{sim::Problems{text.error()}};
        }
        auto entry = sim::scenario::read_integration(*text, shown(file));
        if (!entry) {
            return sim::Failure{entry.error()};
        }
        catalogue.push_back(std::move(*entry));
    }
    std::sort(catalogue.begin(), catalogue.end(),
              [](const auto& left, const auto& right) { return left.label < right.label; });
    return catalogue;
}

std::string Content::shown(const Path& path) const {
    const Path inside = path.lexically_relative(data_);
    const bool outside = inside.empty() || *inside.begin() == "..";
    return outside ? path.string() : inside.string();
}

std::vector<Path> files_in(const Path& folder, std::string_view extension) {
    std::vector<Path> files;
    std::error_code error;
    for (const auto& entry : fs::directory_iterator(folder, error)) {
        if (entry.path().extension() == Path(extension)) {
            files.push_back(entry.path());
        }
    }
    std::sort(files.begin(), files.end());
    return files;
}

}  // namespace ui::cli
