// SPDX-License-Identifier: MIT
// Checks an incident by playing each of its causes.
#include "lessons/prove_incident.h"
#include "ui/cli/check.h"
#include "ui/strings/files.h"

namespace ui::cli {

sim::Problems check_incident(const Content& content, const Path& file) {
    const auto text = read_file(file);
    if (!text) {
        return {text.error()};
    }
    const std::string name = content.shown(file);
    const auto incident = lessons::read_incident(*text, name);
    if (!incident) {
        return incident.error();
    }
    const Path scenario_file = content.scenario_file(incident->scenario);
    if (scenario_file.empty()) {
        return {{name, "/scenario", "expected a shipped scenario"}};
    }
    const auto scenario = content.read_scenario(scenario_file, {});
    if (!scenario) {
        return scenario.error();
    }
    sim::Problems problems;
    for (const std::string& sentence : lessons::prove(*incident, scenario->scenario)) {
        problems.push_back({name, "/causes", sentence});
    }
    return problems;
}

}  // namespace ui::cli
