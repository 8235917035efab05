// SPDX-License-Identifier: MIT
// Checks a flow: its form, then whether its cards fit together. And exercises about flows.
#include "lessons/flow_exercise.h"
#include "sim/scenario/read_flow.h"
#include "sim/workflows/type_check.h"
#include "ui/cli/check.h"
#include "ui/strings/files.h"

namespace ui::cli {

sim::Problems check_flow(const Content& content, const Path& file) {
    const auto text = read_file(file);
    if (!text) {
        return {text.error()};
    }
    const std::string name = content.shown(file);
    const auto flow = sim::scenario::read_flow(*text, name);
    if (!flow) {
        return flow.error();
    }
    sim::Problems problems = sim::workflows::type_check(*flow, name);
    if (flow->key != file.stem().string()) {
        problems.push_back({name, "/key", "expected the name of the file"});
    }
    return problems;
}

sim::Problems check_exercise(const Content& content, const Path& file) {
    const auto text = read_file(file);
    if (!text) {
        return {text.error()};
    }
    const std::string name = content.shown(file);
    const auto exercise = lessons::read_flow_exercise(*text, name, content.fetch_near(file));
    if (!exercise) {
        return exercise.error();
    }
    sim::Problems problems = lessons::prove_flow_exercise(*exercise, name);
    if (exercise->key != file.stem().string()) {
        problems.push_back({name, "/key", "expected the name of the file"});
    }
    return problems;
}

}  // namespace ui::cli
